package org.clarion.core.date;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out what one rule of a date comes to. What it gives may reach beyond the stretch asked for.
 *
 * @param depth how many dates hang on this one already
 */
record Expansion(KeyDate keyDate, Almanac almanac, int depth) {
  private static final Logger LOG = LoggerFactory.getLogger(Expansion.class);

  /**
   * So many dates may hang on each other; content is checked for circles, stored content is not.
   */
  static final int DEPTH_MAX = 4;

  /** Nothing lasts longer, or lies further from what it hangs on, than this many days. */
  private static final int REACH_DAYS = 420;

  /** What the date comes to for everybody, followed by what it comes to for some regions. */
  Stream<Occurrence> all(Period wanted) {
    return Stream.concat(
        of(keyDate.rule(), wanted), keyDate.variants().stream().flatMap(it -> of(it, wanted)));
  }

  private Stream<Occurrence> of(Variant variant, Period wanted) {
    return of(variant.rule(), wanted)
        .map(it ->
            new Occurrence(
                it.key() + variant.suffix(),
                it.timing(),
                it.certainty(),
                variant.regions(),
                it.note()));
  }

  private Stream<Occurrence> of(Rule rule, Period wanted) {
    return switch (rule) {
      case Rule.YearlyDay(MonthDay day, LeapDay otherwise) ->
          yearly(wanted, it -> otherwise.in(it, day).map(found -> new Period(found, found)));
      case Rule.YearlySpan(MonthDay first, MonthDay last) ->
          yearly(wanted, it -> Optional.of(new Period(first.atYear(it), end(it, first, last))));
      case Rule.WholeMonth(var month) ->
          yearly(
              wanted,
              it -> {
                YearMonth whole = YearMonth.of(it, month);
                return Optional.of(new Period(whole.atDay(1), whole.atEndOfMonth()));
              });
      case Rule.WeekHolding(MonthDay day) ->
          yearly(wanted, it -> Optional.of(week(day.atYear(it))));
      case Rule.NthWeekday(Ordinal ordinal, DayOfWeek weekday, var month) ->
          yearly(
              wanted,
              it -> ordinal.of(weekday, YearMonth.of(it, month)).map(on -> new Period(on, on)));
      case Rule.EasterRelative(int first, int last) ->
          yearly(
              wanted,
              it -> {
                LocalDate sunday = Easter.sunday(it);
                return Optional.of(new Period(sunday.plusDays(first), sunday.plusDays(last)));
              });
      case Rule.TermRelative term -> years(wanted).mapToObj(it -> inTerm(it, term));
      case Rule.RelativeTo other -> relative(other, wanted);
      case Rule.Series series ->
          SeriesDays.of(series, wanted, keyDate.years()).map(it -> one(series, it));
      case Rule.Recurring recurring -> recurring(recurring, wanted);
      case Rule.Once once -> once(timing(once));
      case Rule.Listed(List<Rule.OnceDays> published, Rule.Open otherwise) ->
          years(wanted).mapToObj(it -> listed(it, published, otherwise));
      case Rule.Open open -> years(wanted).mapToObj(it -> open(it, open));
      case Rule.OpenOnce(String words, LocalDate earliest, LocalDate latest) ->
          once(new Timing.Open(earliest, latest, words));
    };
  }

  /** When something is that happens once, in the date's zone. */
  Timing timing(Rule.Once once) {
    return switch (once) {
      case Rule.OnceDays(LocalDate first, LocalDate last) -> new Timing.Days(first, last);
      case Rule.OnceTimed(LocalDateTime start, LocalDateTime end) -> timed(start, end);
    };
  }

  private Timing.Timed timed(LocalDateTime start, LocalDateTime end) {
    ZoneId zone = keyDate.zone() == null ? almanac.zone() : keyDate.zone();
    ZonedDateTime begins = WallClock.event(start, zone);
    ZonedDateTime ends = WallClock.event(end, zone);
    // On the night when the clocks go forward, a skipped start can come out after its end.
    return new Timing.Timed(begins, ends.isBefore(begins) ? begins : ends);
  }

  /**
   * The years whose occurrences can touch the stretch: a span may have begun the year before, and
   * the week that holds 1 January begins in the year before its own.
   */
  private IntStream years(Period wanted) {
    return IntStream.rangeClosed(wanted.from().getYear() - 1, wanted.to().getYear() + 1)
        .filter(keyDate.years()::contains);
  }

  private Stream<Occurrence> yearly(Period wanted, IntFunction<Optional<Period>> days) {
    return years(wanted)
        .boxed()
        .flatMap(
            year -> days.apply(year).stream().map(it -> yearly(year, it, keyDate.certainty())));
  }

  private Stream<Occurrence> once(Timing timing) {
    return keyDate.years().contains(timing.earliest().getYear())
        ? Stream.of(new Occurrence(Occurrence.ONCE, timing, keyDate.certainty()))
        : Stream.empty();
  }

  private static Occurrence yearly(int year, Period days, Certainty certainty) {
    return new Occurrence(
        Integer.toString(year), new Timing.Days(days.from(), days.to()), certainty);
  }

  private Occurrence listed(int year, List<Rule.OnceDays> published, Rule.Open otherwise) {
    return published.stream()
        .filter(it -> it.first().getYear() == year)
        .findFirst()
        .map(
            it -> yearly(year, new Period(it.first(), it.last()), unlessCancelled(Certainty.FIXED)))
        .orElseGet(() -> open(year, otherwise));
  }

  /** What is known is that sure, unless the whole date was called off. */
  private Certainty unlessCancelled(Certainty known) {
    return keyDate.certainty() == Certainty.CANCELLED ? Certainty.CANCELLED : known;
  }

  private Occurrence open(int year, Rule.Open rule) {
    LocalDate latest = end(year, rule.earliest(), rule.latest());
    return new Occurrence(
        Integer.toString(year),
        new Timing.Open(rule.earliest().atYear(year), latest, rule.words()),
        keyDate.certainty());
  }

  private Occurrence inTerm(int year, Rule.TermRelative rule) {
    return almanac
        .terms()
        .find(rule.calendar())
        .flatMap(
            calendar -> calendar.find(rule.part(), year).flatMap(it -> beside(it, rule, calendar)))
        .map(it -> yearly(year, it, unlessCancelled(Certainty.RULE)))
        .orElseGet(() -> open(year, rule.otherwise()));
  }

  private static Optional<Period> beside(Period part, Rule.TermRelative rule, TermCalendar terms) {
    return switch (rule.side()) {
      case DURING -> Optional.of(part);
      case DAYS_BEFORE ->
          terms.schoolDayBefore(part.from(), rule.count()).map(it -> new Period(it, it));
      case DAYS_AFTER ->
          terms.schoolDayAfter(part.to(), rule.count()).map(it -> new Period(it, it));
      // A holiday that begins on a Saturday begins, for a school, with the week after it.
      case WEEKS_BEFORE -> Optional.of(week(weekdayFrom(part.from()).minusWeeks(rule.count())));
      case WEEKS_AFTER -> Optional.of(week(part.to().plusWeeks(rule.count())));
    };
  }

  private Stream<Occurrence> relative(Rule.RelativeTo rule, Period wanted) {
    if (depth >= DEPTH_MAX) {
      return Stream.empty();
    }
    Period around =
        new Period(wanted.from().minusDays(REACH_DAYS), wanted.to().plusDays(REACH_DAYS));
    return almanac.dates().apply(rule.other()).stream()
        .flatMap(it -> Occurrences.between(it, around, almanac, depth + 1).stream())
        .filter(it -> it.regions().isEmpty())
        .map(it ->
            new Occurrence(it.key(), relative(it.timing(), rule), noSurerThan(it.certainty())))
        .filter(it -> keyDate.years().contains(it.timing().earliest().getYear()));
  }

  private static Timing relative(Timing other, Rule.RelativeTo rule) {
    LocalDate before = other.earliest().plusDays(rule.days());
    LocalDate after = other.latest().plusDays(rule.days());
    return switch (other) {
      case Timing.Open _ -> new Timing.Open(before, after, rule.words());
      case Timing.Days _, Timing.Timed _ ->
          rule.days() == 0
              ? new Timing.Days(before, after)
              : rule.days() < 0 ? new Timing.Days(before, before) : new Timing.Days(after, after);
    };
  }

  private Certainty noSurerThan(Certainty other) {
    return switch (other) {
      case FIXED, RULE, MOVED -> keyDate.certainty();
      case WEEK, APPROXIMATE, TO_BE_CONFIRMED, RETIRED -> unlessCancelled(other);
      case CANCELLED -> Certainty.CANCELLED;
    };
  }

  private Occurrence one(Rule.Series series, LocalDate day) {
    Hours hours = series.hours();
    Timing timing =
        hours == null
            ? new Timing.Days(day, day)
            : timed(day.atTime(hours.start()), hours.endFrom(day));
    return new Occurrence(day.toString(), timing, keyDate.certainty());
  }

  private Stream<Occurrence> recurring(Rule.Recurring rule, Period wanted) {
    LocalDateTime from = wanted.from().minusDays(length(rule.first())).atStartOfDay();
    LocalDateTime to = wanted.to().plusDays(1).atStartOfDay();
    Stream<LocalDateTime> byRule =
        starts(rule, from, to).stream().filter(it -> !rule.without().contains(it));
    boolean wholeDays = rule.first() instanceof Rule.OnceDays;
    return Stream.concat(byRule, rule.also().stream())
        .distinct()
        .filter(it -> keyDate.years().contains(it.getYear()))
        .map(it ->
            new Occurrence(
                wholeDays ? it.toLocalDate().toString() : it.toString(),
                timing(rule.first().movedTo(it)),
                keyDate.certainty()));
  }

  /**
   * A rule that cannot be worked out is refused when it comes in. If one is stored after all, its
   * date is left out, so that the others can still be asked for.
   */
  private List<LocalDateTime> starts(Rule.Recurring rule, LocalDateTime from, LocalDateTime to) {
    try {
      return almanac.recurrences().expand(rule.rrule(), rule.first().begins(), from, to);
    } catch (IllegalArgumentException e) {
      LOG.warn("A date is left out because its repetition cannot be worked out", e);
      return List.of();
    }
  }

  /** On how many days it can still be under way when it has begun. */
  private static long length(Rule.Once once) {
    return 1
        + switch (once) {
          case Rule.OnceDays(LocalDate first, LocalDate last) -> DAYS.between(first, last);
          case Rule.OnceTimed(LocalDateTime start, LocalDateTime end) -> DAYS.between(start, end);
        };
  }

  private static LocalDate weekdayFrom(LocalDate day) {
    return Weekend.isOn(day) ? day.with(next(DayOfWeek.MONDAY)) : day;
  }

  private static Period week(LocalDate day) {
    return new Period(
        day.with(previousOrSame(DayOfWeek.MONDAY)), day.with(nextOrSame(DayOfWeek.SUNDAY)));
  }

  private static LocalDate end(int year, MonthDay first, MonthDay last) {
    return last.atYear(last.isBefore(first) ? year + 1 : year);
  }
}
