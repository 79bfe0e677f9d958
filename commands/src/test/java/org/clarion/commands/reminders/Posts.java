package org.clarion.commands.reminders;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.clarion.core.content.KeyDates;
import org.clarion.core.delivery.Corrections;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.State;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Rhythm;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reminder.Truth;
import org.clarion.testkit.TestGroup;
import org.jspecify.annotations.Nullable;

/** Posts as an outbox hands them out, planned by the real planner. */
final class Posts {
  private static final Rhythm RHYTHM =
      new Rhythm(
          0,
          Set.copyOf(LeadTime.DEFAULTS),
          Set.of(new ReminderSettings.DigestTime(DayOfWeek.MONDAY, LocalTime.of(7, 30))));

  private Posts() {}

  /** A local time in London. */
  static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(TestGroup.ZONE).toInstant();
  }

  /** All triggers of a kind, the first due first. */
  static List<Trigger> planned(KeyDates dates, Kind kind, Instant now) {
    return Planner.plan(dates, RHYTHM, now).stream()
        .filter(it -> it.kind() == kind)
        .sorted(Comparator.comparing(Trigger::dueAt))
        .toList();
  }

  /** The first trigger of a kind that is due. */
  static Trigger first(KeyDates dates, Kind kind, Instant now) {
    return planned(dates, kind, now).getFirst();
  }

  /** A post that goes out when it should. */
  static Post of(Instant now, Trigger... triggers) {
    return of(now, ReminderSettings.DEFAULT, triggers);
  }

  /** A post to a place with these settings that goes out when it should. */
  static Post of(Instant now, ReminderSettings settings, Trigger... triggers) {
    return Post.of(
        Arrays.stream(triggers).map(it -> delivery(it, now, attempts(1, 0, null))).toList(),
        settings);
  }

  /** A post that was wanted then, and was tried so often since, this attempt included. */
  static Post tried(Instant wantedAt, int tries, int ambiguous, Trigger trigger) {
    return Post.of(
        List.of(delivery(trigger, wantedAt, attempts(tries, ambiguous, null))),
        ReminderSettings.DEFAULT);
  }

  /** A post that arrived. */
  static Post sent(Instant at, Trigger... triggers) {
    return Post.of(
        Arrays.stream(triggers).map(it -> sent(it, at)).toList(), ReminderSettings.DEFAULT);
  }

  /** The post that corrects another, as soon as the calendar has become this. */
  static Post correcting(Post told, KeyDates dates, Instant now) {
    return of(
        now,
        new Corrections(new Truth(dates))
            .correction(told.members(), Interest.ALL, now)
            .orElseThrow());
  }

  private static Delivery sent(Trigger trigger, Instant at) {
    Delivery.Attempts none = attempts(1, 0, at);
    return new Delivery(1, key(trigger), TestGroup.CHANNEL, trigger, State.SENT, at, none);
  }

  private static Delivery delivery(Trigger trigger, Instant wantedAt, Delivery.Attempts attempts) {
    return new Delivery(
        1, key(trigger), TestGroup.CHANNEL, trigger, State.SENDING, wantedAt, attempts);
  }

  private static DeliveryKey key(Trigger trigger) {
    return new DeliveryKey(Integer.toHexString(trigger.hashCode()));
  }

  private static Delivery.Attempts attempts(int tries, int ambiguous, @Nullable Instant at) {
    return new Delivery.Attempts(1, tries, ambiguous, at, at, null, at == null ? null : "1", null);
  }
}
