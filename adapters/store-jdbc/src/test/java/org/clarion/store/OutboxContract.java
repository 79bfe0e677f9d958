package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clarion.core.message.Receipt;
import org.clarion.core.reminder.Delivery;
import org.clarion.core.reminder.Outbox;
import org.junit.jupiter.api.Test;

/** What every database must do with reminders that are on their way. */
abstract class OutboxContract extends OutboxStory {
  private static final Receipt DELIVERED = new Receipt.Delivered("m1");
  private static final Receipt UNKNOWN = new Receipt.Unknown("timeout");
  private static final Instant LAPSED = TWO_WEEKS_BEFORE.plus(LEASE);

  @Test
  void a_claimed_delivery_is_nobody_elses() {
    claimed();

    assertThat(outbox.claim(TWO_WEEKS_BEFORE, LEASE, ALL)).isEmpty();
    assertThat(openAnother().outbox().claim(TWO_WEEKS_BEFORE, LEASE, ALL)).isEmpty();
  }

  @Test
  void a_claimed_delivery_says_all_there_is_to_know() {
    Delivery delivery = claimed();

    assertThat(delivery)
        .isEqualTo(new Delivery(delivery.id(), delivery.key(), HALL, TWO_WEEKS, 1, 0));
  }

  @Test
  void what_begins_first_is_claimed_first_and_no_more_than_asked_for() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    store.subscriptions().turnOn(YARD, REMINDERS, JANUARY);
    outbox.schedule(List.of(TWO_WEEKS, SOONER));
    outbox.fanOut(TWO_WEEKS_BEFORE);

    assertThat(outbox.claim(TWO_WEEKS_BEFORE, LEASE, 3))
        .extracting(Delivery::trigger)
        .containsExactly(SOONER, SOONER, TWO_WEEKS);
    assertThat(outbox.claim(TWO_WEEKS_BEFORE, LEASE, 3)).hasSize(1);
  }

  @Test
  void many_senders_claim_each_delivery_once() throws Exception {
    subscribe(120);
    planned();
    List<Callable<List<Delivery>>> senders = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Outbox mine = i % 2 == 0 ? outbox : openAnother().outbox();
      senders.add(() -> claimAll(mine));
    }

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(senders).stream().map(Future::resultNow).flatMap(List::stream))
          .extracting(Delivery::id)
          .doesNotHaveDuplicates()
          .hasSize(121);
    }
  }

  @Test
  void a_started_delivery_is_written_down_as_being_sent() {
    started();

    assertThat(rows("select state, tries, ambiguous from delivery")).containsExactly("SENDING|1|0");
  }

  @Test
  void is_started_only_once() {
    Delivery delivery = started();

    assertThat(outbox.start(delivery, TWO_WEEKS_BEFORE)).isFalse();
  }

  @Test
  void is_not_started_when_the_date_has_begun() {
    Delivery delivery = claimed();

    assertThat(outbox.start(delivery, BEGUN)).isFalse();
    assertThat(deliveries()).containsExactly("2w|SKIPPED|expired");
  }

  @Test
  void is_not_started_when_the_lease_has_run_out() {
    Delivery delivery = claimed();

    assertThat(outbox.start(delivery, LAPSED)).isFalse();
    assertThat(deliveries()).containsExactly("2w|CLAIMED|null");
  }

  @Test
  void is_not_started_by_a_sender_that_lost_it() {
    Delivery lost = claimed();
    outbox.recover(LAPSED);
    Delivery delivery = claim(LAPSED);

    assertThat(delivery.fence()).isGreaterThan(lost.fence());
    assertThat(outbox.start(lost, LAPSED)).isFalse();
    assertThat(outbox.skip(lost, "gone", LAPSED)).isFalse();
    assertThat(outbox.start(delivery, LAPSED)).isTrue();
    assertThat(outbox.finish(lost, DELIVERED, LAPSED)).isFalse();
    assertThat(deliveries()).containsExactly("2w|SENDING|null");
  }

  @Test
  void is_not_started_after_reminders_were_turned_off() {
    Delivery delivery = claimed();
    store.subscriptions().turnOff(HALL, REMINDERS, TWO_WEEKS_BEFORE);

    assertThat(outbox.start(delivery, TWO_WEEKS_BEFORE)).isFalse();
    assertThat(deliveries()).containsExactly("2w|SKIPPED|unsubscribed");
  }

  @Test
  void turned_off_at_the_moment_of_sending_it_is_sent_or_dropped_and_nothing_between()
      throws Exception {
    subscribe(20);
    outbox.schedule(List.of(TWO_WEEKS));
    outbox.fanOut(TWO_WEEKS_BEFORE);
    Outbox sender = openAnother().outbox();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Delivery delivery : outbox.claim(TWO_WEEKS_BEFORE, LEASE, ALL)) {
        Future<Boolean> off =
            threads.submit(
                () -> store.subscriptions().turnOff(delivery.place(), REMINDERS, TWO_WEEKS_BEFORE));
        boolean started = sender.start(delivery, TWO_WEEKS_BEFORE);

        assertThat(off.get()).isTrue();
        assertThat(rows("select state, reason from delivery where id = " + delivery.id()))
            .containsExactly(started ? "SENDING|null" : "SKIPPED|unsubscribed");
      }
    }
  }

  @Test
  void comes_to_nothing_when_it_was_refused_and_reminders_were_turned_off_meanwhile() {
    Delivery delivery = started();
    store.subscriptions().turnOff(HALL, REMINDERS, TWO_WEEKS_BEFORE);
    outbox.finish(delivery, notSent(Duration.ofSeconds(5)), TWO_WEEKS_BEFORE);

    Delivery again = claim(TWO_WEEKS_BEFORE.plusSeconds(5));
    assertThat(outbox.start(again, TWO_WEEKS_BEFORE.plusSeconds(5))).isFalse();
    assertThat(deliveries()).containsExactly("2w|SKIPPED|unsubscribed");
  }

  @Test
  void turning_reminders_off_drops_what_waits_in_that_place_only() {
    store.subscriptions().turnOn(YARD, REMINDERS, JANUARY);
    planned();

    store.subscriptions().turnOff(HALL, REMINDERS, TWO_WEEKS_BEFORE);

    assertThat(claim(TWO_WEEKS_BEFORE).place()).isEqualTo(YARD);
  }

  @Test
  void is_sent_once_it_was_delivered() {
    Delivery delivery = started();

    assertThat(outbox.finish(delivery, DELIVERED, TWO_WEEKS_BEFORE)).isTrue();
    assertThat(rows("select state, message_id from delivery")).containsExactly("SENT|m1");
    assertThat(outbox.finish(delivery, DELIVERED, TWO_WEEKS_BEFORE)).isFalse();
  }

  @Test
  void is_held_with_the_reason_when_it_was_refused_for_good() {
    Delivery delivery = started();

    outbox.finish(delivery, new Receipt.Rejected("channel is gone"), TWO_WEEKS_BEFORE);

    assertThat(deliveries()).containsExactly("2w|HELD|channel is gone");
  }

  @Test
  void is_tried_again_after_exactly_the_wait_that_the_platform_asked_for() {
    outbox.finish(started(), notSent(Duration.ofSeconds(7)), TWO_WEEKS_BEFORE);

    assertThat(outbox.claim(TWO_WEEKS_BEFORE.plusMillis(6999), LEASE, ALL)).isEmpty();
    assertThat(claim(TWO_WEEKS_BEFORE.plusSeconds(7)).ambiguous()).isZero();
  }

  @Test
  void is_never_tried_again_at_once() {
    outbox.finish(started(), notSent(Duration.ZERO), TWO_WEEKS_BEFORE);

    assertThat(outbox.claim(TWO_WEEKS_BEFORE.plusMillis(999), LEASE, ALL)).isEmpty();
    assertThat(outbox.claim(TWO_WEEKS_BEFORE.plusMillis(1000), LEASE, ALL)).hasSize(1);
  }

  @Test
  void is_not_tried_again_when_the_date_will_have_begun() {
    Duration left = Duration.between(TWO_WEEKS_BEFORE, BEGUN);

    outbox.finish(started(), notSent(left), TWO_WEEKS_BEFORE);

    assertThat(deliveries()).containsExactly("2w|SKIPPED|expired");
  }

  @Test
  void is_not_tried_again_after_a_wait_longer_than_time() {
    outbox.finish(started(), notSent(Duration.ofSeconds(Long.MAX_VALUE)), TWO_WEEKS_BEFORE);

    assertThat(deliveries()).containsExactly("2w|SKIPPED|expired");
  }

  @Test
  void is_repeated_once_with_the_same_key_when_no_answer_came() {
    Delivery first = started();
    outbox.finish(first, UNKNOWN, TWO_WEEKS_BEFORE);
    Instant later = TWO_WEEKS_BEFORE.plus(Outcome.REPEAT_AFTER);

    assertThat(outbox.claim(later.minusMillis(1), LEASE, ALL)).isEmpty();
    assertThat(claim(later))
        .isEqualTo(new Delivery(first.id(), first.key(), HALL, TWO_WEEKS, 2, 1));
  }

  @Test
  void is_held_when_no_answer_came_twice() {
    outbox.finish(started(), UNKNOWN, TWO_WEEKS_BEFORE);
    Instant later = TWO_WEEKS_BEFORE.plus(Outcome.REPEAT_AFTER);

    send(claim(later), UNKNOWN, later);

    assertThat(rows("select state, reason, ambiguous, tries from delivery"))
        .containsExactly("HELD|timeout|2|2");
  }

  @Test
  void does_not_forget_an_answer_that_never_came_over_a_refusal() {
    outbox.finish(started(), UNKNOWN, TWO_WEEKS_BEFORE);
    Instant later = TWO_WEEKS_BEFORE.plus(Outcome.REPEAT_AFTER);
    send(claim(later), notSent(Duration.ofSeconds(5)), later);

    assertThat(claim(later.plusSeconds(5)).ambiguous()).isEqualTo(1);
  }

  @Test
  void is_dropped_with_the_reason_when_there_is_nothing_left_to_say() {
    assertThat(outbox.skip(claimed(), "date is gone", TWO_WEEKS_BEFORE)).isTrue();
    assertThat(deliveries()).containsExactly("2w|SKIPPED|date is gone");
  }

  @Test
  void keeps_of_a_reason_what_fits_and_what_can_be_stored() {
    Delivery delivery = started();
    String reason = "a\0".repeat(199) + "\ud83d\ude42";

    outbox.finish(delivery, new Receipt.Rejected(reason), TWO_WEEKS_BEFORE);

    assertThat(deliveries()).containsExactly("2w|HELD|" + "a".repeat(199));
  }

  @Test
  void gives_back_what_a_vanished_sender_had_claimed() {
    claimed();

    assertThat(outbox.recover(LAPSED.minusMillis(1))).isZero();
    assertThat(outbox.recover(LAPSED)).isEqualTo(1);
    assertThat(claim(LAPSED).ambiguous()).isZero();
  }

  @Test
  void repeats_once_what_a_vanished_sender_may_have_sent() {
    started();

    assertThat(outbox.recover(LAPSED)).isEqualTo(1);
    assertThat(claim(LAPSED).ambiguous()).isEqualTo(1);
  }

  @Test
  void holds_what_two_vanished_senders_may_have_sent() {
    started();
    outbox.recover(LAPSED);
    outbox.start(claim(LAPSED), LAPSED);

    assertThat(outbox.recover(LAPSED.plus(LEASE))).isZero();
    assertThat(deliveries()).containsExactly("2w|HELD|sender vanished");
  }

  @Test
  void lets_go_what_is_still_waiting_when_the_date_begins() {
    planned();

    assertThat(outbox.recover(BEGUN)).isZero();
    assertThat(deliveries()).containsExactly("2w|SKIPPED|expired");
  }

  @Test
  void is_not_claimed_when_the_date_has_begun() {
    planned();

    assertThat(outbox.claim(BEGUN, LEASE, ALL)).isEmpty();
  }

  @Test
  void outlives_a_restart_in_every_state() {
    Delivery delivery = started();

    restart();
    outbox = store.outbox();

    assertThat(outbox.finish(delivery, DELIVERED, TWO_WEEKS_BEFORE)).isTrue();
    assertThat(deliveries()).containsExactly("2w|SENT|null");
  }

  private static List<Delivery> claimAll(Outbox outbox) {
    List<Delivery> mine = new ArrayList<>();
    List<Delivery> claimed = outbox.claim(TWO_WEEKS_BEFORE, LEASE, 7);
    while (!claimed.isEmpty()) {
      mine.addAll(claimed);
      claimed = outbox.claim(TWO_WEEKS_BEFORE, LEASE, 7);
    }
    return mine;
  }

  private static Receipt notSent(Duration wait) {
    return new Receipt.NotSent(wait, "rate limited");
  }
}
