package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clarion.core.delivery.Audit;
import org.clarion.core.delivery.Report;
import org.clarion.core.delivery.State;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.store.Store.Settings;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the server away from a working bot, again and again, and looks at what came of it. */
class PostgresOutageTest {
  private static final boolean LONG = Boolean.getBoolean("clarion.long");
  private static final int CRASHES = LONG ? 10 : 2;
  private static final int CUTS = LONG ? 200 : 8;
  private static final Duration OUTAGE_MAX = LONG ? Duration.ofMinutes(2) : Duration.ofSeconds(2);
  private static final Duration WORKING_AGAIN_MAX = Duration.ofSeconds(5);
  private static final long SEED = 20270308;

  private final Random random = new Random(SEED);

  private static RestartableServer server;

  private Settings settings;

  @BeforeAll
  static void startServer(@TempDir Path folder) throws Exception {
    server = new RestartableServer(folder);
  }

  @AfterAll
  static void stopServer() throws Exception {
    server.close();
  }

  @BeforeEach
  void takeSchema() {
    settings = server.emptySchema();
  }

  @Test
  void a_bot_goes_on_within_seconds_of_the_servers_return_and_no_row_is_lost() throws Exception {
    try (Store store = Store.open(settings);
        BusyBot bot = new BusyBot(store)) {
      for (int crash = 1; crash <= CRASHES; crash++) {
        bot.await(true);
        pass(Duration.ofMillis(random.nextLong(500)));
        server.crash();
        bot.await(false);
        pass(Duration.ofMillis(random.nextLong(OUTAGE_MAX.toMillis())));
        server.restart();
        assertWorksAgain(bot, "crash " + crash);
      }
      assertNothingIsLost(store, bot);
    }
  }

  @Test
  void a_bot_goes_on_when_its_connections_are_ended_at_any_moment() throws Exception {
    try (Store store = Store.open(settings);
        BusyBot bot = new BusyBot(store)) {
      for (int cut = 1; cut <= CUTS; cut++) {
        bot.await(true);
        pass(Duration.ofMillis(random.nextLong(50)));
        server.terminateConnections();
        assertWorksAgain(bot, "cut " + cut);
      }
      assertNothingIsLost(store, bot);
    }
  }

  @Test
  void after_a_commit_whose_answer_was_lost_the_next_look_tells_the_truth() throws Exception {
    Place hall = new Place(new PlatformName("console"), "north", "hall");
    Place office = new Place(new PlatformName("console"), "north", "office");
    Instant now = BusyBot.START;
    try (var proxy = new CuttingProxy(server.port());
        Store store = Store.open(through(proxy))) {
      store.subscriptions().turnOn(office, QUESTIONS, now);

      proxy.cutNextCommit();
      assertLost(() -> store.subscriptions().turnOn(hall, REMINDERS, now), proxy);
      assertThat(store.subscriptions().onSince(hall, REMINDERS)).contains(now);
      assertThat(store.subscriptions().turnOn(hall, REMINDERS, now)).isFalse();

      proxy.cutNextCommit();
      assertLost(() -> store.ledger().report(new Report.Unreachable(hall, "gone"), now), proxy);
      store.ledger().report(new Report.Unreachable(hall, "gone"), now);
      assertThat(store.ledger().audit(now).count(State.PLANNED)).isEqualTo(1);

      proxy.cutNextCommit();
      assertLost(() -> store.outbox().claim(now, now.plusSeconds(30), 1), proxy);
      assertThat(store.outbox().claim(now, now.plusSeconds(30), 1)).isEmpty();
      assertThat(store.outbox().tidy(now.plusSeconds(30))).isEqualTo(1);
      assertThat(store.outbox().claim(now, now.plusSeconds(60), 1)).hasSize(1);
      assertThat(store.ledger().audit(now).breaches()).isEmpty();
    }
  }

  private Settings through(CuttingProxy proxy) {
    return Settings.url(settings.url().replace(":" + server.port(), ":" + proxy.port()));
  }

  private static void assertLost(Runnable work, CuttingProxy proxy) {
    assertThatThrownBy(work::run).isInstanceOf(JdbiException.class);
    assertThat(proxy.hasCut()).isTrue();
  }

  private static void assertWorksAgain(BusyBot bot, String when) throws InterruptedException {
    long back = System.nanoTime();
    bot.await(true);
    assertThat(Duration.ofNanos(System.nanoTime() - back))
        .as("%s of seed %d", when, SEED)
        .isLessThanOrEqualTo(WORKING_AGAIN_MAX);
  }

  private void assertNothingIsLost(Store store, BusyBot bot) throws Exception {
    assertThat(bot.isAlive()).isTrue();
    Instant end = bot.finish();

    Audit audit = store.ledger().audit(end);
    assertThat(audit.breaches()).isEmpty();
    assertThat(audit.states().keySet()).isEqualTo(Set.of(State.SENT));
    assertThat(audit.count(State.SENT)).isGreaterThanOrEqualTo(bot.reported.size());
    for (Place place : bot.on) {
      assertThat(store.subscriptions().onSince(place, REMINDERS)).isPresent();
    }
    assertThat(sent()).containsAll(bot.sent);
  }

  private List<Long> sent() {
    try (Database database = Database.open(DatabaseUrl.of(settings.url()))) {
      return database
          .jdbi()
          .withHandle(db ->
              db.createQuery("select id from delivery where state = 'SENT'")
                  .mapTo(Long.class)
                  .list());
    }
  }

  /** Lets time go by: how long an outage takes is what this is about. */
  private static void pass(Duration time) throws InterruptedException {
    assertThat(new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
  }
}
