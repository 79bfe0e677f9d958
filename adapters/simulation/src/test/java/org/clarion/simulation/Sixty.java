package org.clarion.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clarion.core.date.Period;
import org.clarion.core.message.Traits;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.QuietTimes;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.clarion.core.reminder.Topic;

/** Sixty days with everything that may go wrong in them. */
final class Sixty {
  static final int DAYS = 60;
  private static final Duration FAULTS = Duration.ofDays(DAYS);
  private static final Duration CALM = Duration.ofDays(10);
  private static final Instant START = Instant.parse("2027-02-10T08:00:00Z");
  private static final int ROOMS = 8;

  static final Traits DROPS_REPEATS = new Traits(Chat.NONCE_WINDOW, 25, 30);
  static final Traits SHOWS_REPEATS = new Traits(Duration.ZERO, 25, 15);

  final World world;
  private final List<Chat.Room> rooms = new ArrayList<>();
  private final Content content;
  private final Wishes wishes;

  Sixty(long seed, Plant plant, Storage storage) {
    this(seed, plant, storage, null);
  }

  Sixty(long seed, Plant plant, Storage storage, Duration pause) {
    Instant start = START.plus(Duration.ofDays(Math.floorMod(seed * 7919, 365)));
    this.world = new World(seed, start, storage, plant);
    this.content = new Content(world);
    this.wishes = new Wishes(world);
    var drops = new Chat(world, "drops", DROPS_REPEATS);
    var shows = new Chat(world, "shows", SHOWS_REPEATS);
    for (int i = 0; i < ROOMS; i++) {
      rooms.add((i % 2 == 0 ? drops : shows).room(i));
    }
    boolean isPair = world.random.nextInt(3) > 0;
    bots(isPair ? 2 : 1, pause);
    content.fill(DAYS + 5);
    subscribe();
    unfold(isPair);
  }

  World run() {
    world.run(FAULTS, CALM);
    return world;
  }

  private void bots(int count, Duration pause) {
    boolean isSideBySide = world.random.nextInt(4) == 0;
    for (int i = 0; i < count; i++) {
      new Bot(world, i, new Bot.Habits(isSideBySide, Duration.ZERO, pause), Duration.ofSeconds(i));
    }
  }

  private void subscribe() {
    var subscriptions = world.storage.subscriptions();
    int turn = world.random.nextInt(ROOMS);
    for (Chat.Room room : rooms) {
      subscriptions.change(room.place, settings((room.number + turn) % ROOMS), world.now());
      subscriptions.turnOn(room.place, Topic.REMINDERS, world.now());
    }
    subscriptions.turnOn(rooms.getFirst().place, Topic.QUESTIONS, world.now());
    subscriptions.turnOn(rooms.get(1).place, Topic.QUESTIONS, world.now());
  }

  private ReminderSettings settings(int kind) {
    ReminderSettings plain = ReminderSettings.DEFAULT;
    LocalDate day = world.now().atZone(World.ZONE).toLocalDate();
    return switch (kind) {
      case 1 ->
          plain.withLeads(
              List.of(
                  LeadTime.weeks(2),
                  new LeadTime.Days(1, LocalTime.of(18, 0)),
                  new LeadTime.Before(Duration.ofHours(3))));
      case 2 ->
          plain.withQuiet(
              new QuietTimes(
                  new QuietTimes.Nightly(LocalTime.of(22, 0), LocalTime.of(10, 0)),
                  List.of(),
                  null));
      case 3 -> {
        LocalDate from = day.plusDays(world.random.nextInt(40));
        yield plain.withQuiet(
            new QuietTimes(null, List.of(new Period(from, from.plusDays(7))), null));
      }
      case 4 -> plain.withPostsPerWeekMax(2);
      case 5 -> plain.withDigest(new DigestTime(DayOfWeek.MONDAY, LocalTime.of(7, 30)));
      case 6 -> plain.withInterest(new Interest(Set.of(Content.REGION), Set.of(), Set.of()));
      case 7 ->
          plain.withLeads(List.of(LeadTime.days(3), new LeadTime.Before(Duration.ofMinutes(45))));
      default -> plain;
    };
  }

  private void unfold(boolean isPair) {
    for (Chat chat : world.chats.values()) {
      for (int i = 0; i < 2; i++) {
        long from = anyTime();
        chat.outages.add(from, from + time(Duration.ofMinutes(1), Duration.ofHours(3)));
      }
    }
    for (int i = 0; i < 3; i++) {
      long from = anyTime();
      room().closed.add(from, from + time(Duration.ofMinutes(10), Duration.ofHours(12)));
    }
    world.clockwork.at(anyTime(), this::migrate);
    world.clockwork.at(anyTime(), this::kick);
    for (int i = 0; i < 9; i++) {
      world.clockwork.at(anyTime(), content::happens);
    }
    for (int i = 0; i < 3; i++) {
      world.clockwork.at(anyTime(), this::turnOff);
      world.clockwork.at(anyTime(), this::resettle);
    }
    if (!isPair) {
      for (int i = 0; i < 4; i++) {
        world.clockwork.at(anyTime(), this::jump);
      }
    }
  }

  private long anyTime() {
    return time(Duration.ZERO, FAULTS);
  }

  private long time(Duration from, Duration to) {
    return world.between(from, to).toNanos();
  }

  private Chat.Room room() {
    return rooms.get(world.random.nextInt(ROOMS));
  }

  private void migrate() {
    Chat.Room room = rooms.get(2 * world.random.nextInt(ROOMS / 2) + 1);
    world.trace("migrates " + room.number);
    room.chat.migrate(room);
  }

  private void kick() {
    Chat.Room room = room();
    room.isKicked = true;
    room.kickedAt = world.clockwork.now();
    world.trace("kicked " + room.number);
  }

  private void resettle() {
    wishes.change(room(), settings(world.random.nextInt(ROOMS)));
  }

  private void turnOff() {
    wishes.turnOff(room(), time(Duration.ofHours(1), Duration.ofDays(20)));
  }

  private void jump() {
    List<Duration> jumps =
        List.of(
            Duration.ofDays(-1),
            Duration.ofHours(-1),
            Duration.ofMinutes(-3),
            Duration.ofMinutes(3),
            Duration.ofHours(2),
            Duration.ofDays(1),
            Duration.ofDays(3653),
            Duration.between(world.now(), Instant.EPOCH));
    world.clockOff = jumps.get(world.random.nextInt(jumps.size()));
    world.hit(Fault.CLOCK_JUMP);
    world.trace("clock jumps " + world.clockOff);
    long for_ = time(Duration.ofMinutes(1), Duration.ofHours(2));
    long now = world.clockwork.now();
    world.clockWrong.add(now, now + for_ + Duration.ofMinutes(21).toNanos());
    world.clockwork.at(
        now + for_,
        () -> {
          world.clockOff = Duration.ZERO;
          world.wakeBots();
        });
    world.wakeBots();
  }
}
