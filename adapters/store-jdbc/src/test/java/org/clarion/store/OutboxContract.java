package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Reason;
import org.clarion.core.delivery.State;
import org.clarion.core.delivery.Verdict;
import org.clarion.core.reminder.ReminderSettings;
import org.junit.jupiter.api.Test;

/** What every database must do with posts that are on their way. */
abstract class OutboxContract extends OutboxStory {
  private static final Instant LAPSED = TWO_WEEKS_BEFORE.plus(LEASE);
  private static final Instant LATER = TWO_WEEKS_BEFORE.plusSeconds(7);

  @Test
  void a_claimed_post_is_nobody_elses() {
    claimed();

    assertThat(claimAll(TWO_WEEKS_BEFORE)).isEmpty();
    assertThat(openAnother().outbox().claim(TWO_WEEKS_BEFORE, LAPSED, ALL)).isEmpty();
  }

  @Test
  void a_claimed_post_says_all_there_is_to_know() {
    Post post = claimed();
    Delivery member = post.members().getFirst();

    assertThat(post.place()).isEqualTo(HALL);
    assertThat(post.key()).isEqualTo(member.key());
    assertThat(post.settings()).isEqualTo(ReminderSettings.DEFAULT);
    assertThat(member)
        .isEqualTo(
            new Delivery(
                member.id(),
                member.key(),
                HALL,
                planned(TWO_WEEKS_BEFORE).triggers().stream()
                    .filter(it -> it.lead().equals("2w"))
                    .findFirst()
                    .orElseThrow(),
                State.CLAIMED,
                TWO_WEEKS_BEFORE,
                new Delivery.Attempts(1, 0, 0, null, null, null, null, null)));
  }

  @Test
  void what_begins_first_is_claimed_first_and_no_more_than_asked_for() {
    content(date(DAY, MARCH_8), date(MEETING, MARCH_8.minusDays(13)));
    settings(YARD, ReminderSettings.DEFAULT);
    store.subscriptions().turnOn(YARD, REMINDERS, TWO_WEEKS_BEFORE);
    due(TWO_WEEKS_BEFORE.plusSeconds(1), HALL);

    assertThat(outbox.claim(TWO_WEEKS_BEFORE.plusSeconds(1), LAPSED, 1))
        .extracting(Post::place)
        .containsExactly(HALL);
    assertThat(outbox.claim(TWO_WEEKS_BEFORE.plusSeconds(1), LAPSED, 2))
        .extracting(Post::place)
        .containsExactly(YARD);
  }

  @Test
  void many_senders_claim_each_delivery_once() throws Exception {
    subscribe(120);
    due(TWO_WEEKS_BEFORE, HALL);
    List<Callable<List<Post>>> senders = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Outbox mine = i % 2 == 0 ? outbox : openAnother().outbox();
      senders.add(() -> claimAll(mine));
    }

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Post> claimed =
          new ArrayList<>(
              threads.invokeAll(senders).stream()
                  .map(Future::resultNow)
                  .flatMap(List::stream)
                  .toList());
      claimed.addAll(claimAll(outbox));
      assertThat(claimed)
          .flatExtracting(Post::members)
          .extracting(Delivery::id)
          .doesNotHaveDuplicates()
          .hasSize(121);
    }
  }

  @Test
  void a_started_post_is_written_down_as_being_sent() {
    Post post = started();

    assertThat(rows("select state, tries, ambiguous, fence, post_key from delivery"))
        .containsExactly("SENDING|1|0|1|" + post.key().value());
    assertThat(post.members().getFirst().attempts())
        .isEqualTo(
            new Delivery.Attempts(
                1, 1, 0, TWO_WEEKS_BEFORE, TWO_WEEKS_BEFORE, post.key(), null, null));
  }

  @Test
  void is_started_only_once() {
    Post post = claimed();
    start(post, TWO_WEEKS_BEFORE);

    assertThat(start(post, TWO_WEEKS_BEFORE)).isEmpty();
  }

  @Test
  void is_not_started_when_the_date_has_all_but_begun() {
    due(TWO_DAYS_BEFORE, HALL);
    Instant last = BEGUN.minusSeconds(10);
    Post post = claim(last);

    assertThat(start(post, last)).isEmpty();
    assertThat(deliveries()).containsExactly("2d|SKIPPED|expired");
  }

  @Test
  void is_not_started_when_the_lease_has_run_out() {
    Post post = claimed();

    assertThat(start(post, LAPSED)).isEmpty();
    assertThat(deliveries()).containsExactly("2w|CLAIMED|null");
  }

  @Test
  void is_not_started_by_a_sender_that_lost_it() {
    Post lost = claimed();
    assertThat(outbox.tidy(LAPSED)).isEqualTo(1);
    Post post = claim(LAPSED);

    assertThat(start(lost, LAPSED)).isEmpty();
    assertThat(settle(lost, new Verdict.Skipped(Reason.NOTHING_TO_SAY), LAPSED)).isFalse();
    assertThat(start(post, LAPSED)).isPresent();
    assertThat(settle(lost, SENT, LAPSED)).isFalse();
    assertThat(deliveries()).containsExactly("2w|SENDING|null");
  }

  @Test
  void is_given_back_when_the_content_is_not_what_it_would_be_worded_from() {
    Post post = claimed();
    store.contents().edit(date(MEETING, MARCH_20));

    assertThat(start(post, TWO_WEEKS_BEFORE)).isEmpty();
    assertThat(deliveries()).containsExactly("2w|PLANNED|null");
  }

  @Test
  void is_not_started_when_its_date_has_moved_and_nobody_has_planned_anew() {
    Post post = claimed();
    content(date(DAY, MARCH_20));

    assertThat(start(post, TWO_WEEKS_BEFORE)).isEmpty();
    assertThat(deliveries()).containsExactly("2w|SKIPPED|moved");
  }

  @Test
  void is_not_started_after_reminders_were_turned_off() {
    Post post = claimed();
    store.subscriptions().turnOff(HALL, REMINDERS, TWO_WEEKS_BEFORE);

    assertThat(start(post, TWO_WEEKS_BEFORE)).isEmpty();
    assertThat(deliveries()).containsExactly("2w|SKIPPED|unsubscribed");
  }

  @Test
  void turned_off_at_the_moment_of_sending_it_is_sent_or_dropped_and_nothing_between()
      throws Exception {
    subscribe(20);
    due(TWO_WEEKS_BEFORE);
    Outbox sender = openAnother().outbox();
    var start = new Outbox.Start(dates, false, LAPSED);

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Post post : claimAll(TWO_WEEKS_BEFORE)) {
        Future<Boolean> off =
            threads.submit(
                () -> store.subscriptions().turnOff(post.place(), REMINDERS, TWO_WEEKS_BEFORE));
        boolean started = sender.start(post, start, TWO_WEEKS_BEFORE).isPresent();

        assertThat(off.get()).isTrue();
        assertThat(
                rows(
                    "select state, reason from delivery where id = "
                        + post.members().getFirst().id()))
            .containsExactly(started ? "SENDING|null" : "SKIPPED|unsubscribed");
      }
    }
  }

  @Test
  void comes_to_nothing_when_it_was_refused_and_reminders_were_turned_off_meanwhile() {
    Post post = started();
    store.subscriptions().turnOff(HALL, REMINDERS, TWO_WEEKS_BEFORE);
    settle(post, new Verdict.Again(LATER, "no"), TWO_WEEKS_BEFORE);

    assertThat(start(claim(LATER), LATER)).isEmpty();
    assertThat(deliveries()).containsExactly("2w|SKIPPED|unsubscribed");
  }

  @Test
  void is_sent_once_it_was_delivered() {
    Post post = sent();

    assertThat(rows("select state, message_id, post_key from delivery"))
        .containsExactly("SENT|m1|" + post.key().value());
    assertThat(settle(post, SENT, TWO_WEEKS_BEFORE)).isFalse();
  }

  @Test
  void a_post_that_was_found_is_sent_without_having_been_started_again() {
    settle(started(), new Verdict.Repeat(LATER, "no answer"), TWO_WEEKS_BEFORE);

    assertThat(settle(claim(LATER), SENT, LATER)).isTrue();
    assertThat(rows("select state, tries, ambiguous from delivery")).containsExactly("SENT|1|1");
  }

  @Test
  void is_held_with_the_reason() {
    settle(started(), new Verdict.Held(Reason.REJECTED, false), TWO_WEEKS_BEFORE);

    assertThat(rows("select state, reason, ambiguous from delivery"))
        .containsExactly("HELD|rejected|0");
  }

  @Test
  void is_held_and_may_be_there() {
    settle(started(), new Verdict.Held(Reason.UNANSWERED, true), TWO_WEEKS_BEFORE);

    assertThat(rows("select state, reason, ambiguous from delivery"))
        .containsExactly("HELD|unanswered|1");
  }

  @Test
  void is_tried_again_at_the_moment_given_and_as_if_it_had_never_been() {
    settle(started(), new Verdict.Again(LATER, "too many"), TWO_WEEKS_BEFORE);

    assertThat(claimAll(LATER.minusMillis(1))).isEmpty();
    assertThat(claim(LATER).members().getFirst().attempts())
        .isEqualTo(new Delivery.Attempts(2, 1, 0, null, TWO_WEEKS_BEFORE, null, null, "too many"));
  }

  @Test
  void is_repeated_with_the_same_key_when_no_answer_came() {
    Post first = started();
    settle(first, new Verdict.Repeat(LATER, "timeout"), TWO_WEEKS_BEFORE);

    Post again = claim(LATER);
    assertThat(again.key()).isEqualTo(first.key());
    assertThat(again.members().getFirst().attempts())
        .isEqualTo(
            new Delivery.Attempts(
                2, 1, 1, TWO_WEEKS_BEFORE, TWO_WEEKS_BEFORE, first.key(), null, "timeout"));
  }

  @Test
  void does_not_forget_an_answer_that_never_came_over_a_refusal() {
    settle(started(), new Verdict.Repeat(LATER, "timeout"), TWO_WEEKS_BEFORE);
    Post again = start(claim(LATER), LATER).orElseThrow();
    settle(again, new Verdict.Again(LATER, "too many"), LATER);

    assertThat(rows("select state, ambiguous, tries, post_key from delivery"))
        .containsExactly("PLANNED|1|2|" + again.key().value());
  }

  @Test
  void a_fresh_start_begins_a_new_window_and_any_other_does_not() {
    settle(started(), new Verdict.Repeat(LATER, "timeout"), TWO_WEEKS_BEFORE);
    Post again = start(claim(LATER), LATER).orElseThrow();
    assertThat(again.members().getFirst().attempts().firstSendAt()).isEqualTo(TWO_WEEKS_BEFORE);
    settle(again, new Verdict.Repeat(LATER, "timeout"), LATER);

    var fresh = new Outbox.Start(dates, true, LATER.plus(LEASE));
    Post anew = outbox.start(claim(LATER), fresh, LATER).orElseThrow();

    assertThat(anew.members().getFirst().attempts().firstSendAt()).isEqualTo(LATER);
  }

  @Test
  void is_dropped_with_the_reason_when_there_is_nothing_left_to_say() {
    settle(claimed(), new Verdict.Skipped(Reason.NOTHING_TO_SAY), TWO_WEEKS_BEFORE);

    assertThat(deliveries()).containsExactly("2w|SKIPPED|nothing-to-say");
  }

  @Test
  void keeps_of_a_reason_what_fits_and_what_can_be_stored() {
    String reason = "a\0".repeat(199) + "\ud83d\ude42";

    settle(started(), new Verdict.Again(LATER, reason), TWO_WEEKS_BEFORE);

    assertThat(deliveries()).containsExactly("2w|PLANNED|" + "a".repeat(199));
  }

  @Test
  void gives_back_what_a_vanished_sender_had_claimed() {
    claimed();

    assertThat(outbox.tidy(LAPSED.minusMillis(1))).isZero();
    assertThat(outbox.tidy(LAPSED)).isEqualTo(1);
    assertThat(claim(LAPSED).ambiguous()).isZero();
  }

  @Test
  void takes_over_what_a_vanished_sender_may_have_sent() {
    Post lost = started();

    assertThat(outbox.lapsed(LAPSED.minusMillis(1), LAPSED, ALL)).isEmpty();
    List<Post> taken = outbox.lapsed(LAPSED, LAPSED.plus(LEASE), ALL);

    assertThat(taken).extracting(Post::key).containsExactly(lost.key());
    assertThat(outbox.lapsed(LAPSED, LAPSED.plus(LEASE), ALL)).isEmpty();
    assertThat(settle(lost, SENT, LAPSED)).isFalse();
    assertThat(settle(taken.getFirst(), new Verdict.Repeat(LAPSED, "vanished"), LAPSED)).isTrue();
    assertThat(rows("select state, fence, ambiguous from delivery")).containsExactly("PLANNED|2|1");
  }

  @Test
  void lets_go_what_is_still_waiting_when_the_date_begins() {
    due(TWO_WEEKS_BEFORE, HALL);

    assertThat(outbox.tidy(BEGUN)).isZero();
    assertThat(deliveries()).containsExactly("2w|SKIPPED|expired");
  }

  @Test
  void is_not_claimed_when_the_date_has_begun() {
    due(TWO_WEEKS_BEFORE, HALL);

    assertThat(claimAll(BEGUN)).isEmpty();
  }

  @Test
  void outlives_a_restart_in_every_state() {
    Post post = started();

    restart();
    outbox = store.outbox();

    assertThat(settle(post, SENT, TWO_WEEKS_BEFORE)).isTrue();
    assertThat(deliveries()).containsExactly("2w|SENT|null");
  }

  private static List<Post> claimAll(Outbox outbox) {
    List<Post> mine = new ArrayList<>();
    List<Post> claimed = outbox.claim(TWO_WEEKS_BEFORE, LAPSED, 7);
    while (!claimed.isEmpty()) {
      mine.addAll(claimed);
      claimed = outbox.claim(TWO_WEEKS_BEFORE, LAPSED, 7);
    }
    return mine;
  }
}
