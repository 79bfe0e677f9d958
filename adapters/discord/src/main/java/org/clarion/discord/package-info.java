/**
 * The Discord adapter: answers in servers and direct messages, posts, and how the bot stands there.
 */
@NullMarked
package org.clarion.discord;

import org.jspecify.annotations.NullMarked;
