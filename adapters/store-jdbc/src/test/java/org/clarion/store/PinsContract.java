package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.PINNED;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import org.clarion.core.delivery.Pin;
import org.clarion.core.delivery.Pins;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.junit.jupiter.api.Test;

/** What every database must do with the messages that are kept current. */
abstract class PinsContract extends StoreContract {
  private static final PlatformName CHAT = new PlatformName("chat");
  private static final Place HALL = new Place(CHAT, "north", "hall");
  private static final Place YARD = new Place(CHAT, "north", "yard");
  private static final Instant NOON = Instant.parse("2027-02-22T12:00:00.123456Z");
  private static final Pin BEGUN = new Pin(HALL, new DeliveryKey("one"), NOON, null, "", false);
  private static final Pin POSTED =
      new Pin(HALL, new DeliveryKey("two"), NOON.plusSeconds(1), "m1", "digest", true);

  @Test
  void are_kept_one_for_each_place_until_forgotten() {
    Pins pins = store.pins();
    store.subscriptions().turnOn(HALL, PINNED, NOON);
    store.subscriptions().turnOn(YARD, PINNED, NOON);
    assertThat(pins.find(HALL)).isEmpty();

    assertThat(pins.keep(BEGUN)).isTrue();
    assertThat(pins.find(HALL)).contains(BEGUN);
    assertThat(pins.keep(POSTED)).isTrue();
    assertThat(pins.find(HALL)).contains(POSTED);
    assertThat(pins.find(YARD)).isEmpty();

    restart();
    assertThat(store.pins().find(HALL)).contains(POSTED);
    store.pins().forget(YARD);
    assertThat(store.pins().find(HALL)).contains(POSTED);
    store.pins().forget(HALL);
    assertThat(store.pins().find(HALL)).isEmpty();
  }

  @Test
  void of_a_place_that_is_not_known_none_is_kept() {
    assertThat(store.pins().keep(BEGUN)).isFalse();
    store.pins().forget(HALL);

    assertThat(store.pins().find(HALL)).isEmpty();
    assertThat(rows("select * from place")).isEmpty();
  }

  @Test
  void are_a_topic_of_their_own() {
    store.subscriptions().turnOn(HALL, PINNED, NOON);
    store.subscriptions().turnOn(YARD, PINNED, NOON);
    store.subscriptions().turnOff(YARD, PINNED, NOON);

    assertThat(store.subscriptions().onSince(HALL, PINNED)).contains(NOON);
    assertThat(store.subscriptions().onSince(HALL, REMINDERS)).isEmpty();
    assertThat(store.subscriptions().withdrawn(PINNED)).containsExactly(YARD);
  }

  @Test
  void are_forgotten_with_their_place() {
    store.subscriptions().turnOn(HALL, PINNED, NOON);
    store.pins().keep(POSTED);
    store.subscriptions().leave(CHAT, "north", NOON);

    store.ledger().forget(NOON, NOON.plus(Duration.ofDays(30)));

    assertThat(rows("select 1 from pin union all select 2 from place")).isEmpty();
  }
}
