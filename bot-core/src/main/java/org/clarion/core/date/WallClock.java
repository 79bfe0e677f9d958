package org.clarion.core.date;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * What a time on the wall clock means on the nights when the clocks change. A time that comes twice
 * is always the first of the two.
 */
public final class WallClock {
  private WallClock() {}

  /**
   * When something begins that is announced for this local time. A time that is skipped is read
   * with the offset before the change, as RFC 5545 section 3.3.5 has it and as every calendar does:
   * 01:30 on the night of the change is 02:30 by the new time.
   */
  public static ZonedDateTime event(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone);
  }

  /**
   * When something is done that is due at this local time. If that time is skipped, it is done at
   * the first instant after the gap: due at 01:30 means done at 02:00 by the new time.
   */
  public static ZonedDateTime due(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant().atZone(zone) : local.atZone(zone);
  }
}
