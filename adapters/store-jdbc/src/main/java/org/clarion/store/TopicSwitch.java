package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.delivery.Reason;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.Topic;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Turns one topic of one place on and off. */
final class TopicSwitch {
  private final Handle db;
  private final long placeId;
  private final Topic topic;

  TopicSwitch(Handle db, long placeId, Topic topic) {
    this.db = db;
    this.placeId = placeId;
    this.topic = topic;
  }

  /** The kinds of post that belong to a topic, as they are stored. */
  static List<String> kinds(Topic topic) {
    return Stream.of(Kind.values()).filter(it -> it.topic() == topic).map(Kind::name).toList();
  }

  /** False when it was on. */
  boolean on(Instant now) {
    return turnOnAgain(now) || turnOnFirst(now);
  }

  /** Drops what waits as well; false when it was off. */
  boolean off(Instant now) {
    // Locks the row first: what was started before then is there to be seen.
    boolean turned =
        update(
                    """
                    update subscription set state = 'OFF', off_since = :now
                    where place_id = :place and topic = :topic and state = 'ON'
                    """,
                    now)
                .execute()
            == 1;
    if (turned) {
      coverWhatIsUnderWay(now);
      skip(now);
    }
    return turned;
  }

  private boolean turnOnAgain(Instant now) {
    return update(
                """
                update subscription set state = 'ON', on_since = :now
                where place_id = :place and topic = :topic and state = 'OFF'
                """,
                now)
            .execute()
        == 1;
  }

  private boolean turnOnFirst(Instant now) {
    return update(
                """
                insert into subscription (place_id, topic, state, on_since)
                values (:place, :topic, 'ON', :now)
                on conflict do nothing
                """,
                now)
            .execute()
        == 1;
  }

  /** Whoever started before, by a clock that is ahead of this one, did nothing wrong. */
  private void coverWhatIsUnderWay(Instant now) {
    update(
            """
            update subscription set off_since = (
              select max(last_send_at) from delivery
              where place_id = :place and last_send_at > :now)
            where place_id = :place and topic = :topic
              and exists (
                select 1 from delivery where place_id = :place and last_send_at > :now)
            """,
            now)
        .execute();
  }

  private void skip(Instant now) {
    List<String> kinds = kinds(topic);
    if (kinds.isEmpty()) {
      return;
    }
    db.createUpdate(
            """
            update delivery
            set state = 'SKIPPED', reason = :reason, settled_at = :now, lease_until = null
            where place_id = :place and kind in (<kinds>) and state in ('PLANNED', 'CLAIMED')
            """)
        .bindList("kinds", kinds)
        .bind("place", placeId)
        .bind("reason", Reason.UNSUBSCRIBED.word())
        .bind("now", utc(now))
        .execute();
  }

  private Update update(String sql, Instant now) {
    return db.createUpdate(sql)
        .bind("place", placeId)
        .bind("topic", topic.name())
        .bind("now", utc(now));
  }
}
