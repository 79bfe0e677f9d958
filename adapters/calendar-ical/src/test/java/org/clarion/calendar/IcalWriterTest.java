package org.clarion.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.clarion.core.calendar.CalendarEvent;
import org.clarion.core.calendar.CalendarEvent.Status;
import org.clarion.core.date.Timing;
import org.junit.jupiter.api.Test;

class IcalWriterTest {
  private static final Instant STAMP = Instant.parse("2026-11-21T09:30:15.5Z");

  private static final String WRITTEN =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Clarion//Clarion//EN
      CALSCALE:GREGORIAN
      NAME:Dates of the group
      X-WR-CALNAME:Dates of the group
      REFRESH-INTERVAL;VALUE=DURATION:PT12H
      X-PUBLISHED-TTL:PT12H
      BEGIN:VTIMEZONE
      TZID:Europe/London
      BEGIN:DAYLIGHT
      DTSTART:20260329T010000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      TZOFFSETFROM:+0000
      TZOFFSETTO:+0100
      END:DAYLIGHT
      BEGIN:STANDARD
      DTSTART:20261025T020000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0000
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:assembly/once@clarion
      DTSTAMP:20261121T093015Z
      SEQUENCE:3
      DTSTART;TZID=Europe/London:20270304T190000
      DTEND;TZID=Europe/London:20270304T213000
      SUMMARY:Assembly\\, annual\\; all welcome
      DESCRIPTION:Doors at six.\\nBring a friend.
      STATUS:CONFIRMED
      CATEGORIES:official,london
      BEGIN:VALARM
      ACTION:DISPLAY
      DESCRIPTION:Assembly\\, annual\\; all welcome
      TRIGGER:-P7D
      END:VALARM
      END:VEVENT
      BEGIN:VEVENT
      UID:nakba/2027@clarion
      DTSTAMP:20261121T093015Z
      SEQUENCE:0
      DTSTART;VALUE=DATE:20270515
      DTEND;VALUE=DATE:20270516
      TRANSP:TRANSPARENT
      SUMMARY:Vigil
      STATUS:CONFIRMED
      END:VEVENT
      END:VCALENDAR
      """;

  @Test
  void writes_a_whole_calendar() {
    var assembly =
        new CalendarEvent(
            "assembly/once@clarion",
            3,
            "Assembly, annual; all welcome",
            "Doors at six.\nBring a friend.",
            timed("2027-03-04T19:00Z[Europe/London]", "2027-03-04T21:30Z[Europe/London]"),
            Status.CONFIRMED,
            List.of("official", "london"),
            Duration.ofDays(7));
    var nakba = event("nakba/2027@clarion", days("2027-05-15", "2027-05-15"));

    byte[] file = IcalWriter.write("Dates of the group", List.of(assembly, nakba), STAMP);

    assertThat(new String(file, UTF_8)).isEqualTo(WRITTEN.replace("\n", "\r\n"));
  }

  @Test
  void writes_a_calendar_without_name_or_events() {
    assertThat(Lines.of(IcalWriter.write("", List.of(), STAMP)))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Clarion//Clarion//EN",
            "CALSCALE:GREGORIAN",
            "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
            "X-PUBLISHED-TTL:PT12H",
            "END:VCALENDAR");
  }

  @Test
  void ends_whole_days_on_the_day_after() {
    check(
        days("2027-12-29", "2027-12-31"),
        "DTSTART;VALUE=DATE:20271229",
        "DTEND;VALUE=DATE:20280101",
        "TRANSP:TRANSPARENT");
  }

  @Test
  void widens_a_window_to_whole_months_so_that_its_days_stay_unsaid() {
    check(
        new Timing.Open(LocalDate.of(2027, 2, 13), LocalDate.of(2028, 2, 4), "early spring"),
        "DTSTART;VALUE=DATE:20270201",
        "DTEND;VALUE=DATE:20280301",
        "TRANSP:TRANSPARENT");
  }

  @Test
  void gives_no_end_to_what_has_only_a_start() {
    check(
        timed("2027-03-04T19:00Z[Europe/London]", "2027-03-04T19:00Z[Europe/London]"),
        "DTSTART;TZID=Europe/London:20270304T190000");
    check(
        timed("2027-03-04T19:00Z[Europe/London]", "2027-03-04T20:00+01:00[Europe/Berlin]"),
        "DTSTART;TZID=Europe/London:20270304T190000");
  }

  @Test
  void writes_utc_and_bare_offsets_without_a_zone() {
    for (String zone : List.of("Z", "Z[UTC]", "Z[Etc/UTC]", "Z[GMT]")) {
      check(timed("2027-03-04T19:00" + zone), "DTSTART:20270304T190000Z");
    }
    check(timed("2027-03-04T19:00+05:30"), "DTSTART:20270304T133000Z");
    check(timed("2027-03-04T19:00+01:00[UTC+01:00]"), "DTSTART:20270304T180000Z");
  }

  @Test
  void writes_both_ends_by_the_clocks_of_their_own_zones() {
    check(
        timed("2027-03-04T19:00Z[Europe/London]", "2027-03-04T22:00+01:00[Europe/Berlin]"),
        "DTSTART;TZID=Europe/London:20270304T190000",
        "DTEND;TZID=Europe/Berlin:20270304T220000");
  }

  @Test
  void writes_a_time_that_the_clock_shows_twice_in_utc() {
    check(
        timed("2026-10-25T00:30+01:00[Europe/London]", "2026-10-25T01:30+01:00[Europe/London]"),
        "DTSTART;TZID=Europe/London:20261025T003000",
        "DTEND:20261025T003000Z");
    check(timed("2026-10-25T01:30Z[Europe/London]"), "DTSTART:20261025T013000Z");
  }

  @Test
  void explains_each_zone_once_in_the_order_of_their_names() {
    List<CalendarEvent> events =
        List.of(
            event("1", timed("2027-03-04T19:00Z[Europe/London]")),
            event("2", timed("2027-03-04T19:00+05:30[Asia/Kolkata]")),
            event("3", timed("2030-03-04T19:00Z[Europe/London]")));

    List<String> lines = Lines.of(IcalWriter.write("", events, STAMP));

    assertThat(lines.stream().filter(it -> it.startsWith("TZID:") || it.startsWith("UID:")))
        .containsExactly("TZID:Asia/Kolkata", "TZID:Europe/London", "UID:1", "UID:2", "UID:3");
  }

  @Test
  void says_how_far_each_event_can_be_relied_on() {
    for (Status status : Status.values()) {
      var event =
          new CalendarEvent(
              "1", 0, "Vigil", "", days("2027-05-15", "2027-05-15"), status, List.of(), null);

      assertThat(Lines.of(IcalWriter.write("", List.of(event), STAMP)))
          .filteredOn(it -> it.startsWith("STATUS"))
          .containsExactly("STATUS:" + status);
    }
  }

  @Test
  void reminds_days_before_by_the_calendar_and_hours_before_by_the_clock() {
    checkAlarm(Duration.ofDays(1), "-P1D");
    checkAlarm(Duration.ofDays(42), "-P42D");
    checkAlarm(Duration.ofHours(3), "-PT3H");
    checkAlarm(Duration.ofHours(36), "-PT36H");
    checkAlarm(Duration.ofMinutes(90), "-PT1H30M");
    checkAlarm(Duration.ofSeconds(3630), "-PT1H");
    checkAlarm(Duration.ZERO, "-P0D");
  }

  @Test
  void gives_the_same_bytes_for_the_same_events() {
    for (int seed = 1; seed <= 20; seed++) {
      assertThat(IcalWriter.write("Dates", RandomCalendars.of(seed), STAMP))
          .isEqualTo(IcalWriter.write("Dates", RandomCalendars.of(seed), STAMP));
    }
  }

  /** What is written between the sequence and the title. */
  private static void check(Timing when, String... expected) {
    List<String> lines =
        Lines.component("VEVENT", IcalWriter.write("", List.of(event("1", when)), STAMP));

    assertThat(lines.subList(lines.indexOf("SEQUENCE:0") + 1, lines.indexOf("SUMMARY:Vigil")))
        .containsExactly(expected);
  }

  private static void checkAlarm(Duration before, String expected) {
    var event =
        new CalendarEvent(
            "1",
            0,
            "Vigil",
            "",
            days("2027-05-15", "2027-05-15"),
            Status.CONFIRMED,
            List.of(),
            before);

    assertThat(Lines.component("VALARM", IcalWriter.write("", List.of(event), STAMP)))
        .containsExactly(
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Vigil",
            "TRIGGER:" + expected,
            "END:VALARM");
  }

  private static CalendarEvent event(String uid, Timing when) {
    return new CalendarEvent(uid, 0, "Vigil", "", when, Status.CONFIRMED, List.of(), null);
  }

  private static Timing days(String first, String last) {
    return new Timing.Days(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static Timing timed(String start) {
    return timed(start, start);
  }

  private static Timing timed(String start, String end) {
    return new Timing.Timed(ZonedDateTime.parse(start), ZonedDateTime.parse(end));
  }
}
