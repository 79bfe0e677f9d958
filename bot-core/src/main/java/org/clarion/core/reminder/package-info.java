/** Reminders: who asked for them, what is due, and how each gets to its place. */
@NullMarked
package org.clarion.core.reminder;

import org.jspecify.annotations.NullMarked;
