/** Telegram's own description of its Bot API, as a judge of what the bot and the loopback send. */
@NullMarked
package org.clarion.loopback.telegram.botapi;

import org.jspecify.annotations.NullMarked;
