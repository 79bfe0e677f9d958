/** Finds the entry that a question is about, with Lucene. */
@NullMarked
package org.clarion.search;

import org.jspecify.annotations.NullMarked;
