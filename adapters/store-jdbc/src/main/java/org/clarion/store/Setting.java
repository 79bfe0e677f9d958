package org.clarion.store;

import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One of the few single values that the store keeps beside its tables. */
enum Setting {
  /** Tells this installation from all others; made with the database and never changed. */
  INSTALL,
  /** Digest of the pack that was imported last. */
  IMPORTED;

  private static final int LENGTH_MAX = 200;

  /** What is stored, or nothing. */
  Optional<String> read(Handle db) {
    return db.createQuery("select content from setting where name = :name")
        .bind("name", key())
        .mapTo(String.class)
        .findOne();
  }

  /**
   * Stores a value in place of the one before.
   *
   * @throws IllegalArgumentException when it is longer than 200 characters
   */
  void write(Handle db, String value) {
    if (value.length() > LENGTH_MAX) {
      throw new IllegalArgumentException(
          "Expected at most %d characters but was %d".formatted(LENGTH_MAX, value.length()));
    }
    if (execute(db, "update setting set content = :content where name = :name", value) == 0) {
      execute(
          db,
          """
          insert into setting (name, content) values (:name, :content) on conflict do nothing
          """,
          value);
    }
  }

  private int execute(Handle db, String sql, String value) {
    return db.createUpdate(sql).bind("name", key()).bind("content", value).execute();
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
