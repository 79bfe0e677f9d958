package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clarion.core.delivery.Delivery.Attempts;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.reminder.Forecast.Foreseen;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Reminders;
import org.junit.jupiter.api.Test;

class PostTest {
  private static final Instant MORNING = Instant.parse("2027-03-08T09:00:00Z");
  private static final Delivery DAY =
      Deliveries.planned(1, Reminders.reminder("day", "0d", Reminders.day("2027-03-08")));
  private static final Delivery HOUR =
      Deliveries.planned(2, Reminders.reminder("hour", "0d", Reminders.hours("2027-03-08T19:00")));

  @Test
  void members_stand_soonest_event_first_and_the_post_is_useful_until_the_last_begins() {
    Post post = Deliveries.post(DAY, HOUR);

    assertThat(post.members()).containsExactly(HOUR, DAY);
    assertThat(post.kind()).isEqualTo(Kind.REMINDER);
    assertThat(post.usefulUntil()).isEqualTo(Instant.parse("2027-03-09T00:00:00Z"));
  }

  @Test
  void a_post_has_the_key_of_its_members_until_it_was_begun_under_one() {
    var begun = new DeliveryKey("begun");
    Delivery again =
        Deliveries.with(
            DAY, State.CLAIMED, new Attempts(1, 1, 1, MORNING, MORNING, begun, null, null));

    assertThat(Deliveries.post(DAY).key()).isEqualTo(DAY.key());
    assertThat(Deliveries.post(DAY, HOUR).key())
        .isEqualTo(DeliveryKeys.joined(List.of(DAY.key(), HOUR.key())))
        .isEqualTo(Deliveries.post(HOUR, DAY).key());
    assertThat(Deliveries.post(again, HOUR).key()).isEqualTo(begun);
  }

  @Test
  void a_post_that_loses_members_keeps_its_key() {
    Post post = Deliveries.post(DAY, HOUR);

    assertThat(post.with(List.of(DAY)).key()).isEqualTo(post.key());
    assertThat(post.with(List.of(DAY)).members()).containsExactly(DAY);
  }

  @Test
  void a_post_is_late_half_an_hour_after_any_of_its_members_was_wanted() {
    Instant half = MORNING.plus(Duration.ofMinutes(30));

    assertThat(Deliveries.post(DAY, HOUR).isLate(half)).isFalse();
    assertThat(Deliveries.post(DAY, HOUR).isLate(half.plusMillis(1))).isTrue();
  }

  @Test
  void a_post_may_be_there_as_often_as_any_of_its_members() {
    Delivery perhaps = Deliveries.tried(DAY, 3, 2, MORNING, MORNING);

    assertThat(Deliveries.post(DAY, HOUR).ambiguous()).isZero();
    assertThat(Deliveries.post(perhaps, HOUR).ambiguous()).isEqualTo(2);
  }

  @Test
  void what_is_foreseen_is_a_post_that_nothing_was_tried_with() {
    Instant later = MORNING.plusSeconds(60);
    var foreseen = new Foreseen(later, Kind.REMINDER, List.of(DAY.trigger(), HOUR.trigger()));
    Post post = Post.foreseen(Reminders.hall(ReminderSettings.DEFAULT), foreseen);

    assertThat(post.members())
        .extracting(Delivery::trigger)
        .containsExactly(HOUR.trigger(), DAY.trigger());
    assertThat(post.members())
        .allMatch(it -> it.wantedAt().equals(later) && it.attempts().equals(Attempts.NONE));
    assertThat(post.place()).isEqualTo(Reminders.HALL);
  }

  @Test
  void there_is_no_post_without_members() {
    assertThatThrownBy(
            () -> new Post(Reminders.HALL, DAY.key(), List.of(), ReminderSettings.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a post with at least one member");
  }
}
