/** Commands about reminders, and the wording of a reminder. */
@NullMarked
package org.clarion.commands.reminders;

import org.jspecify.annotations.NullMarked;
