package org.clarion.store;

import java.util.ArrayList;
import java.util.List;
import org.clarion.store.Store.Settings;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every test of the store begins with: an empty one, in the database the subclass brings. */
abstract class StoreContract {
  final TestClock clock = new TestClock();

  Settings settings;
  Store store;

  private final List<AutoCloseable> open = new ArrayList<>();

  /** Where a store is that nothing has been written to. */
  abstract Settings freshStore();

  @BeforeEach
  void openStore() {
    settings = freshStore();
    store = openAnother();
  }

  @AfterEach
  void closeStores() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  /** A second process on the same database, as far as a test can have one. */
  Store openAnother() {
    Store another = Store.open(settings, clock);
    open.add(another);
    return another;
  }

  /** Closes the store and opens it again, as a restart does. */
  void restart() {
    store.close();
    open.remove(store);
    store = openAnother();
  }

  /** Asks the database behind the store's back. */
  <T> T database(HandleCallback<T, RuntimeException> question) {
    try (Database database = Database.open(DatabaseUrl.of(settings.url()))) {
      return database.jdbi().inTransaction(question);
    }
  }

  /** All rows of a query, each as its columns with bars between them. */
  List<String> rows(String sql) {
    return database((Handle db) -> db.createQuery(sql).mapToMap().list()).stream()
        .map(row -> String.join("|", row.values().stream().map(String::valueOf).toList()))
        .toList();
  }
}
