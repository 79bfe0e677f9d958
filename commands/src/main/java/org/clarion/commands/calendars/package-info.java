/** Commands that give dates to calendars, take them from calendars, and draw the year. */
@NullMarked
package org.clarion.commands.calendars;

import org.jspecify.annotations.NullMarked;
