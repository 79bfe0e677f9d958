package org.clarion.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every kind of rule against a plain look at one day after the other. */
class EveryRuleTest {
  private static final int RULES = 150;
  private static final Almanac ALMANAC = RandomRules.almanac();

  static Stream<Class<?>> rules() {
    return kinds(Rule.class);
  }

  @Test
  void no_rule_goes_untested() {
    assertThat(RandomRules.KINDS.keySet()).isEqualTo(rules().collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_gives_the_days_that_a_look_at_each_day_finds(Class<?> kind) {
    var random = new RandomRules(2020);
    for (int i = 0; i < RULES; i++) {
      Rule rule = random.of(kind);
      Period asked = random.stretch();

      assertThat(daysOf(between(rule, asked), asked))
          .as("%s in %s", rule, asked)
          .isEqualTo(
              asked
                  .from()
                  .datesUntil(asked.to().plusDays(1))
                  .filter(it -> PlainLook.falls(rule, it))
                  .collect(Collectors.toSet()));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void occurrences_touch_the_stretch_stand_in_order_and_have_keys_of_their_own(Class<?> kind) {
    var random = new RandomRules(2021);
    for (int i = 0; i < RULES; i++) {
      Rule rule = random.of(kind);
      Period asked = random.stretch();

      assertThat(between(rule, asked))
          .allSatisfy(it -> assertThat(touches(it, asked)).isTrue())
          .isSortedAccordingTo(Comparator.comparing(it -> it.timing().earliest()))
          .extracting(Occurrence::key)
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void what_touches_a_stretch_is_the_same_whoever_asks_for_more(Class<?> kind) {
    var random = new RandomRules(2022);
    for (int i = 0; i < RULES; i++) {
      Rule rule = random.of(kind);
      Period asked = random.stretch();
      var more = new Period(asked.from().minusDays(700), asked.to().plusDays(700));

      assertThat(between(rule, asked))
          .as("%s in %s", rule, asked)
          .isEqualTo(between(rule, more).stream().filter(it -> touches(it, asked)).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void each_occurrence_is_found_again_by_its_key(Class<?> kind) {
    var random = new RandomRules(2024);
    for (int i = 0; i < RULES / 10; i++) {
      Rule rule = random.of(kind);
      KeyDate keyDate = KeyDate.of(rule, Certainty.RULE);

      for (Occurrence occurrence : between(rule, random.stretch())) {
        assertThat(Occurrences.find(keyDate, occurrence.key(), ALMANAC))
            .as("%s", rule)
            .contains(occurrence);
        assertThat(Occurrences.find(keyDate, occurrence.key() + "@x", ALMANAC)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void outside_its_years_a_date_never_comes_and_inside_nothing_is_missing(Class<?> kind) {
    var random = new RandomRules(2023);
    var years = new Years(2024, 2026);
    for (int i = 0; i < RULES; i++) {
      Rule rule = random.of(kind);
      Period asked = random.stretch();

      assertThat(Occurrences.between(validIn(years, rule), asked, ALMANAC, 0))
          .as("%s in %s", rule, asked)
          .isEqualTo(
              between(rule, asked).stream()
                  .filter(it -> years.contains(yearOf(rule, it)))
                  .toList());
    }
  }

  /**
   * The year of a date that comes yearly is in its key, all others are in the one they begin in.
   */
  private static int yearOf(Rule rule, Occurrence occurrence) {
    boolean byKey = occurrence.key().length() == 4 && !(rule instanceof Rule.RelativeTo);
    return byKey && !occurrence.key().equals(Occurrence.ONCE)
        ? Integer.parseInt(occurrence.key())
        : occurrence.timing().earliest().getYear();
  }

  private static KeyDate validIn(Years years, Rule rule) {
    return new KeyDate(
        rule,
        Certainty.RULE,
        List.of(),
        years,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        null);
  }

  private static List<Occurrence> between(Rule rule, Period asked) {
    return Occurrences.between(KeyDate.of(rule, Certainty.RULE), asked.from(), asked.to(), ALMANAC);
  }

  private static boolean touches(Occurrence occurrence, Period asked) {
    return occurrence.timing().overlaps(asked.from(), asked.to());
  }

  private static Set<LocalDate> daysOf(List<Occurrence> found, Period asked) {
    Set<LocalDate> days = new HashSet<>();
    for (Occurrence occurrence : found) {
      Timing timing = occurrence.timing();
      if (occurrence.hasDay()) {
        timing.earliest().datesUntil(timing.latest().plusDays(1)).forEach(days::add);
      }
    }
    days.removeIf(it -> !asked.holds(it));
    return days;
  }

  /** The kinds at the end of a family that may have families inside it. */
  private static Stream<Class<?>> kinds(Class<?> family) {
    return family.isSealed()
        ? Stream.of(family.getPermittedSubclasses()).flatMap(EveryRuleTest::kinds)
        : Stream.of(family);
  }
}
