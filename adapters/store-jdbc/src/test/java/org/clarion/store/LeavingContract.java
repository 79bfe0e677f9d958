package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import org.clarion.core.delivery.PlaceNews;
import org.clarion.core.delivery.PlaceTrouble;
import org.clarion.core.delivery.Post;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.ReminderSettings;
import org.junit.jupiter.api.Test;

/** What every database must do when the bot leaves a server or group, and when it comes back. */
abstract class LeavingContract extends OutboxStory {
  private static final Place ELSEWHERE = new Place(CONSOLE, "south", "hall");
  private static final Place NAMESAKE = new Place(new PlatformName("other"), "north", "hall");
  private static final Instant LEFT = TWO_WEEKS_BEFORE;
  private static final Instant PROBE = LEFT.plus(Duration.ofDays(1));

  @Test
  void nothing_is_posted_to_any_place_of_a_group_that_was_left() {
    due(LEFT, HALL, YARD, ELSEWHERE, NAMESAKE);

    store.subscriptions().leave(CONSOLE, "north", LEFT);

    assertThat(claimAll(LEFT))
        .extracting(Post::place)
        .containsExactlyInAnyOrder(ELSEWHERE, NAMESAKE);
    assertThat(claimAll(PROBE.minusMillis(1))).isEmpty();
  }

  @Test
  void a_group_that_was_left_keeps_nobody_awake() {
    due(LEFT, HALL);

    store.subscriptions().leave(CONSOLE, "north", LEFT);

    assertThat(outbox.glance(PROBE.minusMillis(1)).isIdle()).isTrue();
  }

  @Test
  void a_day_later_one_post_finds_out_whether_the_bot_is_back() {
    due(LEFT, HALL);
    store.subscriptions().leave(CONSOLE, "north", LEFT);

    Post probe = start(claim(PROBE), PROBE).orElseThrow();
    assertThat(outbox.settle(probe, SENT, new PlaceNews.Reachable(), null, PROBE)).isTrue();

    assertThat(deliveries()).containsExactly("2w|SENT|null");
    assertThat(store.ledger().trouble(HALL)).isEmpty();
  }

  @Test
  void posts_go_out_at_once_when_the_bot_is_back() {
    due(LEFT, HALL, YARD);
    store.subscriptions().leave(CONSOLE, "north", LEFT);

    store.subscriptions().comeBack(CONSOLE, "north", LEFT.plusSeconds(1));

    assertThat(claimAll(LEFT.plusSeconds(1)))
        .extracting(Post::place)
        .containsExactlyInAnyOrder(HALL, YARD);
    assertThat(store.ledger().trouble(HALL)).isEmpty();
  }

  @Test
  void coming_back_to_one_group_says_nothing_about_the_others() {
    due(LEFT, HALL, ELSEWHERE);
    store.subscriptions().leave(CONSOLE, "north", LEFT);
    store.subscriptions().leave(CONSOLE, "south", LEFT);

    store.subscriptions().comeBack(CONSOLE, "south", LEFT);
    store.subscriptions().comeBack(new PlatformName("other"), "north", LEFT);

    assertThat(claimAll(LEFT)).extracting(Post::place).containsExactly(ELSEWHERE);
  }

  @Test
  void what_was_asked_for_stays_as_it_was() {
    settings(HALL, ReminderSettings.DEFAULT.withPostsPerWeekMax(2));
    due(LEFT, HALL);
    var before = store.subscriptions().find(HALL);

    store.subscriptions().leave(CONSOLE, "north", LEFT);
    assertThat(store.subscriptions().find(HALL)).isEqualTo(before);

    store.subscriptions().comeBack(CONSOLE, "north", LEFT);
    assertThat(store.subscriptions().find(HALL)).isEqualTo(before);
  }

  @Test
  void what_is_turned_on_or_off_meanwhile_is_so_when_the_bot_is_back() {
    due(LEFT, HALL);
    store.subscriptions().leave(CONSOLE, "north", LEFT);

    store.subscriptions().turnOff(HALL, REMINDERS, LEFT);
    store.subscriptions().turnOn(YARD, REMINDERS, LEFT);
    store.subscriptions().comeBack(CONSOLE, "north", LEFT);

    assertThat(store.subscriptions().onSince(HALL, REMINDERS)).isEmpty();
    assertThat(store.subscriptions().onSince(YARD, REMINDERS)).contains(LEFT);
    assertThat(claimAll(LEFT)).isEmpty();
  }

  @Test
  void a_place_that_could_not_be_posted_to_before_has_been_lost_since_then() {
    settle(started(), new PlaceNews.Unreachable("kicked"), TWO_WEEKS_BEFORE);
    Instant later = TWO_WEEKS_BEFORE.plusSeconds(60);

    store.subscriptions().leave(CONSOLE, "north", later);

    assertThat(store.ledger().trouble(HALL))
        .contains(
            new PlaceTrouble(
                TWO_WEEKS_BEFORE, later.plus(Duration.ofDays(1)), "the bot was removed"));
  }

  @Test
  void organisers_hear_of_each_place_that_wanted_something_but_not_twice_of_one() {
    Place office = new Place(CONSOLE, "office", "planning");
    store.subscriptions().turnOn(office, QUESTIONS, JANUARY);
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    store.subscriptions().turnOn(YARD, REMINDERS, JANUARY);
    store.subscriptions().turnOff(YARD, REMINDERS, JANUARY);

    store.subscriptions().leave(CONSOLE, "north", LEFT);
    store.subscriptions().leave(CONSOLE, "north", LEFT.plusSeconds(1));

    assertThat(rows("select document from report"))
        .containsExactly(
            "{\"type\":\"unreachable\",\"place\":{\"platform\":\"console\",\"group\":\"north\","
                + "\"channel\":\"hall\"},\"reason\":\"the"
                + " bot was removed\"}");
    assertThat(claim(LEFT).place()).isEqualTo(office);
    assertThat(store.ledger().audit(LEFT).breaches()).isEmpty();
  }

  @Test
  void after_thirty_days_all_that_belonged_to_the_group_is_forgotten() {
    due(LEFT, HALL, YARD, ELSEWHERE);
    store.subscriptions().leave(CONSOLE, "north", LEFT);

    store.ledger().forget(JANUARY, LEFT);
    assertThat(store.subscriptions().all()).hasSize(3);

    store.ledger().forget(JANUARY, LEFT.plusSeconds(1));
    assertThat(rows("select group_id, channel_id from place")).containsExactly("south|hall");
    assertThat(store.ledger().audit(LEFT).breaches()).isEmpty();
  }
}
