package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.PlaceNews;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Report;
import org.clarion.core.delivery.Verdict;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes down what became of a post. */
final class Settling {
  private static final int MESSAGE_ID_LENGTH_MAX = 64;
  private static final int REASON_LENGTH_MAX = 200;

  private static final String OWNED =
      " where id = :id and state in ('CLAIMED', 'SENDING') and fence = :fence";

  private final Handle db;
  private final Post post;
  private final Instant now;

  Settling(Handle db, Post post, Instant now) {
    this.db = db;
    this.post = post;
    this.now = now;
  }

  /** False when none of its members was this sender's any more; then nothing is left changed. */
  boolean run(Verdict verdict, PlaceNews news, @Nullable Report report) {
    Optional<PlaceRow> place = place(news);
    // Places are locked before what belongs to them, here as everywhere.
    if (news instanceof PlaceNews.Reachable) {
      PlaceRow.reachable(db, post);
    }
    boolean first = place.isPresent() && place.get().note(news, post);
    if (write(verdict) == 0) {
      db.rollback();
      return false;
    }
    place.ifPresent(it -> it.follow(news));
    if (report != null) {
      ReportRows.insert(db, report, now);
    }
    if (first && news instanceof PlaceNews.Unreachable(String reason)) {
      ReportRows.insert(db, new Report.Unreachable(post.place(), reason), now);
    }
    return true;
  }

  /** The place that there is something to note of; that one can be posted to goes without it. */
  private Optional<PlaceRow> place(PlaceNews news) {
    return switch (news) {
      case PlaceNews.None _, PlaceNews.Reachable _ -> Optional.empty();
      case PlaceNews.Unreachable _, PlaceNews.Migrated _ ->
          DeliveryRows.placeOf(db, post).map(it -> new PlaceRow(db, it, now));
    };
  }

  private int write(Verdict verdict) {
    PreparedBatch batch = db.prepareBatch(sql(verdict) + OWNED);
    post.members().stream()
        .sorted(Comparator.comparingLong(Delivery::id))
        .forEach(it ->
            bind(batch.bind("id", it.id()).bind("fence", it.attempts().fence()), verdict).add());
    return Arrays.stream(batch.execute()).sum();
  }

  private static String sql(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Sent _ ->
          """
          update delivery
          set state = 'SENT', message_id = :message, reason = null, settled_at = :now,
            lease_until = null
          """;
      case Verdict.Again _ ->
          """
          update delivery
          set state = 'PLANNED', not_before = :again, reason = :reason, lease_until = null,
            post_key = case when ambiguous = 0 then null else post_key end,
            first_send_at = case when ambiguous = 0 then null else first_send_at end
          """;
      case Verdict.Repeat _ ->
          """
          update delivery
          set state = 'PLANNED', not_before = :again, reason = :reason, lease_until = null,
            ambiguous = ambiguous + 1
          """;
      case Verdict.Held _ ->
          """
          update delivery
          set state = 'HELD', reason = :reason, settled_at = :now, lease_until = null,
            ambiguous = ambiguous + :ambiguous
          """;
      case Verdict.Skipped _ ->
          """
          update delivery
          set state = 'SKIPPED', reason = :reason, settled_at = :now, lease_until = null
          """;
    };
  }

  private PreparedBatch bind(PreparedBatch batch, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Sent(String messageId) ->
          batch
              .bind("message", Columns.text(messageId, MESSAGE_ID_LENGTH_MAX))
              .bind("now", utc(now));
      case Verdict.Again(Instant notBefore, String reason) -> later(batch, notBefore, reason);
      case Verdict.Repeat(Instant notBefore, String reason) -> later(batch, notBefore, reason);
      case Verdict.Held(var reason, boolean ambiguous) ->
          batch
              .bind("reason", reason.word())
              .bind("ambiguous", ambiguous ? 1 : 0)
              .bind("now", utc(now));
      case Verdict.Skipped(var reason) -> batch.bind("reason", reason.word()).bind("now", utc(now));
    };
  }

  private static PreparedBatch later(PreparedBatch batch, Instant again, String reason) {
    return batch.bind("again", utc(again)).bind("reason", Columns.text(reason, REASON_LENGTH_MAX));
  }
}
