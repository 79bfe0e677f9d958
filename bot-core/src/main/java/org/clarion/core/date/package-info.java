/** Key dates: when they fall, how certain that is, and what is honest to say about it. */
@NullMarked
package org.clarion.core.date;

import org.jspecify.annotations.NullMarked;
