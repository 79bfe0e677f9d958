package org.clarion.calendar;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.clarion.core.calendar.CalendarEvent;
import org.clarion.core.calendar.CalendarEvent.Status;
import org.clarion.core.date.Timing;
import org.junit.jupiter.api.Test;

class VtimezoneTest {
  private static final int CHANGES_MAX = 40;

  @Test
  void says_two_changes_a_year_by_two_rules() {
    check(
        "Europe/London",
        2027,
        2035,
        "DAYLIGHT 20260329T010000 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU +0000 +0100",
        "STANDARD 20261025T020000 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU +0100 +0000");
    check(
        "Australia/Lord_Howe",
        2027,
        2027,
        "STANDARD 20260405T020000 FREQ=YEARLY;BYMONTH=4;BYDAY=1SU +1100 +1030",
        "DAYLIGHT 20261004T020000 FREQ=YEARLY;BYMONTH=10;BYDAY=1SU +1030 +1100");
  }

  @Test
  void calls_the_summer_of_dublin_daylight_as_others_do() {
    check(
        "Europe/Dublin",
        2027,
        2027,
        "DAYLIGHT 20260329T010000 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU +0000 +0100",
        "STANDARD 20261025T020000 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU +0100 +0000");
  }

  @Test
  void gives_the_local_day_of_a_change_that_is_on_another_day_in_the_rule() {
    check(
        "America/Nuuk",
        2027,
        2027,
        "DAYLIGHT 20260328T230000 FREQ=YEARLY;BYMONTH=3"
            + ";BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA -0200 -0100",
        "STANDARD 20261025T000000 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU -0100 -0200");
  }

  @Test
  void lists_the_changes_that_no_rule_can_say() {
    check(
        "Africa/Cairo",
        2027,
        2027,
        "STANDARD 20261030T000000 +0300 +0200",
        "DAYLIGHT 20270430T000000 +0200 +0300",
        "STANDARD 20271029T000000 +0300 +0200");
  }

  @Test
  void lists_the_changes_of_a_zone_that_follows_the_moon() {
    check(
        "Africa/Casablanca",
        2027,
        2027,
        "DAYLIGHT 20260322T020000 +0000 +0100",
        "STANDARD 20270207T030000 +0100 +0000",
        "DAYLIGHT 20270314T020000 +0000 +0100");
  }

  @Test
  void lists_the_changes_of_years_before_the_rules_of_today() {
    check(
        "America/New_York",
        2006,
        2007,
        "STANDARD 20051030T020000 -0400 -0500",
        "DAYLIGHT 20060402T020000 -0500 -0400",
        "STANDARD 20061029T020000 -0400 -0500",
        "DAYLIGHT 20070311T020000 -0500 -0400",
        "STANDARD 20071104T020000 -0400 -0500");
  }

  @Test
  void says_one_offset_where_the_clocks_stay() {
    check("Asia/Kathmandu", 2027, 2030, "STANDARD 19860101T000000 +0530 +0545");
    check("America/Sao_Paulo", 2027, 2030, "STANDARD 20190217T000000 -0200 -0300");
    check("Etc/GMT-3", 2027, 2030, "STANDARD 20260101T000000 +0300 +0300");
    check("Africa/Abidjan", 2027, 2030, "STANDARD 20260101T000000 +0000 +0000");
    check("Africa/Monrovia", 1960, 1960, "STANDARD 19590101T000000 -004430 -004430");
  }

  @Test
  void gives_every_zone_of_the_world_its_own_time_around_every_change() {
    for (String zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      if (!zone.startsWith("ical4j") && !zone.startsWith("SystemV")) {
        List<CalendarEvent> events = aroundChanges(ZoneId.of(zone));

        byte[] file = IcalWriter.write("", events, RandomCalendars.STAMP);

        assertThat(Moments.byIcal4j(Moments.ical4j(file))).as(zone).isEqualTo(Moments.of(events));
      }
    }
  }

  /** An hour before and three hours after the changes of the years 2024 to 2037. */
  private static List<CalendarEvent> aroundChanges(ZoneId zone) {
    Instant first = LocalDate.of(2024, 1, 1).atStartOfDay(UTC).toInstant();
    Instant last = LocalDate.of(2038, 1, 1).atStartOfDay(UTC).toInstant();
    List<CalendarEvent> events = new ArrayList<>(List.of(event(first, zone), event(last, zone)));
    ZoneOffsetTransition change = zone.getRules().nextTransition(first);
    while (change != null
        && change.getInstant().isBefore(last)
        && events.size() < CHANGES_MAX * 2) {
      events.add(event(change.getInstant().minusSeconds(3600), zone));
      events.add(event(change.getInstant().plusSeconds(3 * 3600), zone));
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return events;
  }

  private static CalendarEvent event(Instant instant, ZoneId zone) {
    var when = new Timing.Timed(instant.atZone(zone), instant.atZone(zone));
    return new CalendarEvent(
        "u" + instant.getEpochSecond(), 0, "Vigil", "", when, Status.CONFIRMED, List.of(), null);
  }

  /** Each observance as one line: kind, onset, rule if any, offset before, offset after. */
  private static void check(String zone, int firstYear, int lastYear, String... expected) {
    var lines = new ContentLines();
    new Vtimezone(ZoneId.of(zone), firstYear, lastYear).write(lines);

    List<String> written = Lines.of(lines.folded());
    assertThat(written.subList(0, 2)).containsExactly("BEGIN:VTIMEZONE", "TZID:" + zone);
    assertThat(written.getLast()).isEqualTo("END:VTIMEZONE");
    String observances =
        String.join(" ", written.subList(2, written.size() - 1))
            .replaceAll("(DTSTART|RRULE|TZOFFSETFROM|TZOFFSETTO):", "")
            .replaceAll(" END:[A-Z]+", "");
    assertThat(List.of(observances.substring("BEGIN:".length()).split(" BEGIN:")))
        .containsExactly(expected);
  }
}
