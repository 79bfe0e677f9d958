package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TimeZone;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Subscriptions;
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
    assertThat(subscriptions.onSince(HALL)).isEmpty();
    assertThat(subscriptions.turnOff(HALL, MONDAY)).isFalse();
  }

  @Test
  void are_on_since_they_were_turned_on() {
    assertThat(subscriptions.turnOn(HALL, MONDAY)).isTrue();
    assertThat(subscriptions.onSince(HALL)).contains(MONDAY);
  }

  @Test
  void stay_on_since_the_first_time_when_turned_on_twice() {
    subscriptions.turnOn(HALL, MONDAY);

    assertThat(subscriptions.turnOn(HALL, TUESDAY)).isFalse();
    assertThat(subscriptions.onSince(HALL)).contains(MONDAY);
  }

  @Test
  void are_off_after_they_were_turned_off() {
    subscriptions.turnOn(HALL, MONDAY);

    assertThat(subscriptions.turnOff(HALL, TUESDAY)).isTrue();
    assertThat(subscriptions.turnOff(HALL, TUESDAY)).isFalse();
    assertThat(subscriptions.onSince(HALL)).isEmpty();
  }

  @Test
  void begin_anew_when_turned_on_again() {
    subscriptions.turnOn(HALL, MONDAY);
    subscriptions.turnOff(HALL, MONDAY);

    assertThat(subscriptions.turnOn(HALL, TUESDAY)).isTrue();
    assertThat(subscriptions.onSince(HALL)).contains(TUESDAY);
  }

  @Test
  void are_each_places_own() {
    subscriptions.turnOn(HALL, MONDAY);

    assertThat(subscriptions.onSince(new Place(CONSOLE, "north", "yard"))).isEmpty();
    assertThat(subscriptions.onSince(new Place(CONSOLE, "south", "hall"))).isEmpty();
    assertThat(subscriptions.onSince(new Place(new PlatformName("other"), "north", "hall")))
        .isEmpty();
  }

  @Test
  void outlive_a_restart() {
    subscriptions.turnOn(HALL, MONDAY);

    restart();

    assertThat(store.subscriptions().onSince(HALL)).contains(MONDAY);
  }

  @Test
  void keep_the_moment_to_the_microsecond_and_never_round_it_up() {
    subscriptions.turnOn(HALL, Instant.parse("2027-02-01T09:00:00.123456789Z"));

    assertThat(subscriptions.onSince(HALL)).contains(Instant.parse("2027-02-01T09:00:00.123456Z"));
  }

  @Test
  void keep_apart_the_two_hours_that_the_clocks_show_alike_in_autumn() {
    TimeZone zone = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
    try {
      restart();
      for (String moment : new String[] {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"}) {
        var place = new Place(CONSOLE, "autumn", moment);
        store.subscriptions().turnOn(place, Instant.parse(moment));

        assertThat(store.subscriptions().onSince(place)).contains(Instant.parse(moment));
      }
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void take_a_name_with_characters_that_no_platform_should_send() {
    var odd = new Place(CONSOLE, "nul\0", "half \ud83d; drop table place");

    subscriptions.turnOn(odd, MONDAY);

    assertThat(subscriptions.onSince(odd)).contains(MONDAY);
  }
}
