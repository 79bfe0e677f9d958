package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.content.Entry;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Verdict;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.QuietTimes;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.junit.jupiter.api.Test;

/** What every database must do to turn dates that fall due into deliveries, and those to posts. */
abstract class OutboxPlanningContract extends OutboxStory {
  @Test
  void nothing_falls_due_by_a_calendar_that_is_not_the_stored_one() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    plan(TWO_WEEKS_BEFORE);
    var old = dates;
    change(TWO_WEEKS_BEFORE, date(DAY, MARCH_8), date(MEETING, MARCH_8));

    assertThat(outbox.fanOut(old, TWO_WEEKS_BEFORE)).isZero();
    assertThat(deliveries()).isEmpty();
    assertThat(fanOut(TWO_WEEKS_BEFORE)).isPositive();
  }

  @Test
  void writes_one_delivery_for_each_place_that_wants_reminders() {
    due(TWO_WEEKS_BEFORE, HALL, YARD);

    assertThat(claimAll(TWO_WEEKS_BEFORE)).extracting(Post::place).containsExactly(HALL, YARD);
    assertThat(rows("select content from setting where name = 'planned'")).containsExactly("2");
  }

  @Test
  void is_idle_until_something_is_due_and_when_all_is_done() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    plan(JANUARY);
    assertThat(outbox.glance(TWO_WEEKS_BEFORE).isIdle()).isFalse();
    assertThat(outbox.glance(SIX_WEEKS_BEFORE.minusMillis(1)))
        .isEqualTo(new Outbox.Glance(true, store.subscriptions().rhythm().revision()));

    fanOut(SIX_WEEKS_BEFORE);
    assertThat(outbox.glance(SIX_WEEKS_BEFORE).isIdle()).isFalse();
    Post post = claim(SIX_WEEKS_BEFORE);
    assertThat(outbox.glance(SIX_WEEKS_BEFORE).isIdle()).isTrue();
    assertThat(outbox.glance(SIX_WEEKS_BEFORE.plus(LEASE)).isIdle()).isFalse();
    settle(start(post, SIX_WEEKS_BEFORE).orElseThrow(), SENT, SIX_WEEKS_BEFORE);
    assertThat(outbox.glance(SIX_WEEKS_BEFORE.plus(LEASE)).isIdle()).isTrue();
  }

  @Test
  void writes_nothing_before_it_is_due() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    plan(JANUARY);

    assertThat(fanOut(SIX_WEEKS_BEFORE.minusMillis(1))).isZero();
    assertThat(deliveries()).isEmpty();
  }

  @Test
  void writes_nothing_once_the_date_has_begun() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    plan(JANUARY);

    assertThat(fanOut(BEGUN)).isEqualTo(4);
    assertThat(deliveries()).isEmpty();
  }

  @Test
  void writes_nothing_a_second_time() {
    due(TWO_WEEKS_BEFORE, HALL);

    assertThat(fanOut(TWO_WEEKS_BEFORE)).isZero();
    plan(TWO_WEEKS_BEFORE);
    assertThat(fanOut(TWO_WEEKS_BEFORE)).isZero();
    restart();
    assertThat(store.outbox().fanOut(dates, TWO_WEEKS_BEFORE)).isZero();
  }

  @Test
  void a_plan_from_older_content_is_refused() {
    Outbox.Plan older = planned(JANUARY);
    change(JANUARY, date(DAY, MARCH_20));

    assertThat(outbox.plan(older, JANUARY)).isFalse();
    assertThat(rows("select distinct timing from trigger_due"))
        .containsExactly("{\"type\":\"days\",\"first\":\"2027-03-20\",\"last\":\"2027-03-20\"}");
  }

  @Test
  void leaves_out_places_that_wanted_none_when_it_fell_due() {
    store.subscriptions().turnOn(HALL, REMINDERS, TWO_WEEKS_BEFORE.plusMillis(1));
    store.subscriptions().turnOn(YARD, REMINDERS, JANUARY);
    store.subscriptions().turnOff(YARD, REMINDERS, JANUARY);

    due(TWO_WEEKS_BEFORE.plusSeconds(1));

    assertThat(deliveries()).isEmpty();
  }

  @Test
  void leaves_out_lead_times_that_a_place_does_not_want() {
    settings(HALL, ReminderSettings.DEFAULT.withLeads(List.of(LeadTime.weeks(2))));
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    store.subscriptions().turnOn(YARD, REMINDERS, JANUARY);
    plan(JANUARY);

    fanOut(TWO_DAYS_BEFORE);

    assertThat(
            rows(
                """
                select channel_id, lead from delivery join place on place.id = place_id
                order by channel_id
                """))
        .containsExactly("hall|2w", "yard|2d");
  }

  @Test
  void writes_for_many_places_at_once() {
    subscribe(1_203);
    due(TWO_WEEKS_BEFORE);

    assertThat(rows("select count(*) from delivery")).containsExactly("1203");
  }

  @Test
  void leaves_none_out_when_many_dates_fall_due_together() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i <= Outbox.DUE_MAX; i++) {
      entries.add(date(new EntryId("date.number-" + i), MARCH_8));
    }
    content(entries.toArray(Entry[]::new));
    settings(HALL, ReminderSettings.DEFAULT.withLeads(List.of(LeadTime.weeks(2))));
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    plan(JANUARY);

    assertThat(fanOut(TWO_WEEKS_BEFORE)).isEqualTo(Outbox.DUE_MAX);
    assertThat(fanOut(TWO_WEEKS_BEFORE)).isEqualTo(1);
    assertThat(claimAll(TWO_WEEKS_BEFORE)).hasSize(21).allMatch(it -> it.members().size() <= 10);
  }

  @Test
  void keeps_only_the_latest_of_several_that_are_overdue() {
    due(TWO_DAYS_BEFORE, HALL);

    assertThat(deliveries()).containsExactly("2d|PLANNED|null");
  }

  @Test
  void an_earlier_one_that_still_waits_is_not_sent_beside_a_later_one() {
    due(TWO_WEEKS_BEFORE, HALL);
    fanOut(TWO_DAYS_BEFORE);

    Post both = claim(TWO_DAYS_BEFORE);
    assertThat(both.members()).hasSize(2);
    Post started = start(both, TWO_DAYS_BEFORE).orElseThrow();

    assertThat(started.members()).hasSize(1);
    assertThat(started.key()).isEqualTo(both.key());
    assertThat(deliveries()).containsExactly("2w|SKIPPED|superseded", "2d|SENDING|null");
  }

  @Test
  void forgets_pending_ones_that_are_not_planned_any_more() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    plan(JANUARY);
    change(JANUARY);

    assertThat(fanOut(TWO_DAYS_BEFORE)).isZero();
  }

  @Test
  void follows_a_date_to_another_day_before_anybody_was_told() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    plan(JANUARY);
    change(JANUARY, date(DAY, MARCH_20));

    assertThat(fanOut(SIX_WEEKS_BEFORE)).isZero();
    assertThat(fanOut(Instant.parse("2027-02-06T09:00:00Z"))).isEqualTo(1);
  }

  @Test
  void what_is_due_together_goes_out_together_soonest_first() {
    content(date(DAY, MARCH_8), date(MEETING, MARCH_8.minusDays(12)));
    due(TWO_WEEKS_BEFORE, HALL);

    Post post = claim(TWO_WEEKS_BEFORE);

    assertThat(post.members()).extracting(it -> it.trigger().entry()).containsExactly(MEETING, DAY);
    assertThat(post.key()).isNotIn(post.members().stream().map(it -> it.key()).toList());
    assertThat(start(post, TWO_WEEKS_BEFORE).orElseThrow().members()).hasSize(2);
    assertThat(rows("select distinct post_key from delivery")).containsExactly(post.key().value());
  }

  @Test
  void members_that_may_have_been_posted_stay_together_and_nobody_joins_them() {
    content(date(DAY, MARCH_8), date(MEETING, MARCH_8.minusDays(12)));
    due(TWO_WEEKS_BEFORE, HALL);
    Post post = start(claim(TWO_WEEKS_BEFORE), TWO_WEEKS_BEFORE).orElseThrow();
    Instant later = Instant.parse("2027-02-24T09:00:00Z");
    settle(post, repeat(later), TWO_WEEKS_BEFORE);
    fanOut(later);

    assertThat(claimAll(later))
        .extracting(it -> it.members().size())
        .containsExactlyInAnyOrder(2, 1);
    assertThat(rows("select count(*) from delivery where post_key is not null"))
        .containsExactly("2");
  }

  @Test
  void what_was_refused_is_free_to_go_out_in_other_company() {
    due(TWO_WEEKS_BEFORE, HALL);
    settle(
        start(claim(TWO_WEEKS_BEFORE), TWO_WEEKS_BEFORE).orElseThrow(),
        new Verdict.Again(TWO_DAYS_BEFORE, "no"),
        TWO_WEEKS_BEFORE);
    change(TWO_DAYS_BEFORE, date(DAY, MARCH_8), date(MEETING, MARCH_8.plusDays(5)));
    fanOut(TWO_DAYS_BEFORE);

    assertThat(claim(TWO_DAYS_BEFORE).members())
        .extracting(it -> it.trigger().lead())
        .containsExactlyInAnyOrder("2w", "2d", "2w");
  }

  @Test
  void a_quiet_place_is_left_alone_until_it_is_not() {
    var night = new QuietTimes.Nightly(LocalTime.of(8, 0), LocalTime.of(11, 0));
    settings(HALL, ReminderSettings.DEFAULT.withQuiet(new QuietTimes(night, List.of(), null)));
    due(TWO_WEEKS_BEFORE, HALL);

    assertThat(claimAll(TWO_WEEKS_BEFORE.plusSeconds(7_199))).isEmpty();
    assertThat(claim(TWO_WEEKS_BEFORE.plusSeconds(7_200)).members()).hasSize(1);
  }

  @Test
  void a_place_that_became_quiet_meanwhile_has_its_post_put_off() {
    Post post = claimed();
    var night = new QuietTimes.Nightly(LocalTime.of(8, 0), LocalTime.of(11, 0));
    settings(HALL, ReminderSettings.DEFAULT.withQuiet(new QuietTimes(night, List.of(), null)));

    assertThat(start(post, TWO_WEEKS_BEFORE)).isEmpty();
    assertThat(deliveries()).containsExactly("2w|PLANNED|quiet");
    assertThat(claim(TWO_WEEKS_BEFORE.plusSeconds(7_200)).members().getFirst().wantedAt())
        .isEqualTo(TWO_WEEKS_BEFORE.plusSeconds(7_200));
  }

  @Test
  void what_is_put_off_until_it_is_over_says_why() {
    due(TWO_WEEKS_BEFORE, HALL);
    settings(HALL, ReminderSettings.DEFAULT.withPostsPerWeekMax(1));
    deliver(TWO_WEEKS_BEFORE);
    Instant next = Instant.parse("2027-02-24T09:00:00Z");
    change(next, date(DAY, MARCH_8), date(MEETING, MARCH_8.minusDays(10)));
    fanOut(next);

    assertThat(start(claim(next), next)).isEmpty();
    assertThat(deliveries()).containsExactly("2w|SENT|null", "2d|SKIPPED|capped");
  }

  @Test
  void a_digest_is_one_post_with_a_member_for_each_date() {
    var monday = new DigestTime(DayOfWeek.MONDAY, LocalTime.of(9, 0));
    content(date(DAY, MARCH_8.minusDays(1)), date(MEETING, MARCH_8.minusDays(11)));
    settings(
        HALL, ReminderSettings.DEFAULT.withDigest(monday).withLeads(List.of(LeadTime.days(0))));
    due(TWO_WEEKS_BEFORE, HALL);

    assertThat(claim(TWO_WEEKS_BEFORE).members())
        .extracting(it -> it.trigger().lead())
        .containsExactly("MONDAY@09:00/2027-02-22", "MONDAY@09:00/2027-02-22");
  }

  @Test
  void reminders_and_questions_go_to_those_who_want_them() {
    store.subscriptions().turnOn(YARD, QUESTIONS, JANUARY);
    due(TWO_WEEKS_BEFORE, HALL);

    assertThat(claim(TWO_WEEKS_BEFORE).place()).isEqualTo(HALL);
  }

  @Test
  void gives_every_delivery_a_key_of_its_own() {
    subscribe(30);
    content(date(DAY, MARCH_8), date(MEETING, MARCH_8));
    due(TWO_WEEKS_BEFORE);
    fanOut(TWO_DAYS_BEFORE);

    assertThat(rows("select delivery_key from delivery"))
        .hasSize(120)
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("[a-z2-7]{24}"));
  }

  private static Verdict repeat(Instant later) {
    return new Verdict.Repeat(later, "timeout");
  }
}
