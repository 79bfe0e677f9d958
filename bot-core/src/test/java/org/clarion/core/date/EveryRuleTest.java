package org.clarion.core.date;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every kind of rule against a plain look at one day after the other. */
class EveryRuleTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int RULES = 150;

  private static final Map<Class<? extends Rule>, Function<Random, Rule>> SAMPLES =
      Map.of(
          Rule.YearlyDay.class, it -> new Rule.YearlyDay(monthDay(it)),
          Rule.YearlySpan.class, it -> new Rule.YearlySpan(monthDay(it), monthDay(it)),
          Rule.WholeMonth.class, it -> new Rule.WholeMonth(Month.of(1 + it.nextInt(12))),
          Rule.WeekHolding.class, it -> new Rule.WeekHolding(monthDay(it)),
          Rule.OnceDays.class, it -> onceDays(it, 2020 + it.nextInt(16)),
          Rule.OnceTimed.class, EveryRuleTest::onceTimed,
          Rule.Listed.class, EveryRuleTest::listed,
          Rule.Open.class, EveryRuleTest::open,
          Rule.OpenOnce.class, EveryRuleTest::openOnce);

  static Stream<Class<?>> rules() {
    return Stream.of(Rule.class.getPermittedSubclasses());
  }

  @Test
  void no_rule_goes_untested() {
    assertThat(SAMPLES.keySet()).isEqualTo(rules().collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_gives_the_days_that_a_look_at_each_day_finds(Class<?> kind) {
    Random random = new Random(2020);
    for (int i = 0; i < RULES; i++) {
      Rule rule = SAMPLES.get(kind).apply(random);
      LocalDate from = day(random, 2020 + random.nextInt(12));
      LocalDate to = from.plusDays(random.nextInt(1_200));
      List<Occurrence> found =
          Occurrences.between(KeyDate.of(rule, Certainty.RULE), from, to, LONDON);

      assertThat(daysOf(found, from, to))
          .as("%s from %s to %s", rule, from, to)
          .isEqualTo(
              from.datesUntil(to.plusDays(1))
                  .filter(it -> falls(rule, it))
                  .collect(Collectors.toSet()));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void occurrences_touch_the_stretch_stand_in_order_and_have_keys_of_their_own(Class<?> kind) {
    Random random = new Random(2021);
    for (int i = 0; i < RULES; i++) {
      Rule rule = SAMPLES.get(kind).apply(random);
      LocalDate from = day(random, 2020 + random.nextInt(12));
      LocalDate to = from.plusDays(random.nextInt(1_200));
      List<Occurrence> found =
          Occurrences.between(KeyDate.of(rule, Certainty.RULE), from, to, LONDON);

      assertThat(found)
          .allSatisfy(it -> assertThat(it.timing().overlaps(from, to)).isTrue())
          .isSortedAccordingTo(Comparator.comparing(it -> it.timing().earliest()))
          .extracting(Occurrence::key)
          .doesNotHaveDuplicates();
    }
  }

  /** Whether the day is one of those that the rule names; never for a rule that names none. */
  private static boolean falls(Rule rule, LocalDate day) {
    return switch (rule) {
      case Rule.YearlyDay(MonthDay on) -> isOn(on, day);
      case Rule.YearlySpan(MonthDay first, MonthDay last) -> isWithin(first, last, day);
      case Rule.WholeMonth(Month month) -> day.getMonth() == month;
      case Rule.WeekHolding(MonthDay held) ->
          IntStream.range(0, 7)
              .mapToObj(day.minusDays(day.getDayOfWeek().getValue() - 1L)::plusDays)
              .anyMatch(it -> isOn(held, it));
      case Rule.OnceDays(LocalDate first, LocalDate last) ->
          DAYS.between(first, day) >= 0 && DAYS.between(day, last) >= 0;
      case Rule.OnceTimed timed ->
          falls(new Rule.OnceDays(timed.start().toLocalDate(), timed.end().toLocalDate()), day);
      case Rule.Listed(var published, _) -> published.stream().anyMatch(it -> falls(it, day));
      case Rule.Open _, Rule.OpenOnce _ -> false;
    };
  }

  private static boolean isOn(MonthDay on, LocalDate day) {
    boolean moved = on.equals(MonthDay.of(2, 29)) && !day.isLeapYear();
    return number(day) == (moved ? 228 : 100 * on.getMonthValue() + on.getDayOfMonth());
  }

  private static boolean isWithin(MonthDay first, MonthDay last, LocalDate day) {
    boolean begun = number(day) >= number(first.atYear(day.getYear()));
    boolean notOver = number(day) <= number(last.atYear(day.getYear()));
    return last.isBefore(first) ? begun || notOver : begun && notOver;
  }

  private static int number(LocalDate day) {
    return 100 * day.getMonthValue() + day.getDayOfMonth();
  }

  private static Set<LocalDate> daysOf(List<Occurrence> found, LocalDate from, LocalDate to) {
    Set<LocalDate> days = new HashSet<>();
    for (Occurrence occurrence : found) {
      Timing timing = occurrence.timing();
      if (!(timing instanceof Timing.Open)) {
        timing.earliest().datesUntil(timing.latest().plusDays(1)).forEach(days::add);
      }
    }
    days.removeIf(it -> it.isBefore(from) || it.isAfter(to));
    return days;
  }

  /** Any day of the calendar, and those around leap day and New Year more often. */
  private static MonthDay monthDay(Random random) {
    List<MonthDay> traps =
        List.of(
            MonthDay.of(1, 1),
            MonthDay.of(2, 28),
            MonthDay.of(2, 29),
            MonthDay.of(3, 1),
            MonthDay.of(12, 31));
    return random.nextInt(3) == 0
        ? traps.get(random.nextInt(traps.size()))
        : MonthDay.from(day(random, 2020));
  }

  private static LocalDate day(Random random, int year) {
    return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
  }

  private static Rule.OnceDays onceDays(Random random, int year) {
    LocalDate first = day(random, year);
    return new Rule.OnceDays(first, first.plusDays(random.nextInt(20)));
  }

  private static Rule onceTimed(Random random) {
    Rule.OnceDays days = onceDays(random, 2020 + random.nextInt(16));
    return new Rule.OnceTimed(
        days.first().atTime(LocalTime.of(random.nextInt(12), 30)),
        days.last().atTime(LocalTime.of(12 + random.nextInt(12), 0)));
  }

  private static Rule listed(Random random) {
    List<Rule.OnceDays> published =
        IntStream.range(2020, 2036)
            .filter(_ -> random.nextBoolean())
            .mapToObj(it -> onceDays(random, it))
            .toList();
    return new Rule.Listed(published, open(random));
  }

  private static Rule.Open open(Random random) {
    return new Rule.Open("some day", monthDay(random), monthDay(random));
  }

  private static Rule openOnce(Random random) {
    Rule.OnceDays days = onceDays(random, 2020 + random.nextInt(16));
    return new Rule.OpenOnce("some day", days.first(), days.last());
  }
}
