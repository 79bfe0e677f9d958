package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clarion.core.date.Change;
import org.clarion.core.date.Timing;
import org.clarion.core.delivery.Corrections;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Reason;
import org.clarion.core.delivery.Verdict;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.junit.jupiter.api.Test;

/** What every database must do so that nobody is left with a wrong date. */
abstract class OutboxCorrectionsContract extends OutboxStory {
  private static final Instant LATER = TWO_WEEKS_BEFORE.plusSeconds(60);

  @Test
  void a_place_that_was_told_hears_that_the_date_has_moved() {
    sent();
    change(LATER, date(DAY, MARCH_20));

    Post correction = claim(LATER);

    assertThat(correction.kind()).isEqualTo(Kind.CORRECTION);
    assertThat(correction.members().getFirst().trigger().timing())
        .isEqualTo(new Timing.Days(MARCH_20, MARCH_20));
    assertThat(start(correction, LATER)).isPresent();
  }

  @Test
  void a_place_that_was_told_nothing_hears_nothing_of_it() {
    due(TWO_WEEKS_BEFORE, HALL);
    change(LATER, date(DAY, MARCH_20));

    assertThat(deliveries()).containsExactly("2w|SKIPPED|moved");
  }

  @Test
  void moving_there_and_back_and_there_again_corrects_each_time() {
    sent();
    for (int i = 1; i <= 4; i++) {
      change(LATER.plusSeconds(i), date(DAY, i % 2 == 1 ? MARCH_20 : MARCH_8));
      deliver(LATER.plusSeconds(i));
    }

    assertThat(deliveries())
        .containsExactly(
            "2w|SENT|null",
            "change1|SENT|null",
            "change2|SENT|null",
            "change3|SENT|null",
            "change4|SENT|null");
  }

  @Test
  void moving_there_and_back_before_anybody_was_told_corrects_nothing() {
    sent();
    change(LATER, date(DAY, MARCH_20));
    change(LATER, date(DAY, MARCH_8));

    assertThat(deliveries()).containsExactly("2w|SENT|null", "change1|SKIPPED|moved");
  }

  @Test
  void planning_once_more_corrects_nothing_twice() {
    sent();
    change(LATER, date(DAY, MARCH_20));
    plan(LATER);
    deliver(LATER);
    plan(LATER);

    assertThat(deliveries()).containsExactly("2w|SENT|null", "change1|SENT|null");
  }

  @Test
  void what_may_have_been_posted_is_dropped_and_corrected() {
    settle(started(), new Verdict.Repeat(LATER, "timeout"), TWO_WEEKS_BEFORE);
    change(LATER, date(DAY, MARCH_20));

    assertThat(deliveries()).containsExactly("2w|SKIPPED|moved", "change1|PLANNED|null");
  }

  @Test
  void what_moves_away_and_back_before_it_is_sent_is_sent_once() {
    due(TWO_WEEKS_BEFORE, HALL, YARD);
    claimAll(TWO_WEEKS_BEFORE);
    change(LATER, date(DAY, MARCH_20));
    assertThat(deliveries()).containsExactly("2w|SKIPPED|moved", "2w|SKIPPED|moved");

    change(LATER, date(DAY, MARCH_8));
    fanOut(LATER);
    deliver(LATER);
    plan(LATER);

    assertThat(deliveries()).containsExactly("2w|SENT|null", "2w|SENT|null");
    assertThat(store.ledger().audit(LATER).breaches()).isEmpty();
  }

  @Test
  void what_a_sender_held_when_the_date_moved_away_and_back_is_not_its_own_any_more() {
    Post post = claimed();
    change(LATER, date(DAY, MARCH_20));
    change(LATER, date(DAY, MARCH_8));

    assertThat(start(post, TWO_WEEKS_BEFORE)).isEmpty();
    assertThat(settle(post, SENT, TWO_WEEKS_BEFORE)).isFalse();
    assertThat(start(claim(LATER), LATER)).isPresent();
  }

  @Test
  void what_is_over_or_not_wanted_any_more_does_not_come_back_with_its_date() {
    due(TWO_WEEKS_BEFORE, HALL, YARD);
    change(LATER, date(DAY, MARCH_20));
    store.subscriptions().turnOff(HALL, REMINDERS, LATER);
    store.subscriptions().turnOn(HALL, REMINDERS, LATER);
    change(LATER, date(DAY, MARCH_8));
    assertThat(deliveries()).containsExactly("2w|SKIPPED|moved", "2w|PLANNED|null");

    change(LATER, date(DAY, MARCH_20));
    change(BEGUN, date(DAY, MARCH_8));
    assertThat(deliveries()).containsExactly("2w|SKIPPED|moved", "2w|SKIPPED|moved");
  }

  @Test
  void what_may_have_been_posted_does_not_come_back() {
    settle(started(), new Verdict.Repeat(LATER, "timeout"), TWO_WEEKS_BEFORE);
    change(LATER, date(DAY, MARCH_20));
    deliver(LATER);
    change(LATER.plusSeconds(1), date(DAY, MARCH_8));

    assertThat(deliveries())
        .containsExactly("2w|SKIPPED|moved", "change1|SENT|null", "change2|PLANNED|null");
  }

  @Test
  void a_reminder_that_comes_back_gives_way_to_the_correction_that_says_the_same() {
    sent();
    fanOut(TWO_DAYS_BEFORE);
    change(TWO_DAYS_BEFORE, date(DAY, MARCH_20));
    deliver(TWO_DAYS_BEFORE);
    Instant back = TWO_DAYS_BEFORE.plusSeconds(60);
    change(back, date(DAY, MARCH_8));
    outbox.tidy(back);
    deliver(back);

    assertThat(deliveries())
        .containsExactly(
            "2w|SENT|null", "2d|SKIPPED|superseded", "change1|SENT|null", "change2|SENT|null");
  }

  @Test
  void what_was_held_without_an_answer_is_corrected() {
    settle(started(), new Verdict.Held(Reason.COVERED_BY_NEXT, true), TWO_WEEKS_BEFORE);
    change(LATER, date(DAY, MARCH_20));

    assertThat(deliveries()).containsExactly("2w|HELD|covered-by-next", "change1|PLANNED|null");
  }

  @Test
  void what_is_being_sent_at_that_moment_is_corrected() {
    started();
    change(TWO_WEEKS_BEFORE, date(DAY, MARCH_20));

    assertThat(deliveries()).containsExactly("2w|SENDING|null", "change1|PLANNED|null");
  }

  @Test
  void a_date_that_is_called_off_is_corrected_until_it_would_have_been() {
    sent();
    change(LATER, date(DAY, MARCH_8, new Change.Cancelled("once", null)));
    deliver(LATER);

    assertThat(deliveries()).containsExactly("2w|SENT|null", "change1|SENT|null");
    assertThat(rows("select expires_at from delivery where kind = 'CORRECTION'"))
        .isEqualTo(rows("select expires_at from delivery where kind = 'REMINDER'"));
  }

  @Test
  void a_date_that_is_gone_is_corrected() {
    sent();
    change(LATER);
    deliver(LATER);

    assertThat(deliveries()).containsExactly("2w|SENT|null", "change1|SENT|null");
  }

  @Test
  void a_date_that_is_over_is_corrected_when_it_turns_out_to_be_still_ahead() {
    sent();
    change(BEGUN, date(DAY, MARCH_8.minusDays(1)));
    assertThat(deliveries()).containsExactly("2w|SENT|null");

    change(BEGUN, date(DAY, MARCH_20));
    assertThat(deliveries()).containsExactly("2w|SENT|null", "change1|PLANNED|null");
  }

  @Test
  void a_date_that_has_long_been_over_is_not_corrected() {
    sent();
    change(BEGUN.plus(Corrections.OVER_MAX), date(DAY, MARCH_20.plusDays(30)));

    assertThat(deliveries()).containsExactly("2w|SENT|null");
  }

  @Test
  void what_was_said_in_a_digest_is_corrected_when_the_digest_is_long_over() {
    var monday = new DigestTime(DayOfWeek.MONDAY, LocalTime.of(9, 0));
    content(date(DAY, MARCH_8.minusDays(1)));
    settings(
        HALL, ReminderSettings.DEFAULT.withDigest(monday).withLeads(List.of(LeadTime.days(0))));
    due(TWO_WEEKS_BEFORE, HALL);
    deliver(TWO_WEEKS_BEFORE);
    Instant thursday = Instant.parse("2027-02-25T09:00:00Z");

    change(thursday, date(DAY, MARCH_8.minusDays(1), new Change.Cancelled("once", null)));

    assertThat(deliveries())
        .containsExactly("MONDAY@09:00/2027-02-22|SENT|null", "change1|PLANNED|null");
  }

  @Test
  void a_place_that_turned_reminders_off_is_not_bothered() {
    sent();
    store.subscriptions().turnOff(HALL, REMINDERS, TWO_WEEKS_BEFORE);
    change(LATER, date(DAY, MARCH_20));

    assertThat(deliveries()).containsExactly("2w|SENT|null");
  }

  @Test
  void organisers_hear_once_of_each_change_that_had_to_be_corrected() {
    store.subscriptions().turnOn(YARD, QUESTIONS, JANUARY);
    sent();
    change(LATER, date(DAY, MARCH_20));
    plan(LATER);

    assertThat(rows("select document from report")).hasSize(1);
    assertThat(
            rows(
                "select channel_id from delivery join place on place.id = place_id"
                    + " where kind = 'REPORT'"))
        .containsExactly("yard");
    assertThat(rows("select content from setting where name = 'planned'")).containsExactly("3");
  }

  @Test
  void a_correction_takes_the_place_of_the_reminder_that_waits_with_it() {
    sent();
    change(TWO_DAYS_BEFORE, date(DAY, MARCH_8.plusDays(1)));
    fanOut(TWO_DAYS_BEFORE);
    deliver(TWO_DAYS_BEFORE);

    assertThat(deliveries()).containsExactly("2w|SENT|null", "change1|SENT|null");
  }

  @Test
  void of_a_joined_post_only_the_member_that_moved_drops_out() {
    content(date(DAY, MARCH_8), date(MEETING, MARCH_8.minusDays(12)));
    due(TWO_WEEKS_BEFORE, HALL);
    Post post = claim(TWO_WEEKS_BEFORE);
    change(TWO_WEEKS_BEFORE, date(DAY, MARCH_20), date(MEETING, MARCH_8.minusDays(12)));

    Post started = start(post, TWO_WEEKS_BEFORE).orElseThrow();

    assertThat(started.members()).extracting(it -> it.trigger().entry()).containsExactly(MEETING);
    assertThat(started.key()).isEqualTo(post.key());
    assertThat(settle(started, SENT, TWO_WEEKS_BEFORE)).isTrue();
    assertThat(deliveries()).containsExactlyInAnyOrder("2w|SKIPPED|moved", "2d|SENT|null");
  }

  @Test
  void moved_at_the_moment_of_sending_it_is_corrected_or_was_not_sent() throws Exception {
    subscribe(12);
    due(TWO_WEEKS_BEFORE);
    Outbox sender = openAnother().outbox();
    var start = new Outbox.Start(dates, false, TWO_WEEKS_BEFORE.plus(LEASE));
    List<Post> posts = claimAll(TWO_WEEKS_BEFORE);

    int started = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> move = threads.submit(() -> change(TWO_WEEKS_BEFORE, date(DAY, MARCH_20)));
      for (Post post : posts) {
        started += sender.start(post, start, TWO_WEEKS_BEFORE).isPresent() ? 1 : 0;
      }
      move.get();
    }
    outbox.tidy(TWO_WEEKS_BEFORE.plus(LEASE));
    plan(TWO_WEEKS_BEFORE);

    assertThat(rows("select count(*) from delivery where state = 'SENDING'"))
        .containsExactly(Integer.toString(started));
    assertThat(rows("select count(*) from delivery where kind = 'CORRECTION'"))
        .containsExactly(Integer.toString(started));
    assertThat(rows("select count(*) from delivery where state = 'SKIPPED' and reason = 'moved'"))
        .containsExactly(Integer.toString(12 - started));
  }
}
