package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.clarion.core.content.Library;
import org.clarion.store.Store.Settings;
import org.clarion.store.StoreUnavailable.Reason;
import org.junit.jupiter.api.Test;

/** What happens in every database when the store is opened. */
abstract class OpeningContract {
  /** Where a database is in which not even the tables have been made. */
  abstract Settings emptyDatabase();

  @Test
  void makes_the_tables_of_an_empty_database_once() {
    Settings settings = emptyDatabase();
    Store.open(settings).close();

    try (Store store = Store.open(settings)) {
      assertThat(store.contents().current()).isEqualTo(Library.empty());
    }
  }

  @Test
  void refuses_tables_of_a_newer_version() {
    Settings settings = emptyDatabase();
    Store.open(settings).close();
    change(settings, "update flyway_schema_history set version = '999'");

    var refusal = catchThrowableOfType(StoreUnavailable.class, () -> Store.open(settings));

    assertThat(refusal.reason()).isEqualTo(Reason.NEWER_SCHEMA);
    assertThat(refusal.detail())
        .isEqualTo("Expected tables of version %d or older but was 999".formatted(Schema.VERSION));
  }

  @Test
  void every_installation_is_told_apart_from_every_other() {
    assertThat(install(emptyDatabase())).isNotEqualTo(install(emptyDatabase()));
  }

  @Test
  void an_installation_stays_the_same() {
    Settings settings = emptyDatabase();

    assertThat(install(settings)).isEqualTo(install(settings)).hasSize(36);
  }

  @Test
  void knows_its_newest_tables() throws IOException, URISyntaxException {
    Path migrations = Path.of(Schema.class.getResource("/db/migration").toURI());

    try (Stream<Path> files = Files.list(migrations)) {
      assertThat(files.map(it -> it.getFileName().toString()).map(OpeningContract::version))
          .contains(Schema.VERSION)
          .allMatch(it -> it <= Schema.VERSION);
    }
  }

  static void change(Settings settings, String sql) {
    try (Database database = Database.open(DatabaseUrl.of(settings.url()))) {
      database.jdbi().useHandle(db -> db.execute(sql));
    }
  }

  private static String install(Settings settings) {
    try (Database database = Database.open(DatabaseUrl.of(settings.url()))) {
      return database.jdbi().withHandle(Setting.INSTALL::read).orElseThrow();
    }
  }

  private static int version(String file) {
    return Integer.parseInt(file.substring(1, file.indexOf("__")));
  }
}
