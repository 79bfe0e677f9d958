/** Calendar files: writes and reads iCalendar and tables of dates. */
@NullMarked
package org.clarion.calendar;

import org.jspecify.annotations.NullMarked;
