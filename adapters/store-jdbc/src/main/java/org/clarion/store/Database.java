package org.clarion.store;

import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/** An open database, and the few things that H2 and PostgreSQL do each in its own way. */
sealed interface Database extends AutoCloseable permits H2Database, PostgresDatabase {
  /**
   * Opens the database and brings its tables up to date.
   *
   * @throws StoreUnavailable when that cannot be done
   */
  static Database open(DatabaseUrl url) {
    return switch (url) {
      case DatabaseUrl.H2 h2 -> H2Database.open(h2);
      case DatabaseUrl.Postgres postgres -> PostgresDatabase.open(postgres);
    };
  }

  Jdbi jdbi();

  /**
   * Runs a transaction that is over when this returns, for what other things than the store go by.
   *
   * @throws IllegalStateException within another transaction of this thread, which might be undone
   */
  default <T> T alone(HandleCallback<T, RuntimeException> steps) {
    if (isHeld(jdbi())) {
      throw new IllegalStateException("Expected no transaction around this one but there is");
    }
    return jdbi().inTransaction(steps);
  }

  /** Whether this thread holds a connection, which all that it asks for then goes through. */
  static boolean isHeld(Jdbi jdbi) {
    return jdbi.getHandleScope().get() != null;
  }

  /** Returns when everything that was committed is on the disk and would outlive a power cut. */
  void sync();

  /**
   * Gives the disk back what forgotten rows have taken, where the database does not do so by
   * itself. Not to be called by whoever holds a connection.
   */
  void reclaim();

  @Override
  void close();
}
