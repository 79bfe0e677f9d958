package org.clarion.core.calendar;

import java.util.Optional;
import org.clarion.core.message.EntryId;

/**
 * Names one occurrence of one of the group's dates in calendars everywhere, for good.
 *
 * @param occurrence the occurrence's key
 */
public record OccurrenceUid(EntryId entry, String occurrence) {
  private static final String SEPARATOR = "/";
  private static final String DOMAIN = "@clarion";

  /** The UID, such as {@code date.womens-day/2027@clarion}. */
  public String text() {
    return entry + SEPARATOR + occurrence + DOMAIN;
  }

  /** What a UID written by {@link #text()} names; nothing for the UIDs of others. */
  public static Optional<OccurrenceUid> read(String uid) {
    int separator = uid.indexOf(SEPARATOR);
    if (separator < 0 || !uid.endsWith(DOMAIN) || uid.length() - DOMAIN.length() <= separator + 1) {
      return Optional.empty();
    }
    String entry = uid.substring(0, separator);
    return EntryId.isValid(entry)
        ? Optional.of(
            new OccurrenceUid(
                new EntryId(entry), uid.substring(separator + 1, uid.length() - DOMAIN.length())))
        : Optional.empty();
  }
}
