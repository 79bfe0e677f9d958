package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.clarion.app.config.Config;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.Pack;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** Two bots on one database: what is changed through one is known to the other. */
@Isolated("it measures how soon a change is seen")
class SharedContentTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2027-02-01T18:00:00Z"));
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(5);

  /** More than a busy group asks; without any, the test would take the builders' processor. */
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);

  private static final int CHANGES = 3;
  private static final List<String> WORDS = List.of("xylophones", "zithers", "bassoons");

  @TempDir private Path folder;

  private EmbeddedPostgres postgres;
  private Wiring one;
  private Wiring other;
  private final List<ContentWatch> watches = new ArrayList<>();

  @BeforeEach
  void begin() throws IOException {
    postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    one = Wiring.open(config("one"), CLOCK);
    other = Wiring.open(config("other"), CLOCK);
    watches.addAll(List.of(one.watch(), other.watch()));
  }

  @AfterEach
  void end() throws IOException {
    watches.forEach(ContentWatch::close);
    other.close();
    one.close();
    postgres.close();
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
  }

  @Test
  void what_is_edited_or_removed_by_one_is_so_for_the_other_within_five_seconds() throws Exception {
    var over = new AtomicBoolean();
    try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Long> asked = asking.submit(keepAsking(over));
      List<Duration> edits = new ArrayList<>();
      List<Duration> removals = new ArrayList<>();
      for (String word : WORDS) {
        one.store().contents().edit(Shelf.answer(word));
        edits.add(waitUntil(word, true));
        removeAnswer();
        removals.add(waitUntil(word, false));
      }
      over.set(true);

      assertThat(asked.get()).isPositive();
      assertThat(median(edits)).isLessThan(SEEN_WITHIN);
      assertThat(median(removals)).isLessThan(SEEN_WITHIN);
    }
  }

  /** What people ask of the other one meanwhile is answered, whatever is being built. */
  private Callable<Long> keepAsking(AtomicBoolean over) {
    return () -> {
      long asked = 0;
      while (!over.get()) {
        for (String word : WORDS) {
          assertThat(ask(other, "what are " + word)).isNotNull();
          asked++;
          LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
      }
      return asked;
    };
  }

  private Duration waitUntil(String word, boolean known) {
    long before = System.nanoTime();
    Patience.until(
        () -> isAnswered(word) == known, "'%s' to be %s".formatted(word, known ? "in" : "out"));
    return Duration.ofNanos(System.nanoTime() - before);
  }

  private boolean isAnswered(String word) {
    return ask(other, word).about().contains(Shelf.NEW);
  }

  private static Duration median(List<Duration> times) {
    return times.stream().sorted().toList().get(CHANGES / 2);
  }

  private void removeAnswer() {
    Pack rest = Shelf.without(Shelf.NEW, Wiring.pack(one.library()));
    var plan = ImportPlan.of(one.library(), rest, ImportPlan.Edited.REPLACE);
    assertThat(one.store().contents().apply(plan)).isTrue();
  }

  private static Reply ask(Wiring wiring, String question) {
    var place = new Place(new PlatformName("chat"), "school", "hall");
    var asker = new Asker(new PersonId(place.platform(), "anna"), Set.of());
    return wiring
        .bot()
        .consider(
            new Invocation(
                wiring.bot().read(question), asker, place, Language.ENGLISH, CLOCK.instant()));
  }

  private Config config(String home) {
    return Config.read(
        Map.of(
            "CLARION_HOME",
            folder.resolve(home).toString(),
            "CLARION_DATABASE_URL",
            postgres.getJdbcUrl("postgres", "postgres")),
        folder);
  }
}
