/** What people can ask the bot to do, and how a line of text becomes a call. */
@NullMarked
package org.clarion.core.command;

import org.jspecify.annotations.NullMarked;
