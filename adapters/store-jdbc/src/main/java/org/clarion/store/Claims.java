package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clarion.core.delivery.Post;
import org.jdbi.v3.core.Handle;

/** Takes posts for one sender: those that are due, or those whose sender has vanished. */
final class Claims {
  /** More than ever falls due at once in as many places as are looked at. */
  private static final int ROWS_MAX = 5_000;

  private final Handle db;
  private final Instant now;
  private final Instant leaseUntil;
  private final int limit;

  Claims(Handle db, Instant now, Instant leaseUntil, int limit) {
    this.db = db;
    this.now = now;
    this.leaseUntil = leaseUntil;
    this.limit = limit;
  }

  /** Takes what is due. */
  List<Post> due() {
    List<Long> places = DeliveryRows.lockPlaces(db, placesWithPosts());
    if (places.isEmpty()) {
      return List.of();
    }
    Set<Long> troubled = troubled(places);
    List<Post> posts = new ArrayList<>();
    Set<Long> probed = new HashSet<>();
    for (Posts.Placed post : Posts.placed(db, DeliveryRows.of(db, due(places)))) {
      boolean probes = troubled.contains(post.placeId());
      if (posts.size() < limit && (!probes || probed.add(post.placeId()))) {
        posts.add(post.post());
      }
    }
    postpone(probed);
    return take("PLANNED", "CLAIMED", posts);
  }

  /** Takes over what was being sent by somebody whose lease is over. */
  List<Post> lapsed() {
    List<Long> places =
        DeliveryRows.lockPlaces(
            db,
            db.createQuery(
                    """
                    select distinct place_id from delivery
                    where state = 'SENDING' and lease_until <= :now
                    order by place_id
                    limit :limit
                    """)
                .bind("now", utc(now))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    List<Post> posts = Posts.of(db, DeliveryRows.of(db, lapsed(places)));
    return take("SENDING", "SENDING", posts.subList(0, Math.min(limit, posts.size())));
  }

  private List<Long> placesWithPosts() {
    return db.createQuery(
            """
            select place_id
            from delivery join place on place.id = delivery.place_id
            where state = 'PLANNED' and not_before <= :now and expires_at > :now
              and (next_probe_at is null or next_probe_at <= :now)
            group by place_id
            order by min(expires_at), place_id
            limit :limit
            """)
        .bind("now", utc(now))
        .bind("limit", limit)
        .map((row, _) -> row.getLong("place_id"))
        .list();
  }

  private List<Long> due(List<Long> places) {
    return ids(
        """
        select id from delivery
        where place_id in (<places>) and state = 'PLANNED'
          and not_before <= :now and expires_at > :now
        order by post_key, id
        limit :limit
        for update skip locked
        """,
        places);
  }

  private List<Long> lapsed(List<Long> places) {
    return ids(
        """
        select id from delivery
        where place_id in (<places>) and state = 'SENDING' and lease_until <= :now
        order by post_key, id
        limit :limit
        for update skip locked
        """,
        places);
  }

  private List<Long> ids(String sql, List<Long> places) {
    return places.isEmpty()
        ? List.of()
        : db.createQuery(sql)
            .bindList("places", places)
            .bind("now", utc(now))
            .bind("limit", ROWS_MAX)
            .mapTo(Long.class)
            .list();
  }

  /** Of these places those that could not be posted to the last time. */
  private Set<Long> troubled(List<Long> places) {
    return db.createQuery(
            "select id from place where id in (<places>) and suspect_since is not null")
        .bindList("places", places)
        .mapTo(Long.class)
        .set();
  }

  /** While a probe is under way there is no second one. */
  private void postpone(Set<Long> places) {
    if (!places.isEmpty()) {
      db.createUpdate("update place set next_probe_at = :lease where id in (<places>)")
          .bindList("places", places)
          .bind("lease", utc(leaseUntil))
          .execute();
    }
  }

  private List<Post> take(String from, String to, List<Post> posts) {
    List<Long> ids = Posts.ids(posts);
    if (ids.isEmpty()) {
      return List.of();
    }
    db.createUpdate(
            """
            update delivery set state = :to, fence = fence + 1, lease_until = :lease
            where id in (<ids>) and state = :from
            """)
        .bindList("ids", ids)
        .bind("from", from)
        .bind("to", to)
        .bind("lease", utc(leaseUntil))
        .execute();
    return Posts.of(db, DeliveryRows.of(db, ids));
  }
}
