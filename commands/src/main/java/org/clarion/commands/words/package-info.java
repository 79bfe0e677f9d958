/** How a line that somebody typed falls into words, and the lists of words people use. */
@NullMarked
package org.clarion.commands.words;

import org.jspecify.annotations.NullMarked;
