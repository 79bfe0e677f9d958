package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Instant;
import java.util.TimeZone;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reminder.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with the places that want reminders. */
abstract class SubscriptionsContract extends StoreContract {
  private static final Instant MONDAY = Instant.parse("2027-02-01T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2027-02-02T09:00:00Z");
  private static final PlatformName CONSOLE = new PlatformName("console");
  private static final Place HALL = new Place(CONSOLE, "north", "hall");

  private Subscriptions subscriptions;

  @BeforeEach
  void takeSubscriptions() {
    subscriptions = store.subscriptions();
  }

  @Test
  void are_off_until_somebody_turns_them_on() {
    assertThat(subscriptions.onSince(HALL, REMINDERS)).isEmpty();
    assertThat(subscriptions.turnOff(HALL, REMINDERS, MONDAY)).isFalse();
  }

  @Test
  void are_on_since_they_were_turned_on() {
    assertThat(subscriptions.turnOn(HALL, REMINDERS, MONDAY)).isTrue();
    assertThat(subscriptions.onSince(HALL, REMINDERS)).contains(MONDAY);
  }

  @Test
  void stay_on_since_the_first_time_when_turned_on_twice() {
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);

    assertThat(subscriptions.turnOn(HALL, REMINDERS, TUESDAY)).isFalse();
    assertThat(subscriptions.onSince(HALL, REMINDERS)).contains(MONDAY);
  }

  @Test
  void are_off_after_they_were_turned_off() {
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);

    assertThat(subscriptions.turnOff(HALL, REMINDERS, TUESDAY)).isTrue();
    assertThat(subscriptions.turnOff(HALL, REMINDERS, TUESDAY)).isFalse();
    assertThat(subscriptions.onSince(HALL, REMINDERS)).isEmpty();
  }

  @Test
  void begin_anew_when_turned_on_again() {
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);
    subscriptions.turnOff(HALL, REMINDERS, MONDAY);

    assertThat(subscriptions.turnOn(HALL, REMINDERS, TUESDAY)).isTrue();
    assertThat(subscriptions.onSince(HALL, REMINDERS)).contains(TUESDAY);
  }

  @Test
  void are_each_places_own() {
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);

    assertThat(subscriptions.onSince(new Place(CONSOLE, "north", "yard"), REMINDERS)).isEmpty();
    assertThat(subscriptions.onSince(new Place(CONSOLE, "south", "hall"), REMINDERS)).isEmpty();
    assertThat(
            subscriptions.onSince(new Place(new PlatformName("other"), "north", "hall"), REMINDERS))
        .isEmpty();
  }

  @Test
  void are_on_and_off_for_each_topic_by_itself() {
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);

    assertThat(subscriptions.onSince(HALL, QUESTIONS)).isEmpty();
    assertThat(subscriptions.turnOff(HALL, QUESTIONS, MONDAY)).isFalse();
    assertThat(subscriptions.turnOn(HALL, QUESTIONS, TUESDAY)).isTrue();
    assertThat(subscriptions.turnOff(HALL, REMINDERS, TUESDAY)).isTrue();
    assertThat(subscriptions.onSince(HALL, REMINDERS)).isEmpty();
    assertThat(subscriptions.onSince(HALL, QUESTIONS)).contains(TUESDAY);
  }

  @Test
  void outlive_a_restart() {
    for (Topic topic : Topic.values()) {
      subscriptions.turnOn(HALL, topic, MONDAY);
    }

    restart();

    for (Topic topic : Topic.values()) {
      assertThat(store.subscriptions().onSince(HALL, topic)).contains(MONDAY);
    }
  }

  @Test
  void keep_the_moment_to_the_microsecond_and_never_round_it_up() {
    subscriptions.turnOn(HALL, REMINDERS, Instant.parse("2027-02-01T09:00:00.123456789Z"));

    assertThat(subscriptions.onSince(HALL, REMINDERS))
        .contains(Instant.parse("2027-02-01T09:00:00.123456Z"));
  }

  @Test
  void keep_apart_the_two_hours_that_the_clocks_show_alike_in_autumn() {
    TimeZone zone = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
    try {
      restart();
      for (String moment : new String[] {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"}) {
        var place = new Place(CONSOLE, "autumn", moment);
        store.subscriptions().turnOn(place, REMINDERS, Instant.parse(moment));

        assertThat(store.subscriptions().onSince(place, REMINDERS)).contains(Instant.parse(moment));
      }
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void take_a_name_with_characters_that_no_platform_should_send() {
    var odd = new Place(CONSOLE, "nul\0", "half \ud83d; drop table place");

    subscriptions.turnOn(odd, REMINDERS, MONDAY);

    assertThat(subscriptions.onSince(odd, REMINDERS)).contains(MONDAY);
  }
}
