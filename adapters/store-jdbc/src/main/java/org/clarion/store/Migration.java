package org.clarion.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.clarion.core.message.Place;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Gives a place its new id. Where the new one is known already, what belongs to the old one goes
 * over, and what the new one has of its own stands.
 */
final class Migration {
  private static final String TWICE =
      """
      (select 1 from delivery other
       where other.place_id = :%s and other.entry_id = delivery.entry_id
         and other.occurrence = delivery.occurrence and other.lead = delivery.lead
         and other.version = delivery.version %s)
      """;

  private final Handle db;
  private final long from;
  private final Place place;

  Migration(Handle db, long from, Place place) {
    this.db = db;
    this.from = from;
    this.place = place;
  }

  /** Locks the places, in the order in which they always are, before anything that is theirs. */
  void lock() {
    List<Long> both = Stream.concat(Stream.of(from), Places.find(db, place).stream()).toList();
    db.createQuery("select id from place where id in (<places>) order by id for update")
        .bindList("places", both)
        .mapTo(Long.class)
        .list();
  }

  /**
   * Moves all that is the place's.
   *
   * @return how many deliveries both places had, to be handed to {@link #count} when the
   *     transaction is about to end; nothing when the place has only got another id
   */
  OptionalInt run() {
    Optional<Long> known = Places.find(db, place);
    if (known.isEmpty()) {
      Places.rename(db, from, place);
    }
    return known.isEmpty() || known.get() == from
        ? OptionalInt.empty()
        : OptionalInt.of(merge(known.get()));
  }

  /** Notes that places have become one, for those who plan and those who count. */
  static void count(Handle db, int dropped) {
    Setting.SUBSCRIPTIONS.add(db, 1);
    Setting.FORGOTTEN.add(db, dropped);
  }

  private int merge(long to) {
    lockSubscriptions(to);
    move(
        "subscription",
        "and topic not in (select topic from subscription where place_id = :to)",
        to);
    move(
        "place_settings", "and not exists (select 1 from place_settings where place_id = :to)", to);
    move("pin", "and not exists (select 1 from pin where place_id = :to)", to);
    int dropped = dropOneOfTwo(to);
    move("delivery", "", to);
    update("delete from subscription where place_id = :from").execute();
    update("delete from place_settings where place_id = :from").execute();
    update("delete from pin where place_id = :from").execute();
    update("delete from place where id = :from").execute();
    return dropped;
  }

  private void lockSubscriptions(long to) {
    db.createQuery(
            """
            select topic from subscription where place_id in (:from, :to)
            order by place_id, topic
            for update
            """)
        .bind("from", from)
        .bind("to", to)
        .mapTo(String.class)
        .list();
  }

  /** Where both have the same delivery, the one that got further stays. */
  private int dropOneOfTwo(long to) {
    String open = "state in ('PLANNED', 'CLAIMED')";
    int ofNew =
        update(
                "delete from delivery where place_id = :to and %s and exists %s"
                    .formatted(open, TWICE.formatted("from", "and not other." + open)))
            .bind("to", to)
            .execute();
    int ofOld =
        update(
                "delete from delivery where place_id = :from and exists %s"
                    .formatted(TWICE.formatted("to", "")))
            .bind("to", to)
            .execute();
    return ofNew + ofOld;
  }

  private void move(String table, String which, long to) {
    update("update %s set place_id = :to where place_id = :from %s".formatted(table, which))
        .bind("to", to)
        .execute();
  }

  private Update update(String sql) {
    return db.createUpdate(sql).bind("from", from);
  }
}
