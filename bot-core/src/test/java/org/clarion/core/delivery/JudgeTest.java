package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.content.Entries;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.delivery.Judge.Facts;
import org.clarion.core.delivery.Judge.Judgement;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.QuietTimes;
import org.clarion.core.reminder.QuietTimes.Nightly;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Reminders;
import org.clarion.core.reminder.Replies;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {
  private static final KeyDates DATES =
      Reminders.dates(
          Reminders.once("day", "2027-03-08"), Reminders.once("hour", "2027-03-08T19:00"));
  private static final Judge JUDGE = new Judge(DATES);
  private static final Instant MORNING = Instant.parse("2027-03-08T09:00:00Z");
  private static final Instant BEGINS = Instant.parse("2027-03-08T19:00:00Z");
  private static final Delivery DAY =
      Deliveries.planned(1, Reminders.reminder("day", "0d", Reminders.day("2027-03-08")));
  private static final Delivery HOUR =
      Deliveries.planned(2, Reminders.reminder("hour", "0d", Reminders.hours("2027-03-08T19:00")));
  private static final ReminderSettings CAPPED = ReminderSettings.DEFAULT.withPostsPerWeekMax(2);

  @Test
  void what_is_true_wanted_and_ahead_goes_soonest_event_first() {
    assertThat(JUDGE.of(Deliveries.post(DAY, HOUR), wanted(), MORNING))
        .isEqualTo(new Judgement(List.of(HOUR, DAY), Map.of(), List.of(), null));
  }

  @Test
  void what_would_arrive_after_its_date_has_begun_is_dropped_and_the_rest_goes() {
    Instant shortly = BEGINS.minusSeconds(10);

    assertThat(JUDGE.of(Deliveries.post(HOUR), wanted(), shortly.minusMillis(1)).go())
        .containsExactly(HOUR);
    assertThat(JUDGE.of(Deliveries.post(DAY, HOUR), wanted(), shortly))
        .isEqualTo(new Judgement(List.of(DAY), Map.of(2L, Reason.EXPIRED), List.of(), null));
  }

  @Test
  void a_place_that_is_not_kept_or_turned_the_topic_off_gets_nothing() {
    var off = new Subscription(Reminders.HALL, Map.of(), ReminderSettings.DEFAULT, Instant.EPOCH);
    var questions =
        new Subscription(
            Reminders.HALL,
            Map.of(Topic.QUESTIONS, Instant.EPOCH),
            ReminderSettings.DEFAULT,
            Instant.EPOCH);

    for (Facts facts : List.of(facts(null), facts(off), facts(questions))) {
      assertThat(JUDGE.of(Deliveries.post(DAY, HOUR), facts, MORNING))
          .isEqualTo(
              new Judgement(
                  List.of(),
                  Map.of(1L, Reason.UNSUBSCRIBED, 2L, Reason.UNSUBSCRIBED),
                  List.of(),
                  null));
    }
  }

  @Test
  void what_was_dismissed_while_it_waited_is_dropped_and_the_rest_goes() {
    var dismissed = new Replies.Dismissed(DAY.trigger().entry(), DAY.trigger().occurrence());
    var settings = ReminderSettings.DEFAULT.withReplies(Replies.NONE.with(dismissed));
    var place = wanted().place();
    var other = new Subscription(place.place(), place.since(), settings, place.changed());

    assertThat(JUDGE.of(Deliveries.post(DAY, HOUR), facts(other), MORNING))
        .isEqualTo(new Judgement(List.of(HOUR), Map.of(1L, Reason.DISMISSED), List.of(), null));
  }

  @Test
  void a_reminder_after_which_a_later_one_fell_due_is_dropped() {
    var facts = new Facts(Reminders.hall(ReminderSettings.DEFAULT), 0, Set.of(1L));

    assertThat(JUDGE.of(Deliveries.post(DAY, HOUR), facts, MORNING))
        .isEqualTo(new Judgement(List.of(HOUR), Map.of(1L, Reason.SUPERSEDED), List.of(), null));
  }

  @ParameterizedTest
  @EnumSource
  void what_was_planned_from_another_time_is_dropped_unless_it_names_none(Kind kind) {
    Trigger old = Reminders.trigger(kind, "day", "2d", Reminders.day("2027-03-20"), MORNING);

    Judgement judgement = JUDGE.of(Deliveries.post(Deliveries.planned(1, old)), wanted(), MORNING);

    assertThat(judgement.dropped())
        .isEqualTo(kind == Kind.REPORT ? Map.of() : Map.of(1L, Reason.MOVED));
    assertThat(judgement.go()).hasSize(kind == Kind.REPORT ? 1 : 0);
  }

  @Test
  void what_was_called_off_or_is_gone_is_dropped() {
    KeyDate off =
        KeyDate.of(Reminders.rule("2027-03-08"), Certainty.FIXED)
            .withChanges(List.of(new Change.Cancelled("once", null)));

    for (KeyDates now : List.of(Reminders.dates(Entries.date("day", off)), Reminders.dates())) {
      assertThat(new Judge(now).of(Deliveries.post(DAY), wanted(), MORNING).dropped())
          .isEqualTo(Map.of(1L, Reason.MOVED));
    }
  }

  @Test
  void a_place_that_is_quiet_waits_and_what_begins_meanwhile_is_dropped() {
    var evening =
        new QuietTimes(new Nightly(LocalTime.of(8, 0), LocalTime.of(20, 0)), List.of(), null);
    Facts facts = facts(Reminders.hall(ReminderSettings.DEFAULT.withQuiet(evening)));

    assertThat(JUDGE.of(Deliveries.post(DAY, HOUR), facts, MORNING))
        .isEqualTo(
            new Judgement(
                List.of(),
                Map.of(2L, Reason.QUIET),
                List.of(DAY),
                Instant.parse("2027-03-08T20:00:00Z")));
  }

  @Test
  void a_place_that_had_its_posts_waits_for_monday_and_what_begins_meanwhile_is_dropped() {
    Delivery later =
        Deliveries.planned(3, Reminders.reminder("later", "2w", Reminders.day("2027-03-20")));
    Judge judge =
        new Judge(
            Reminders.dates(
                Reminders.once("day", "2027-03-08"), Reminders.once("later", "2027-03-20")));
    Facts facts = new Facts(Reminders.hall(CAPPED), 2, Set.of());

    assertThat(judge.of(Deliveries.post(DAY, later), facts, MORNING))
        .isEqualTo(
            new Judgement(
                List.of(),
                Map.of(1L, Reason.CAPPED),
                List.of(later),
                Instant.parse("2027-03-15T09:00:00Z")));
  }

  @Test
  void what_was_begun_already_is_counted_already() {
    Delivery again = Deliveries.begun(DAY, State.CLAIMED, 1, MORNING);
    Facts facts = new Facts(Reminders.hall(CAPPED), 2, Set.of());

    assertThat(JUDGE.of(Deliveries.post(again), facts, MORNING.plus(Duration.ofMinutes(2))).go())
        .containsExactly(again);
  }

  @Test
  void a_pause_holds_everything_but_corrections() {
    ReminderSettings paused =
        ReminderSettings.DEFAULT.withQuiet(QuietTimes.NONE.pausedUntil(LocalDate.of(2027, 3, 20)));
    Delivery correction =
        Deliveries.planned(
            4,
            Reminders.trigger(
                Kind.CORRECTION, "day", "change1", Reminders.day("2027-03-08"), MORNING));
    Facts facts = facts(Reminders.hall(paused));

    assertThat(JUDGE.of(Deliveries.post(DAY), facts, MORNING).dropped())
        .isEqualTo(Map.of(1L, Reason.QUIET));
    assertThat(JUDGE.of(Deliveries.post(correction), facts, MORNING).go())
        .containsExactly(correction);
  }

  private static Facts wanted() {
    return facts(Reminders.hall(ReminderSettings.DEFAULT));
  }

  private static Facts facts(Subscription place) {
    return new Facts(place, 0, Set.of());
  }
}
