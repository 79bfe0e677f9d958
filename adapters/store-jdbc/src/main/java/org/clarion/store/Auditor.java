package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.clarion.core.delivery.Audit;
import org.clarion.core.delivery.State;
import org.clarion.core.reminder.Topic;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Counts all deliveries, and those that must not be: each number in one statement. */
final class Auditor {
  /** What is noticed within this time has not gone wrong yet. */
  private static final Duration NOTICED_WITHIN = Duration.ofMinutes(1);

  private static final String EARLY = "select count(*) from delivery where first_send_at < due_at";

  private static final String PAST =
      "select count(*) from delivery where state = 'SENT' and last_send_at >= expires_at";

  private static final String STUCK =
      "select count(*) from delivery where state = 'SENDING' and lease_until < :noticed";

  private static final String OVERDUE =
      """
      select count(*) from delivery
      where state in ('PLANNED', 'CLAIMED') and expires_at < :noticed
      """;

  /** Begun while its topic was off, or before it was turned on again. */
  private static final String UNWANTED =
      """
      select count(*) from delivery
      join subscription on subscription.place_id = delivery.place_id
        and (topic = 'REMINDERS' and kind in (<reminders>)
          or topic = 'QUESTIONS' and kind in (<questions>))
      where last_send_at > off_since
        and (subscription.state = 'OFF' or last_send_at < on_since)
      """;

  /**
   * Each lead time may be said once, and once more after each correction; one may be repeated. What
   * was over before the date got another day is left out: that needed no correction.
   */
  private static final String CROWDED =
      """
      select count(*) from (
        select place_id from delivery
        where kind in ('REMINDER', 'CORRECTION') and expires_at > :now
        group by place_id, entry_id, occurrence
        having count(case when state = 'SENT' then 1 end)
          > (count(distinct case when kind = 'REMINDER' then lead end) + 1)
            * (count(case when kind = 'CORRECTION' then 1 end) + 1)) crowded
      """;

  private final Handle db;
  private final Instant now;

  Auditor(Handle db, Instant now) {
    this.db = db;
    this.now = now;
  }

  Audit run() {
    return new Audit(
        states(),
        Setting.PLANNED.number(db),
        Setting.FORGOTTEN.number(db),
        count(db.createQuery(EARLY)),
        count(db.createQuery(PAST)),
        count(db.createQuery(STUCK).bind("noticed", noticed())),
        count(
            db.createQuery(UNWANTED)
                .bindList("reminders", TopicSwitch.kinds(Topic.REMINDERS))
                .bindList("questions", TopicSwitch.kinds(Topic.QUESTIONS))),
        count(db.createQuery(CROWDED).bind("now", utc(now))),
        count(db.createQuery(OVERDUE).bind("noticed", noticed())));
  }

  private Map<State, Long> states() {
    Map<State, Long> states = new EnumMap<>(State.class);
    db.createQuery("select state, count(*) as number from delivery group by state")
        .map((row, _) -> states.put(State.valueOf(row.getString("state")), row.getLong("number")))
        .list();
    return states;
  }

  private OffsetDateTime noticed() {
    return utc(now.minus(NOTICED_WITHIN));
  }

  private static long count(Query query) {
    return query.mapTo(Long.class).one();
  }
}
