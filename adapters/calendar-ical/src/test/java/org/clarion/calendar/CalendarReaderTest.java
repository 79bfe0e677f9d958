package org.clarion.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.calendar.Calendars.read;
import static org.clarion.calendar.Calendars.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.clarion.core.calendar.CalendarEvent.Status;
import org.clarion.core.calendar.CalendarReading;
import org.clarion.core.calendar.CalendarReading.Fault;
import org.clarion.core.calendar.CalendarReading.Read;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.clarion.core.date.Change;
import org.clarion.core.date.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarReaderTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ZoneId UTC = ZoneId.of("UTC");

  @Test
  void reads_all_that_is_said_of_an_event() {
    CalendarReading reading =
        read(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            X-WR-CALNAME:Our\\, dates
            BEGIN:VTODO
            UID:not-an-event
            END:VTODO
            BEGIN:VEVENT
            UID:march@example.org
            SEQUENCE:4
            DTSTART;TZID=Europe/London:20270308T180000
            DTEND;TZID=Europe/London:20270308T193000
            SUMMARY:International
              Women's Day\\, together
            DESCRIPTION:First line\\nsecond\\; line
            STATUS:TENTATIVE
            CATEGORIES:women,march
            CATEGORIES:march,public
            BEGIN:VALARM
            SUMMARY:not the title
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """);

    assertThat(reading)
        .isEqualTo(
            new CalendarReading(
                "Our, dates",
                List.of(
                    new Read(
                        7,
                        "march@example.org",
                        4,
                        "International Women's Day, together",
                        "First line\nsecond; line",
                        new Rule.OnceTimed(at(8, 18), LocalDateTime.of(2027, 3, 8, 19, 30)),
                        LONDON,
                        List.of(),
                        Status.TENTATIVE,
                        List.of("women", "march", "public"))),
                List.of()));
  }

  @Test
  void the_end_of_whole_days_is_the_day_after_the_last_one() {
    assertThat(event("DTSTART;VALUE=DATE:20270308", "DTEND;VALUE=DATE:20270311").rule())
        .isEqualTo(days(8, 10));
    assertThat(event("DTSTART;VALUE=DATE:20270308", "DTEND;VALUE=DATE:20270308").rule())
        .isEqualTo(days(8, 8));
    assertThat(event("DTSTART;VALUE=DATE:20270308").rule()).isEqualTo(days(8, 8));
    assertThat(event("DTSTART;VALUE=DATE:20270308", "DURATION:P1W").rule()).isEqualTo(days(8, 14));
  }

  @Test
  void hours_that_last_over_a_change_of_the_clocks_are_exact_and_days_are_not() {
    Read hours = event("DTSTART;TZID=Europe/London:20270327T120000", "DURATION:PT24H");
    Read day = event("DTSTART;TZID=Europe/London:20270327T120000", "DURATION:P1D");

    assertThat(hours.rule()).isEqualTo(new Rule.OnceTimed(at(27, 12), at(28, 13)));
    assertThat(day.rule()).isEqualTo(new Rule.OnceTimed(at(27, 12), at(28, 12)));
  }

  @Test
  void an_end_in_the_hour_that_comes_twice_is_never_before_the_start() {
    Read event = event("DTSTART;TZID=Europe/London:20261025T014500", "DURATION:PT30M");
    LocalDateTime start = LocalDateTime.of(2026, 10, 25, 1, 45);

    assertThat(event.rule()).isEqualTo(new Rule.OnceTimed(start, start));
  }

  @Test
  void times_are_on_the_wall_clock_of_the_zone_that_the_event_begins_in() {
    assertThat(event("DTSTART:20270308T180000Z"))
        .extracting(Read::zone, Read::rule)
        .containsExactly(UTC, new Rule.OnceTimed(at(8, 18), at(8, 18)));
    assertThat(event("DTSTART:20270308T180000").zone()).isNull();
    assertThat(event("DTSTART;TZID=Europe/Paris:20270308T180000", "DTEND:20270308T180000Z").rule())
        .isEqualTo(new Rule.OnceTimed(at(8, 18), at(8, 19)));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/London, Europe/London",
    "GMT Standard Time, Europe/London",
    "w. europe standard time, Europe/Berlin",
    "/freeassociation.sourceforge.net/Europe/London, Europe/London",
    "/example.org/20260101/America/Argentina/Ushuaia, America/Argentina/Ushuaia",
    "Our office, Europe/Dublin"
  })
  void knows_a_zone_by_any_of_its_names(String name, String zone) {
    CalendarReading reading =
        read(
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            SUMMARY:Meeting
            DTSTART;TZID="%s":20270308T180000
            END:VEVENT
            BEGIN:VTIMEZONE
            TZID:Our office
            X-LIC-LOCATION:Europe/Dublin
            END:VTIMEZONE
            END:VCALENDAR
            """
                .formatted(name));

    assertThat(reading.events()).extracting(Read::zone).containsExactly(ZoneId.of(zone));
  }

  @Test
  void a_repetition_keeps_its_exceptions_on_the_wall_clock() {
    Read event =
        event(
            "DTSTART;TZID=Europe/London:20270308T180000",
            "RRULE:FREQ=WEEKLY;UNTIL=20270405T170000Z",
            "EXDATE:20270315T180000Z",
            "EXDATE;VALUE=DATE:20270322",
            "RDATE;TZID=Europe/London:20270309T200000");

    assertThat(event.rule())
        .isEqualTo(
            new Rule.Recurring(
                "FREQ=WEEKLY;UNTIL=20270405T180000",
                new Rule.OnceTimed(at(8, 18), at(8, 18)),
                List.of(at(15, 18), at(22, 18)),
                List.of(at(9, 20))));
  }

  @Test
  void a_repetition_of_whole_days_has_no_hours() {
    assertThat(
            event("DTSTART;VALUE=DATE:20270308", "RRULE:FREQ=DAILY;BYHOUR=9;UNTIL=20270310T235959Z")
                .rule())
        .isEqualTo(
            new Rule.Recurring("FREQ=DAILY;UNTIL=20270310", days(8, 8), List.of(), List.of()));
  }

  @Test
  void the_first_event_counts_also_when_its_rule_passes_it_over() {
    assertThat(event("DTSTART;VALUE=DATE:20270308", "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3").rule())
        .isEqualTo(
            new Rule.Recurring(
                "FREQ=WEEKLY;COUNT=2;BYDAY=TU",
                days(8, 8),
                List.of(),
                List.of(LocalDate.of(2027, 3, 8).atStartOfDay())));
  }

  @Test
  void added_days_alone_are_a_repetition() {
    assertThat(event("DTSTART;VALUE=DATE:20270308", "RDATE;VALUE=DATE:20270310,20270312").rule())
        .isEqualTo(
            new Rule.Recurring(
                "FREQ=DAILY;COUNT=1",
                days(8, 8),
                List.of(),
                List.of(
                    LocalDate.of(2027, 3, 10).atStartOfDay(),
                    LocalDate.of(2027, 3, 12).atStartOfDay())));
  }

  @Test
  void changed_occurrences_are_changes_of_their_event_wherever_they_stand() {
    CalendarReading reading =
        read(
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1
            RECURRENCE-ID:20270315T180000Z
            DTSTART;TZID=Europe/London:20270316T190000
            SUMMARY:Meeting
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            DTSTART;TZID=Europe/London:20270308T180000
            SUMMARY:Meeting
            RRULE:FREQ=WEEKLY
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            RECURRENCE-ID;TZID=Europe/London:20270322T180000
            STATUS:CANCELLED
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            RECURRENCE-ID;TZID=Europe/London:20270329T180000
            DTSTART;TZID=Europe/London:20270329T180000
            SUMMARY:Meeting with guests
            END:VEVENT
            END:VCALENDAR
            """);

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.events())
        .singleElement()
        .extracting(Read::changes)
        .isEqualTo(
            List.of(
                new Change.Set(
                    "2027-03-15T18:00", new Rule.OnceTimed(at(16, 19), at(16, 19)), null),
                new Change.Cancelled("2027-03-22T18:00", null),
                new Change.Noted("2027-03-29T18:00", "Meeting with guests")));
  }

  @Test
  void of_an_event_that_stands_there_twice_the_later_state_is_read() {
    CalendarReading reading =
        read(
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1
            SEQUENCE:1
            DTSTART:20270308
            SUMMARY:Before
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            SEQUENCE:2
            DTSTART:20270308
            SUMMARY:After
            END:VEVENT
            END:VCALENDAR
            """);

    assertThat(reading.events()).extracting(Read::title).containsExactly("After");
    assertThat(reading.faults()).containsExactly(new Fault(2, Reason.TWICE, "1"));
  }

  @Test
  void an_event_without_a_name_has_the_same_one_every_time() {
    String text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20270308\nEND:VEVENT\n";

    assertThat(read(text).events()).isEqualTo(read(text).events()).hasSize(1);
  }

  @Test
  void a_flag_in_a_title_stays_one() {
    String wales = "🏴󠁧󠁢󠁷󠁬󠁳󠁿";

    assertThat(event("DTSTART:20270308", "SUMMARY:" + wales).title()).isEqualTo(wales);
  }

  @Test
  void a_title_is_one_short_line_that_hides_nothing() {
    String title = "a\u202Eb\u0000c\\n\td" + "e".repeat(100);

    assertThat(event("DTSTART:20270308", "SUMMARY:" + title).title())
        .isEqualTo("abc d" + "e".repeat(74) + "…");
  }

  private static Read event(String... lines) {
    CalendarReading reading = reading(lines);
    assertThat(reading.faults()).isEmpty();
    return reading.events().getFirst();
  }

  private static LocalDateTime at(int day, int hour) {
    return LocalDateTime.of(2027, 3, day, hour, 0);
  }

  private static Rule.OnceDays days(int first, int last) {
    return new Rule.OnceDays(LocalDate.of(2027, 3, first), LocalDate.of(2027, 3, last));
  }
}
