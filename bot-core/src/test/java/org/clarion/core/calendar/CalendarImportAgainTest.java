package org.clarion.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.calendar.Readings.LONDON;
import static org.clarion.core.calendar.Readings.SCHOOL;
import static org.clarion.core.calendar.Readings.TODAY;
import static org.clarion.core.calendar.Readings.after;
import static org.clarion.core.calendar.Readings.dates;
import static org.clarion.core.calendar.Readings.in;
import static org.clarion.core.calendar.Readings.told;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clarion.core.calendar.CalendarEvent.Status;
import org.clarion.core.calendar.CalendarReading.Read;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entries;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Period;
import org.clarion.core.date.RandomRules;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is taken in, the same again changes nothing. */
class CalendarImportAgainTest {
  private static final int SEEDS = 100;
  private static final int DATES = 12;
  private static final int EVENTS = 25;
  private static final Period TWO_YEARS = new Period(TODAY.minusDays(31), TODAY.plusMonths(18));
  private static final List<ZoneId> ZONES =
      List.of(LONDON, ZoneOffset.UTC, ZoneId.of("America/New_York"), ZoneId.of("Asia/Kolkata"));

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_calendar_taken_in_twice_changes_nothing_the_second_time(int seed) {
    var random = new RandomRules(seed);
    KeyDates before = group(random);
    CalendarReading reading = reading(random, before);
    var first = CalendarImport.of(before, reading, SCHOOL, TODAY);
    var second = CalendarImport.of(after(before, first), reading, SCHOOL, TODAY);

    assertThat(second.changed()).isEmpty();
    assertThat(second.added()).isEmpty();
    assertThat(second.gone()).isEmpty();
    assertThat(second.refused()).isEqualTo(first.refused());
    assertThat(second.unchanged() + second.refused().size()).isEqualTo(reading.events().size());
    assertThat(second.plan().changesNothing()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_a_calendar_was_told_changes_nothing_when_it_comes_back(int seed) {
    KeyDates dates = group(new RandomRules(seed));
    List<Dated> told = dates.between(TWO_YEARS);
    Read[] back =
        told.stream().map(it -> told(it.entry().id(), it.occurrence())).toArray(Read[]::new);
    var taken = CalendarImport.of(dates, Readings.of(back), SCHOOL, TODAY);

    assertThat(taken.changed()).isEmpty();
    assertThat(taken.refused()).isEmpty();
    assertThat(taken.unchanged()).isEqualTo(told.size());
    assertThat(taken.plan().changesNothing()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void an_empty_calendar_takes_away_no_more_than_what_it_brought(int seed) {
    var random = new RandomRules(seed);
    KeyDates before = group(random);
    var taken = CalendarImport.of(before, reading(random, before), SCHOOL, TODAY);
    KeyDates full = after(before, taken);
    var emptied = CalendarImport.of(full, Readings.of(), SCHOOL, TODAY);

    assertThat(emptied.plan().removed()).isSubsetOf(taken.plan().added());
    assertThat(emptied.added()).isEmpty();
    assertThat(emptied.changed()).isEmpty();
  }

  /** A group with dates of all kinds, and those that they hang on. */
  private static KeyDates group(RandomRules random) {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entries.entry("terms.own", "", new Body.Terms(RandomRules.schools())));
    RandomRules.OTHERS.forEach(
        (id, rule) -> entries.add(Entries.date(id.name(), KeyDate.of(rule, Certainty.FIXED))));
    for (int i = 0; i < DATES; i++) {
      entries.add(Entries.date("d" + i, keyDate(random)));
    }
    return dates(entries.toArray(Entry[]::new));
  }

  private static KeyDate keyDate(RandomRules random) {
    KeyDate plain = KeyDate.of(random.any(), oneOf(random, List.of(Certainty.values())));
    return random.below(4) > 0
        ? plain
        : new KeyDate(
            plain.rule(),
            plain.certainty(),
            List.of(),
            plain.years(),
            oneOf(random, ZONES),
            List.of(new Variant(List.of("wales"), random.any())),
            List.of(),
            null,
            null,
            null,
            false,
            null);
  }

  /** Events of others, and of the group's own on the days they have or on others. */
  private static CalendarReading reading(RandomRules random, KeyDates dates) {
    Map<String, Read> events = new LinkedHashMap<>();
    List<Dated> told = dates.between(TWO_YEARS);
    for (int i = 0; i < EVENTS; i++) {
      Read event =
          told.isEmpty() || random.below(3) == 0
              ? event(random, "foreign-" + random.below(EVENTS))
              : own(random, told.get(random.below(told.size())));
      events.put(event.uid(), event);
    }
    return Readings.of(events.values().toArray(Read[]::new));
  }

  private static Read own(RandomRules random, Dated dated) {
    Read told = told(dated.entry().id(), dated.occurrence());
    return random.below(2) == 0 ? told : event(random, told.uid());
  }

  private static Read event(RandomRules random, String uid) {
    Rule rule = once(random);
    Status status = oneOf(random, List.of(Status.values()));
    ZoneId zone = random.below(2) == 0 ? null : oneOf(random, ZONES);
    return in(zone, Readings.event(uid, "Event " + uid, rule, status));
  }

  /** Some day, or some hours by day or in a night when the clocks may change. */
  private static Rule once(RandomRules random) {
    LocalDate day = TODAY.plusDays(random.below(500));
    LocalDate night = LocalDate.of(2027, 10, 31).minusDays(random.below(2) * 217L);
    return switch (random.below(4)) {
      case 0 -> new Rule.OnceDays(day, day.plusDays(random.below(3)));
      case 1 ->
          new Rule.OnceTimed(
              day.atTime(random.below(24), 0), day.plusDays(1).atTime(random.below(24), 30));
      case 2 -> new Rule.OnceTimed(night.atTime(1, random.below(60)), night.atTime(2, 0));
      default ->
          new Rule.Recurring(
              "FREQ=DAILY;INTERVAL=" + (1 + random.below(9)),
              new Rule.OnceDays(day, day),
              List.of(),
              List.of());
    };
  }

  private static <T> T oneOf(RandomRules random, List<T> all) {
    return all.get(random.below(all.size()));
  }
}
