package org.clarion.commands.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.clarion.commands.SmallPack;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.calendar.CalendarEvent;
import org.clarion.core.calendar.CalendarImport;
import org.clarion.core.calendar.CalendarReading;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Beat;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.Hours;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Ordinal;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.EntryId;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written to a calendar file and read from it again changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTest {
  private static final int SEEDS = 60;
  private static final int DATES = 30;
  private static final CalendarImport.Origin ORIGIN =
      new CalendarImport.Origin("cal-back", "Back", "not known", "back.ics");
  private static final List<ZoneId> ZONES =
      List.of(TestGroup.ZONE, ZoneId.of("UTC"), ZoneId.of("America/New_York"));

  private final TestGroup group = Toolkit.group();

  @AfterAll
  void close() {
    group.close();
  }

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @ValueSource(ints = {2020, 2022, 2023, 2026, 2027, 2028, 2035})
  void of_the_built_in_toolkit(int year) {
    checkChangesNothing(group.dates().get(), LocalDate.of(year, 2, 1));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void of_made_up_dates_of_many_kinds(int seed) {
    var random = new Random(seed);
    Draft[] entries =
        IntStream.range(0, DATES)
            .mapToObj(it -> SmallPack.date("d" + it, "Date, no. " + it, keyDate(random)))
            .toArray(Draft[]::new);

    checkChangesNothing(SmallPack.calendar(entries), LocalDate.of(2027, 1 + seed % 12, 1));
  }

  @Test
  void of_the_file_that_the_command_hands_out() {
    Attachment file = group.message("/calendar").attachments().getFirst();
    LocalDate today = LocalDate.of(2027, 2, 1);
    CalendarImport taken =
        CalendarImport.of(group.dates().get(), group.calendars().read(file), ORIGIN, today);

    assertThat(taken.plan().changesNothing()).isTrue();
    assertThat(taken.refused()).isEmpty();
    assertThat(taken.unchanged()).isPositive();
  }

  private void checkChangesNothing(KeyDates dates, LocalDate today) {
    List<CalendarEvent> events =
        new CalendarEvents(dates, Toolkit.ENGLISH, null)
            .of(dates.between(CalendarEvents.horizon(today)));
    byte[] file = group.calendars().write("Key dates", events, group.now());
    CalendarReading reading =
        group.calendars().read(new Attachment("dates.ics", "text/calendar", file));
    CalendarImport taken = CalendarImport.of(dates, reading, ORIGIN, today);

    assertThat(taken.refused()).isEmpty();
    assertThat(taken.changed()).isEmpty();
    assertThat(taken.added()).isEmpty();
    assertThat(taken.gone()).isEmpty();
    assertThat(taken.unchanged()).isEqualTo(events.size()).isPositive();
    assertThat(taken.plan().changesNothing()).isTrue();
  }

  private static KeyDate keyDate(Random random) {
    Certainty certainty =
        List.of(Certainty.FIXED, Certainty.WEEK, Certainty.CANCELLED, Certainty.APPROXIMATE)
            .get(random.nextInt(4));
    boolean regional = random.nextInt(4) == 0;
    return new KeyDate(
        rule(random),
        certainty,
        List.of(),
        Years.ALL,
        random.nextBoolean() ? null : ZONES.get(random.nextInt(ZONES.size())),
        regional ? List.of(new Variant(List.of("wales"), rule(random))) : List.of(),
        random.nextInt(3) == 0
            ? List.of(new Change.Set("2027", once(random), "moved, of course"))
            : List.of(),
        null,
        null,
        null,
        false,
        null);
  }

  private static Rule rule(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new Rule.YearlyDay(monthDay(random));
      case 1 -> new Rule.YearlySpan(monthDay(random), monthDay(random));
      case 2 -> new Rule.WholeMonth(Month.of(1 + random.nextInt(12)));
      case 3 -> new Rule.NthWeekday(Ordinal.LAST, DayOfWeek.SUNDAY, Month.OCTOBER);
      case 4 -> new Rule.Open("about then", monthDay(random), monthDay(random));
      case 5 -> new Rule.RelativeTo(new EntryId("date.d0"), random.nextInt(9) - 4, "later");
      case 6 ->
          new Rule.Series(
              new Beat.Weeks(1 + random.nextInt(6)),
              day(random),
              null,
              new Hours(LocalTime.of(random.nextInt(24), 30), LocalTime.of(random.nextInt(24), 0)));
      default -> once(random);
    };
  }

  private static Rule.Once once(Random random) {
    LocalDate day = day(random);
    LocalDateTime night =
        LocalDate.of(2027, 10, 31).minusDays(random.nextInt(2) * 217L).atTime(0, 30);
    return switch (random.nextInt(3)) {
      case 0 -> new Rule.OnceDays(day, day.plusDays(random.nextInt(4)));
      case 1 -> new Rule.OnceTimed(day.atTime(17, 0), day.atTime(17, 0));
      default ->
          new Rule.OnceTimed(
              night.plusMinutes(random.nextInt(90)), night.plusMinutes(90 + random.nextInt(90)));
    };
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2027, 1, 1).plusDays(random.nextInt(365));
  }

  private static MonthDay monthDay(Random random) {
    return MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28));
  }
}
