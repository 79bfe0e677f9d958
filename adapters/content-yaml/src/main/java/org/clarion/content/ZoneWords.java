package org.clarion.content;

import java.time.ZoneId;
import java.util.Set;

/** Reads time zones as content files spell them. */
final class ZoneWords {
  private ZoneWords() {}

  /** Reads {@code Europe/London}. */
  static Parsed<ZoneId> zone(String text) {
    Set<String> zones = ZoneId.getAvailableZoneIds();
    return zones.contains(text)
        ? new Parsed.Right<>(ZoneId.of(text))
        : Parsed.wrong(Complaint.NOT_ZONE.sayNear(text, zones, Quote.of(text)));
  }
}
