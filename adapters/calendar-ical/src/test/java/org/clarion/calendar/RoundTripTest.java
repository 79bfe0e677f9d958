package org.clarion.calendar;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.clarion.core.calendar.CalendarEvent;
import org.clarion.core.calendar.CalendarEvent.Status;
import org.clarion.core.calendar.CalendarReading;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Timing;
import org.clarion.core.date.WallClock;
import org.clarion.core.message.Attachment;
import org.junit.jupiter.api.Test;

/** What was written comes back when it is read. */
class RoundTripTest {
  private static final int CALENDARS = Boolean.getBoolean("clarion.long") ? 1000 : 200;

  /** As they stand in content: one line, nothing that cannot be seen. */
  private static final List<String> TITLES =
      List.of(
          "Assembly, annual; all welcome",
          "Gŵyl y Banc yn y tŷ: “hwyl” \"fawr\"",
          "🎉 Party 👩‍👩‍👧 for everybody who has come along this long, long way 🎉",
          "يوم الأرض / יום האדמה",
          "C:\\new\\, 100% ^n",
          "BEGIN:VEVENT");

  private final IcalFiles files = new IcalFiles(Recurrences.NONE, () -> 0);

  @Test
  void every_event_comes_back_as_it_was() {
    for (int seed = 1; seed <= CALENDARS; seed++) {
      List<CalendarEvent> written =
          RandomCalendars.of(seed).stream().map(RoundTripTest::plain).toList();

      CalendarReading read = read("Dates, of the group; ŵ", written);

      assertThat(read.faults()).as("seed %d", seed).isEmpty();
      assertThat(read.name()).isEqualTo("Dates, of the group; ŵ");
      assertThat(read.events().stream().map(RoundTripTest::event))
          .as("seed %d", seed)
          .containsExactlyElementsOf(written.stream().map(RoundTripTest::expected).toList());
    }
  }

  @Test
  void a_time_comes_back_in_its_own_zone() {
    var start = ZonedDateTime.parse("2027-03-04T19:00Z[Europe/London]");
    var event =
        new CalendarEvent(
            "1",
            0,
            "Vigil",
            "",
            new Timing.Timed(start, start.plusHours(2)),
            Status.CONFIRMED,
            List.of(),
            null);

    CalendarReading.Read read = read("", List.of(event)).events().getFirst();

    assertThat(read.zone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(read.rule())
        .isEqualTo(
            new Rule.OnceTimed(
                LocalDateTime.of(2027, 3, 4, 19, 0), LocalDateTime.of(2027, 3, 4, 21, 0)));
  }

  private CalendarReading read(String name, List<CalendarEvent> events) {
    byte[] file = IcalWriter.write(name, events, RandomCalendars.STAMP);
    return files.read(new Attachment("dates.ics", "text/calendar", file));
  }

  private static CalendarEvent plain(CalendarEvent event) {
    int pick = Math.floorMod(event.title().hashCode(), TITLES.size());
    return new CalendarEvent(
        event.uid(),
        event.sequence(),
        TITLES.get(pick),
        String.join("\n", TITLES.subList(pick, TITLES.size())),
        event.when(),
        event.status(),
        IntStream.range(0, event.tags().size()).mapToObj("tag-%d"::formatted).toList(),
        null);
  }

  /** Open ones come back as the whole months that were written of them. */
  private static CalendarEvent expected(CalendarEvent event) {
    return with(
        event,
        switch (event.when()) {
          case Timing.Days days -> days;
          case Timing.Open(LocalDate earliest, LocalDate latest, _) ->
              new Timing.Days(earliest.with(firstDayOfMonth()), latest.with(lastDayOfMonth()));
          case Timing.Timed(ZonedDateTime start, ZonedDateTime end) -> {
            ZoneId zone = zone(start);
            ZonedDateTime ends = end.withZoneSameInstant(zone);
            // Of an hour that the clock shows twice it is always the first.
            yield inUtc(start, WallClock.event(ends.toLocalDateTime(), zone));
          }
        });
  }

  /** The zone it is in when it comes back; a time that comes twice is written in UTC. */
  private static ZoneId zone(ZonedDateTime start) {
    boolean once = start.getZone().getRules().getValidOffsets(start.toLocalDateTime()).size() == 1;
    return once ? start.getZone() : UTC;
  }

  private static CalendarEvent event(CalendarReading.Read read) {
    ZoneId zone = read.zone();
    Timing when =
        switch ((Rule.Once) read.rule()) {
          case Rule.OnceDays(LocalDate first, LocalDate last) -> new Timing.Days(first, last);
          case Rule.OnceTimed(LocalDateTime start, LocalDateTime end) ->
              inUtc(
                  WallClock.event(start, Objects.requireNonNull(zone)), WallClock.event(end, zone));
        };
    return new CalendarEvent(
        read.uid(),
        read.sequence(),
        read.title(),
        read.text(),
        when,
        read.status(),
        read.tags(),
        null);
  }

  private static Timing inUtc(ZonedDateTime start, ZonedDateTime end) {
    return new Timing.Timed(start.withZoneSameInstant(UTC), end.withZoneSameInstant(UTC));
  }

  private static CalendarEvent with(CalendarEvent event, Timing when) {
    return new CalendarEvent(
        event.uid(),
        event.sequence(),
        event.title(),
        event.text(),
        when,
        event.status(),
        event.tags(),
        null);
  }
}
