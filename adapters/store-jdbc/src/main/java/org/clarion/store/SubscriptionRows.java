package org.clarion.store;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What places have asked for, all of it that is stored, in one query for any number of them. */
final class SubscriptionRows {
  /** For the query above it, which chooses the places. */
  private static final String OF_CHOSEN =
      """
      select place.id, platform, group_id, channel_id,
        subscription.topic, subscription.state, subscription.on_since,
        place_settings.document, place_settings.changed_at
      from chosen
      join place on place.id = chosen.place_id
      left join subscription on subscription.place_id = place.id
      left join place_settings on place_settings.place_id = place.id
      order by place.id, subscription.topic
      """;

  private SubscriptionRows() {}

  /**
   * What one place has asked for.
   *
   * @param placeId the place's number
   */
  record Row(long placeId, Subscription wants) {}

  /** What a place has asked for; nothing when it never asked for anything. */
  static Optional<Subscription> find(Handle db, long placeId) {
    Query query =
        db.createQuery("with chosen as (select cast(:place as bigint) as place_id)\n" + OF_CHOSEN)
            .bind("place", placeId);
    return read(query).stream().map(Row::wants).findFirst();
  }

  /** What each of these places has asked for, by its number; those that never asked are missing. */
  static Map<Long, Subscription> of(Handle db, Collection<Long> placeIds) {
    return placeIds.isEmpty()
        ? Map.of()
        : read(
                db.createQuery(
                        "with chosen as (select id as place_id from place where id in (<places>))\n"
                            + OF_CHOSEN)
                    .bindList("places", placeIds))
            .stream()
            .collect(toMap(Row::placeId, Row::wants));
  }

  /**
   * Like {@link #find}; nobody turns a topic of the place on or off before this transaction ends.
   */
  static Optional<Subscription> lock(Handle db, long placeId) {
    db.createQuery(
            "select topic from subscription where place_id = :place order by topic for update")
        .bind("place", placeId)
        .mapTo(String.class)
        .list();
    return find(db, placeId);
  }

  /**
   * The places that have a topic on, in the order of their numbers.
   *
   * @param after the number of the last place of the batch before; 0 for the first batch
   * @param limit how many places at most
   */
  static List<Row> on(Handle db, Topic topic, long after, int limit) {
    return read(
        db.createQuery(
                """
                with chosen as (
                  select place_id from subscription
                  where topic = :topic and state = 'ON' and place_id > :after
                  order by place_id
                  limit :limit)
                """
                    + OF_CHOSEN)
            .bind("topic", topic.name())
            .bind("after", after)
            .bind("limit", limit));
  }

  /** The places that have any topic on, in the order of their numbers. */
  static List<Row> on(Handle db, int limit) {
    return read(
        db.createQuery(
                """
                with chosen as (
                  select distinct place_id from subscription
                  where state = 'ON'
                  order by place_id
                  limit :limit)
                """
                    + OF_CHOSEN)
            .bind("limit", limit));
  }

  private static List<Row> read(Query query) {
    Map<Long, Draft> drafts = new LinkedHashMap<>();
    query
        .map((row, _) -> drafts.computeIfAbsent(row.getLong("id"), _ -> new Draft()).with(row))
        .list();
    return drafts.entrySet().stream()
        .flatMap(it -> it.getValue().finish().map(wants -> new Row(it.getKey(), wants)).stream())
        .toList();
  }

  /** One place, as its rows come in. */
  private static final class Draft {
    private final Map<Topic, Instant> since = new EnumMap<>(Topic.class);
    private @Nullable Place place;
    private boolean hasAsked;
    private ReminderSettings settings = ReminderSettings.DEFAULT;
    private Instant changed = Instant.EPOCH;

    Draft with(ResultSet row) throws SQLException {
      if (place == null) {
        place = Places.read(row);
        readSettings(row);
      }
      String topic = row.getString("topic");
      hasAsked = hasAsked || topic != null;
      if ("ON".equals(row.getString("state"))) {
        since.put(Topic.valueOf(topic), Columns.instant(row, "on_since"));
      }
      return this;
    }

    private void readSettings(ResultSet row) throws SQLException {
      String document = row.getString("document");
      if (document != null) {
        hasAsked = true;
        settings = SettingsDocument.read(document);
        changed = Columns.instant(row, "changed_at");
      }
    }

    Optional<Subscription> finish() {
      Place known = place;
      return known == null || !hasAsked
          ? Optional.empty()
          : Optional.of(new Subscription(known, since, settings, changed));
    }
  }
}
