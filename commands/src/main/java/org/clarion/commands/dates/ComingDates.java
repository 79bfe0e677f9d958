package org.clarion.commands.dates;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Period;

/** What is coming up within a year, soonest first. */
final class ComingDates {
  private static final int YEARS_AHEAD = 1;

  private ComingDates() {}

  /**
   * The next time of each date that has a day, and of those without one what may come meanwhile;
   * none when no date has a day.
   *
   * @param wanted whether a date is for those who read it
   * @param shownMax how many there are at most of each sort
   */
  static List<Dated> of(KeyDates dates, LocalDate today, Predicate<Dated> wanted, int shownMax) {
    List<Dated> ahead =
        firsts(
            dates.between(new Period(today, today.plusYears(YEARS_AHEAD).minusDays(1))).stream()
                .filter(wanted));
    List<Dated> withDay =
        ahead.stream().filter(it -> !DateLists.isOpen(it)).limit(shownMax).toList();
    if (withDay.isEmpty()) {
      return List.of();
    }
    LocalDate last = withDay.getLast().occurrence().timing().earliest();
    Stream<Dated> openMeanwhile =
        ahead.stream()
            .filter(DateLists::isOpen)
            .filter(it -> !it.occurrence().timing().earliest().isAfter(last))
            .limit(shownMax);
    return Stream.concat(withDay.stream(), openMeanwhile).toList();
  }

  /** The next time of each date, so that weekly meetings leave room for the others. */
  private static List<Dated> firsts(Stream<Dated> dates) {
    Set<List<Object>> seen = new HashSet<>();
    return dates
        .filter(it -> seen.add(List.of(it.entry().id(), it.occurrence().regions())))
        .toList();
  }
}
