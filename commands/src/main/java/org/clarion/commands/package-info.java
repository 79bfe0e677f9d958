/** Everything people can ask the bot to do, one class per command. */
@NullMarked
package org.clarion.commands;

import org.jspecify.annotations.NullMarked;
