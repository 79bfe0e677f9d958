package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Judge;
import org.clarion.core.delivery.Judge.Judgement;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Reason;
import org.clarion.core.delivery.State;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Subscription;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Marks a claimed post as being sent, unless something speaks against it at the last moment. */
final class Starting {
  private final Handle db;
  private final Outbox.Start start;
  private final Instant now;

  Starting(Handle db, Outbox.Start start, Instant now) {
    this.db = db;
    this.start = start;
    this.now = now;
  }

  Optional<Post> run(Post post) {
    // The place first: whoever turns it off at this moment is either seen here or waits.
    Optional<Long> place = DeliveryRows.placeOf(db, post);
    Optional<Subscription> wants = place.flatMap(it -> SubscriptionRows.lock(db, it));
    List<Delivery> mine = mine(post);
    if (place.isEmpty() || mine.isEmpty()) {
      return Optional.empty();
    }
    if (Revision.read(db).number() != start.dates().library().revision()) {
      DeliveryRows.release(db, DeliveryRows.ids(mine));
      return Optional.empty();
    }
    var facts =
        new Judge.Facts(
            wants.orElse(null), postedThisWeek(place.get(), wants.orElse(null)), superseded(mine));
    Judgement judgement = new Judge(start.dates()).of(post.with(mine), facts, now);
    ReminderSettings settings = wants.map(Subscription::settings).orElse(ReminderSettings.DEFAULT);
    DeliveryRows.skip(db, judgement.dropped(), now);
    putOff(judgement, settings);
    if (judgement.go().isEmpty()) {
      return Optional.empty();
    }
    List<Long> go = DeliveryRows.ids(judgement.go());
    mark(go, post);
    List<Delivery> begun = judgement.go().stream().map(it -> begun(it, post)).toList();
    return Optional.of(new Post(begun.getFirst().place(), post.key(), begun, settings));
  }

  /** The members that are still this sender's, each locked. */
  private List<Delivery> mine(Post post) {
    Map<Long, Long> fences = new HashMap<>();
    post.members().forEach(it -> fences.put(it.id(), it.attempts().fence()));
    Set<Long> claimed =
        db.createQuery(
                """
                select id from delivery
                where id in (<ids>) and state = 'CLAIMED' and lease_until > :now
                order by id
                for update
                """)
            .bindList("ids", DeliveryRows.ids(post.members()))
            .bind("now", utc(now))
            .mapTo(Long.class)
            .set();
    return DeliveryRows.of(db, claimed).stream()
        .map(DeliveryRow::delivery)
        .filter(it -> Objects.equals(fences.get(it.id()), it.attempts().fence()))
        .toList();
  }

  /** Not asked where it makes no difference, which is nearly everywhere. */
  private int postedThisWeek(long place, @Nullable Subscription wants) {
    if (wants == null || wants.settings().postsPerWeekMax() == 0) {
      return 0;
    }
    Instant monday = new PostingRules(start.dates().almanac().zone()).weekStart(now);
    return JdbcLedger.postedSince(db, place, monday);
  }

  /** Those of which a later one of the same kind has come, or a correction. */
  private Set<Long> superseded(List<Delivery> mine) {
    return db.createQuery(
            """
            select distinct mine.id from delivery mine
            join delivery later on later.place_id = mine.place_id
              and later.entry_id = mine.entry_id and later.occurrence = mine.occurrence
              and later.version = mine.version and later.due_at > mine.due_at
              and (later.kind = mine.kind or later.kind = 'CORRECTION')
              and later.state <> 'SKIPPED'
            where mine.id in (<ids>)
            """)
        .bindList("ids", DeliveryRows.ids(mine))
        .mapTo(Long.class)
        .set();
  }

  private void putOff(Judgement judgement, ReminderSettings settings) {
    Instant later = judgement.later();
    if (later == null || judgement.waiting().isEmpty()) {
      return;
    }
    boolean quiet = settings.quiet().holds(now, start.dates().almanac().zone());
    db.createUpdate(
            """
            update delivery
            set state = 'PLANNED', wanted_at = :later, not_before = :later, reason = :reason,
              lease_until = null
            where id in (<ids>) and state = 'CLAIMED'
            """)
        .bindList("ids", DeliveryRows.ids(judgement.waiting()))
        .bind("later", utc(later))
        .bind("reason", (quiet ? Reason.QUIET : Reason.CAPPED).word())
        .execute();
  }

  private void mark(Collection<Long> ids, Post post) {
    db.createUpdate(
            """
            update delivery
            set state = 'SENDING', tries = tries + 1, last_send_at = :now, post_key = :post,
              first_send_at = case when :fresh then :now else coalesce(first_send_at, :now) end,
              lease_until = :lease
            where id in (<ids>) and state = 'CLAIMED'
            """)
        .bindList("ids", ids)
        .bind("now", utc(now))
        .bind("post", post.key().value())
        .bind("fresh", start.fresh())
        .bind("lease", utc(start.leaseUntil()))
        .execute();
  }

  /** What {@link #mark} has written. */
  private Delivery begun(Delivery claimed, Post post) {
    Delivery.Attempts before = claimed.attempts();
    Instant stored = now.truncatedTo(ChronoUnit.MICROS);
    Instant first = before.firstSendAt();
    return new Delivery(
        claimed.id(),
        claimed.key(),
        claimed.place(),
        claimed.trigger(),
        State.SENDING,
        claimed.wantedAt(),
        new Delivery.Attempts(
            before.fence(),
            before.tries() + 1,
            before.ambiguous(),
            start.fresh() || first == null ? stored : first,
            stored,
            post.key(),
            before.messageId(),
            before.reason()));
  }
}
