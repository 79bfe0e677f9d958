package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.EVENTS;
import static org.clarion.core.reminder.Topic.PINNED;
import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Instant;
import java.util.List;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Pin;
import org.clarion.core.delivery.Post;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Subscription;
import org.junit.jupiter.api.Test;

/** What every database must do when a group goes by another id: nothing is lost, nothing twice. */
abstract class MovedContract extends OutboxStory {
  private static final Place WHOLE = new Place(CONSOLE, "north", "north");
  private static final Place NEW_WHOLE = new Place(CONSOLE, "new", "new");
  private static final Place NEW_HALL = new Place(CONSOLE, "new", "hall");
  private static final Place NEW_YARD = new Place(CONSOLE, "new", "yard");
  private static final Place ELSEWHERE = new Place(CONSOLE, "south", "hall");
  private static final Place NAMESAKE = new Place(new PlatformName("other"), "north", "hall");

  private static final String SETTINGS =
      "select name, content from setting where name in ('subscriptions', 'forgotten') order by"
          + " name";

  @Test
  void all_places_of_the_group_go_by_the_new_id_and_no_other_does() {
    due(TWO_WEEKS_BEFORE, WHOLE, HALL, YARD, ELSEWHERE, NAMESAKE);
    settings(HALL, ReminderSettings.DEFAULT.withPostsPerWeekMax(2));
    Subscription before = store.subscriptions().find(HALL).orElseThrow();

    moved();

    assertThat(store.subscriptions().all())
        .extracting(Subscription::place)
        .containsExactly(NEW_WHOLE, NEW_HALL, NEW_YARD, ELSEWHERE, NAMESAKE);
    assertThat(store.subscriptions().find(NEW_HALL))
        .contains(new Subscription(NEW_HALL, before.since(), before.settings(), before.changed()));
    assertThat(store.subscriptions().find(HALL)).isEmpty();
    assertThat(claimAll(TWO_WEEKS_BEFORE))
        .extracting(Post::place)
        .containsExactlyInAnyOrder(NEW_WHOLE, NEW_HALL, NEW_YARD, ELSEWHERE, NAMESAKE);
  }

  @Test
  void what_was_posted_is_known_and_what_is_withdrawn_stays_so() {
    sent();
    store.subscriptions().turnOn(YARD, EVENTS, JANUARY);
    store.subscriptions().turnOff(YARD, EVENTS, JANUARY);

    moved();

    Delivery told = store.ledger().history(NEW_HALL, DAY).getFirst();
    assertThat(told.place()).isEqualTo(NEW_HALL);
    assertThat(store.ledger().posted(NEW_HALL, DAY, told.trigger().occurrence())).hasSize(1);
    assertThat(store.subscriptions().withdrawn(EVENTS)).containsExactly(NEW_YARD);
    fanOut(TWO_WEEKS_BEFORE);
    assertThat(claimAll(TWO_WEEKS_BEFORE)).isEmpty();
  }

  @Test
  void a_post_under_way_is_settled_where_it_has_gone() {
    Post post = started();
    moved();

    assertThat(store.subscriptions().isUnderWay(NEW_HALL, TWO_WEEKS_BEFORE)).isTrue();
    assertThat(settle(post, SENT, TWO_WEEKS_BEFORE)).isTrue();
    assertThat(rows("select group_id, state from delivery join place on place.id = place_id"))
        .containsExactly("new|SENT");
  }

  @Test
  void of_a_place_that_is_there_under_both_ids_one_remains_with_what_each_has_of_its_own() {
    settings(HALL, ReminderSettings.DEFAULT.withPostsPerWeekMax(2));
    store.subscriptions().turnOn(HALL, QUESTIONS, JANUARY);
    store.subscriptions().turnOn(NEW_HALL, PINNED, JANUARY);
    store.subscriptions().turnOff(NEW_HALL, PINNED, JANUARY);
    store.subscriptions().turnOn(HALL, PINNED, JANUARY);
    due(TWO_WEEKS_BEFORE, HALL, NEW_HALL);
    Post old =
        claimAll(TWO_WEEKS_BEFORE).stream()
            .filter(it -> it.place().equals(HALL))
            .findFirst()
            .orElseThrow();
    Post sending = start(old, TWO_WEEKS_BEFORE).orElseThrow();

    moved();

    assertThat(rows("select group_id from place")).containsExactly("new");
    assertThat(store.subscriptions().find(NEW_HALL).orElseThrow().settings())
        .isEqualTo(ReminderSettings.DEFAULT.withPostsPerWeekMax(2));
    assertThat(rows("select topic, state from subscription order by topic"))
        .containsExactly("PINNED|OFF", "QUESTIONS|ON", "REMINDERS|ON");
    assertThat(deliveries()).containsExactly("2w|SENDING|null");
    assertThat(settle(sending, SENT, TWO_WEEKS_BEFORE)).isTrue();
    assertThat(claimAll(TWO_WEEKS_BEFORE)).isEmpty();
    assertThat(store.ledger().audit(TWO_WEEKS_BEFORE).breaches()).isEmpty();
  }

  @Test
  void repeating_it_changes_nothing() {
    due(TWO_WEEKS_BEFORE, HALL, YARD, NEW_HALL);
    moved();
    List<String> places = rows("select id, group_id, channel_id from place order by id");
    List<String> counted = rows(SETTINGS);

    moved();
    store.subscriptions().moved(CONSOLE, "new", "new", TWO_WEEKS_BEFORE);

    assertThat(rows("select id, group_id, channel_id from place order by id")).isEqualTo(places);
    assertThat(rows(SETTINGS)).isEqualTo(counted);
    assertThat(store.ledger().audit(TWO_WEEKS_BEFORE).breaches()).isEmpty();
  }

  @Test
  void those_who_plan_hear_of_it_once() {
    due(TWO_WEEKS_BEFORE, HALL, YARD, NEW_HALL);
    long before = outbox.glance(TWO_WEEKS_BEFORE).subscriptions();

    moved();

    assertThat(outbox.glance(TWO_WEEKS_BEFORE).subscriptions()).isEqualTo(before + 1);
  }

  @Test
  void a_place_that_could_not_be_posted_to_by_the_old_id_is_well() {
    due(TWO_WEEKS_BEFORE, HALL);
    store.subscriptions().leave(CONSOLE, "north", TWO_WEEKS_BEFORE);

    moved();

    assertThat(store.ledger().trouble(NEW_HALL)).isEmpty();
    assertThat(claimAll(TWO_WEEKS_BEFORE)).hasSize(1);
  }

  @Test
  void the_message_with_the_coming_dates_goes_along_unless_there_is_one() {
    Instant now = TWO_WEEKS_BEFORE;
    for (Place place : List.of(HALL, YARD, NEW_YARD)) {
      store.subscriptions().turnOn(place, PINNED, JANUARY);
      store.pins().keep(pin(place, place.group()));
    }

    store.subscriptions().moved(CONSOLE, "north", "new", now);

    assertThat(store.pins().find(NEW_HALL)).contains(pin(NEW_HALL, "north"));
    assertThat(store.pins().find(NEW_YARD)).contains(pin(NEW_YARD, "new"));
    assertThat(rows("select count(*) from pin")).containsExactly("2");
    assertThat(store.subscriptions().onSince(NEW_YARD, REMINDERS)).isEmpty();
  }

  private void moved() {
    store.subscriptions().moved(CONSOLE, "north", "new", TWO_WEEKS_BEFORE);
  }

  private static Pin pin(Place place, String message) {
    return new Pin(place, new DeliveryKey("key"), JANUARY, message, "digest", true);
  }
}
