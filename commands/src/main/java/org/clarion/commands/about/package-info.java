/** Commands about the bot itself. */
@NullMarked
package org.clarion.commands.about;

import org.jspecify.annotations.NullMarked;
