package org.clarion.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.clarion.core.date.Period;
import org.clarion.core.date.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * When a place does not want posts: what falls due then comes as soon as it is over.
 *
 * @param nightly every day; null when there are none
 * @param weeks whole days, both ends included
 * @param pausedUntil nothing before the morning of this day; null when it is not paused
 */
public record QuietTimes(
    @Nullable Nightly nightly, List<Period> weeks, @Nullable LocalDate pausedUntil) {
  /** As many stretches of quiet days as a place may have. */
  public static final int WEEKS_MAX = 12;

  /** Never quiet. */
  public static final QuietTimes NONE = new QuietTimes(null, List.of(), null);

  /** More than ever follow on each other. */
  private static final int STEPS_MAX = 3 * WEEKS_MAX;

  /**
   * Some hours of every day; may go over midnight.
   *
   * @param from the first quiet minute
   * @param to the first minute that is not
   */
  public record Nightly(LocalTime from, LocalTime to) {
    /**
     * @throws IllegalArgumentException when it would be all day or never
     */
    public Nightly {
      if (from.equals(to)) {
        throw new IllegalArgumentException("Expected two different times but both were " + from);
      }
    }

    boolean holds(LocalTime time) {
      return from.isBefore(to)
          ? !time.isBefore(from) && time.isBefore(to)
          : !time.isBefore(from) || time.isBefore(to);
    }
  }

  /**
   * @throws IllegalArgumentException when there are more than {@link #WEEKS_MAX} stretches
   */
  public QuietTimes {
    weeks = List.copyOf(weeks);
    if (weeks.size() > WEEKS_MAX) {
      throw new IllegalArgumentException(
          "Expected at most %d quiet stretches but there are %d"
              .formatted(WEEKS_MAX, weeks.size()));
    }
  }

  /** The same, paused until the morning of a day; null ends the pause. */
  public QuietTimes pausedUntil(@Nullable LocalDate day) {
    return new QuietTimes(nightly, weeks, day);
  }

  /** The first moment from the given one on that is not quiet; the given one if it is not. */
  public Instant next(Instant from, ZoneId zone) {
    Instant moment = from;
    for (int step = 0; step < STEPS_MAX; step++) {
      Optional<LocalDateTime> over = over(moment.atZone(zone).toLocalDateTime());
      if (over.isEmpty()) {
        return moment;
      }
      moment = after(moment, over.get(), zone);
    }
    return moment;
  }

  /** When it is so late next: of a time that comes twice the second, if the first has passed. */
  private static Instant after(Instant moment, LocalDateTime local, ZoneId zone) {
    Instant first = WallClock.due(local, zone).toInstant();
    return first.isAfter(moment)
        ? first
        : local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }

  /** Whether posts wait at this moment. */
  public boolean holds(Instant moment, ZoneId zone) {
    return over(moment.atZone(zone).toLocalDateTime()).isPresent();
  }

  /** When what is quiet at this time is over; nothing when it is not quiet. */
  private Optional<LocalDateTime> over(LocalDateTime time) {
    LocalDate day = time.toLocalDate();
    LocalDate paused = pausedUntil;
    if (paused != null && day.isBefore(paused)) {
      return Optional.of(paused.atTime(LeadTime.MORNING));
    }
    Optional<LocalDateTime> week =
        weeks.stream()
            .filter(it -> it.holds(day))
            .findFirst()
            .map(it -> it.to().plusDays(1).atTime(LeadTime.MORNING));
    if (week.isPresent()) {
      return week;
    }
    Nightly hours = nightly;
    if (hours == null || !hours.holds(time.toLocalTime())) {
      return Optional.empty();
    }
    LocalDateTime end = day.atTime(hours.to());
    return Optional.of(end.isAfter(time) ? end : end.plusDays(1));
  }
}
