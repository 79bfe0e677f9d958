package org.clarion.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.clarion.store.Columns.utc;
import static org.jdbi.v3.core.transaction.TransactionIsolationLevel.REPEATABLE_READ;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.core.delivery.Audit;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.PlaceTrouble;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Report;
import org.clarion.core.delivery.Tally;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Forecast;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Subscription;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What is known about posts, read from the rows that the outbox has left. */
final class JdbcLedger implements Ledger {
  private static final List<String> CAPPED =
      Stream.of(Kind.values()).filter(PostingRules::isCapped).map(Kind::name).toList();

  private final Jdbi jdbi;

  JdbcLedger(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Post> posted(Place place, EntryId entry, String occurrence) {
    return jdbi.inTransaction(db ->
        Places.find(db, place).map(id -> posted(db, id, entry, occurrence)).orElse(List.of()));
  }

  @Override
  public List<Delivery> history(Place place, EntryId entry) {
    return jdbi.withHandle(
        db -> Places.find(db, place).map(id -> history(db, id, entry)).orElse(List.of()));
  }

  @Override
  public Forecast.Open open(Place place, Instant weekStart) {
    return jdbi.inTransaction(db ->
        Places.find(db, place)
            .map(id -> new Forecast.Open(waiting(db, id), postedSince(db, id, weekStart)))
            .orElse(Forecast.Open.NOTHING));
  }

  @Override
  public Optional<PlaceTrouble> trouble(Place place) {
    return jdbi.withHandle(db -> Places.find(db, place).flatMap(id -> PlaceRow.trouble(db, id)));
  }

  @Override
  public void report(Report report, Instant now) {
    jdbi.useTransaction(db -> ReportRows.insert(db, report, now));
  }

  @Override
  public Optional<Report> report(Delivery delivery) {
    return delivery.trigger().kind() == Kind.REPORT
        ? jdbi.withHandle(
            db -> ReportRows.find(db, Long.parseLong(delivery.trigger().occurrence())))
        : Optional.empty();
  }

  @Override
  public Tally corrections(EntryId entry, String occurrence, int version) {
    return jdbi.inTransaction(db -> Tallies.corrections(db, entry, occurrence, version));
  }

  @Override
  public Tally settled(Instant from, Instant until) {
    return jdbi.inTransaction(db -> Tallies.settled(db, from, until));
  }

  @Override
  public Audit audit(Instant now) {
    // All numbers of one moment: else what is written meanwhile would look like an imbalance.
    return jdbi.inTransaction(REPEATABLE_READ, db -> new Auditor(db, now).run());
  }

  @Override
  public int forget(Instant settledBefore, Instant lostBefore) {
    return jdbi.inTransaction(db -> Oblivion.forget(db, settledBefore, lostBefore));
  }

  @Override
  public void beat(Instant now) {
    jdbi.useTransaction(db -> Setting.BEAT.write(db, now.toString()));
  }

  @Override
  public Optional<Instant> lastBeat() {
    return jdbi.withHandle(Setting.BEAT::read).map(Instant::parse);
  }

  /**
   * How many posts that count against the cap were begun in a place since a moment.
   *
   * @param placeId the place's number
   */
  static int postedSince(Handle db, long placeId, Instant since) {
    return db.createQuery(
            """
            select count(distinct post_key) from delivery
            where place_id = :place and kind in (<capped>) and first_send_at >= :since
            """)
        .bindList("capped", CAPPED)
        .bind("place", placeId)
        .bind("since", utc(since))
        .mapTo(Integer.class)
        .one();
  }

  private static List<Post> posted(Handle db, long placeId, EntryId entry, String occurrence) {
    List<Delivery> members =
        db.createQuery(
                DeliveryRow.SELECT
                    + """
                    join (
                      select post_key, max(last_send_at) as sent_at from delivery
                      where place_id = :place and entry_id = :entry and occurrence = :occurrence
                        and state = 'SENT'
                      group by post_key
                      order by sent_at desc
                      limit :limit) post on post.post_key = delivery.post_key
                    where place_id = :place and state = 'SENT'
                    order by post.sent_at desc, delivery.id desc
                    """)
            .bind("place", placeId)
            .bind("entry", entry.value())
            .bind("occurrence", occurrence)
            .bind("limit", HISTORY_MAX)
            .map((row, _) -> DeliveryRow.read(row).delivery())
            .list();
    ReminderSettings settings =
        SubscriptionRows.find(db, placeId)
            .map(Subscription::settings)
            .orElse(ReminderSettings.DEFAULT);
    return members.stream()
        .collect(
            groupingBy(
                it -> Objects.requireNonNull(it.attempts().post()), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(it -> Post.of(it, settings))
        .toList();
  }

  private static List<Delivery> history(Handle db, long placeId, EntryId entry) {
    return db.createQuery(
            DeliveryRow.SELECT
                + """
                    where place_id = :place and entry_id = :entry
                order by delivery.id desc
                limit :limit
                """)
        .bind("place", placeId)
        .bind("entry", entry.value())
        .bind("limit", HISTORY_MAX)
        .map((row, _) -> DeliveryRow.read(row).delivery())
        .list();
  }

  private static List<Forecast.Waiting> waiting(Handle db, long placeId) {
    return db.createQuery(
            DeliveryRow.SELECT
                + """
                    where place_id = :place and state in ('PLANNED', 'CLAIMED')
                order by not_before, delivery.id
                limit :limit
                """)
        .bind("place", placeId)
        .bind("limit", Forecast.POSTS_MAX)
        .map((row, _) ->
            new Forecast.Waiting(
                DeliveryRow.read(row).delivery().trigger(), Columns.instant(row, "not_before")))
        .list();
  }
}
