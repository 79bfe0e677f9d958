package org.clarion.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.calendar.Calendars.file;
import static org.clarion.calendar.Calendars.read;
import static org.clarion.calendar.Calendars.reading;

import java.util.List;
import org.clarion.core.calendar.CalendarReading;
import org.clarion.core.calendar.CalendarReading.Fault;
import org.clarion.core.calendar.CalendarReading.Read;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.clarion.core.date.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFaultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LOCATION:Here | 2 | NO_START            |
          DTSTART:20270631 | 5 | IMPOSSIBLE_DAY | 20270631
          DTSTART:00000101 | 5 | IMPOSSIBLE_DAY | 00000101
          DTSTART:999990101T000000 | 5 | IMPOSSIBLE_DAY | 999990101T000000
          DTSTART:20270308T250000 | 5 | IMPOSSIBLE_TIME | 20270308T250000
          DTSTART:20270308~DTEND:20270309T100000 | 6 | IMPOSSIBLE_TIME | 20270309T100000
          DTSTART:20270308~DURATION:soon | 6 | IMPOSSIBLE_TIME | soon
          DTSTART:20270308T180000~DTEND:20270308T170000 | 6 | ENDS_BEFORE_START | 20270308T170000
          DTSTART:20270308T180000~DURATION:-PT1H | 6 | ENDS_BEFORE_START | -PT1H
          DTSTART:99991231~DURATION:P99999W | 6 | IMPOSSIBLE_DAY | P99999W
          DTSTART;TZID=Middle Earth:20270308T180000 | 5 | UNKNOWN_ZONE | Middle Earth
          DTSTART:20270308~RRULE:FREQ=HOURLY | 6 | TOO_OFTEN | FREQ=HOURLY
          DTSTART:20270308T000000~RRULE:FREQ=DAILY;BYHOUR=1,2 |6|TOO_OFTEN| FREQ=DAILY;BYHOUR=1,2
          DTSTART:20270308~RRULE:FREQ=NEVER | 6 | UNKNOWN_REPETITION | FREQ=NEVER
          DTSTART:20270308~RRULE:FREQ=DAILY;UNTIL=1 | 6 | UNKNOWN_REPETITION | FREQ=DAILY;UNTIL=1
          DTSTART:20270308~RRULE:FREQ=DAILY~RRULE:FREQ=DAILY | 2 | UNKNOWN_REPETITION |
          DTSTART:20270308~RRULE:FREQ=DAILY~EXRULE:FREQ=DAILY | 2 | UNKNOWN_REPETITION |
          DTSTART:20270308~RDATE:20270309/P1D | 6 | UNKNOWN_REPETITION | 20270309/P1D
          DTSTART:20270308~SUMMARY:\u0007 | 2 | NO_TITLE | 1
          """)
  void says_why_an_event_was_left_out(String lines, int line, Reason reason, String detail) {
    CalendarReading reading = reading(lines.split("~", -1));

    assertThat(reading.events()).isEmpty();
    assertThat(reading.faults())
        .containsExactly(new Fault(line, reason, detail == null ? "" : detail));
  }

  @Test
  void a_repetition_that_ends_before_it_begins_is_left_out() {
    CalendarReading reading = reading("DTSTART:20270308", "RRULE:FREQ=DAILY;UNTIL=20270307");

    assertThat(reading.events()).isEmpty();
    assertThat(reading.faults())
        .containsExactly(new Fault(6, Reason.UNKNOWN_REPETITION, "FREQ=DAILY;UNTIL=20270307"));
  }

  @Test
  void says_which_change_belongs_to_no_occurrence_and_which_stands_twice() {
    CalendarReading reading =
        read(
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1
            DTSTART:20270308
            SUMMARY:A
            RRULE:FREQ=WEEKLY
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            RECURRENCE-ID:20270309
            DTSTART:20270310
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            RECURRENCE-ID:20270315
            STATUS:CANCELLED
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            RECURRENCE-ID:20270315
            STATUS:CANCELLED
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            RECURRENCE-ID:20270308
            DTSTART:20270310
            END:VEVENT
            END:VCALENDAR
            """);

    assertThat(reading.events())
        .singleElement()
        .extracting(Read::changes)
        .isEqualTo(List.of(new Change.Cancelled("2027-03-15", null)));
    assertThat(reading.faults())
        .containsExactly(
            new Fault(8, Reason.CHANGES_NOTHING, "20270309"),
            new Fault(18, Reason.TWICE, "20270315"),
            new Fault(23, Reason.CHANGES_NOTHING, "20270308"));
  }

  @Test
  void an_event_whose_later_occurrences_all_change_is_left_out() {
    CalendarReading reading =
        read(
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1
            DTSTART:20270308
            SUMMARY:A
            RRULE:FREQ=WEEKLY
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            RECURRENCE-ID;RANGE=THISANDFUTURE:20270315
            DTSTART:20270316
            END:VEVENT
            END:VCALENDAR
            """);

    assertThat(reading.events()).isEmpty();
    assertThat(reading.faults())
        .containsExactly(new Fault(10, Reason.UNKNOWN_REPETITION, "20270315"));
  }

  @Test
  void an_event_that_is_broken_off_is_not_read() {
    CalendarReading reading = read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20270308\n");

    assertThat(reading.events()).isEmpty();
    assertThat(reading.faults()).containsExactly(new Fault(2, Reason.UNREADABLE, ""));
  }

  @Test
  void stops_when_its_time_is_over() {
    long[] now = {0};
    var slow = new IcalFiles(new LibRecurRecurrences(), () -> now[0] += 600_000_000L);

    CalendarReading reading =
        slow.read(
            file(
                """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                SUMMARY:A
                DTSTART:20270308
                UID:1
                STATUS:CONFIRMED
                END:VEVENT
                END:VCALENDAR
                """));

    assertThat(reading.events()).isEmpty();
    assertThat(reading.faults()).containsExactly(new Fault(6, Reason.TOO_SLOW, ""));
  }
}
