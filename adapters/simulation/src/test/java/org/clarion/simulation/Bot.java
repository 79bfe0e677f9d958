package org.clarion.simulation;

import java.time.Duration;
import java.time.Instant;

/** One running bot: it is started, runs, ends in the middle of something, and is started again. */
final class Bot {
  private static final Duration OPEN_WORK = Duration.ofSeconds(15);

  /** With the time between two notes that it runs, still less than an absence. */
  private static final Duration IDLE_MAX = Duration.ofMinutes(9);

  final int number;
  final World world;
  final Spans up = new Spans();
  final Habits habits;
  long upSince;
  private long lives;
  private final Clockwork.Actor actor;

  /**
   * How it runs.
   *
   * @param pause the time between two passes; null for as long as nothing is to be done
   */
  record Habits(boolean isSideBySide, Duration skew, Duration pause) {}

  Bot(World world, int number, Habits habits, Duration from) {
    this.world = world;
    this.number = number;
    this.habits = habits;
    this.actor = world.clockwork.actor(from.toNanos(), this::exist);
    world.bots.add(this);
  }

  void wake() {
    if (actor != null) {
      actor.wake();
    }
  }

  /** Whether it ran all the time at that moment. */
  boolean isUp(long time) {
    return up.holds(time) || (upSince >= 0 && time >= upSince);
  }

  private void exist() {
    while (true) {
      upSince = world.clockwork.now();
      try {
        live(new Life(this, ++lives));
      } catch (Crash _) {
        fell();
      }
      world.clockwork.spend(downtime());
    }
  }

  /** Notes its end, however long those of its threads take to notice it that were held up. */
  void fell() {
    if (upSince >= 0) {
      up.add(upSince, world.clockwork.now());
      upSince = -1;
    }
  }

  /** Notes a time in which it did nothing, as if it had not been up. */
  void stood(long from) {
    up.add(upSince, from);
    upSince = world.clockwork.now();
  }

  private void live(Life life) {
    while (true) {
      try {
        life.ticker.tick();
      } catch (StoreBroken _) {
        world.trace("bot " + number + " goes on after a failed transaction");
      }
      Duration pause = pause();
      world.clockwork.sleep(pause.toNanos());
      // Woken or not, it takes a moment.
      world.clockwork.spend(world.between(Duration.ofMillis(1), Duration.ofSeconds(1)));
    }
  }

  private Duration pause() {
    if (habits.pause() != null) {
      return habits.pause();
    }
    Instant now = world.now();
    boolean isDeaf = world.plant == Plant.SLEEPS_ON_OLD_SCHEDULE;
    Instant next = world.storage.nextWork(now, now.plus(isDeaf ? Duration.ofDays(30) : IDLE_MAX));
    Duration left = Duration.between(now, next);
    return left.compareTo(OPEN_WORK) < 0
        ? Duration.ofMillis(world.random.nextLong(5_000, OPEN_WORK.toMillis()))
        : left.plusMillis(world.random.nextLong(5_000));
  }

  private Duration downtime() {
    double kind = world.random.nextDouble();
    if (kind < 0.7) {
      return world.between(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }
    return kind < 0.93
        ? world.between(Duration.ofMinutes(1), Duration.ofHours(3))
        : world.between(Duration.ofHours(3), Duration.ofDays(4));
  }
}
