package org.clarion.core.date;

import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.util.Comparator.comparing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/** Rules of every kind by the seed, between 2020 and 2035, and the almanac that they go by. */
public final class RandomRules {
  /** Every kind of rule, each with how one is made. */
  static final Map<Class<? extends Rule>, Function<RandomRules, Rule>> KINDS =
      Map.ofEntries(
          Map.entry(
              Rule.YearlyDay.class,
              it -> new Rule.YearlyDay(it.monthDay(), it.oneOf(LeapDay.values()))),
          Map.entry(Rule.YearlySpan.class, it -> new Rule.YearlySpan(it.monthDay(), it.monthDay())),
          Map.entry(Rule.WholeMonth.class, it -> new Rule.WholeMonth(it.oneOf(Month.values()))),
          Map.entry(Rule.WeekHolding.class, it -> new Rule.WeekHolding(it.monthDay())),
          Map.entry(Rule.NthWeekday.class, RandomRules::nthWeekday),
          Map.entry(Rule.EasterRelative.class, RandomRules::easterRelative),
          Map.entry(Rule.TermRelative.class, RandomRules::termRelative),
          Map.entry(Rule.RelativeTo.class, RandomRules::relativeTo),
          Map.entry(Rule.Series.class, RandomRules::series),
          Map.entry(Rule.Recurring.class, RandomRules::recurring),
          Map.entry(Rule.OnceDays.class, it -> it.onceDays(it.year())),
          Map.entry(Rule.OnceTimed.class, RandomRules::onceTimed),
          Map.entry(Rule.Listed.class, RandomRules::listed),
          Map.entry(Rule.Open.class, RandomRules::open),
          Map.entry(Rule.OpenOnce.class, RandomRules::openOnce));

  /** Dates that others can go by. */
  public static final Map<EntryId, Rule> OTHERS =
      Map.of(
          new EntryId("date.easter"), new Rule.EasterRelative(-2, 1),
          new EntryId("date.week"), new Rule.WeekHolding(MonthDay.of(1, 1)),
          new EntryId("date.may"), new Rule.NthWeekday(Ordinal.FIRST, DayOfWeek.MONDAY, Month.MAY),
          new EntryId("date.leap"), new Rule.YearlyDay(MonthDay.of(2, 29), LeapDay.SKIP),
          new EntryId("date.winter"), new Rule.YearlySpan(MonthDay.of(12, 21), MonthDay.of(1, 3)));

  /** Knows rules such as {@code FREQ=DAILY;INTERVAL=3}. */
  public static final Recurrences DAILY =
      (rrule, start, from, to) -> {
        int interval = Integer.parseInt(rrule.replace("FREQ=DAILY;INTERVAL=", ""));
        List<LocalDateTime> found = new ArrayList<>();
        for (LocalDateTime at = start; !at.isAfter(to); at = at.plusDays(interval)) {
          if (!at.isBefore(from) && found.size() < Recurrences.INSTANCES_MAX) {
            found.add(at);
          }
        }
        return found;
      };

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Random random;

  public RandomRules(long seed) {
    this.random = new Random(seed);
  }

  /** An almanac with school years from 2018 to 2038 and all the dates that others go by. */
  public static Almanac almanac() {
    return new Almanac(
        LONDON,
        _ -> Optional.of(schools()),
        it -> Optional.ofNullable(OTHERS.get(it)).map(o -> KeyDate.of(o, Certainty.FIXED)),
        DAILY);
  }

  /** School years from 2018 to 2038, always the same, no two of them alike. */
  public static TermCalendar schools() {
    var rules = new RandomRules(1870);
    return new TermCalendar(
        List.of(), IntStream.range(2018, 2038).mapToObj(rules::schoolYear).toList());
  }

  /** A rule of any kind. */
  public Rule any() {
    return KINDS
        .get(oneOf(KINDS.keySet().stream().sorted(comparing(Class::getSimpleName)).toList()))
        .apply(this);
  }

  /** A rule of the kind. */
  Rule of(Class<?> kind) {
    return KINDS.get(kind).apply(this);
  }

  /** Up to three years and a bit, so that some years are whole and some are not. */
  public Period stretch() {
    LocalDate from = day(2020 + random.nextInt(12));
    return new Period(from, from.plusDays(random.nextInt(1_200)));
  }

  /** A number below the limit. */
  public int below(int limit) {
    return random.nextInt(limit);
  }

  @SafeVarargs
  final <T> T oneOf(T... all) {
    return all[random.nextInt(all.length)];
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private SchoolYear schoolYear(int year) {
    LocalDate autumn = weekday(LocalDate.of(year, 9, 1 + random.nextInt(6)));
    LocalDate christmas = weekday(LocalDate.of(year, 12, 15 + random.nextInt(5)));
    LocalDate spring = weekday(LocalDate.of(year + 1, 1, 2 + random.nextInt(6)));
    LocalDate easter = weekday(LocalDate.of(year + 1, 3, 20 + random.nextInt(10)));
    LocalDate summer = weekday(LocalDate.of(year + 1, 4, 8 + random.nextInt(12)));
    LocalDate july = weekday(LocalDate.of(year + 1, 7, 15 + random.nextInt(10)));
    LocalDate may = LocalDate.of(year + 1, 5, 1);
    return new SchoolYear(
        new SchoolYear.Term(
            new Period(autumn, christmas),
            halfTerm(LocalDate.of(year, 10, 20).with(lastInMonth(DayOfWeek.MONDAY)))),
        new SchoolYear.Term(
            new Period(spring, easter), halfTerm(LocalDate.of(year + 1, 2, 8 + random.nextInt(7)))),
        new SchoolYear.Term(
            new Period(summer, july), halfTerm(may.with(lastInMonth(DayOfWeek.MONDAY)))),
        List.of(may.with(firstInMonth(DayOfWeek.MONDAY)), weekday(may.plusDays(40))));
  }

  /** One week or two, or two days, or none at all. */
  private @Nullable Period halfTerm(LocalDate first) {
    LocalDate day = weekday(first);
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> new Period(day, day.plusDays(1));
      case 2 -> new Period(day, day.plusDays(4));
      default -> new Period(day, day.plusDays(11));
    };
  }

  private static LocalDate weekday(LocalDate day) {
    return Weekend.isOn(day) ? weekday(day.plusDays(1)) : day;
  }

  /** Any day of the calendar, and those around leap day and New Year more often. */
  MonthDay monthDay() {
    return random.nextInt(3) == 0
        ? oneOf(
            MonthDay.of(1, 1),
            MonthDay.of(2, 28),
            MonthDay.of(2, 29),
            MonthDay.of(3, 1),
            MonthDay.of(12, 31))
        : MonthDay.from(day(2020));
  }

  private int year() {
    return 2020 + random.nextInt(16);
  }

  LocalDate day(int year) {
    return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
  }

  private Rule nthWeekday() {
    return new Rule.NthWeekday(
        oneOf(Ordinal.values()), oneOf(DayOfWeek.values()), oneOf(Month.values()));
  }

  private Rule easterRelative() {
    int first = random.nextInt(-200, 200);
    return new Rule.EasterRelative(first, Math.min(200, first + random.nextInt(15)));
  }

  private Rule termRelative() {
    return new Rule.TermRelative(
        oneOf(TermPart.values()), oneOf(Rule.Side.values()), 1 + random.nextInt(30), null, open());
  }

  private Rule relativeTo() {
    return new Rule.RelativeTo(
        oneOf(OTHERS.keySet().stream().sorted().toList()), random.nextInt(-400, 401), "some day");
  }

  private Rule series() {
    LocalDate first = day(2017 + random.nextInt(10));
    int every = 1 + random.nextInt(random.nextBoolean() ? 3 : Beat.EVERY_MAX);
    Beat beat =
        oneOf(
            new Beat.Weeks(every),
            new Beat.MonthDays(every, 1 + random.nextInt(31)),
            new Beat.MonthWeekdays(every, oneOf(Ordinal.values()), oneOf(DayOfWeek.values())));
    LocalDate until = first.plusDays(random.nextInt(3_000));
    var hours =
        new Hours(LocalTime.of(random.nextInt(24), 30), LocalTime.of(random.nextInt(24), 0));
    return new Rule.Series(
        beat, first, random.nextBoolean() ? until : null, random.nextBoolean() ? hours : null);
  }

  private Rule recurring() {
    Rule.Once first = random.nextBoolean() ? onceDays(year()) : onceTimed();
    int interval = 8 + random.nextInt(40);
    LocalDateTime begins = first.begins();
    return new Rule.Recurring(
        "FREQ=DAILY;INTERVAL=" + interval,
        first,
        List.of(begins.plusDays(interval), begins.plusDays(5L * interval)),
        List.of(begins, begins.plusDays(1 + random.nextInt(1_000))));
  }

  private Rule.OnceDays onceDays(int year) {
    LocalDate first = day(year);
    return new Rule.OnceDays(first, first.plusDays(random.nextInt(20)));
  }

  /** Neither in the hours that the clocks skip nor up to midnight sharp. */
  private Rule.OnceTimed onceTimed() {
    Rule.OnceDays days = onceDays(year());
    return new Rule.OnceTimed(
        days.first().atTime(LocalTime.of(3 + random.nextInt(9), 30)),
        days.last().atTime(LocalTime.of(12 + random.nextInt(12), 0)));
  }

  private Rule listed() {
    List<Rule.OnceDays> published =
        IntStream.range(2020, 2036)
            .filter(_ -> random.nextBoolean())
            .mapToObj(this::onceDays)
            .toList();
    return new Rule.Listed(published, open());
  }

  Rule.Open open() {
    return new Rule.Open("some day", monthDay(), monthDay());
  }

  private Rule openOnce() {
    Rule.OnceDays days = onceDays(year());
    return new Rule.OpenOnce("some day", days.first(), days.last());
  }
}
