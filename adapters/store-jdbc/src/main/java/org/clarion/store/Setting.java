package org.clarion.store;

import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One of the few single values that the store keeps beside its tables. */
enum Setting {
  /** Tells this installation from all others; made with the database and never changed. */
  INSTALL,
  /** Digest of the pack that was imported last. */
  IMPORTED,
  /** Rises with every change of any subscription. */
  SUBSCRIPTIONS,
  /** Revision of the content that was planned from last. */
  PLAN,
  /** How many deliveries were ever written. */
  PLANNED,
  /** How many deliveries were written once and are not kept any more. */
  FORGOTTEN,
  /** When it was noted last that the bot is running. */
  BEAT;

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

  /** The number that is stored; 0 before the first. */
  long number(Handle db) {
    return read(db).map(Long::parseLong).orElse(0L);
  }

  /** The number that is stored; nobody else changes it before this transaction ends. */
  long lock(Handle db) {
    add(db, 0);
    return number(db);
  }

  /**
   * Adds to the number that is stored; side by side with others none is lost. To be called when all
   * else is written: those who count wait for each other, and must have no rows left to lock.
   */
  void add(Handle db, long more) {
    if (tryAdd(db, more) == 0) {
      // Whoever is first makes the row; the others wait for it here.
      execute(
          db,
          """
          insert into setting (name, content) values (:name, :content) on conflict do nothing
          """,
          "0");
      tryAdd(db, more);
    }
  }

  private int tryAdd(Handle db, long more) {
    return db.createUpdate(
            """
            update setting set content = cast(cast(content as bigint) + :more as varchar(20))
            where name = :name
            """)
        .bind("name", key())
        .bind("more", more)
        .execute();
  }

  private int execute(Handle db, String sql, String value) {
    return db.createUpdate(sql).bind("name", key()).bind("content", value).execute();
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
