package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Duration;
import java.time.Instant;
import org.clarion.core.message.Receipt;
import org.clarion.core.reminder.Delivery;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What becomes of one delivery: done, dropped, held for a person to look at, or tried again. */
final class Outcome {
  static final String EXPIRED = "expired";
  static final String UNSUBSCRIBED = "unsubscribed";
  static final String SUPERSEDED = "superseded";

  /** A post that was refused is tried again no sooner, whatever the platform says. */
  static final Duration RETRY_MIN = Duration.ofSeconds(1);

  /** After no answer: soon enough for a platform to recognise the repeat. */
  static final Duration REPEAT_AFTER = Duration.ofSeconds(30);

  private static final int MESSAGE_ID_LENGTH_MAX = 64;
  private static final int REASON_LENGTH_MAX = 200;

  private final Handle db;
  private final Delivery delivery;
  private final Instant now;

  Outcome(Handle db, Delivery delivery, Instant now) {
    this.db = db;
    this.delivery = delivery;
    this.now = now;
  }

  /** Writes down a receipt; false when the delivery is no longer this sender's. */
  boolean write(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Delivered(String messageId) -> sent(messageId);
      case Receipt.NotSent(Duration wait, String reason) -> again(wait, reason, 0);
      case Receipt.Unknown(String reason) ->
          delivery.ambiguous() == 0 ? again(REPEAT_AFTER, reason, 1) : held(reason, 1);
      case Receipt.Rejected(String reason) -> held(reason, 0);
    };
  }

  /** Drops a claimed delivery; false when it is no longer this sender's. */
  boolean skip(String reason) {
    return settle("CLAIMED", "SKIPPED", reason, 0);
  }

  private boolean sent(String messageId) {
    return owned(
                """
                update delivery set state = 'SENT', message_id = :message, reason = null,
                  settled_at = :now, lease_until = null
                where id = :id and state = :from and fence = :fence
                """,
                "SENDING")
            .bind("message", Columns.text(messageId, MESSAGE_ID_LENGTH_MAX))
            .bind("now", utc(now))
            .execute()
        == 1;
  }

  private boolean held(String reason, int unanswered) {
    return settle("SENDING", "HELD", reason, unanswered);
  }

  private boolean again(Duration wait, String reason, int unanswered) {
    Duration left = Duration.between(now, delivery.trigger().expiresAt());
    Duration pause = wait.compareTo(RETRY_MIN) < 0 ? RETRY_MIN : wait;
    if (pause.compareTo(left) >= 0) {
      return settle("SENDING", "SKIPPED", EXPIRED, unanswered);
    }
    return owned(
                """
                update delivery set state = 'PLANNED', not_before = :again, reason = :reason,
                  ambiguous = ambiguous + :unanswered, lease_until = null
                where id = :id and state = :from and fence = :fence
                """,
                "SENDING")
            .bind("again", utc(now.plus(pause)))
            .bind("reason", Columns.text(reason, REASON_LENGTH_MAX))
            .bind("unanswered", unanswered)
            .execute()
        == 1;
  }

  private boolean settle(String from, String to, String reason, int unanswered) {
    return owned(
                """
                update delivery set state = :to, reason = :reason,
                  ambiguous = ambiguous + :unanswered, settled_at = :now, lease_until = null
                where id = :id and state = :from and fence = :fence
                """,
                from)
            .bind("to", to)
            .bind("reason", Columns.text(reason, REASON_LENGTH_MAX))
            .bind("unanswered", unanswered)
            .bind("now", utc(now))
            .execute()
        == 1;
  }

  private Update owned(String sql, String from) {
    return db.createUpdate(sql)
        .bind("id", delivery.id())
        .bind("from", from)
        .bind("fence", delivery.fence());
  }
}
