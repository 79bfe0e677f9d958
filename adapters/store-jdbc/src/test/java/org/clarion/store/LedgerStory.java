package org.clarion.store;

import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.clarion.core.date.Timing;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the ledger have in common: places, a date, and rows as senders leave them. */
abstract class LedgerStory extends StoreContract {
  static final PlatformName CONSOLE = new PlatformName("console");
  static final Place HALL = new Place(CONSOLE, "north", "hall");
  static final Place YARD = new Place(CONSOLE, "north", "yard");
  static final Place OFFICE = new Place(CONSOLE, "north", "office");
  static final EntryId DAY = new EntryId("date.womens-day");

  static final Instant NEW_YEAR = Instant.parse("2027-01-01T09:00:00Z");
  static final Instant DUE = Instant.parse("2027-02-22T09:00:00Z");
  static final Instant BEGUN = Instant.parse("2027-03-09T00:00:00Z");
  static final Timing MARCH_8 = new Timing.Days(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 8));

  Ledger ledger;

  @BeforeEach
  void takeLedger() {
    ledger = store.ledger();
    store.subscriptions().turnOn(HALL, REMINDERS, NEW_YEAR);
    store.subscriptions().turnOn(YARD, REMINDERS, NEW_YEAR);
    store.subscriptions().turnOn(OFFICE, QUESTIONS, NEW_YEAR);
  }

  static Trigger reminder(String lead) {
    return trigger(lead, 1, Kind.REMINDER);
  }

  static Trigger trigger(String lead, int version, Kind kind) {
    return new Trigger(DAY, "2027", lead, version, kind, MARCH_8, DUE, BEGUN);
  }

  /** Writes a delivery that waits, and returns its number. */
  long planned(Place place, Trigger trigger) {
    return plannedAll(List.of(place), _ -> trigger);
  }

  /** Writes one for each place, made from its number in the list, and returns the last's number. */
  long plannedAll(List<Place> places, IntFunction<Trigger> triggers) {
    return database(db -> {
      List<NewDelivery> deliveries = new ArrayList<>();
      for (Place place : places) {
        Trigger trigger = triggers.apply(deliveries.size());
        long placeId = Places.findOrAdd(db, place);
        deliveries.add(new NewDelivery(placeId, place, trigger, trigger.dueAt()));
      }
      NewDelivery.count(db, NewDelivery.write(db, deliveries));
      return db.createQuery("select max(id) from delivery").mapTo(Long.class).one();
    });
  }

  /** Writes a delivery that went out as a post of this key. */
  long sent(Place place, Trigger trigger, String post, Instant at) {
    long id = planned(place, trigger);
    begin(id, post, at);
    set(id, "state = 'SENT', message_id = 'message " + post + "', settled_at = last_send_at");
    return id;
  }

  /** Has a delivery look as if a sender were at it. */
  void begin(long id, String post, Instant at) {
    set(
        id,
        "state = 'SENDING', tries = 1, fence = 1, post_key = '%s', first_send_at = '%s',"
                .formatted(post, at)
            + " last_send_at = '%s', lease_until = '%s'"
                .formatted(at, at.plus(Duration.ofSeconds(30))));
  }

  /** Changes a delivery behind the store's back. */
  void set(long id, String columns) {
    database(db -> db.execute("update delivery set " + columns + " where id = ?", id));
  }
}
