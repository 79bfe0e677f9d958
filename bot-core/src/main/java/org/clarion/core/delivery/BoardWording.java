package org.clarion.core.delivery;

import org.clarion.core.calendar.BoardEvent;
import org.clarion.core.calendar.BoardPlan;
import org.clarion.core.content.KeyDates;

/** Words what stands on a list of events, from the content as it is then. */
@FunctionalInterface
public interface BoardWording {
  /** The event of one occurrence, with the same key, start and end. */
  BoardEvent of(BoardPlan planned, KeyDates dates);
}
