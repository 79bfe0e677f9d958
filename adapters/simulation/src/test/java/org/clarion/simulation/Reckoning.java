package org.clarion.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Period;
import org.clarion.core.date.Timing;
import org.clarion.core.delivery.Corrections;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.State;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.QuietTimes;
import org.clarion.core.reminder.Replies;
import org.clarion.core.reminder.Standing;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reminder.Truth;

/** At the end: what every place should have heard by then, and what it knows last. */
final class Reckoning {
  private static final long STEP = Duration.ofMinutes(2).toNanos();
  private static final Duration HEARD_WITHIN = Duration.ofMinutes(44);
  private static final Duration CORRECTED_WITHIN = Duration.ofMinutes(64);

  /** So long no bot is there at a stretch. */
  private static final Duration ABSENCE_MAX = Duration.ofDays(4);

  /** A place that could not be posted to is tried again after at most so long. */
  private static final long PROBED_AFTER = Duration.ofMinutes(370).toNanos();

  private static final long HOUR = Duration.ofHours(1).toNanos();

  private final World world;
  private final Truth truth;

  private record Occasion(EntryId entry, String occurrence) {}

  Reckoning(World world) {
    this.world = world;
    this.truth = new Truth(world.dates);
  }

  void run() {
    Instant now = world.now();
    var audit = world.storage.ledger().audit(now);
    audit.breaches().forEach(it -> world.violated("AUDIT", it.toString()));
    for (Chat chat : world.chats.values()) {
      chat.rooms.values().stream().distinct().forEach(this::check);
    }
  }

  private void check(Chat.Room room) {
    Subscription place = world.storage.subscriptions().find(room.place).orElse(null);
    if (place == null || !place.isOn(Topic.REMINDERS)) {
      return;
    }
    heard(room, place);
    Map<Occasion, Told> last = new LinkedHashMap<>();
    for (Chat.Shown shown : room.shown) {
      if (namesTime(shown.said().kind())) {
        for (Trigger it : shown.said().members()) {
          last.put(new Occasion(it.entry(), it.occurrence()), new Told(it, shown.at()));
        }
      }
    }
    last.values().forEach(it -> knows(room, place, it));
  }

  private record Told(Trigger trigger, Instant at) {}

  private static boolean namesTime(Kind kind) {
    return kind == Kind.REMINDER || kind == Kind.DIGEST || kind == Kind.CORRECTION;
  }

  /** I4: the last reminder of every date that has stood for a while. */
  private void heard(Chat.Room room, Subscription place) {
    LocalDate first = world.start.atZone(World.ZONE).toLocalDate();
    LocalDate last = world.now().atZone(World.ZONE).toLocalDate();
    for (Dated dated : world.dates.between(new Period(first, last))) {
      var occurrence = dated.occurrence();
      if (occurrence.hasDay()
          && occurrence.certainty() != Certainty.CANCELLED
          && place.settings().interest().holds(dated, world.dates.library())
          && place.settings().replies().dismissed().stream().noneMatch(it -> isIt(it, dated))
          && place.settings().postsPerWeekMax() == 0) {
        lastReminder(dated, place).ifPresent(it -> heard(room, place, it));
      }
    }
  }

  private static boolean isIt(Replies.Dismissed dismissed, Dated dated) {
    String occurrence = dismissed.occurrence();
    return dismissed.entry().equals(dated.entry().id())
        && (occurrence == null || occurrence.equals(dated.occurrence().key()));
  }

  private static Optional<Trigger> lastReminder(Dated dated, Subscription place) {
    Timing timing = dated.occurrence().timing();
    Instant begins = Truth.begins(timing, World.ZONE);
    Trigger[] found = {null};
    for (LeadTime lead : place.settings().leads()) {
      lead.dueBefore(timing, World.ZONE)
          .filter(it -> it.isBefore(begins))
          .filter(it -> found[0] == null || it.isAfter(found[0].dueAt()))
          .ifPresent(it ->
              found[0] =
                  new Trigger(
                      dated.entry().id(),
                      dated.occurrence().key(),
                      lead.id(),
                      Standing.versionOf(timing),
                      Kind.REMINDER,
                      timing,
                      it,
                      begins));
    }
    return Optional.ofNullable(found[0]);
  }

  private void heard(Chat.Room room, Subscription place, Trigger trigger) {
    long due = world.at(trigger.dueAt());
    boolean isSettled =
        Long.max(world.changedAt(trigger.entry()), changedAt(room)) < due - HOUR
            && !place.since().get(Topic.REMINDERS).isAfter(trigger.dueAt());
    if (!isSettled || wasTold(room, trigger) || isHeld(room, trigger)) {
      return;
    }
    QuietTimes quiet = place.settings().quiet();
    Instant wanted = new PostingRules(World.ZONE).wantedAt(trigger, place.settings());
    if (isHealthyFor(HEARD_WITHIN, room, quiet, world.at(wanted), world.at(trigger.expiresAt()))) {
      world.violated("I4 LOST", room.number + " " + trigger + " " + history(room, trigger));
    }
  }

  /** Whether it was shown, or a correction that says the same. */
  private boolean wasTold(Chat.Room room, Trigger trigger) {
    return world.watch.wasShown(room, trigger)
        || room.shown.stream()
            .flatMap(it -> it.said().members().stream())
            .anyMatch(it ->
                it.kind() == Kind.CORRECTION
                    && it.entry().equals(trigger.entry())
                    && it.occurrence().equals(trigger.occurrence())
                    && it.version() == trigger.version()
                    && !it.dueAt().isBefore(trigger.dueAt()));
  }

  private long changedAt(Chat.Room room) {
    return world.watch.settingsChangedAt.getOrDefault(room, Long.MIN_VALUE / 2);
  }

  private List<Delivery> history(Chat.Room room, Trigger trigger) {
    return world.storage.ledger().history(room.place, trigger.entry()).stream()
        .filter(it -> it.trigger().occurrence().equals(trigger.occurrence()))
        .toList();
  }

  private boolean isHeld(Chat.Room room, Trigger trigger) {
    boolean isHeld =
        history(room, trigger).stream()
            .anyMatch(it ->
                it.state() == State.HELD
                    && it.trigger().kind() == trigger.kind()
                    && it.trigger().version() == trigger.version()
                    && (trigger.kind() == Kind.CORRECTION
                        || it.trigger().lead().equals(trigger.lead())));
    world.watch.held += isHeld ? 1 : 0;
    return isHeld;
  }

  /** I7: nobody is left with a time that is not so. */
  private void knows(Chat.Room room, Subscription place, Told last) {
    Trigger told = last.trigger();
    var interest = place.settings().interest();
    Standing standing = truth.of(told.entry(), told.occurrence(), interest);
    if (standing.version() == told.version()) {
      return;
    }
    long from = Long.max(world.at(last.at()), world.changedAt(told.entry()));
    from = Long.max(from, changedAt(room));
    if (wasLongOver(told, from)) {
      return;
    }
    Instant until = Truth.begins(told.timing(), World.ZONE);
    if (standing instanceof Standing.On(Timing timing)) {
      Instant begins = Truth.begins(timing, World.ZONE);
      until = begins.isAfter(until) ? begins : until;
    }
    var nightly = new QuietTimes(place.settings().quiet().nightly(), List.of(), null);
    var correction =
        new Trigger(
            told.entry(),
            told.occurrence(),
            "",
            standing.version(),
            Kind.CORRECTION,
            told.timing(),
            told.dueAt(),
            until);
    if (!isHeld(room, correction)
        && isHealthyFor(CORRECTED_WITHIN, room, nightly, from, world.at(until))) {
      List<Object> story = new ArrayList<>();
      story.add(standing);
      story.addAll(
          history(room, told).stream().sorted(Comparator.comparingLong(Delivery::id)).toList());
      world.violated("I7 WRONG DATE", room.number + " " + told + " " + story);
    }
  }

  /** A date that was another one by the time that a bot was there to say so. */
  private boolean wasLongOver(Trigger told, long from) {
    Instant noticed = world.start.plusNanos(from).plus(ABSENCE_MAX);
    return !new Corrections(truth).isRecent(told, noticed);
  }

  private boolean isHealthyFor(
      Duration time, Chat.Room room, QuietTimes quiet, long from, long to) {
    long end = Long.min(to, world.clockwork.now());
    long healthy = 0;
    for (long at = Long.max(from, 0); at < end; at += STEP) {
      healthy = isHealthy(room, quiet, at) ? healthy + STEP : 0;
      if (healthy >= time.toNanos()) {
        return true;
      }
    }
    return false;
  }

  private boolean isHealthy(Chat.Room room, QuietTimes quiet, long at) {
    return world.bots.stream().anyMatch(it -> it.isUp(at))
        && !room.chat.outages.holds(at)
        && at < room.kickedAt
        && !room.closed.touches(at - PROBED_AFTER, at + 1)
        && !world.clockWrong.holds(at)
        && !quiet.holds(world.start.plusNanos(at), World.ZONE);
  }
}
