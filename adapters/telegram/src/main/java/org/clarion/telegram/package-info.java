/** Telegram: groups, topics, channels and private chats, over its Bot API. */
@NullMarked
package org.clarion.telegram;

import org.jspecify.annotations.NullMarked;
