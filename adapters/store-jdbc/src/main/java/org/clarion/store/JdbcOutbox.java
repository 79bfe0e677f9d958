package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clarion.core.content.KeyDates;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.PlaceNews;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Report;
import org.clarion.core.delivery.Verdict;
import org.clarion.core.reminder.Truth;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Posts on their way, one row for each of their members. A row is moved from state to state by an
 * update that names the state and the fence it expects: when it changes no row, somebody else has
 * moved it.
 *
 * <p>Each step is a transaction of its own and never part of another: what is sent goes by what has
 * been written for good.
 *
 * <p>Rows are locked in one order everywhere: the place, its subscriptions, deliveries by id, the
 * counters.
 */
final class JdbcOutbox implements Outbox {
  private final Database database;

  JdbcOutbox(Database database) {
    this.database = database;
  }

  @Override
  public Glance glance(Instant now) {
    // Each in order and up to one row, so that PostgreSQL goes by the index: asked whether there is
    // any, it reads whole tables once it plans for a moment that it does not know.
    return database
        .jdbi()
        .withHandle(db ->
            db.createQuery(
                    """
                    select
                      (select due_at from trigger_due
                        where state = 'PENDING' and due_at <= :now
                        order by state, due_at limit 1) is not null
                      or (select not_before
                        from delivery join place on place.id = delivery.place_id
                        where state = 'PLANNED' and not_before <= :now
                          and (next_probe_at is null or next_probe_at <= :now)
                        order by state, not_before limit 1) is not null
                      or (select expires_at from delivery
                        where state = 'PLANNED' and expires_at <= :now
                        order by state, expires_at limit 1) is not null
                      or exists (
                        select 1 from delivery
                        where state in ('CLAIMED', 'SENDING') and lease_until <= :now) as busy,
                      (select content from setting where name = 'subscriptions') as subscriptions
                    """)
                .bind("now", utc(now))
                .map((row, _) -> new Glance(!row.getBoolean("busy"), row.getLong("subscriptions")))
                .one());
  }

  @Override
  public boolean plan(Plan plan, Instant now) {
    return database.alone(db -> plan(db, plan, now));
  }

  @Override
  public int fanOut(KeyDates dates, Instant now) {
    return database.alone(db -> new FanOut(db, dates, now).run());
  }

  @Override
  public int tidy(Instant now) {
    return database.alone(db -> new Tidying(db, now).run());
  }

  @Override
  public List<Post> lapsed(Instant now, Instant leaseUntil, int limit) {
    return database.alone(db -> new Claims(db, now, leaseUntil, limit).lapsed());
  }

  @Override
  public List<Post> claim(Instant now, Instant leaseUntil, int limit) {
    return database.alone(db -> new Claims(db, now, leaseUntil, limit).due());
  }

  @Override
  public Optional<Post> start(Post post, Start start, Instant now) {
    Optional<Post> started = database.alone(db -> new Starting(db, start, now).run(post));
    if (started.isPresent()) {
      database.sync();
    }
    return started;
  }

  @Override
  public boolean settle(
      Post post, Verdict verdict, PlaceNews news, @Nullable Report report, Instant now) {
    boolean written = database.alone(db -> new Settling(db, post, now).run(verdict, news, report));
    if (written) {
      database.sync();
    }
    return written;
  }

  private static boolean plan(Handle db, Plan plan, Instant now) {
    long revision = plan.dates().library().revision();
    long planned = Setting.PLAN.lock(db);
    if (planned > revision) {
      return false;
    }
    Setting.PLAN.add(db, revision - planned);
    DueTriggers.replacePending(db, plan.triggers());
    new Reconciliation(db, new Truth(plan.dates()), now).run();
    return true;
  }
}
