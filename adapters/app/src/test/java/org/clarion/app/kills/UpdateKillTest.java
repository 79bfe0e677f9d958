package org.clarion.app.kills;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.clarion.core.delivery.Inbox;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.store.Store;
import org.clarion.testkit.loopback.Limits;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.clarion.testkit.loopback.Repeats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One bot on an H2 file that is killed at every point of handling what people ask on Telegram. */
@Execution(ExecutionMode.CONCURRENT)
class UpdateKillTest {
  private static final boolean LONG = Boolean.getBoolean("clarion.long");
  private static final int ROUNDS = LONG ? 20 : 1;
  private static final int KILLS_AT_RANDOM = LONG ? 20 : 2;

  /** Some points are come to only when the right thing is asked. */
  private static final int TRIES_EACH = LONG ? 8 : 2;

  private static final int ASKED_BEFORE = 3;
  private static final int ASKED_MEANWHILE = 5;
  private static final int TURN_MAX = 3;
  private static final long SEED = 20270307;

  private static final Duration QUIET = Duration.ofMinutes(2);
  private static final Duration LIFE_MAX = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LISTENING = Duration.ofMillis(10);
  private static final long RANDOM_MILLIS_MAX = 400;

  /** Not called while an update is handled. */
  private static final Set<String> ELSEWHERE =
      Set.of("Inbox.forget/1 before", "Inbox.forget/1 after");

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private final Set<String> hit = new TreeSet<>();
  private SharedClock clock;
  private LoopbackTelegram telegram;
  private Witness rooms;
  private Crowd crowd;
  private Scene scene;
  private File log;
  private int kills;

  /** A request of the bot at which it is killed from outside. */
  private record Request(String method, boolean carriedOut) {
    static final List<Request> ALL =
        Stream.of("getUpdates", "sendMessage", "answerCallbackQuery", "getChatMember")
            .flatMap(it -> Stream.of(new Request(it, false), new Request(it, true)))
            .toList();

    @Override
    public String toString() {
      return method + (carriedOut ? " carried out" : " received");
    }
  }

  @BeforeEach
  void open() {
    clock = SharedClock.at(folder.resolve("clock"));
    // However slow the machine: no answer is so late that Telegram hears of the update before it.
    clock.stop();
    telegram = LoopbackTelegram.start(clock);
    rooms = Witness.rooms(Repeats.DROPPED, Limits.NONE, clock);
    crowd = new Crowd(telegram, random);
    log = folder.resolve("bot.log").toFile();
    scene =
        new Scene(
            Store.Settings.folder(folder).url(),
            clock,
            new Vigils(clock.instant().truncatedTo(SECONDS), Duration.ofDays(1)),
            rooms.way(),
            new Way.ToTelegram(telegram.api(), telegram.token(), List.of("0")),
            "-",
            Duration.ZERO,
            false);
  }

  @AfterEach
  void close() {
    rooms.close();
    telegram.close();
  }

  @Test
  void no_command_is_lost_and_none_has_its_effect_twice_wherever_the_bot_is_killed()
      throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<Object> points = points();
      Collections.shuffle(points, random);
      killAt(points);
      for (int i = 0; i < KILLS_AT_RANDOM; i++) {
        live("-", null);
      }
    }
    end();

    String summary =
        "%d kills, %d points; %d things asked, %d answered again"
            .formatted(kills, hit.size(), crowd.asked(), crowd.answeredAgain());
    System.out.println(summary);
    assertThat(crowd.unanswered()).as(summary).isEmpty();
    assertThat(crowd.repeated()).as(summary).isEmpty();
    try (Store store = Store.open(Store.Settings.url(scene.storeUrl()))) {
      assertThat(crowd.wrongEffects(store)).as(summary).isEmpty();
    }
    if (LONG) {
      assertThat(hit).containsAll(points().stream().map(Object::toString).toList());
    }
  }

  /** All that a bot comes to that handles updates: names of calls and requests. */
  private static List<Object> points() {
    List<Object> points = new ArrayList<>(CrashPoints.of(Inbox.class));
    points.removeAll(ELSEWHERE);
    CrashPoints.of(Subscriptions.class).stream()
        .filter(it -> it.matches("Subscriptions\\.(turnOn|turnOff|change|find)/.*"))
        .forEach(points::add);
    points.addAll(Request.ALL);
    return points;
  }

  private void killAt(List<Object> points) throws InterruptedException {
    Queue<Object> left = new ArrayDeque<>(points);
    for (int tries = 0; !left.isEmpty() && tries < points.size() * TRIES_EACH; tries++) {
      Object point = left.remove();
      int turn = 1 + random.nextInt(tries < points.size() ? TURN_MAX : 1);
      boolean reached =
          switch (point) {
            case Request request -> live("-", new Strike(request, turn));
            default -> live(CrashPoints.at(point.toString(), turn), null);
          };
      if (reached) {
        hit.add(point.toString());
      } else {
        left.add(point);
      }
    }
  }

  /** Kills the bot at the how manieth request of a kind. */
  private record Strike(Request request, AtomicInteger turn, AtomicReference<BotProcess> victim) {
    Strike(Request request, int turn) {
      this(request, new AtomicInteger(turn), new AtomicReference<>());
    }

    Mishap next() {
      BotProcess bot = victim.get();
      if (bot == null || turn.decrementAndGet() != 0) {
        return new Mishap.None();
      }
      bot.strike();
      return request.carriedOut() ? new Mishap.CutAfter() : new Mishap.CutBefore();
    }
  }

  /** One life of the bot, to its death; whether it came to its point. */
  private boolean live(String crashAt, @Nullable Strike strike) throws InterruptedException {
    clock.forward(QUIET);
    crowd.refresh();
    crowd.ask(ASKED_BEFORE);
    BotProcess bot = BotProcess.start(scene.crashingAt(crashAt), log);
    if (strike != null) {
      strike.victim().set(bot);
      telegram.behaveOn(strike.request().method(), _ -> strike.next());
    }
    boolean ended = !bot.isReady();
    crowd.ask(ASKED_MEANWHILE);
    boolean aimed = strike != null || !crashAt.equals("-");
    if (aimed) {
      ended = await(() -> telegram.pending() == 0, bot) || ended;
    } else {
      ended = bot.endsWithin(Duration.ofMillis(random.nextLong(RANDOM_MILLIS_MAX)));
    }
    bot.kill();
    if (strike != null) {
      telegram.behaveOn(strike.request().method(), Mishaps.none());
    }
    kills++;
    crowd.noteKill();
    return ended;
  }

  /** Waits until it has come about or the bot has ended; whether it has ended. */
  private static boolean await(BooleanSupplier reached, BotProcess bot)
      throws InterruptedException {
    long deadline = System.nanoTime() + LIFE_MAX.toNanos();
    boolean ended = false;
    while (!ended && !reached.getAsBoolean() && System.nanoTime() < deadline) {
      ended = bot.endsWithin(LISTENING);
    }
    return ended;
  }

  /** Lets a bot do undisturbed what is left to do. */
  private void end() throws InterruptedException {
    clock.forward(QUIET);
    try (BotProcess bot = BotProcess.start(scene, log)) {
      assertThat(bot.isReady()).isTrue();
      telegram.awaitAcknowledged(PATIENCE);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!crowd.unanswered().isEmpty() && System.nanoTime() < deadline) {
        assertThat(bot.endsWithin(LISTENING)).isFalse();
      }
      bot.terminate();
      assertThat(bot.endsWithin(PATIENCE)).isTrue();
    }
  }
}
