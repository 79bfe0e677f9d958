package org.clarion.store;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.core.content.Library;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.store.Store.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Kills a working process again and again, as kill -9 does, and looks at what it left behind. */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
  private static final int ROUNDS = Boolean.getBoolean("clarion.long") ? 200 : 10;
  private static final int LIFE_MILLIS_MAX = 200;
  private static final long SEED = 20270308;

  private final Random random = new Random(SEED);

  @TempDir Path folder;

  @Test
  void an_import_is_there_as_a_whole_or_not_at_all_and_stays_once_confirmed() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      List<String> said = lifeOf("import", "imported", round);

      try (Store store = Store.open(Settings.folder(folder))) {
        Library library = store.contents().current();
        long confirmed = last(said, "imported");

        assertThat(library.revision())
            .as("round %d of seed %d", round, SEED)
            .isBetween(confirmed, confirmed + 1);
        assertThat(library.all()).isEqualTo(Victim.edition(library.revision()));
      }
    }
  }

  @Test
  void content_stays_while_its_file_is_written_anew() throws Exception {
    for (int round = 1; round <= ROUNDS / 3; round++) {
      List<String> said = lifeOf("tidy", "grown", round);

      try (Store store = Store.open(Settings.folder(folder))) {
        Library library = store.contents().current();

        assertThat(library.revision())
            .as("round %d of seed %d", round, SEED)
            .isGreaterThanOrEqualTo(last(said, "grown"));
        assertThat(library.all()).isEqualTo(Victim.edition(library.revision()));
      }
    }
  }

  @Test
  void what_was_confirmed_about_reminders_stays() throws Exception {
    for (int round = 1; round <= ROUNDS / 2; round++) {
      List<String> said = lifeOf("remind", "sent", round);

      try (Store store = Store.open(Settings.folder(folder))) {
        for (String room : words(said, "on").toList()) {
          var place = new Place(new PlatformName("console"), "round-" + round, room);
          assertThat(store.subscriptions().onSince(place, REMINDERS)).isPresent();
        }
      }
      Map<String, String> states = states();
      assertThat(words(said, "started").map(states::get).collect(toSet()))
          .isSubsetOf(Set.of("SENDING", "SENT"));
      assertThat(words(said, "sent").map(states::get).collect(toSet())).isEqualTo(Set.of("SENT"));
    }
  }

  @Test
  void what_was_handled_has_had_its_effect_and_is_noted_or_neither() throws Exception {
    for (int round = 1; round <= ROUNDS / 3; round++) {
      List<String> said = lifeOf("handle", "handled", round);

      Set<String> noted = column("select cast(update_id as varchar(20)) from inbox");
      assertThat(words(said, "handled")).isSubsetOf(noted);
      assertThat(column("select channel_id from place join subscription on place_id = place.id"))
          .as("round %d of seed %d", round, SEED)
          .isEqualTo(noted);
    }
  }

  /** Starts a process, lets it confirm something, and kills it at a moment picked at random. */
  private List<String> lifeOf(String work, String first, int round) throws Exception {
    try (var victim = VictimProcess.start(folder, work, round)) {
      List<String> said = victim.saidUntil(first);
      said.addAll(victim.killAfter(random.nextInt(LIFE_MILLIS_MAX)));
      return said;
    }
  }

  private Map<String, String> states() {
    Map<String, String> states = new HashMap<>();
    String url = Settings.folder(folder).url();
    try (Database database = Database.open(DatabaseUrl.of(url))) {
      database
          .jdbi()
          .useHandle(db ->
              db.createQuery("select id, state from delivery")
                  .mapToMap()
                  .forEach(row ->
                      states.put(String.valueOf(row.get("id")), String.valueOf(row.get("state")))));
    }
    return states;
  }

  private Set<String> column(String sql) {
    try (Database database = Database.open(DatabaseUrl.of(Settings.folder(folder).url()))) {
      return database.jdbi().withHandle(db -> db.createQuery(sql).mapTo(String.class).set());
    }
  }

  private static long last(List<String> said, String word) {
    return words(said, word).mapToLong(Long::parseLong).max().orElseThrow();
  }

  private static Stream<String> words(List<String> said, String word) {
    return said.stream()
        .filter(it -> it.startsWith(word + " "))
        .map(it -> it.substring(word.length() + 1));
  }
}
