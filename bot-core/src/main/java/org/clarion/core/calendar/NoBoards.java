package org.clarion.core.calendar;

import java.util.List;
import org.clarion.core.message.PlatformName;

/** No lists of events anywhere. */
record NoBoards() implements EventBoards {
  @Override
  public Outcome keep(PlatformName platform, String group, List<BoardEvent> wanted) {
    return new Outcome.NotOffered();
  }

  @Override
  public Standing standing(PlatformName platform, String group) {
    return Standing.NOT_OFFERED;
  }
}
