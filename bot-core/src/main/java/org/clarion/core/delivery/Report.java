package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.clarion.core.date.Timing;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.Trigger;

/** Something that those who plan should hear of. */
public sealed interface Report {
  /** A place may not have heard of a date, and nothing makes up for it by itself. */
  record Undelivered(Place place, EntryId entry, String occurrence, String reason)
      implements Report {}

  /** A place cannot be posted to any more. */
  record Unreachable(Place place, String reason) implements Report {}

  /** The bot was not running for a while. */
  record Away(Instant from, Instant until) implements Report {}

  /** A date was moved or called off after places had been told: the receipt of the corrections. */
  record Corrected(EntryId entry, String occurrence, int version) implements Report {}

  /** The clock of the machine cannot be right, and nothing is posted until it is. */
  record WrongClock(Instant ours, Instant theirs) implements Report {}

  /** For so long it is worth hearing of. */
  Duration USEFUL_FOR = Duration.ofDays(3);

  /**
   * When it is said, and under which key.
   *
   * @param id the store's number for it
   */
  default Trigger trigger(long id, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new Trigger(
        new EntryId("report." + word()),
        Long.toString(id),
        "report",
        0,
        Kind.REPORT,
        new Timing.Days(day, day),
        now.plus(delay()),
        now.plus(USEFUL_FOR));
  }

  private String word() {
    return switch (this) {
      case Undelivered _ -> "undelivered";
      case Unreachable _ -> "unreachable";
      case Away _ -> "away";
      case Corrected _ -> "corrected";
      case WrongClock _ -> "wrong-clock";
    };
  }

  /** So that there is something to say of what it is about. */
  private Duration delay() {
    return switch (this) {
      case Undelivered _, Unreachable _, WrongClock _ -> Duration.ZERO;
      case Away _, Corrected _ -> Duration.ofMinutes(3);
    };
  }
}
