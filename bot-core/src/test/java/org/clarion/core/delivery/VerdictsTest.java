package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.clarion.core.delivery.Verdicts.Settlement;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Traits;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Reminders;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictsTest {
  private static final Verdicts VERDICTS = new Verdicts(Reminders.LONDON);
  private static final Traits DROPPING = ScriptedPlatform.DROPPING;
  private static final Traits SHOWING = Traits.UNLIMITED;
  private static final List<Traits> BOTH = List.of(DROPPING, SHOWING);
  private static final Instant MORNING = Instant.parse("2027-03-08T09:00:00Z");
  private static final Instant BEGINS = Instant.parse("2027-03-08T19:00:00Z");
  private static final PlaceNews NONE = new PlaceNews.None();
  private static final Receipt UNKNOWN = new Receipt.Unknown("timed out");
  private static final Report UNDELIVERED =
      new Report.Undelivered(Reminders.HALL, new EntryId("date.hour"), "once", "timed out");

  @Test
  void what_is_there_is_sent_and_its_place_can_be_reached() {
    for (Traits traits : BOTH) {
      assertThat(after(last(0), new Receipt.Delivered("m1"), traits))
          .isEqualTo(new Settlement(new Verdict.Sent("m1"), new PlaceNews.Reachable(), null));
    }
  }

  @Test
  void what_was_refused_for_good_is_held_and_told_though_the_place_can_be_reached() {
    for (Traits traits : BOTH) {
      assertThat(after(last(0), new Receipt.Rejected("timed out"), traits))
          .isEqualTo(
              new Settlement(
                  new Verdict.Held(Reason.REJECTED, false),
                  new PlaceNews.Reachable(),
                  UNDELIVERED));
    }
  }

  @Test
  void what_cannot_be_posted_now_is_kept_for_when_the_place_can_be_reached_again() {
    for (Traits traits : BOTH) {
      assertThat(after(last(1), new Receipt.Unreachable("kicked"), traits))
          .isEqualTo(
              new Settlement(
                  new Verdict.Again(MORNING, "kicked"), new PlaceNews.Unreachable("kicked"), null));
    }
  }

  @Test
  void what_goes_to_a_place_with_another_id_now_goes_there() {
    Place to = new Place(ScriptedPlatform.CONSOLE, "south", "hall");

    for (Traits traits : BOTH) {
      assertThat(after(last(0), new Receipt.Migrated(to), traits))
          .isEqualTo(
              new Settlement(
                  new Verdict.Again(MORNING, "the place has another id now"),
                  new PlaceNews.Migrated(to),
                  null));
    }
  }

  @Test
  void a_platform_that_says_how_long_to_wait_is_not_asked_earlier_and_hardly_later() {
    for (Traits traits : BOTH) {
      Settlement settlement =
          after(last(0), new Receipt.NotSent(Duration.ofSeconds(30), "busy"), traits);

      assertThat(settlement.verdict())
          .isInstanceOfSatisfying(
              Verdict.Again.class,
              it ->
                  assertThat(it.notBefore())
                      .isBetween(MORNING.plusSeconds(30), MORNING.plusSeconds(31)));
      assertThat(settlement.report()).isNull();
      assertThat(settlement.news()).isEqualTo(NONE);
    }
  }

  @Test
  void without_a_word_the_waits_are_1_2_4_up_to_300_seconds() {
    assertThat(
            IntStream.rangeClosed(1, 12)
                .mapToObj(it -> Verdicts.backOff(Deliveries.post(tried(it, 0))).toSeconds()))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L);
    assertThat(Verdicts.backOff(Deliveries.post(tried(0, 0)))).isEqualTo(Duration.ofSeconds(1));
    assertThat(after(last(0), notSent(), SHOWING))
        .isEqualTo(
            new Settlement(new Verdict.Again(MORNING.plusSeconds(1), "timed out"), NONE, null));
  }

  @ParameterizedTest
  @CsvSource({"12, true", "11, false", "10, false", "0, false"})
  void nothing_is_tried_again_ten_seconds_before_its_date_begins(long left, boolean again) {
    Instant now = BEGINS.minusSeconds(left);
    Settlement settlement = VERDICTS.after(last(0), notSent(), DROPPING, now);
    Settlement unanswered = VERDICTS.after(last(0), UNKNOWN, DROPPING, now);

    if (again) {
      assertThat(settlement.verdict())
          .isEqualTo(new Verdict.Again(now.plusSeconds(1), "timed out"));
      assertThat(unanswered.verdict())
          .isEqualTo(new Verdict.Repeat(now.plusSeconds(1), "timed out"));
    } else {
      assertThat(settlement)
          .isEqualTo(new Settlement(new Verdict.Skipped(Reason.EXPIRED), NONE, UNDELIVERED));
      assertThat(unanswered)
          .isEqualTo(new Settlement(new Verdict.Held(Reason.UNANSWERED, true), NONE, UNDELIVERED));
    }
  }

  @Test
  void what_may_be_there_from_an_earlier_attempt_is_held_rather_than_skipped() {
    assertThat(VERDICTS.after(last(1), notSent(), SHOWING, BEGINS))
        .isEqualTo(new Settlement(new Verdict.Held(Reason.UNANSWERED, false), NONE, UNDELIVERED));
  }

  @Test
  void without_an_answer_a_platform_that_drops_repeats_gets_them_until_it_answers() {
    for (int tries : List.of(1, 3, 10)) {
      Post post = Deliveries.post(tried(tries, tries));

      assertThat(after(post, UNKNOWN, DROPPING).verdict())
          .isEqualTo(new Verdict.Repeat(MORNING.plus(Verdicts.backOff(post)), "timed out"));
    }
  }

  @Test
  void without_an_answer_a_reminder_that_another_follows_is_left_alone() {
    Delivery first =
        Deliveries.planned(
            1, Reminders.reminder("hour", "2d", Reminders.hours("2027-03-08T19:00")));

    assertThat(VERDICTS.after(Deliveries.post(first), UNKNOWN, SHOWING, first.trigger().dueAt()))
        .isEqualTo(new Settlement(new Verdict.Held(Reason.COVERED_BY_NEXT, true), NONE, null));
  }

  @Test
  void whether_another_follows_is_asked_of_the_place_and_of_the_clock() {
    Delivery first =
        Deliveries.planned(
            1, Reminders.reminder("hour", "2d", Reminders.hours("2027-03-08T19:00")));
    Post alone =
        Post.of(List.of(first), ReminderSettings.DEFAULT.withLeads(List.of(LeadTime.days(2))));

    assertThat(VERDICTS.after(alone, UNKNOWN, SHOWING, first.trigger().dueAt()).verdict())
        .isInstanceOf(Verdict.Repeat.class);
    assertThat(after(Deliveries.post(first), UNKNOWN, SHOWING).verdict())
        .isInstanceOf(Verdict.Repeat.class);
  }

  @Test
  void without_an_answer_the_last_reminder_gets_one_repeat_after_two_minutes_and_no_second() {
    assertThat(after(last(0), UNKNOWN, SHOWING))
        .isEqualTo(
            new Settlement(
                new Verdict.Repeat(MORNING.plus(Duration.ofMinutes(2)), "timed out"), NONE, null));
    assertThat(after(last(1), UNKNOWN, SHOWING))
        .isEqualTo(new Settlement(new Verdict.Held(Reason.UNANSWERED, true), NONE, UNDELIVERED));
  }

  @Test
  void the_one_repeat_is_not_made_when_the_date_would_have_begun() {
    Instant shortly = BEGINS.minus(Duration.ofSeconds(130));

    assertThat(VERDICTS.after(last(0), UNKNOWN, SHOWING, shortly.minusMillis(1)).verdict())
        .isInstanceOf(Verdict.Repeat.class);
    assertThat(VERDICTS.after(last(0), UNKNOWN, SHOWING, shortly))
        .isEqualTo(new Settlement(new Verdict.Held(Reason.UNANSWERED, true), NONE, UNDELIVERED));
  }

  @Test
  void a_post_is_a_last_word_when_one_of_its_members_is() {
    Delivery more =
        Deliveries.planned(2, Reminders.reminder("more", "2w", Reminders.day("2027-03-22")));

    assertThat(after(Deliveries.post(tried(1, 0), more), UNKNOWN, SHOWING).verdict())
        .isInstanceOf(Verdict.Repeat.class);
    assertThat(after(Deliveries.post(more), UNKNOWN, SHOWING).verdict())
        .isEqualTo(new Verdict.Held(Reason.COVERED_BY_NEXT, true));
  }

  @ParameterizedTest
  @EnumSource
  void without_an_answer_only_reminders_and_corrections_are_worth_a_repeat(Kind kind) {
    boolean worth = kind == Kind.REMINDER || kind == Kind.CORRECTION;
    Post post = Deliveries.post(Deliveries.planned(1, trigger(kind)));

    assertThat(after(post, UNKNOWN, SHOWING).verdict())
        .isEqualTo(
            worth
                ? new Verdict.Repeat(MORNING.plus(Duration.ofMinutes(2)), "timed out")
                : new Verdict.Held(Reason.COVERED_BY_NEXT, true));
  }

  @ParameterizedTest
  @EnumSource
  void organisers_hear_of_lost_reminders_and_corrections_and_of_nothing_that_comes_again(
      Kind kind) {
    boolean told = kind == Kind.REMINDER || kind == Kind.CORRECTION;
    Post post = Deliveries.post(Deliveries.planned(1, trigger(kind)));

    assertThat(after(post, new Receipt.Rejected("timed out"), DROPPING).report())
        .isEqualTo(told ? UNDELIVERED : null);
  }

  @Test
  void what_can_be_neither_looked_for_nor_repeated_is_held_and_told() {
    assertThat(VERDICTS.giveUp(last(2)))
        .isEqualTo(
            new Settlement(
                new Verdict.Held(Reason.UNANSWERED, false),
                NONE,
                new Report.Undelivered(
                    Reminders.HALL, new EntryId("date.hour"), "once", "no answer")));
  }

  private static Settlement after(Post post, Receipt receipt, Traits traits) {
    return VERDICTS.after(post, receipt, traits, MORNING);
  }

  private static Receipt notSent() {
    return new Receipt.NotSent(Duration.ZERO, "timed out");
  }

  /** The reminder of the day itself, tried once. */
  private static Post last(int ambiguous) {
    return Deliveries.post(tried(1, ambiguous));
  }

  private static Delivery tried(int tries, int ambiguous) {
    return Deliveries.tried(
        Deliveries.planned(1, trigger(Kind.REMINDER)), tries, ambiguous, MORNING, MORNING);
  }

  private static Trigger trigger(Kind kind) {
    return Reminders.trigger(kind, "hour", "0d", Reminders.hours("2027-03-08T19:00"), MORNING);
  }
}
