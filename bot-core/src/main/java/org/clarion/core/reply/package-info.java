/** What the bot means to say, and the phrase book that puts it into a language. */
@NullMarked
package org.clarion.core.reply;

import org.jspecify.annotations.NullMarked;
