/** The terminal as a chat platform, for trying the bot and for keeping it at hand. */
@NullMarked
package org.clarion.console;

import org.jspecify.annotations.NullMarked;
