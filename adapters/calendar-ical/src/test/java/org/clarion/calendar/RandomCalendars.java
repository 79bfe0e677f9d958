package org.clarion.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clarion.core.calendar.CalendarEvent;
import org.clarion.core.calendar.CalendarEvent.Status;
import org.clarion.core.date.Timing;
import org.jspecify.annotations.Nullable;

/** Calendars full of what goes wrong in calendars; the same seed gives the same one. */
final class RandomCalendars {
  static final Instant STAMP = Instant.parse("2026-11-21T09:30:00Z");

  private static final List<ZoneId> ZONES =
      Stream.of(
              "Europe/London Europe/Dublin Europe/Lisbon Atlantic/Azores Europe/Berlin",
              "Europe/Athens Europe/Chisinau Europe/Moscow Europe/Istanbul Africa/Casablanca",
              "Africa/El_Aaiun Africa/Cairo Africa/Johannesburg Asia/Gaza Asia/Jerusalem",
              "Asia/Beirut Asia/Amman Asia/Tehran Asia/Kabul Asia/Kolkata Asia/Kathmandu",
              "Asia/Yangon Asia/Tokyo Australia/Adelaide Australia/Sydney Australia/Lord_Howe",
              "Pacific/Auckland Pacific/Chatham Pacific/Apia Pacific/Kiritimati",
              "Pacific/Norfolk Pacific/Fiji Pacific/Honolulu America/Los_Angeles",
              "America/New_York America/St_Johns America/Havana America/Sao_Paulo",
              "America/Asuncion America/Santiago Pacific/Easter America/Nuuk",
              "Antarctica/Troll Etc/GMT-3 UTC Etc/UTC Z +05:30 UTC+01:00")
          .flatMap(it -> Stream.of(it.split(" ")))
          .map(ZoneId::of)
          .toList();

  private static final List<String> PIECES =
      List.of(
          "march",
          "Eisteddfod Genedlaethol Cymru, tŷ gŵyl",
          "ŵ",
          "ŷ",
          "🎉",
          "👩‍👩‍👧",
          "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
          "יום האדמה",
          "يوم الأرض",
          "\u202Eabc\u202C",
          "漢字",
          "e\u0301",
          ",",
          ";",
          ":",
          "\\",
          "\\n",
          "\"",
          "'",
          "^n",
          "%0A",
          "=\"",
          "\n",
          "\r\n",
          "\r",
          "\t",
          " ",
          "  ",
          "\u00A0",
          "\u2028",
          "\uFEFF",
          "\0",
          "\u0007",
          "\u001B[31m",
          "\u007F",
          "\u0085",
          "\uD83D",
          "\uDC00",
          "BEGIN:VEVENT",
          "\nEND:VCALENDAR\n",
          "https://example.org/?a=1,2;b",
          "&amp;<b>");

  private final Random random;

  private RandomCalendars(long seed) {
    random = new Random(seed);
  }

  /** 1 to 40 events. */
  static List<CalendarEvent> of(long seed) {
    var calendars = new RandomCalendars(seed);
    return IntStream.rangeClosed(1, 1 + calendars.random.nextInt(40))
        .mapToObj(number -> calendars.event("%d-%d@clarion".formatted(seed, number)))
        .toList();
  }

  private CalendarEvent event(String uid) {
    return new CalendarEvent(
        uid,
        random.nextInt(50),
        text(1 + random.nextInt(8)),
        text(random.nextInt(30)),
        when(),
        oneOf(List.of(Status.values())),
        IntStream.range(0, random.nextInt(4)).mapToObj(it -> oneOf(PIECES).strip() + it).toList(),
        alarm());
  }

  private Timing when() {
    return switch (random.nextInt(8)) {
      case 0 -> days(0);
      case 1 -> days(1 + random.nextInt(20));
      case 2 -> new Timing.Open(day(), day().plusYears(20), "in spring");
      default -> timed();
    };
  }

  /** Every second one around New Year. */
  private Timing days(int more) {
    LocalDate first = random.nextBoolean() ? day() : day().withDayOfYear(365).minusDays(more / 2);
    return new Timing.Days(first, first.plusDays(more));
  }

  private LocalDate day() {
    return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(16 * 365));
  }

  private Timing timed() {
    ZonedDateTime start = nearChange(oneOf(ZONES));
    ZonedDateTime end = start.plusMinutes(random.nextInt(3) == 0 ? 0 : random.nextInt(600));
    return new Timing.Timed(
        start, random.nextInt(20) == 0 ? end.withZoneSameInstant(oneOf(ZONES)) : end);
  }

  /** Within three hours of a change of the clocks, if the zone still has one. */
  private ZonedDateTime nearChange(ZoneId zone) {
    Instant somewhere = day().atStartOfDay(ZoneOffset.UTC).toInstant();
    ZoneOffsetTransition change = zone.getRules().nextTransition(somewhere);
    Instant near = change == null ? somewhere : change.getInstant();
    return near.plusSeconds(60L * (random.nextInt(361) - 180)).atZone(zone);
  }

  private @Nullable Duration alarm() {
    return switch (random.nextInt(4)) {
      case 0 -> Duration.ofDays(random.nextInt(15));
      case 1 -> Duration.ofHours(1 + random.nextInt(60));
      case 2 -> Duration.ofMinutes(random.nextInt(600));
      default -> null;
    };
  }

  private String text(int pieces) {
    var text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(oneOf(PIECES));
    }
    return text.toString();
  }

  private <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
