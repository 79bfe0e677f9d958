package org.clarion.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clarion.core.content.AnswerCounts;
import org.clarion.core.message.EntryId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts of answers in the database: at most one row for each entry. */
final class JdbcAnswerCounts implements AnswerCounts {
  private final Jdbi jdbi;

  JdbcAnswerCounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Map<EntryId, Count> more) {
    jdbi.useTransaction(db -> {
      // In one order for all: two bots that add at once wait for each other, and never both.
      new TreeMap<>(more).forEach((entry, count) -> add(db, entry, count));
      db.execute("delete from answer_count where entry_id not in (select id from entry)");
    });
  }

  @Override
  public List<Counted> all() {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select c.entry_id, c.chosen, c.wrong
                from answer_count c join entry e on e.id = c.entry_id
                order by c.wrong desc, c.chosen desc, e.position
                """)
            .map((row, _) ->
                new Counted(
                    new EntryId(row.getString("entry_id")),
                    new Count(row.getLong("chosen"), row.getLong("wrong"))))
            .list());
  }

  private static void add(Handle db, EntryId entry, Count more) {
    db.createUpdate(
            """
            insert into answer_count (entry_id, chosen, wrong)
            select id, 0, 0 from entry where id = :entry
            on conflict do nothing
            """)
        .bind("entry", entry.value())
        .execute();
    db.createUpdate(
            """
            update answer_count set chosen = chosen + :chosen, wrong = wrong + :wrong
            where entry_id = :entry
            """)
        .bind("entry", entry.value())
        .bind("chosen", more.chosen())
        .bind("wrong", more.wrong())
        .execute();
  }
}
