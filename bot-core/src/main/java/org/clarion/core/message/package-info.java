/** The border with chat platforms: who speaks where, what is said, and what became of it. */
@NullMarked
package org.clarion.core.message;

import org.jspecify.annotations.NullMarked;
