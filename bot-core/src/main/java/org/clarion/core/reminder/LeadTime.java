package org.clarion.core.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.date.Timing;
import org.clarion.core.date.WallClock;

/** How long before a date people hear of it. */
public sealed interface LeadTime {
  /** As far ahead as anybody is reminded. */
  int DAYS_MAX = 365;

  /** The longest that is counted in hours rather than in days. */
  Duration BEFORE_MAX = Duration.ofDays(3);

  /** The shortest: posts need a moment to arrive. */
  Duration BEFORE_MIN = Duration.ofMinutes(5);

  /** The hour at which reminders come unless a place wants another. */
  LocalTime MORNING = LocalTime.of(9, 0);

  /** What a place gets that has said no more than that it wants reminders. */
  List<LeadTime> DEFAULTS = List.of(weeks(6), weeks(2), days(2), days(0));

  /** When the owner of a date without a day is asked for one, before the first day it may be. */
  List<LeadTime> QUESTIONS = List.of(new Ask(8), new Ask(4), new Ask(2));

  /** Names it in the store and in messages to the log; never reused for another lead time. */
  String id();

  /** When it is due; nothing for a lead in hours before a date without an hour. */
  Optional<Instant> dueBefore(Timing timing, ZoneId zone);

  /**
   * Some days before, at a wall-clock time in the group's zone: by the calendar, so that the hour
   * stays the same when the clocks change; {@link WallClock#due} says what becomes of a skipped
   * hour.
   */
  record Days(int days, LocalTime at) implements LeadTime {
    /**
     * @throws IllegalArgumentException unless the days are 0 to 365
     */
    public Days {
      if (days < 0 || days > DAYS_MAX) {
        throw new IllegalArgumentException(
            "Expected 0 to %d days but was %d".formatted(DAYS_MAX, days));
      }
    }

    @Override
    public String id() {
      String amount = days > 0 && days % DAYS_A_WEEK == 0 ? days / DAYS_A_WEEK + "w" : days + "d";
      return at.equals(MORNING) ? amount : amount + "@" + at;
    }

    @Override
    public Optional<Instant> dueBefore(Timing timing, ZoneId zone) {
      return Optional.of(due(firstDay(timing, zone), days, at, zone));
    }
  }

  /** Some time before the start, exactly: only for what starts at an hour. */
  record Before(Duration before) implements LeadTime {
    /**
     * @throws IllegalArgumentException unless it is 5 minutes to 72 hours in whole minutes
     */
    public Before {
      if (before.compareTo(BEFORE_MIN) < 0
          || before.compareTo(BEFORE_MAX) > 0
          || !before.equals(Duration.ofMinutes(before.toMinutes()))) {
        throw new IllegalArgumentException(
            "Expected 5 minutes to 72 hours in whole minutes but was " + before);
      }
    }

    @Override
    public String id() {
      return before.toMinutesPart() == 0 ? before.toHours() + "h" : before.toMinutes() + "m";
    }

    @Override
    public Optional<Instant> dueBefore(Timing timing, ZoneId zone) {
      return timing instanceof Timing.Timed(var start, _)
          ? Optional.of(start.toInstant().minus(before))
          : Optional.empty();
    }
  }

  /** Some weeks before the first day that a date without a day may be. */
  record Ask(int weeks) implements LeadTime {
    @Override
    public String id() {
      return "ask" + weeks + "w";
    }

    @Override
    public Optional<Instant> dueBefore(Timing timing, ZoneId zone) {
      return Optional.of(due(timing.earliest(), weeks * DAYS_A_WEEK, MORNING, zone));
    }
  }

  /** Some weeks before, in the morning. */
  static LeadTime weeks(int weeks) {
    return days(weeks * DAYS_A_WEEK);
  }

  /** Some days before, in the morning; 0 is the morning of the day itself. */
  static LeadTime days(int days) {
    return new Days(days, MORNING);
  }

  /**
   * The lead time with this id, as people may also type it: {@code 6w}, {@code 2d@08:30}, {@code
   * 90m}, {@code 3h}; nothing when it is none or out of range.
   */
  static Optional<LeadTime> read(String id) {
    Matcher form = ID.matcher(id);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      int amount = Integer.parseInt(form.group(1));
      String at = form.group(3);
      LocalTime hour = at == null ? MORNING : LocalTime.parse(at);
      return switch (form.group(2)) {
        case "w" -> Optional.of(new Days(amount * DAYS_A_WEEK, hour));
        case "d" -> Optional.of(new Days(amount, hour));
        case "h" -> before(Duration.ofHours(amount), at == null);
        case "m" -> before(Duration.ofMinutes(amount), at == null);
        case String other -> throw new IllegalStateException("Expected a unit but was " + other);
      };
    } catch (IllegalArgumentException | DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<LeadTime> before(Duration before, boolean plain) {
    return plain ? Optional.of(new Before(before)) : Optional.empty();
  }

  private static Instant due(LocalDate day, int daysBefore, LocalTime at, ZoneId zone) {
    return WallClock.due(day.minusDays(daysBefore).atTime(at), zone).toInstant();
  }

  /** The day on which it begins where the group is. */
  private static LocalDate firstDay(Timing timing, ZoneId zone) {
    return timing instanceof Timing.Timed(var start, _)
        ? start.withZoneSameInstant(zone).toLocalDate()
        : timing.earliest();
  }

  /** Days in a week. */
  int DAYS_A_WEEK = 7;

  /** How an id is written. */
  Pattern ID = Pattern.compile("(\\d{1,4})([wdhm])(?:@(\\d{2}:\\d{2}))?");
}
