/** Draws the pictures of the group, as SVG and as PNG. */
@NullMarked
package org.clarion.picture;

import org.jspecify.annotations.NullMarked;
