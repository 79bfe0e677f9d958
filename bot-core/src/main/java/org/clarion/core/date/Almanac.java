package org.clarion.core.date;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known beside a date itself to say when it falls.
 *
 * @param zone the group's, for every date that names none of its own
 * @param dates the other dates, for those that hang on one
 * @param recurrences for the rules of imported calendars
 */
public record Almanac(
    ZoneId zone, Terms terms, Function<EntryId, Optional<KeyDate>> dates, Recurrences recurrences) {
  /** The term calendars of the content. */
  public interface Terms {
    /**
     * The calendar that an entry holds, or the group's own for null; nothing when there is none.
     */
    Optional<TermCalendar> find(@Nullable EntryId calendar);
  }

  /** Knows the group's zone and nothing else. */
  public static Almanac of(ZoneId zone) {
    return new Almanac(zone, _ -> Optional.empty(), _ -> Optional.empty(), Recurrences.NONE);
  }
}
