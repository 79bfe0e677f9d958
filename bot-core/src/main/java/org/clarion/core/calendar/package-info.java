/** Calendars in files: what of the key dates goes into one, and what comes out of one. */
@NullMarked
package org.clarion.core.calendar;

import org.jspecify.annotations.NullMarked;
