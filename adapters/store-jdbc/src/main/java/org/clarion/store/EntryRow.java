package org.clarion.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.message.EntryId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * One row of {@code entry}.
 *
 * @param revision of the content that wrote the entry as it is; another place in the order does not
 *     change it
 */
record EntryRow(
    String id, String kind, int position, boolean edited, long revision, String document) {
  /** A row for an entry that is written now. */
  static EntryRow of(StoredEntry stored, int position, long revision) {
    return new EntryRow(
        stored.entry().id().value(),
        stored.entry().kind().prefix(),
        position,
        stored.edited(),
        revision,
        EntryDocument.write(stored.entry()));
  }

  /** The same row in another place of the order. */
  EntryRow at(int other) {
    return new EntryRow(id, kind, other, edited, revision, document);
  }

  /** Whether it holds just this, in whatever edition's words. */
  boolean holds(StoredEntry wanted) {
    return edited == wanted.edited() && entry().entry().equals(wanted.entry());
  }

  /**
   * The entry in it.
   *
   * @throws IllegalStateException naming the entry when its document cannot be read
   */
  StoredEntry entry() {
    try {
      return new StoredEntry(EntryDocument.read(document), edited, revision);
    } catch (RuntimeException e) {
      throw new IllegalStateException("Expected the document of '%s' to be whole".formatted(id), e);
    }
  }

  /** All rows, in the order of the content. */
  static List<EntryRow> all(Handle db) {
    return db.createQuery(
            """
            select id, kind, position, edited, revision, document from entry
            order by position, id
            """)
        .map((row, _) ->
            new EntryRow(
                row.getString("id"),
                row.getString("kind"),
                row.getInt("position"),
                row.getBoolean("edited"),
                row.getLong("revision"),
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
  static void replace(Handle db, Collection<EntryRow> rows) {
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
          .bind("revision", row.revision())
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
