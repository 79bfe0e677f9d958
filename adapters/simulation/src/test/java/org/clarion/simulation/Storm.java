package org.clarion.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Verdict;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Topic;

/**
 * A week in which trouble comes when it does most harm: between two steps of a pass, and to the
 * post that is under way. Two bots, few dates that move to and fro, and places that hear late.
 */
final class Storm implements Meddled.Meddler {
  private static final Instant START = Instant.parse("2027-03-01T06:00:00Z");
  private static final Duration FAULTS = Duration.ofDays(8);
  private static final Duration CALM = Duration.ofDays(4);
  private static final int ROOMS = 4;
  private static final int DATES = 6;

  /** Less than a sender's lease on a post. */
  private static final Duration LEASE = Duration.ofSeconds(29);

  private static final List<List<LeadTime>> LEADS =
      List.of(
          List.of(LeadTime.days(2), LeadTime.days(0), before(5)),
          List.of(LeadTime.days(2), before(45)),
          List.of(new LeadTime.Days(1, LocalTime.of(18, 0))),
          List.of(LeadTime.days(3), before(180), before(5)));

  final World world;
  private final Content content;
  private final Wishes wishes;
  private final List<Chat.Room> rooms = new ArrayList<>();

  /** When each date is at first, and the other time that it moves to and from. */
  private final Map<EntryId, LocalDateTime> starts = new TreeMap<>();

  Storm(long seed, Plant plant) {
    var storage = new Meddled(new MemoryStorage(World.ZONE, plant), this);
    this.world = new World(seed, START, storage, plant);
    this.content = new Content(world);
    this.wishes = new Wishes(world);
    var drops = new Chat(world, "drops", Sixty.DROPS_REPEATS);
    var shows = new Chat(world, "shows", Sixty.SHOWS_REPEATS);
    for (int i = 0; i < ROOMS; i++) {
      Chat.Room room = (i % 2 == 0 ? drops : shows).room(i);
      rooms.add(room);
      var subscriptions = world.storage.subscriptions();
      subscriptions.change(
          room.place, ReminderSettings.DEFAULT.withLeads(LEADS.get(i)), world.now());
      subscriptions.turnOn(room.place, Topic.REMINDERS, world.now());
    }
    for (int i = 0; i < 2; i++) {
      new Bot(world, i, new Bot.Habits(false, skew(i), null), Duration.ofSeconds(i));
    }
    fill();
  }

  private static LeadTime before(int minutes) {
    return new LeadTime.Before(Duration.ofMinutes(minutes));
  }

  private Duration skew(int bot) {
    return world.plant == Plant.SKEWED_CLOCKS
        ? Duration.ofSeconds(world.random.nextInt(60, 115)).multipliedBy(bot == 0 ? 1 : -1)
        : Duration.ZERO;
  }

  private void fill() {
    LocalDate first = LocalDate.ofInstant(START, World.ZONE);
    for (int i = 0; i < DATES; i++) {
      LocalDateTime start =
          first.plusDays(world.random.nextInt(3, 8)).atTime(world.random.nextInt(8, 20), 30);
      content.put("timed" + i, KeyDate.of(at(start), Certainty.FIXED));
      starts.put(new EntryId("date.timed" + i), start);
    }
    content.publish();
  }

  private static Rule.OnceTimed at(LocalDateTime start) {
    return new Rule.OnceTimed(start, start.plusHours(2));
  }

  World run() {
    world.run(FAULTS, CALM);
    return world;
  }

  @Override
  public void before(String step) {
    switch (step) {
      // It has planned, and looks at what it planned only later.
      case "tidy" -> {
        if (world.strikes(0.1)) {
          move(anyDate());
          stall(Duration.ofSeconds(12), Duration.ofMinutes(1));
        }
      }
      case "claim" -> {
        if (world.strikes(0.3)) {
          stallUntilShortlyBeforeADate();
        }
      }
      default -> {}
    }
  }

  @Override
  public void after(String step, Object[] arguments, Object result) {
    if (step.equals("claim") && result instanceof List<?> posts && !posts.isEmpty()) {
      claimed((Post) posts.get(world.random.nextInt(posts.size())));
    } else if (step.equals("settle") && isAmbiguous((Verdict) arguments[1])) {
      if (world.strikes(0.3)) {
        move(((Post) arguments[0]).members().getFirst().trigger().entry());
      }
    }
  }

  private static boolean isAmbiguous(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Repeat _ -> true;
      case Verdict.Held(_, boolean ambiguous) -> ambiguous;
      case Verdict.Sent _, Verdict.Again _, Verdict.Skipped _ -> false;
    };
  }

  /** Between the claim of a post and its start. */
  private void claimed(Post post) {
    Duration left = Duration.between(world.now(), post.usefulUntil());
    if (left.compareTo(LEASE) < 0 && world.strikes(0.5)) {
      stall(left, left.plusSeconds(1));
    } else if (world.strikes(0.3)) {
      Chat.Room room = world.chats.get(post.place().platform()).rooms.get(post.place());
      switch (world.random.nextInt(4)) {
        case 0 ->
            wishes.turnOff(
                room, world.between(Duration.ofHours(1), Duration.ofHours(20)).toNanos());
        case 1 -> move(post.members().getFirst().trigger().entry());
        case 2 -> fail(room.chat);
        default -> stall(Duration.ofSeconds(1), Duration.ofMinutes(3));
      }
    }
  }

  private void fail(Chat chat) {
    long now = world.clockwork.now();
    chat.outages.add(
        now, now + world.between(Duration.ofMinutes(1), Duration.ofMinutes(20)).toNanos());
    world.trace(chat.name.value() + " fails");
  }

  private void stall(Duration from, Duration to) {
    world.hit(Fault.STALL);
    world.clockwork.spend(world.between(from, to));
  }

  private void stallUntilShortlyBeforeADate() {
    Instant now = world.now();
    starts.values().stream()
        .map(it -> Duration.between(now, it.atZone(World.ZONE).toInstant()))
        .filter(it -> it.compareTo(LEASE) > 0 && it.toMinutes() < 6)
        .findFirst()
        .ifPresent(it -> stall(it.minus(LEASE), it.minusSeconds(11)));
  }

  private EntryId anyDate() {
    return List.copyOf(starts.keySet()).get(world.random.nextInt(DATES));
  }

  /** To its other time, off, or back. */
  private void move(EntryId date) {
    LocalDateTime start = starts.get(date);
    if (start == null) {
      return;
    }
    switch (world.random.nextInt(3)) {
      case 0 -> content.change(date, Fault.DATE_MOVED_BACK, List.of());
      case 1 ->
          content.change(
              date,
              Fault.DATE_MOVED,
              List.of(new Change.Set("once", at(start.plusHours(26)), null)));
      default ->
          content.change(date, Fault.DATE_CANCELLED, List.of(new Change.Cancelled("once", null)));
    }
  }
}
