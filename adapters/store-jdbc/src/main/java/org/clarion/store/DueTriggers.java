package org.clarion.store;

import static java.util.Comparator.comparing;
import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.reminder.Trigger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The index of what falls due when: one row for each occurrence and lead time. */
final class DueTriggers {
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
            .map((row, _) -> TriggerRow.read(row))
            .set();
    PreparedBatch delete =
        db.prepareBatch(
            """
            delete from trigger_due
            where entry_id = :entry and occurrence = :occurrence and lead = :lead
              and version = :version and state = 'PENDING'
            """);
    without(pending, wanted).forEach(it -> TriggerRow.bindKey(delete, it).add());
    delete.execute();
    insert(db, "PENDING", without(wanted, pending));
  }

  /** Takes what is due, the latest first, and marks it as carried out. */
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
            .bind("limit", Outbox.DUE_MAX)
            .map((row, _) -> TriggerRow.read(row))
            .list();
    PreparedBatch done =
        db.prepareBatch(
            """
            update trigger_due set state = 'DONE'
            where entry_id = :entry and occurrence = :occurrence and lead = :lead
              and version = :version
            """);
    due.forEach(it -> TriggerRow.bindKey(done, it).add());
    done.execute();
    return due;
  }

  /**
   * All that places were ever told, once for all of them together: what was carried out,
   * corrections included, and did not expire before the moment.
   */
  static List<Trigger> told(Handle db, Instant since) {
    return db.createQuery("select * from trigger_due where state = 'DONE' and expires_at > :since")
        .bind("since", utc(since))
        .map((row, _) -> TriggerRow.read(row))
        .list();
  }

  /** Notes what places are told without its having been planned. */
  static void addTold(Handle db, Collection<Trigger> triggers) {
    insert(db, "DONE", triggers.stream().sorted(BY_KEY).toList());
  }

  private static void insert(Handle db, String state, List<Trigger> triggers) {
    PreparedBatch batch =
        db.prepareBatch(
            """
            insert into trigger_due
              (entry_id, occurrence, lead, version, kind, timing, due_at, expires_at, state)
            values
              (:entry, :occurrence, :lead, :version, :kind, :timing, :due, :expires, :state)
            on conflict do nothing
            """);
    triggers.forEach(it -> TriggerRow.bind(batch, it).bind("state", state).add());
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
        trigger.kind(),
        trigger.timing(),
        trigger.dueAt().truncatedTo(ChronoUnit.MICROS),
        trigger.expiresAt().truncatedTo(ChronoUnit.MICROS));
  }
}
