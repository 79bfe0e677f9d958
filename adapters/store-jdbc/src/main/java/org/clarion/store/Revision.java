package org.clarion.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one row of {@code content}.
 *
 * @param number rises with every change of the content; 0 before the first
 * @param info description of the pack, or null when none was imported
 */
record Revision(long number, @Nullable String info) {
  /** The row as it is. */
  static Revision read(Handle db) {
    return read(db, "select revision, info from content");
  }

  /** The row as it is; nobody else changes the content before this transaction ends. */
  static Revision lock(Handle db) {
    return read(db, "select revision, info from content for update");
  }

  private static Revision read(Handle db, String sql) {
    return db.createQuery(sql)
        .map((row, _) -> new Revision(row.getLong("revision"), row.getString("info")))
        .one();
  }

  static void raise(Handle db, long number) {
    db.createUpdate("update content set revision = :number").bind("number", number).execute();
  }

  static void raise(Handle db, long number, String info) {
    raise(db, number);
    db.createUpdate("update content set info = :info").bind("info", info).execute();
  }
}
