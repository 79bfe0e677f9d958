package org.clarion.commands.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.clarion.commands.SmallPack.campaign;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.doing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import org.clarion.commands.SmallPack;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.calendar.CalendarEvent;
import org.clarion.core.calendar.CalendarEvent.Status;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Period;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Timing;
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.testkit.TestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarEventsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Rule ON_8_MARCH = new Rule.YearlyDay(MonthDay.of(3, 8));
  private static final Rule SPRING =
      new Rule.Open("mid-March", MonthDay.of(3, 8), MonthDay.of(3, 20));
  private static final LocalDate DAY_2027 = LocalDate.of(2027, 3, 8);

  @Test
  void reach_from_a_month_ago_to_a_year_and_a_half_ahead() {
    assertThat(CalendarEvents.horizon(TODAY))
        .isEqualTo(new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 8, 1)));
  }

  @Test
  void say_of_each_occurrence_what_it_is_and_where_it_comes_from() {
    Draft tea =
        date("tea", "Tea Day", ON_8_MARCH).says("A day for tea.\n\n- Bring cups\n\nMore.\n\nMost.");

    assertThat(events(DAY, tea))
        .containsExactly(
            tea("2027", DAY_2027, Status.CONFIRMED, DAY),
            tea("2028", DAY_2027.plusYears(1), Status.CONFIRMED, DAY));
  }

  @Test
  void of_a_date_without_a_day_carry_its_words_and_no_alarm() {
    CalendarEvent event =
        first(DAY, date("tea", "Tea Day", KeyDate.of(SPRING, Certainty.TO_BE_CONFIRMED)));

    assertThat(event.title()).isEqualTo("Tea Day: mid-March 2027 (to be confirmed)");
    assertThat(event.status()).isEqualTo(Status.TENTATIVE);
    assertThat(event.when()).isInstanceOf(Timing.Open.class);
    assertThat(event.alarm()).isNull();
  }

  @Test
  void say_of_an_approximate_date_that_it_moves() {
    assertThat(first(null, date("tea", "Tea", KeyDate.of(SPRING, Certainty.APPROXIMATE))).title())
        .isEqualTo("Tea: mid-March 2027 (moves from year to year)");
  }

  @ParameterizedTest
  @EnumSource(
      value = Certainty.class,
      names = {"FIXED", "RULE", "WEEK", "MOVED"})
  void without_a_day_are_to_be_confirmed_however_sure_the_others_are(Certainty certainty) {
    assertThat(first(null, date("tea", "Tea", KeyDate.of(SPRING, certainty))).title())
        .isEqualTo("Tea: mid-March 2027 (to be confirmed)");
  }

  @ParameterizedTest
  @EnumSource(
      value = Certainty.class,
      names = {"FIXED", "RULE", "WEEK", "MOVED"})
  void with_a_day_are_confirmed(Certainty certainty) {
    CalendarEvent event = first(DAY, date("tea", "Tea", KeyDate.of(ON_8_MARCH, certainty)));

    assertThat(event.title()).isEqualTo("Tea");
    assertThat(event.status()).isEqualTo(Status.CONFIRMED);
    assertThat(event.alarm()).isEqualTo(DAY);
  }

  @Test
  void that_will_not_be_are_cancelled_and_remind_nobody() {
    CalendarEvent event =
        first(DAY, date("tea", "Tea", KeyDate.of(ON_8_MARCH, Certainty.CANCELLED)));

    assertThat(event.title()).isEqualTo("Tea");
    assertThat(event.status()).isEqualTo(Status.CANCELLED);
    assertThat(event.alarm()).isNull();
  }

  @Test
  void of_some_regions_name_them_and_are_told_apart() {
    var keyDate =
        new KeyDate(
            ON_8_MARCH,
            Certainty.FIXED,
            List.of(),
            Years.only(2027),
            null,
            List.of(new Variant(List.of("wales", "north"), new Rule.YearlyDay(MonthDay.of(3, 1)))),
            List.of(),
            null,
            null,
            null,
            true,
            null);

    assertThat(events(null, date("tea", "Tea", keyDate)))
        .extracting(CalendarEvent::uid, CalendarEvent::title, CalendarEvent::tags)
        .containsExactly(
            tuple("date.tea/2027@wales@clarion", "Tea (Wales, North)", List.of("Wales", "North")),
            tuple("date.tea/2027@clarion", "Tea", List.of()));
  }

  @Test
  void carry_both_notes_hours_and_the_campaigns_they_belong_to() {
    LocalDateTime five = LocalDateTime.of(2027, 3, 8, 17, 0);
    var keyDate =
        new KeyDate(
            new Rule.OnceTimed(five, five),
            Certainty.FIXED,
            List.of("wales"),
            Years.ALL,
            null,
            List.of(),
            List.of(new Change.Noted("once", "in the small hall")),
            null,
            null,
            "bring cups",
            false,
            null);
    CalendarEvent event =
        first(
            DAY,
            date("tea", "Tea", keyDate),
            campaign("leaves", "Leaves", doing(List.of(), "date.tea")),
            campaign("other", "Other", SmallPack.CURRENT));

    assertThat(event.uid()).isEqualTo("date.tea/once@clarion");
    assertThat(event.text())
        .isEqualTo("bring cups\nin the small hall\nSource: The handbook, “page 7”");
    assertThat(event.tags()).containsExactly("Leaves", "Wales");
    assertThat(event.when())
        .isEqualTo(new Timing.Timed(five.atZone(TestGroup.ZONE), five.atZone(TestGroup.ZONE)));
  }

  @Test
  void are_no_more_than_a_calendar_takes() {
    Draft[] many =
        IntStream.range(0, CalendarEvents.EVENTS_MAX)
            .mapToObj(it -> date("d" + it, "D", ON_8_MARCH))
            .toArray(Draft[]::new);

    assertThat(events(null, many)).hasSize(CalendarEvents.EVENTS_MAX);
  }

  private static CalendarEvent tea(
      String key, LocalDate day, Status status, @Nullable Duration alarm) {
    return new CalendarEvent(
        "date.tea/" + key + "@clarion",
        0,
        "Tea Day",
        "A day for tea.\nBring cups\nMore.\nSource: The handbook, “page 7”",
        new Timing.Days(day, day),
        status,
        List.of(),
        alarm);
  }

  private static CalendarEvent first(@Nullable Duration alarm, Draft... entries) {
    return events(alarm, entries).getFirst();
  }

  private static List<CalendarEvent> events(@Nullable Duration alarm, Draft... entries) {
    KeyDates dates = SmallPack.calendar(entries);
    return new CalendarEvents(dates, Toolkit.ENGLISH, alarm)
        .of(dates.between(CalendarEvents.horizon(TODAY)));
  }
}
