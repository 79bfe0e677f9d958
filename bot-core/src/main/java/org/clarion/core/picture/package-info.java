/** Pictures that are drawn from the group's content, free of how they are drawn. */
@NullMarked
package org.clarion.core.picture;

import org.jspecify.annotations.NullMarked;
