package org.clarion.commands.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clarion.commands.entries.DateLines;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Post;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reminder.Truth;

/**
 * The calendar that a post speaks of, and the day on which it speaks.
 *
 * @param today where the group is
 */
record AsOf(KeyDates dates, LocalDate today) {
  static AsOf of(KeyDates dates, Instant now) {
    return new AsOf(dates, now.atZone(dates.almanac().zone()).toLocalDate());
  }

  DateLines lines() {
    return new DateLines(dates, today);
  }

  /** The dates of a post that are on, and when they were planned to be, in the post's order. */
  List<Dated> asPlanned(Post post) {
    Interest interest = post.settings().interest();
    return post.members().stream()
        .map(Delivery::trigger)
        .flatMap(it -> asPlanned(it, interest).stream())
        .toList();
  }

  private Optional<Dated> asPlanned(Trigger trigger, Interest interest) {
    var truth = new Truth(dates);
    return truth.of(trigger.entry(), trigger.occurrence(), interest).version() == trigger.version()
        ? truth.now(trigger.entry(), trigger.occurrence(), interest)
        : Optional.empty();
  }
}
