package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.clarion.store.Store.Settings;
import org.clarion.store.StoreUnavailable.Reason;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2OpeningTest extends OpeningContract {
  /** In the order they are made. */
  private static final List<String> TABLES =
      List.of(
          "setting",
          "content",
          "entry",
          "place",
          "subscription",
          "trigger_due",
          "delivery",
          "place_settings",
          "report",
          "role_lease",
          "login",
          "inbox",
          "pin");

  private final AtomicInteger folders = new AtomicInteger();

  @TempDir Path folder;

  /** What H2 may load is settled for good by whoever uses it first. */
  @BeforeAll
  static void openFirst() {
    Store.open(Settings.memory()).close();
  }

  @Override
  Settings emptyDatabase() {
    return Settings.folder(folder.resolve("store-" + folders.incrementAndGet()));
  }

  @Test
  void refuses_a_file_that_another_process_has_open() throws Exception {
    try (var other = VictimProcess.start(folder, "hold", 0)) {
      assertThat(other.saidUntil("ready")).containsExactly("ready");

      assertThat(refusal(Settings.folder(folder)).reason()).isEqualTo(Reason.IN_USE);
    }
    Store.open(Settings.folder(folder)).close();
  }

  @Test
  void refuses_a_file_that_is_no_database() throws Exception {
    Files.writeString(folder.resolve("clarion.mv.db"), "not a database at all".repeat(500));

    assertThat(refusal(Settings.folder(folder)).reason()).isEqualTo(Reason.CORRUPT);
  }

  @Test
  void refuses_a_file_of_another_program() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("clarion");
    try (Connection other = DriverManager.getConnection(url, "other", "secret")) {
      assertThat(other.isValid(0)).isTrue();
    }

    assertThat(refusal(Settings.folder(folder)).reason()).isEqualTo(Reason.FOREIGN);
  }

  @Test
  void refuses_a_file_with_tables_of_another_program() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("clarion") + ";DATABASE_TO_LOWER=TRUE";
    try (Connection other = DriverManager.getConnection(url, "sa", "")) {
      other.createStatement().execute("create table theirs (id integer)");
    }

    assertThat(refusal(Settings.folder(folder)).reason()).isEqualTo(Reason.FOREIGN);
  }

  @Test
  void refuses_a_folder_that_cannot_be_one() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(refusal(Settings.folder(file)).reason()).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void refuses_a_path_that_depends_on_where_it_is_started() {
    assertThat(refusal(Settings.url("jdbc:h2:file:clarion")).reason())
        .isEqualTo(Reason.REFUSED_URL);
  }

  @Test
  void finishes_tables_that_a_killed_process_had_begun_to_make() throws Exception {
    for (int made = 0; made < TABLES.size(); made++) {
      Settings settings = Settings.memory();
      String url = settings.url() + ";DATABASE_TO_LOWER=TRUE";
      try (Connection owner = DriverManager.getConnection(url, "sa", "")) {
        Store.open(settings).close();
        for (String table : TABLES.subList(made, TABLES.size()).reversed()) {
          owner.createStatement().execute("drop table public." + table);
        }
        owner.createStatement().execute("delete from public.flyway_schema_history");

        try (Store again = Store.open(settings)) {
          assertThat(again.contents().edit(Samples.answer("a", "1"))).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void goes_on_after_a_thread_was_interrupted_in_it() {
    try (Store store = Store.open(emptyDatabase())) {
      for (int i = 1; i <= 20; i++) {
        Thread.currentThread().interrupt();

        assertThat(store.contents().edit(Samples.answer("a", "edition " + i))).isEqualTo(i);
        var _ = Thread.interrupted();
      }
      assertThat(store.contents().current().all())
          .containsExactly(Samples.answer("a", "edition 20"));
    }
  }

  @Test
  void stores_in_memory_have_nothing_in_common() {
    try (Store one = Store.open(Settings.memory());
        Store other = Store.open(Settings.memory())) {
      one.contents().edit(Samples.answer("a", "1"));

      assertThat(other.contents().current().all()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create alias f for 'java.lang.System.exit'",
        "create alias f as 'int f() { return 1; }'",
        "create trigger t before insert on entry call 'org.example.T'",
        "runscript from 'x.sql'",
        "script to 'x.sql'",
        "backup to 'x.zip'",
        "select file_read('/etc/passwd')",
        "select * from csvread('/etc/passwd')",
        "call csvwrite('x.csv', 'select 1')",
        "create linked table l ('', 'jdbc:h2:mem:', 'sa', '', 't')",
        "create user other password '' admin",
        "alter user clarion admin true",
        "create table other (id integer)",
        "drop table entry",
        "alter table entry add column x integer",
        "set write_delay 500",
        "shutdown",
      })
  void the_statements_of_the_bot_may_only_read_and_write_rows(String sql) {
    try (Database database = Database.open(DatabaseUrl.of(Settings.memory().url()))) {
      assertThatThrownBy(() -> database.jdbi().useHandle(db -> db.execute(sql)))
          .isInstanceOf(JdbiException.class)
          .cause()
          .isInstanceOf(SQLException.class)
          .extracting(it -> ((SQLException) it).getErrorCode())
          .isIn(90040, 90096);
    }
  }

  @Test
  void h2_may_load_no_class_even_for_its_owner() throws Exception {
    Settings settings = Settings.memory();
    try (Store store = Store.open(settings);
        Connection owner = DriverManager.getConnection(settings.url(), "sa", "")) {
      assertThat(store.importedDigest()).isEmpty();
      assertThatThrownBy(
              () -> owner.createStatement().execute("create alias f for 'java.lang.Math.abs'"))
          .isInstanceOf(SQLException.class)
          .extracting(it -> ((SQLException) it).getErrorCode())
          .isEqualTo(90134);
    }
  }

  private static StoreUnavailable refusal(Settings settings) {
    return catchThrowableOfType(StoreUnavailable.class, () -> Store.open(settings));
  }
}
