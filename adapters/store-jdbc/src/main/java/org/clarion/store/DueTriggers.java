package org.clarion.store;

import static java.util.Comparator.comparing;
import static org.clarion.store.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reminder.Trigger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** The index of what falls due when: one row for each occurrence and lead time. */
final class DueTriggers {
  /** As many as fall due in one pass; the others are a matter of the next pass. */
  static final int DUE_MAX = 200;

  /** Rows are always locked in this order, so that two processes cannot wait for each other. */
  private static final Comparator<Trigger> BY_KEY =
      comparing(Trigger::entry)
          .thenComparing(Trigger::occurrence)
          .thenComparing(Trigger::lead)
          .thenComparingInt(Trigger::version);

  private DueTriggers() {}

  /** Makes the pending ones exactly these; those that were carried out do not come back. */
  static void replacePending(Handle db, List<Trigger> triggers) {
    Set<Trigger> wanted = new HashSet<>();
    triggers.forEach(it -> wanted.add(asStored(it)));
    Set<Trigger> pending =
        db.createQuery("select * from trigger_due where state = 'PENDING'")
            .map((row, _) -> read(row))
            .set();
    forEach(
        db,
        """
        delete from trigger_due
        where entry_id = :entry and occurrence = :occurrence and lead = :lead
          and version = :version and state = 'PENDING'
        """,
        without(pending, wanted));
    forEach(
        db,
        """
        insert into trigger_due
          (entry_id, occurrence, lead, version, due_at, expires_at, topic, state)
        values (:entry, :occurrence, :lead, :version, :due, :expires, :topic, 'PENDING')
        on conflict do nothing
        """,
        without(wanted, pending));
  }

  /**
   * Takes what is due, the latest first, and marks it as carried out. Of several lead times of one
   * occurrence and topic only the latest is among what comes back, and nothing that has expired.
   */
  static List<Trigger> take(Handle db, Instant now) {
    List<Trigger> due =
        db.createQuery(
                """
                select * from trigger_due
                where state = 'PENDING' and due_at <= :now
                order by due_at desc, entry_id, occurrence, lead, version
                limit :limit
                for update skip locked
                """)
            .bind("now", utc(now))
            .bind("limit", DUE_MAX)
            .map((row, _) -> read(row))
            .list();
    forEach(
        db,
        """
        update trigger_due set state = 'DONE'
        where entry_id = :entry and occurrence = :occurrence and lead = :lead
          and version = :version
        """,
        due);
    Map<Occurred, Trigger> latest = new LinkedHashMap<>();
    due.stream()
        .filter(it -> it.expiresAt().isAfter(now))
        .forEach(it -> latest.putIfAbsent(Occurred.of(it), it));
    return List.copyOf(latest.values());
  }

  /** The trigger in a row of {@code trigger_due} or {@code delivery}. */
  static Trigger read(ResultSet row) throws SQLException {
    return new Trigger(
        new EntryId(row.getString("entry_id")),
        row.getString("occurrence"),
        row.getString("lead"),
        row.getInt("version"),
        Columns.instant(row, "due_at"),
        Columns.instant(row, "expires_at"),
        Topic.valueOf(row.getString("topic")));
  }

  /** Binds all of a trigger. */
  static <S extends SqlStatement<S>> S bind(S statement, Trigger trigger) {
    return statement
        .bind("entry", trigger.entry().value())
        .bind("occurrence", trigger.occurrence())
        .bind("lead", trigger.lead())
        .bind("version", trigger.version())
        .bind("due", utc(trigger.dueAt()))
        .bind("expires", utc(trigger.expiresAt()))
        .bind("topic", trigger.topic().name());
  }

  private static void forEach(Handle db, String sql, List<Trigger> triggers) {
    PreparedBatch batch = db.prepareBatch(sql);
    triggers.forEach(it -> bind(batch, it).add());
    batch.execute();
  }

  private static List<Trigger> without(Set<Trigger> all, Set<Trigger> these) {
    return all.stream().filter(it -> !these.contains(it)).sorted(BY_KEY).toList();
  }

  private static Trigger asStored(Trigger trigger) {
    return new Trigger(
        trigger.entry(),
        trigger.occurrence(),
        trigger.lead(),
        trigger.version(),
        trigger.dueAt().truncatedTo(ChronoUnit.MICROS),
        trigger.expiresAt().truncatedTo(ChronoUnit.MICROS),
        trigger.topic());
  }

  /** What those who want a topic hear of once. */
  private record Occurred(EntryId entry, String occurrence, Topic topic) {
    static Occurred of(Trigger trigger) {
      return new Occurred(trigger.entry(), trigger.occurrence(), trigger.topic());
    }
  }
}
