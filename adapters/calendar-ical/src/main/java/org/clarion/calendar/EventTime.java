package org.clarion.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.clarion.core.date.Rule;
import org.jspecify.annotations.Nullable;

/**
 * When an event of a calendar file is, or the first of several.
 *
 * @param zone of its wall clock; null for whole days and for times that float
 */
record EventTime(Rule.Once once, @Nullable ZoneId zone) {
  private static final Pattern DURATION =
      Pattern.compile(
          "([+-])?P(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?"
              + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  static EventTime of(Component event, Zones zones) throws LeftOut {
    Property start =
        event.find("DTSTART").orElseThrow(() -> new LeftOut(event.line(), Reason.NO_START, ""));
    Moment begin = Moment.of(start, zones);
    Optional<Property> end = event.find("DTEND");
    Optional<Property> duration = event.find("DURATION");
    if (end.isPresent()) {
      return between(begin, Moment.of(end.get(), zones), end.get());
    }
    return duration.isPresent()
        ? lasting(begin, duration.get())
        : new EventTime(once(begin, begin.local(), start), begin.zone());
  }

  boolean isWholeDays() {
    return once instanceof Rule.OnceDays;
  }

  /** The same on the wall clock of another zone. */
  Rule.Once in(@Nullable ZoneId other) {
    return switch (once) {
      case Rule.OnceDays days -> days;
      case Rule.OnceTimed(LocalDateTime start, LocalDateTime end) ->
          timed(new Moment(start, false, zone).in(other), new Moment(end, false, zone).in(other));
    };
  }

  private static EventTime between(Moment begin, Moment end, Property ending) throws LeftOut {
    if (begin.isDay() != end.isDay()) {
      throw new LeftOut(ending.line(), Reason.IMPOSSIBLE_TIME, ending.value());
    }
    if (end.isBefore(begin)) {
      throw new LeftOut(ending.line(), Reason.ENDS_BEFORE_START, ending.value());
    }
    return new EventTime(once(begin, end.in(begin.zone()), ending), begin.zone());
  }

  private static EventTime lasting(Moment begin, Property duration) throws LeftOut {
    Matcher parts = DURATION.matcher(duration.value().strip());
    if (!parts.matches()) {
      throw new LeftOut(duration.line(), Reason.IMPOSSIBLE_TIME, duration.value());
    }
    int days = 7 * number(parts, 2) + number(parts, 3);
    Duration time =
        Duration.ofHours(number(parts, 4))
            .plusMinutes(number(parts, 5))
            .plusSeconds(number(parts, 6));
    if ("-".equals(parts.group(1)) && (days > 0 || time.isPositive())) {
      throw new LeftOut(duration.line(), Reason.ENDS_BEFORE_START, duration.value());
    }
    // RFC 5545 section 3.3.6: days are days of the calendar, hours are exact.
    LocalDateTime day = begin.local().plusDays(days);
    ZoneId zone = begin.zone();
    LocalDateTime end =
        zone == null ? day.plus(time) : day.atZone(zone).plus(time).toLocalDateTime();
    return new EventTime(once(begin, end, duration), zone);
  }

  /** Of whole days the end is the day after the last one, but there is always one day. */
  private static Rule.Once once(Moment begin, LocalDateTime end, Property ending) throws LeftOut {
    if (end.toLocalDate().isAfter(LATEST)) {
      throw new LeftOut(ending.line(), Reason.IMPOSSIBLE_DAY, ending.value());
    }
    if (!begin.isDay()) {
      return timed(begin.local(), end);
    }
    LocalDate last = end.toLocalDate().minusDays(end.toLocalTime().toSecondOfDay() == 0 ? 1 : 0);
    return new Rule.OnceDays(begin.day(), last.isBefore(begin.day()) ? begin.day() : last);
  }

  /** In the hour that comes twice the end can stand before the start on the wall clock. */
  private static Rule.OnceTimed timed(LocalDateTime start, LocalDateTime end) {
    return new Rule.OnceTimed(start, end.isBefore(start) ? start : end);
  }

  private static int number(Matcher parts, int group) {
    String number = parts.group(group);
    return number == null ? 0 : Integer.parseInt(number);
  }
}
