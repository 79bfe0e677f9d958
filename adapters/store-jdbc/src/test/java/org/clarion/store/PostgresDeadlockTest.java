package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Two transactions that wait for each other: PostgreSQL ends one, and it is run again. */
class PostgresDeadlockTest {
  @Test
  void whoever_loses_a_deadlock_begins_anew() throws Exception {
    try (Database database = Database.open(DatabaseUrl.of(TestPostgres.emptySchema().url()));
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Jdbi jdbi = database.jdbi();
      jdbi.useTransaction(db -> {
        Setting.INSTALL.write(db, "one");
        Setting.BEAT.write(db, "two");
      });
      var bothHoldOne = new CountDownLatch(2);

      List<Future<Void>> done =
          threads.invokeAll(
              List.of(
                  job(jdbi, bothHoldOne, Setting.INSTALL, Setting.BEAT),
                  job(jdbi, bothHoldOne, Setting.BEAT, Setting.INSTALL)));

      for (Future<Void> each : done) {
        each.get();
      }
      assertThat(jdbi.withHandle(Setting.INSTALL::read)).contains("changed");
      assertThat(jdbi.withHandle(Setting.BEAT::read)).contains("changed");
    }
  }

  private static Callable<Void> job(
      Jdbi jdbi, CountDownLatch bothHoldOne, Setting first, Setting second) {
    return () -> {
      jdbi.useTransaction(db -> {
        first.write(db, "changed");
        bothHoldOne.countDown();
        bothHoldOne.await();
        second.write(db, "changed");
      });
      return null;
    };
  }
}
