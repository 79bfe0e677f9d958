package org.clarion.core.date;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Works out when a key date falls, on local dates in the group's zone. */
public final class Occurrences {
  /** The longest stretch that may be asked for at once. */
  public static final int YEARS_MAX = 400;

  private static final int NEXT_WITHIN_YEARS = 8;

  private Occurrences() {}

  /**
   * All occurrences that touch a day between the two, both included, in order of their first day.
   * Dates that are retired or whose sources contradict each other have none.
   *
   * @throws IllegalArgumentException when the stretch is backwards or longer than 400 years
   */
  public static List<Occurrence> between(
      KeyDate keyDate, LocalDate from, LocalDate to, ZoneId zone) {
    if (to.isBefore(from) || to.getYear() - from.getYear() > YEARS_MAX) {
      throw new IllegalArgumentException(
          "Expected at most %d years in order but was %s to %s".formatted(YEARS_MAX, from, to));
    }
    if (keyDate.certainty() == Certainty.RETIRED || keyDate.contradiction() != null) {
      return List.of();
    }
    return all(keyDate, from, to, zone)
        .filter(it -> it.timing().overlaps(from, to))
        .sorted(Comparator.comparing(it -> it.timing().earliest()))
        .toList();
  }

  /** The first occurrence that is not over by the given day, or nothing within eight years. */
  public static Optional<Occurrence> next(KeyDate keyDate, LocalDate today, ZoneId zone) {
    return between(keyDate, today, today.plusYears(NEXT_WITHIN_YEARS), zone).stream().findFirst();
  }

  private static Stream<Occurrence> all(
      KeyDate keyDate, LocalDate from, LocalDate to, ZoneId zone) {
    Certainty certainty = keyDate.certainty();
    IntStream years = years(keyDate.years(), from, to);
    return switch (keyDate.rule()) {
      case Rule.YearlyDay(MonthDay day) ->
          years.mapToObj(it -> yearly(it, day.atYear(it), day.atYear(it), certainty));
      case Rule.YearlySpan(MonthDay first, MonthDay last) ->
          years.mapToObj(it -> yearly(it, first.atYear(it), end(it, first, last), certainty));
      case Rule.WholeMonth(var month) ->
          years.mapToObj(it -> {
            YearMonth whole = YearMonth.of(it, month);
            return yearly(it, whole.atDay(1), whole.atEndOfMonth(), certainty);
          });
      case Rule.WeekHolding(MonthDay day) ->
          years.mapToObj(it -> {
            LocalDate monday = day.atYear(it).with(previousOrSame(DayOfWeek.MONDAY));
            return yearly(it, monday, monday.plusDays(6), certainty);
          });
      case Rule.OnceDays(LocalDate first, LocalDate last) ->
          once(keyDate, new Timing.Days(first, last));
      case Rule.OnceTimed(LocalDateTime start, LocalDateTime end) ->
          once(keyDate, new Timing.Timed(start.atZone(zone), end.atZone(zone)));
      case Rule.Listed(List<Rule.OnceDays> published, Rule.Open otherwise) ->
          years.mapToObj(it -> listed(it, published, otherwise, certainty));
      case Rule.Open open -> years.mapToObj(it -> open(it, open, certainty));
      case Rule.OpenOnce(String words, LocalDate earliest, LocalDate latest) ->
          once(keyDate, new Timing.Open(earliest, latest, words));
    };
  }

  /**
   * The years whose occurrences can touch the stretch: a span may have begun the year before, and
   * the week that holds 1 January begins in the year before its own.
   */
  private static IntStream years(Years valid, LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear() - 1, to.getYear() + 1).filter(valid::contains);
  }

  private static Stream<Occurrence> once(KeyDate keyDate, Timing timing) {
    return keyDate.years().contains(timing.earliest().getYear())
        ? Stream.of(new Occurrence(Occurrence.ONCE, timing, keyDate.certainty()))
        : Stream.empty();
  }

  private static Occurrence yearly(int year, LocalDate first, LocalDate last, Certainty certainty) {
    return new Occurrence(Integer.toString(year), new Timing.Days(first, last), certainty);
  }

  private static Occurrence listed(
      int year, List<Rule.OnceDays> published, Rule.Open otherwise, Certainty certainty) {
    return published.stream()
        .filter(it -> it.first().getYear() == year)
        .findFirst()
        .map(it -> yearly(year, it.first(), it.last(), published(certainty)))
        .orElseGet(() -> open(year, otherwise, certainty));
  }

  /** A published day is fixed, unless the whole date was called off. */
  private static Certainty published(Certainty certainty) {
    return certainty == Certainty.CANCELLED ? certainty : Certainty.FIXED;
  }

  private static Occurrence open(int year, Rule.Open rule, Certainty certainty) {
    LocalDate latest = end(year, rule.earliest(), rule.latest());
    return new Occurrence(
        Integer.toString(year),
        new Timing.Open(rule.earliest().atYear(year), latest, rule.words()),
        certainty);
  }

  private static LocalDate end(int year, MonthDay first, MonthDay last) {
    return last.atYear(last.isBefore(first) ? year + 1 : year);
  }
}
