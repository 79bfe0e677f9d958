package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Receipt;
import org.clarion.core.reminder.Delivery;
import org.clarion.core.reminder.Outbox;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the outbox have in common: two places, one date, and steps of a story. */
abstract class OutboxStory extends StoreContract {
  static final PlatformName CONSOLE = new PlatformName("console");
  static final Place HALL = new Place(CONSOLE, "north", "hall");
  static final Place YARD = new Place(CONSOLE, "north", "yard");
  static final EntryId DAY = new EntryId("date.womens-day");

  static final Duration LEASE = Duration.ofSeconds(30);
  static final int ALL = 100;

  static final Instant JANUARY = Instant.parse("2027-01-01T09:00:00Z");
  static final Instant TWO_WEEKS_BEFORE = Instant.parse("2027-02-22T09:00:00Z");
  static final Instant TWO_DAYS_BEFORE = Instant.parse("2027-03-06T09:00:00Z");
  static final Instant BEGUN = Instant.parse("2027-03-09T00:00:00Z");

  static final Trigger TWO_WEEKS = trigger("2w", TWO_WEEKS_BEFORE);
  static final Trigger TWO_DAYS = trigger("2d", TWO_DAYS_BEFORE);

  /** Another date that begins a week earlier; its reminder is due with the two-week one. */
  static final Trigger SOONER =
      new Trigger(
          new EntryId("date.meeting"),
          "once",
          "2d",
          1,
          TWO_WEEKS_BEFORE,
          TWO_WEEKS_BEFORE.plus(Duration.ofDays(2)));

  Outbox outbox;

  @BeforeEach
  void takeOutbox() {
    outbox = store.outbox();
  }

  static Trigger trigger(String lead, Instant due) {
    return new Trigger(DAY, "2027", lead, 1, due, BEGUN);
  }

  static Trigger moved(Trigger trigger) {
    return new Trigger(
        trigger.entry(),
        trigger.occurrence(),
        trigger.lead(),
        trigger.version() + 1,
        trigger.dueAt(),
        trigger.expiresAt());
  }

  /** That many places want reminders. */
  void subscribe(int places) {
    database(db -> {
      for (int i = 0; i < places; i++) {
        long id = Places.findOrAdd(db, new Place(CONSOLE, "many", "room " + i));
        db.execute(
            """
            insert into subscription (place_id, topic, state, on_since)
            values (?, 'REMINDERS', 'ON', '2027-01-01 00:00:00+00')
            """,
            id);
      }
      return places;
    });
  }

  /** The hall wants reminders, and the two-week one is due and claimed. */
  Delivery claimed() {
    planned();
    return claim(TWO_WEEKS_BEFORE);
  }

  /** The hall wants reminders, and the two-week one is due. */
  void planned() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    outbox.schedule(List.of(TWO_WEEKS, TWO_DAYS));
    outbox.fanOut(TWO_WEEKS_BEFORE);
  }

  /** The hall wants reminders, and the two-week one is being sent. */
  Delivery started() {
    Delivery delivery = claimed();
    assertThat(outbox.start(delivery, TWO_WEEKS_BEFORE)).isTrue();
    return delivery;
  }

  /** The one delivery that can be claimed. */
  Delivery claim(Instant now) {
    List<Delivery> claimed = outbox.claim(now, LEASE, ALL);
    assertThat(claimed).hasSize(1);
    return claimed.getFirst();
  }

  void send(Delivery delivery, Receipt receipt, Instant now) {
    assertThat(outbox.start(delivery, now)).isTrue();
    assertThat(outbox.finish(delivery, receipt, now)).isTrue();
  }

  /** Lead time, state and reason of every delivery, in the order they were written. */
  List<String> deliveries() {
    return rows("select lead, state, reason from delivery order by id");
  }
}
