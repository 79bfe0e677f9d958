package org.clarion.store;

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

  /** Returns when everything that was committed is on the disk and would outlive a power cut. */
  void sync();

  @Override
  void close();
}
