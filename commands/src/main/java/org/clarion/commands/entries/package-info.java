/** How any entry of the content is shown, and how one is found by its name. */
@NullMarked
package org.clarion.commands.entries;

import org.jspecify.annotations.NullMarked;
