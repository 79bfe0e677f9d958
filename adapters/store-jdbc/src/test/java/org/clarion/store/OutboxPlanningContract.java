package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Receipt;
import org.clarion.core.reminder.Delivery;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.Test;

/** What every database must do to turn dates that fall due into deliveries. */
abstract class OutboxPlanningContract extends OutboxStory {
  @Test
  void writes_one_delivery_for_each_place_that_wants_reminders() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    store.subscriptions().turnOn(YARD, REMINDERS, JANUARY);
    outbox.schedule(List.of(TWO_WEEKS));

    assertThat(outbox.fanOut(TWO_WEEKS_BEFORE)).isEqualTo(2);
    assertThat(outbox.claim(TWO_WEEKS_BEFORE, LEASE, ALL))
        .extracting(Delivery::place)
        .containsExactly(HALL, YARD);
  }

  @Test
  void writes_nothing_before_it_is_due() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    outbox.schedule(List.of(TWO_WEEKS));

    assertThat(outbox.fanOut(TWO_WEEKS_BEFORE.minusMillis(1))).isZero();
  }

  @Test
  void writes_nothing_once_the_date_has_begun() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    outbox.schedule(List.of(TWO_WEEKS));

    assertThat(outbox.fanOut(BEGUN)).isZero();
    assertThat(deliveries()).isEmpty();
  }

  @Test
  void writes_nothing_a_second_time() {
    planned();

    assertThat(outbox.fanOut(TWO_WEEKS_BEFORE)).isZero();
    outbox.schedule(List.of(TWO_WEEKS, TWO_DAYS));
    assertThat(outbox.fanOut(TWO_WEEKS_BEFORE)).isZero();
    restart();
    assertThat(store.outbox().fanOut(TWO_WEEKS_BEFORE)).isZero();
  }

  @Test
  void leaves_out_places_that_wanted_none_when_it_fell_due() {
    store.subscriptions().turnOn(HALL, REMINDERS, TWO_WEEKS_BEFORE.plusMillis(1));
    store.subscriptions().turnOn(YARD, REMINDERS, JANUARY);
    store.subscriptions().turnOff(YARD, REMINDERS, JANUARY);
    outbox.schedule(List.of(TWO_WEEKS));

    assertThat(outbox.fanOut(TWO_WEEKS_BEFORE.plusSeconds(1))).isZero();
  }

  @Test
  void writes_for_many_places_at_once() {
    subscribe(1_203);
    outbox.schedule(List.of(TWO_WEEKS));

    assertThat(outbox.fanOut(TWO_WEEKS_BEFORE)).isEqualTo(1_203);
  }

  @Test
  void leaves_none_out_when_many_dates_fall_due_together() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    List<Trigger> triggers = new ArrayList<>();
    for (int i = 0; i <= DueTriggers.DUE_MAX; i++) {
      var day = new EntryId("date.number-" + i);
      triggers.add(new Trigger(day, "2027", "2w", 1, TWO_WEEKS_BEFORE, BEGUN));
    }
    outbox.schedule(triggers);

    assertThat(outbox.fanOut(TWO_WEEKS_BEFORE)).isEqualTo(DueTriggers.DUE_MAX);
    assertThat(outbox.fanOut(TWO_WEEKS_BEFORE)).isEqualTo(1);
  }

  @Test
  void takes_an_occurrence_whose_key_names_hours_and_a_region() {
    String occurrence = "2027-03-08T18:30:15.123456789@" + "r".repeat(34);
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    var trigger = new Trigger(DAY, occurrence, "2w", 1, TWO_WEEKS_BEFORE, BEGUN);
    outbox.schedule(List.of(trigger));
    outbox.fanOut(TWO_WEEKS_BEFORE);

    assertThat(claim(TWO_WEEKS_BEFORE).trigger()).isEqualTo(trigger);
  }

  @Test
  void keeps_only_the_latest_of_several_that_are_overdue() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    outbox.schedule(List.of(TWO_WEEKS, TWO_DAYS));

    assertThat(outbox.fanOut(TWO_DAYS_BEFORE)).isEqualTo(1);
    assertThat(outbox.fanOut(TWO_DAYS_BEFORE)).isZero();
    assertThat(deliveries()).containsExactly("2d|PLANNED|null");
  }

  @Test
  void drops_an_earlier_one_that_still_waits() {
    planned();

    outbox.fanOut(TWO_DAYS_BEFORE);

    assertThat(deliveries()).containsExactly("2w|SKIPPED|superseded", "2d|PLANNED|null");
  }

  @Test
  void drops_an_earlier_one_that_was_under_way_and_comes_back() {
    Delivery earlier = started();
    outbox.fanOut(TWO_DAYS_BEFORE);
    var refused = new Receipt.NotSent(Duration.ofSeconds(1), "rate limited");
    outbox.finish(earlier, refused, TWO_DAYS_BEFORE);

    Instant later = TWO_DAYS_BEFORE.plusSeconds(1);
    outbox.claim(later, LEASE, ALL).forEach(it -> outbox.start(it, later));

    assertThat(deliveries()).containsExactly("2w|SKIPPED|superseded", "2d|SENDING|null");
  }

  @Test
  void writes_no_earlier_one_after_a_later_one() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    outbox.schedule(List.of(TWO_DAYS));
    outbox.fanOut(TWO_DAYS_BEFORE);

    outbox.schedule(List.of(TWO_WEEKS, TWO_DAYS));

    assertThat(outbox.fanOut(TWO_DAYS_BEFORE)).isZero();
  }

  @Test
  void forgets_pending_ones_that_are_not_planned_any_more() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    outbox.schedule(List.of(TWO_WEEKS, TWO_DAYS));
    outbox.schedule(List.of(TWO_DAYS));

    assertThat(outbox.fanOut(TWO_WEEKS_BEFORE)).isZero();
    assertThat(outbox.fanOut(TWO_DAYS_BEFORE)).isEqualTo(1);
  }

  @Test
  void follows_a_pending_one_to_another_hour() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    outbox.schedule(List.of(TWO_WEEKS));
    outbox.schedule(List.of(trigger("2w", TWO_WEEKS_BEFORE.plusSeconds(3600))));

    assertThat(outbox.fanOut(TWO_WEEKS_BEFORE)).isZero();
    assertThat(outbox.fanOut(TWO_WEEKS_BEFORE.plusSeconds(3600))).isEqualTo(1);
  }

  @Test
  void announces_a_date_anew_when_it_has_moved() {
    Delivery before = started();
    outbox.finish(before, new Receipt.Delivered("m1"), TWO_WEEKS_BEFORE);

    outbox.schedule(List.of(moved(TWO_WEEKS)));

    assertThat(outbox.fanOut(TWO_WEEKS_BEFORE)).isEqualTo(1);
    assertThat(claim(TWO_WEEKS_BEFORE).key()).isNotEqualTo(before.key());
  }

  @Test
  void gives_every_delivery_a_key_of_its_own() {
    subscribe(30);
    outbox.schedule(List.of(TWO_WEEKS));
    outbox.fanOut(TWO_WEEKS_BEFORE);
    outbox.schedule(List.of(moved(TWO_WEEKS), SOONER));
    outbox.fanOut(TWO_WEEKS_BEFORE);

    assertThat(rows("select delivery_key from delivery"))
        .hasSize(90)
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("[a-z2-7]{24}"));
  }
}
