package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clarion.core.delivery.ProbeWaits;
import org.clarion.core.delivery.Report;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The numbers that places go by inside the store. */
final class Places {
  private static final int NAME_LENGTH_MAX = 64;
  private static final String LEFT = "the bot was removed";

  /** As many places of one group as organisers are told of by name. */
  private static final int REPORTED_MAX = 10;

  private Places() {}

  private record Numbered(long id, Place place) {}

  /** The number of a place; nothing when it was never written down. */
  static Optional<Long> find(Handle db, Place place) {
    return bind(
            db.createQuery(
                """
                select id from place
                where platform = :platform and group_id = :group and channel_id = :channel
                """),
            place)
        .mapTo(Long.class)
        .findOne();
  }

  /** The number of a place, which is written down if it was not yet. */
  static long findOrAdd(Handle db, Place place) {
    return find(db, place)
        .orElseGet(() -> {
          bind(
                  db.createUpdate(
                      """
                      insert into place (platform, group_id, channel_id)
                      values (:platform, :group, :channel)
                      on conflict do nothing
                      """),
                  place)
              .execute();
          return find(db, place).orElseThrow();
        });
  }

  /** Gives a place another id, under which it is taken to be well. */
  static void rename(Handle db, long id, Place to) {
    bind(
            db.createUpdate(
                """
                update place
                set platform = :platform, group_id = :group, channel_id = :channel,
                  suspect_since = null, next_probe_at = null, failures = 0, trouble = null
                where id = :id
                """),
            to)
        .bind("id", id)
        .execute();
  }

  /** Leaves the places of a group alone, but for a look now and then whether the bot is back. */
  static void leave(Handle db, PlatformName platform, String group, Instant now) {
    List<Place> lost = wellOnes(db, platform, group);
    bind(
            db.createUpdate(
                """
                update place
                set suspect_since = coalesce(suspect_since, :now), next_probe_at = :probe,
                  failures = failures + 1, trouble = :trouble
                where platform = :platform and group_id = :group
                """),
            platform,
            group)
        .bind("now", utc(now))
        .bind("probe", utc(now.plus(ProbeWaits.WAIT_MAX)))
        .bind("trouble", LEFT)
        .execute();
    lost.forEach(it -> ReportRows.insert(db, new Report.Unreachable(it, LEFT), now));
  }

  /** The places of a group that want something and could be posted to until now. */
  private static List<Place> wellOnes(Handle db, PlatformName platform, String group) {
    return bind(
            db.createQuery(
                """
                select platform, group_id, channel_id from place
                where platform = :platform and group_id = :group and suspect_since is null
                  and exists (
                    select 1 from subscription where place_id = place.id and state = 'ON')
                order by id
                limit :limit
                for update
                """),
            platform,
            group)
        .bind("limit", REPORTED_MAX)
        .map((row, _) -> read(row))
        .list();
  }

  /**
   * What it takes to have the places of a group go by another id; nobody else touches any place of
   * either before this transaction ends.
   */
  static List<Migration> moves(Handle db, PlatformName platform, String from, String to) {
    return from.equals(to)
        ? List.of()
        : bind(
                db.createQuery(
                    """
                    select id, platform, group_id, channel_id from place
                    where platform = :platform and group_id in (:group, :to)
                    order by id
                    for update
                    """),
                platform,
                from)
            .bind("to", to)
            .map((row, _) -> new Numbered(row.getLong("id"), read(row)))
            .list()
            .stream()
            .filter(it -> it.place().group().equals(from))
            .map(it -> new Migration(db, it.id(), inGroup(it.place(), to)))
            .toList();
  }

  private static Place inGroup(Place place, String group) {
    boolean isWhole = place.channel().equals(place.group());
    return new Place(place.platform(), group, isWhole ? group : place.channel());
  }

  /** Takes the places of a group to be well again. */
  static void comeBack(Handle db, PlatformName platform, String group) {
    bind(
            db.createUpdate(
                """
                update place
                set suspect_since = null, next_probe_at = null, failures = 0, trouble = null
                where platform = :platform and group_id = :group and suspect_since is not null
                """),
            platform,
            group)
        .execute();
  }

  /** The place in a row of {@code place}. */
  static Place read(ResultSet row) throws SQLException {
    return new Place(
        new PlatformName(row.getString("platform")),
        row.getString("group_id"),
        row.getString("channel_id"));
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement, PlatformName platform, String group) {
    return statement
        .bind("platform", platform.value())
        .bind("group", Columns.text(group, NAME_LENGTH_MAX));
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Place place) {
    return bind(statement, place.platform(), place.group())
        .bind("channel", Columns.text(place.channel(), NAME_LENGTH_MAX));
  }
}
