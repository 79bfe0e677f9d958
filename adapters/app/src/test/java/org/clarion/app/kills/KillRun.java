package org.clarion.app.kills;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.clarion.store.Store;
import org.clarion.testkit.loopback.Limits;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.clarion.testkit.loopback.Repeats;
import org.jspecify.annotations.Nullable;

/**
 * One or two bots on one store that are killed and started again, while people ask things of them
 * and two platforms misbehave.
 */
final class KillRun implements AutoCloseable {
  private static final Duration FIRST_AFTER = Duration.ofMinutes(37);
  private static final Duration GAP = Duration.ofSeconds(12);
  private static final Limits LIMITS = new Limits(50, 20);
  private static final int MISHAPS_PERCENT = 5;

  /** A bot that has not come to its point in so many times what its start took does not come. */
  private static final double LIFE_SHARE = 1.5;

  private static final Duration LISTENING = Duration.ofMillis(10);
  private static final int ORDERS_A_LIFE_MAX = 3;

  /** Less than a sender may be held up. */
  private static final Duration STEP = Duration.ofSeconds(4);

  private static final Duration STEP_EVERY = Duration.ofMillis(50);
  private static final String LOOK = "Platform.look/3";
  private static final int LOOK_STEPS_MAX = 60;

  /** Longer than a lease: what was left lying is taken up. */
  private static final Duration LEAP = Duration.ofSeconds(35);

  private static final int RESTING_MAX = 600;
  private static final int IDLE_FOR_CERTAIN = 3;
  private static final Duration DOWN_MAX = Duration.ofSeconds(60);
  private static final Duration ORDER_MAX = Duration.ofSeconds(30);

  /** Long enough for a lease, a repeat, and a platform to be well again. */
  private static final Duration CALM = Duration.ofMinutes(6);

  private final SharedClock clock;
  private final Vigils vigils;
  private final Random random;
  private final Orders orders;
  private final Witness dropping;
  private final Witness showing;
  private final Scene scene;
  private final File log;
  private final List<@Nullable BotProcess> bots = new ArrayList<>();
  private final Set<String> hit = new TreeSet<>();
  private int kills;

  /**
   * @param folder where logs go
   * @param processes how many bots share the store
   */
  KillRun(Store.Settings store, Path folder, int processes, long seed) {
    this(store, folder, processes, seed, KillRun::dropping, KillRun::showing);
  }

  /**
   * @param dropping starts a platform that drops repeats
   * @param showing starts one that shows them
   */
  KillRun(
      Store.Settings store,
      Path folder,
      int processes,
      long seed,
      Function<InstantSource, Witness> dropping,
      Function<InstantSource, Witness> showing) {
    random = new Random(seed);
    clock = SharedClock.at(folder.resolve("clock"));
    vigils = new Vigils(clock.instant().truncatedTo(SECONDS).plus(FIRST_AFTER), GAP);
    orders = new Orders(vigils, clock, random);
    this.dropping = dropping.apply(clock);
    this.showing = showing.apply(clock);
    this.dropping.behave(Mishaps.seeded(seed, MISHAPS_PERCENT));
    this.showing.behave(Mishaps.seeded(seed + 1, MISHAPS_PERCENT));
    scene =
        new Scene(
            store.url(),
            clock,
            vigils,
            this.dropping.way(),
            this.showing.way(),
            "-",
            Duration.ZERO,
            true);
    log = folder.resolve("bot.log").toFile();
    bots.addAll(Collections.nCopies(processes, null));
  }

  /** The testkit's platform that drops repeats. */
  static Witness dropping(InstantSource clock) {
    return Witness.rooms(Repeats.DROPPED, LIMITS, clock);
  }

  /** The testkit's platform that shows repeats. */
  static Witness showing(InstantSource clock) {
    return Witness.rooms(Repeats.SHOWN, LIMITS, clock);
  }

  /** Has everything said and imported that the rest goes on from. */
  void begin() throws InterruptedException {
    for (int i = 0; i < bots.size(); i++) {
      bots.set(i, start("-"));
    }
    for (String order : Orders.beginning()) {
      obtain(order);
    }
    obtain("import 1");
  }

  /** Kills so many times at moments picked at random. */
  void killAtRandom(int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      int victim = i % bots.size();
      live(victim, "-", random.nextDouble(), null);
    }
  }

  /** Kills once at each of the points; those that are not reached are tried some more times. */
  void killAt(List<String> points, int triesMax) throws InterruptedException {
    Queue<String> left = new ArrayDeque<>(points);
    for (int tries = 0; !left.isEmpty() && tries < triesMax; tries++) {
      String point = left.remove();
      int turn = tries < points.size() && isFrequent(point) ? 1 + random.nextInt(3) : 1;
      if (!live(tries % bots.size(), CrashPoints.at(point, turn), LIFE_SHARE, point)) {
        left.add(point);
      }
    }
  }

  /** Lets it go on undisturbed until everything should be said, and ends it in good order. */
  Evidence end() throws InterruptedException {
    behaveWell();
    for (int i = 0; i < bots.size(); i++) {
      kill(i);
    }
    for (int i = 0; i < bots.size(); i++) {
      bots.set(i, start("-"));
    }
    BotProcess last = bot(0);
    if (!orders.hear(last)) {
      orders.again(last);
      if (!await(last)) {
        throw new IllegalStateException("Expected the last order to be done; see " + log);
      }
    }
    Instant calm = clock.instant();
    settle(calm.plus(CALM));
    for (int i = 0; i < bots.size(); i++) {
      bot(i).terminate();
      if (!bot(i).endsWithin(ORDER_MAX)) {
        throw new IllegalStateException("Expected it to end but it went on; see " + log);
      }
    }
    return new Evidence(scene, orders, dropping, showing, calm);
  }

  /** Has both platforms do as they are asked. */
  void behaveWell() {
    dropping.behave(Mishaps.none());
    showing.behave(Mishaps.none());
  }

  /** Lets time pass while the first bot works. */
  void pass(Duration time) throws InterruptedException {
    for (Duration left = time; left.isPositive(); left = left.minus(STEP)) {
      clock.forward(STEP);
      obtain("idle");
      if (bot(0).endsWithin(STEP_EVERY)) {
        throw new IllegalStateException("Expected it to go on but it ended; see " + log);
      }
    }
  }

  /** Ends the first bot in good order, lets time pass, and starts it again. */
  void restart(Duration after, Duration shift) throws InterruptedException {
    BotProcess bot = bot(0);
    bot.terminate();
    if (!bot.endsWithin(ORDER_MAX)) {
      throw new IllegalStateException("Expected it to end but it went on; see " + log);
    }
    clock.forward(after);
    bots.set(0, BotProcess.start(scene.shiftedBy(shift), log));
    obtain("idle");
  }

  /** Sets the first bot's clock wrong by so much. */
  void shift(Duration by) throws InterruptedException {
    obtain("shift " + by);
  }

  Instant now() {
    return clock.instant();
  }

  /** How many posts have reached the platforms. */
  int posts() {
    return dropping.arrivals().size() + showing.arrivals().size();
  }

  /** How often they were killed, by themselves or from outside. */
  int kills() {
    return kills;
  }

  /** The points at which they ended by themselves. */
  Set<String> hit() {
    return Set.copyOf(hit);
  }

  /** What there was, in numbers. */
  String summary() {
    return "%d kills, %d points; %d orders; %d and %d messages; %d dropped, %d over limits"
        .formatted(
            kills,
            hit.size(),
            orders.confirmed(),
            dropping.shown().size(),
            showing.shown().size(),
            dropping.dropped(),
            dropping.overLimit() + showing.overLimit());
  }

  @Override
  public void close() {
    for (BotProcess bot : bots) {
      if (bot != null) {
        bot.close();
      }
    }
    dropping.close();
    showing.close();
  }

  /**
   * One life of one bot, from its start to its death; whether it came to the point.
   *
   * @param share how long it lives once it is ready, as a share of what its start took
   */
  private boolean live(int victim, String crashAt, double share, @Nullable String point)
      throws InterruptedException {
    kill(victim);
    clock.forward(Duration.ofSeconds(random.nextLong(DOWN_MAX.toSeconds())));
    disturb(point);
    long started = System.nanoTime();
    BotProcess bot = start(crashAt);
    bots.set(victim, bot);
    boolean ready = bot.isReady();
    // On a slow machine all takes longer, not the start alone.
    long life = Math.round((System.nanoTime() - started) * share);
    boolean reached =
        ready ? ordered(bot, point, Duration.ofNanos(life)) : bot.endsWithin(LISTENING);
    if (reached && point != null) {
      hit.add(point);
    }
    if (bots.size() == 1) {
      kill(victim);
    } else if (!reached) {
      // Else two bots would be asked the same.
      await(bot);
    }
    return reached;
  }

  private void kill(int victim) {
    BotProcess bot = bots.get(victim);
    if (bot != null) {
      bot.kill();
      kills++;
      orders.hear(bot);
      bots.set(victim, null);
    }
  }

  /** Asks things of it for so long; whether it has ended by itself. */
  private boolean ordered(BotProcess bot, @Nullable String point, Duration life)
      throws InterruptedException {
    if ("Roles.release/2".equals(portOf(point))) {
      bot.terminate();
      return bot.endsWithin(ORDER_MAX);
    }
    long deadline = System.nanoTime() + life.toNanos();
    orders.again(bot);
    boolean ended = false;
    for (int given = 0, steps = 0; !ended && System.nanoTime() < deadline; ) {
      if (LOOK.equals(portOf(point)) && steps < LOOK_STEPS_MAX) {
        // What was not answered is looked for only after a while.
        clock.forward(STEP);
        steps++;
      }
      if (orders.hear(bot) && given < ORDERS_A_LIFE_MAX) {
        orders.give(bot, orders.leadingTo(portOf(point)));
        given++;
      }
      ended = bot.endsWithin(LISTENING);
    }
    return ended;
  }

  /** Lets time pass whenever there is nothing to do, so that nobody is held up by that. */
  private void settle(Instant until) throws InterruptedException {
    while (clock.instant().isBefore(until)) {
      rest();
      clock.forward(LEAP);
    }
    rest();
  }

  /** Waits until the first bot has nothing to do. */
  private void rest() throws InterruptedException {
    int idle = 0;
    for (int i = 0; i < RESTING_MAX; i++) {
      obtain("idle");
      idle = bot(0).isIdle() ? idle + 1 : 0;
      if (idle == IDLE_FOR_CERTAIN) {
        return;
      }
      if (bot(0).endsWithin(STEP_EVERY)) {
        throw new IllegalStateException("Expected it to go on but it ended; see " + log);
      }
    }
    throw new IllegalStateException("Expected it to come to rest; see " + log);
  }

  /** A platform that fails for a while is what makes the bot look for what it may have posted. */
  private void disturb(@Nullable String point) {
    boolean failing = point == null ? random.nextInt(8) == 0 : portOf(point).equals(LOOK);
    dropping.behave(
        failing
            ? _ -> random.nextBoolean() ? new Mishap.BrokenAfter() : new Mishap.BrokenBefore()
            : Mishaps.seeded(random.nextLong(), MISHAPS_PERCENT));
  }

  private static boolean isFrequent(String point) {
    return point.startsWith("Outbox.") || point.startsWith("Platform.send");
  }

  private static String portOf(@Nullable String point) {
    return point == null ? "" : point.substring(0, point.indexOf(' '));
  }

  /** Gives an order and waits until it is carried out. */
  private void obtain(String order) throws InterruptedException {
    orders.give(bot(0), order);
    if (!await(bot(0))) {
      throw new IllegalStateException("Expected '%s' to be done; see %s".formatted(order, log));
    }
  }

  private boolean await(BotProcess bot) throws InterruptedException {
    long deadline = System.nanoTime() + ORDER_MAX.toNanos();
    while (!orders.hear(bot) && System.nanoTime() < deadline) {
      if (bot.endsWithin(LISTENING)) {
        return orders.hear(bot);
      }
    }
    return orders.hear(bot);
  }

  private BotProcess start(String crashAt) {
    return BotProcess.start(scene.crashingAt(crashAt), log);
  }

  private BotProcess bot(int number) {
    BotProcess bot = bots.get(number);
    if (bot == null) {
      throw new IllegalStateException("Expected bot %d to run".formatted(number));
    }
    return bot;
  }
}
