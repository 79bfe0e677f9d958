package org.clarion.app.kills;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.clarion.core.delivery.State;
import org.clarion.store.Store;
import org.clarion.testkit.loopback.Limits;
import org.clarion.testkit.loopback.Repeats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two bots on one PostgreSQL by the real clock: when one goes, the other goes on. */
class FailoverTest {
  /** The real limits want a machine to themselves; elsewhere it shows that it happens at all. */
  private static final int SLOWER = Boolean.getBoolean("clarion.long") ? 1 : 5;

  private static final Duration AFTER_KILL_MAX = Duration.ofSeconds(15 * SLOWER);
  private static final Duration AFTER_END_MAX = Duration.ofSeconds(2 * SLOWER);
  private static final Duration DRAIN_MAX = Duration.ofSeconds(5);
  private static final Duration WAIT_MAX = Duration.ofSeconds(90);
  private static final Duration LISTENING = Duration.ofMillis(20);

  /** Something is always due. */
  private static final Duration GAP = Duration.ofSeconds(1);

  @TempDir Path folder;

  private SharedClock clock;
  private Postgres postgres;
  private Witness dropping;
  private Witness showing;

  @BeforeEach
  void open() {
    clock = SharedClock.at(folder.resolve("clock"));
    postgres = Postgres.start();
    dropping = Witness.rooms(Repeats.DROPPED, Limits.NONE, clock);
    showing = Witness.rooms(Repeats.SHOWN, Limits.NONE, clock);
  }

  @AfterEach
  void close() {
    dropping.close();
    showing.close();
    postgres.close();
  }

  @Test
  void the_other_one_goes_on_soon_after_one_is_killed_or_asked_to_end() throws Exception {
    Scene scene = scene();
    try (var one = start(scene, "one")) {
      one.order(1, "settings dropping.hall");
      one.order(2, "on dropping.hall");
      one.order(3, "import " + Vigils.COUNT / Vigils.EDITION);
      awaitPost(one, clock.instant());
      try (var other = start(scene, "other")) {
        Instant killed = clock.instant();
        one.kill();
        assertThat(Duration.between(killed, awaitPost(other, killed)))
            .isLessThanOrEqualTo(AFTER_KILL_MAX);

        try (var third = start(scene, "third")) {
          awaitPost(other, clock.instant());
          other.terminate();
          assertThat(other.endsWithin(DRAIN_MAX)).isTrue();
          Instant ended = clock.instant();
          assertThat(beingSent()).isZero();
          assertThat(Duration.between(ended, awaitPost(third, ended)))
              .isLessThanOrEqualTo(AFTER_END_MAX);
        }
      }
    }
  }

  private Scene scene() {
    Instant first = clock.instant().truncatedTo(SECONDS).plus(Scene.LEADS.getFirst());
    return new Scene(
        postgres.store().url(),
        clock,
        new Vigils(first, GAP),
        dropping.way(),
        showing.way(),
        "-",
        Duration.ZERO,
        false);
  }

  private BotProcess start(Scene scene, String name) throws InterruptedException {
    var bot = BotProcess.start(scene, folder.resolve(name + ".log").toFile());
    assertThat(bot.isReady()).isTrue();
    return bot;
  }

  /** When the first post after the moment arrived. */
  private Instant awaitPost(BotProcess bot, Instant after) throws InterruptedException {
    Instant deadline = after.plus(WAIT_MAX);
    while (clock.instant().isBefore(deadline)) {
      var arrived = dropping.arrivals().stream().filter(it -> it.at().isAfter(after)).findFirst();
      if (arrived.isPresent()) {
        return arrived.get().at();
      }
      assertThat(bot.endsWithin(LISTENING)).isFalse();
    }
    throw new AssertionError("Expected a post after %s but none came".formatted(after));
  }

  private long beingSent() {
    try (Store store = Store.open(postgres.store())) {
      return store.ledger().audit(clock.instant()).count(State.SENDING);
    }
  }
}
