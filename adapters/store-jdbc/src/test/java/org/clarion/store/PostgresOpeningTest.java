package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.util.Throwables.getStackTrace;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clarion.store.Store.Settings;
import org.clarion.store.StoreUnavailable.Reason;
import org.junit.jupiter.api.Test;

class PostgresOpeningTest extends OpeningContract {
  @Override
  Settings emptyDatabase() {
    return TestPostgres.emptySchema();
  }

  @Test
  void processes_that_start_together_make_the_tables_once() throws Exception {
    Settings settings = emptyDatabase();
    Callable<Store> start = () -> Store.open(settings);

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Store>> stores = threads.invokeAll(Collections.nCopies(3, start));

      assertThat(stores).extracting(Future::state).containsOnly(Future.State.SUCCESS);
      stores.forEach(it -> it.resultNow().close());
    }
  }

  @Test
  void refuses_a_server_that_does_not_answer() {
    StoreUnavailable refusal =
        refusal(Settings.url("jdbc:postgresql://127.0.0.1:1/clarion?user=group&password=secret"));

    assertThat(refusal.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(refusal.detail()).isEqualTo("PostgreSQL answered with state 08001");
    assertThat(getStackTrace(refusal)).doesNotContain("secret");
  }

  @Test
  void refuses_a_user_whom_the_server_refuses() {
    String url = TestPostgres.emptySchema().url().replace("user=postgres", "user=nobody");

    assertThat(refusal(Settings.url(url)).reason()).isEqualTo(Reason.DENIED);
  }

  @Test
  void refuses_a_user_who_may_not_make_tables() {
    Settings settings = TestPostgres.emptySchema();
    TestPostgres.execute(settings, "create role visitor login");
    TestPostgres.execute(settings, "grant usage on schema " + schema(settings) + " to visitor");
    String url = settings.url().replace("user=postgres", "user=visitor");

    assertThat(refusal(Settings.url(url)).reason()).isEqualTo(Reason.DENIED);
  }

  @Test
  void refuses_a_schema_that_is_not_there_and_takes_no_other_in_its_place() {
    Settings settings = TestPostgres.emptySchema();
    Store.open(settings).close();

    assertThat(refusal(Settings.url(settings.url() + "_other")).reason()).isEqualTo(Reason.DENIED);
  }

  @Test
  void refuses_a_database_with_tables_of_another_program() {
    Settings settings = TestPostgres.emptySchema();
    TestPostgres.execute(settings, "create table theirs (id integer)");

    assertThat(refusal(settings).reason()).isEqualTo(Reason.FOREIGN);
  }

  @Test
  void waits_for_a_lock_for_seconds_only() {
    try (Database database = Database.open(DatabaseUrl.of(TestPostgres.emptySchema().url()))) {
      String wait =
          database
              .jdbi()
              .withHandle(db -> db.createQuery("show lock_timeout").mapTo(String.class).one());

      assertThat(wait).isEqualTo("5s");
    }
  }

  private static String schema(Settings settings) {
    return settings.url().substring(settings.url().lastIndexOf('=') + 1);
  }

  private static StoreUnavailable refusal(Settings settings) {
    return catchThrowableOfType(StoreUnavailable.class, () -> Store.open(settings));
  }
}
