package org.clarion.core.content;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Period;

/** All key dates of a library on one calendar. */
public final class KeyDates {
  private static final int NEXT_WITHIN_DAYS = 730;

  private static final Comparator<Dated> SOONEST_FIRST =
      Comparator.comparing((Dated it) -> it.occurrence().timing().earliest())
          .thenComparing(it -> it.occurrence().timing().latest())
          .thenComparing(it -> it.entry().id());

  private KeyDates() {}

  /** An entry, and one time that it comes round. */
  public record Dated(Entry entry, Occurrence occurrence) {}

  /**
   * Everything that touches, or may touch, a day of the period, soonest first; what begins on the
   * same day stands in order of its end and then of its id.
   */
  public static List<Dated> between(Library library, Period period, ZoneId zone) {
    List<Dated> found = new ArrayList<>();
    for (Entry entry : library.of(Kind.DATE)) {
      entry
          .keyDate()
          .ifPresent(it ->
              Occurrences.between(it, period.from(), period.to(), zone)
                  .forEach(occurrence -> found.add(new Dated(entry, occurrence))));
    }
    found.sort(SOONEST_FIRST);
    return found;
  }

  /** What has not ended by the day, soonest first, within two years. */
  public static List<Dated> upcoming(Library library, LocalDate today, int limit, ZoneId zone) {
    return between(library, new Period(today, today.plusDays(NEXT_WITHIN_DAYS)), zone).stream()
        .limit(limit)
        .toList();
  }
}
