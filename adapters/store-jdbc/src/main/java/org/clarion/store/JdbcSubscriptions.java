package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.clarion.core.reminder.Rhythm;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reminder.Topic;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Subscriptions in the database. Turning one off also stops what was about to be sent. */
final class JdbcSubscriptions implements Subscriptions {
  private final Jdbi jdbi;

  JdbcSubscriptions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean turnOn(Place place, Topic topic, Instant now) {
    return jdbi.inTransaction(db -> {
      boolean turned = new TopicSwitch(db, Places.findOrAdd(db, place), topic).on(now);
      return note(db, turned);
    });
  }

  @Override
  public boolean turnOff(Place place, Topic topic, Instant now) {
    return jdbi.inTransaction(db -> {
      boolean turned =
          Places.find(db, place).filter(id -> new TopicSwitch(db, id, topic).off(now)).isPresent();
      return note(db, turned);
    });
  }

  @Override
  public Optional<Instant> onSince(Place place, Topic topic) {
    return find(place).map(it -> it.since().get(topic));
  }

  @Override
  public boolean isUnderWay(Place place, Instant now) {
    return jdbi.withHandle(
        db -> Places.find(db, place).filter(id -> isUnderWay(db, id, now)).isPresent());
  }

  @Override
  public Optional<Subscription> find(Place place) {
    return jdbi.withHandle(
        db -> Places.find(db, place).flatMap(id -> SubscriptionRows.find(db, id)));
  }

  @Override
  public List<Subscription> all() {
    return jdbi.withHandle(db ->
        SubscriptionRows.on(db, PLACES_MAX).stream().map(SubscriptionRows.Row::wants).toList());
  }

  @Override
  public List<Place> withdrawn(Topic topic) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select platform, group_id, channel_id
                from place join subscription on subscription.place_id = place.id
                where topic = :topic and state = 'OFF'
                order by place.id
                limit :limit
                """)
            .bind("topic", topic.name())
            .bind("limit", PLACES_MAX)
            .map((row, _) -> Places.read(row))
            .list());
  }

  @Override
  public void change(Place place, ReminderSettings settings, Instant now) {
    jdbi.useTransaction(db -> note(db, change(db, Places.findOrAdd(db, place), settings, now)));
  }

  @Override
  public void leave(PlatformName platform, String group, Instant now) {
    jdbi.useTransaction(db -> Places.leave(db, platform, group, now));
  }

  @Override
  public void comeBack(PlatformName platform, String group, Instant now) {
    jdbi.useTransaction(db -> Places.comeBack(db, platform, group));
  }

  @Override
  public void moved(PlatformName platform, String from, String to, Instant now) {
    jdbi.useTransaction(db -> {
      int[] dropped =
          Places.moves(db, platform, from, to).stream()
              .map(Migration::run)
              .flatMapToInt(OptionalInt::stream)
              .toArray();
      if (dropped.length > 0) {
        Migration.count(db, IntStream.of(dropped).sum());
      }
    });
  }

  @Override
  public Rhythm rhythm() {
    return jdbi.inTransaction(db -> {
      // Before the places: what changes in between then has a higher number, and is looked at next.
      long revision = Setting.SUBSCRIPTIONS.number(db);
      List<ReminderSettings> inUse = settingsInUse(db);
      Set<LeadTime> leads = new HashSet<>(inUse.isEmpty() ? Rhythm.DEFAULT.leads() : Set.of());
      Set<DigestTime> digests = new HashSet<>();
      for (ReminderSettings settings : inUse) {
        leads.addAll(settings.leadsInUse());
        DigestTime digest = settings.digest();
        if (digest != null) {
          digests.add(digest);
        }
      }
      return new Rhythm(revision, leads, digests);
    });
  }

  /** Notes that something has changed, if it has, for those who plan. */
  private static boolean note(Handle db, boolean changed) {
    if (changed) {
      Setting.SUBSCRIPTIONS.add(db, 1);
    }
    return changed;
  }

  private static boolean isUnderWay(Handle db, long placeId, Instant now) {
    return db.createQuery(
            """
            select exists (
              select 1 from delivery
              where place_id = :place and state = 'SENDING' and lease_until > :now)
            """)
        .bind("place", placeId)
        .bind("now", utc(now))
        .mapTo(Boolean.class)
        .one();
  }

  /** What is in the settings of all places that have reminders on, without those alike. */
  private static List<ReminderSettings> settingsInUse(Handle db) {
    return db.createQuery(
            """
            select distinct coalesce(place_settings.document, '') as document
            from subscription
            left join place_settings on place_settings.place_id = subscription.place_id
            where subscription.topic = 'REMINDERS' and subscription.state = 'ON'
            limit :limit
            """)
        .bind("limit", PLACES_MAX)
        .mapTo(String.class)
        .map(it -> it.isEmpty() ? ReminderSettings.DEFAULT : SettingsDocument.read(it))
        .list();
  }

  /** Keeps the settings; false when they are what they were. */
  private static boolean change(Handle db, long placeId, ReminderSettings settings, Instant now) {
    // So that there is a row to lock, whoever changes them at the same moment.
    db.createUpdate(
            """
            insert into place_settings (place_id, document, changed_at)
            values (:place, :document, :changed)
            on conflict do nothing
            """)
        .bind("place", placeId)
        .bind("document", SettingsDocument.write(ReminderSettings.DEFAULT))
        .bind("changed", utc(Instant.EPOCH))
        .execute();
    ReminderSettings before =
        db.createQuery("select document from place_settings where place_id = :place for update")
            .bind("place", placeId)
            .mapTo(String.class)
            .map(SettingsDocument::read)
            .one();
    if (before.equals(settings)) {
      return false;
    }
    db.createUpdate(
            """
            update place_settings
            set document = :document, changed_at = coalesce(:changed, changed_at)
            where place_id = :place
            """)
        .bind("place", placeId)
        .bind("document", SettingsDocument.write(settings))
        .bindByType(
            "changed", settings.asksForOthersThan(before) ? utc(now) : null, OffsetDateTime.class)
        .execute();
    return true;
  }
}
