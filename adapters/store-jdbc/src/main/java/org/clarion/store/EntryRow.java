package org.clarion.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.message.EntryId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** One row of {@code entry}: everything about it but the revision it was written by. */
record EntryRow(String id, String kind, int position, boolean edited, String document) {
  static EntryRow of(StoredEntry stored, int position) {
    return new EntryRow(
        stored.entry().id().value(),
        stored.entry().kind().prefix(),
        position,
        stored.edited(),
        EntryDocument.write(stored.entry()));
  }

  /**
   * The entry in it.
   *
   * @throws IllegalStateException naming the entry when its document cannot be read
   */
  StoredEntry entry() {
    try {
      return new StoredEntry(EntryDocument.read(document), edited);
    } catch (RuntimeException e) {
      throw new IllegalStateException("Expected the document of '%s' to be whole".formatted(id), e);
    }
  }

  /** All rows, in the order of the content. */
  static List<EntryRow> all(Handle db) {
    return db.createQuery(
            "select id, kind, position, edited, document from entry order by position, id")
        .map((row, _) ->
            new EntryRow(
                row.getString("id"),
                row.getString("kind"),
                row.getInt("position"),
                row.getBoolean("edited"),
                row.getString("document")))
        .list();
  }

  /** Where an entry stands in the order; nothing when it is not stored. */
  static Optional<Integer> position(Handle db, EntryId id) {
    return db.createQuery("select position from entry where id = :id")
        .bind("id", id.value())
        .mapTo(Integer.class)
        .findOne();
  }

  /** The first place in the order that is free. */
  static int end(Handle db) {
    return db.createQuery("select coalesce(max(position) + 1, 0) from entry")
        .mapTo(Integer.class)
        .one();
  }

  /** Writes rows in place of those with their ids. */
  static void replace(Handle db, Collection<EntryRow> rows, long revision) {
    delete(db, rows.stream().map(EntryRow::id).toList());
    PreparedBatch batch =
        db.prepareBatch(
            """
            insert into entry (id, kind, position, edited, revision, document)
            values (:id, :kind, :position, :edited, :revision, :document)
            """);
    for (EntryRow row : rows) {
      batch
          .bind("id", row.id())
          .bind("kind", row.kind())
          .bind("position", row.position())
          .bind("edited", row.edited())
          .bind("revision", revision)
          .bind("document", row.document())
          .add();
    }
    batch.execute();
  }

  static void delete(Handle db, Collection<String> ids) {
    PreparedBatch batch = db.prepareBatch("delete from entry where id = :id");
    ids.forEach(id -> batch.bind("id", id).add());
    batch.execute();
  }
}
