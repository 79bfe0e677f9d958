package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clarion.core.content.Entries;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Variant;
import org.clarion.core.delivery.Delivery.Attempts;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.clarion.core.reminder.Reminders;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reminder.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A date on 8 March (A) that moves to the 20th (B) and back. */
class CorrectionsTest {
  private static final String A = "2027-03-08";
  private static final String B = "2027-03-20";
  private static final Instant TOLD = Instant.parse("2027-02-22T09:00:00Z");
  private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
  private static final KeyDate ON_A = KeyDate.of(Reminders.rule(A), Certainty.FIXED);

  @Test
  void who_was_told_the_time_that_it_is_hears_nothing() {
    assertThat(correction(on(A), sent(1, reminder("2w", A)))).isEmpty();
  }

  @Test
  void who_was_told_another_time_hears_the_new_one_until_the_later_of_both_has_begun() {
    assertThat(correction(on(B), sent(1, reminder("2w", A))))
        .contains(change(1, B, "2027-03-21T00:00:00Z"));
    assertThat(correction(on("2027-03-02"), sent(1, reminder("2w", A))))
        .contains(change(1, "2027-03-02", "2027-03-09T00:00:00Z"));
  }

  @Test
  void who_was_told_hears_that_it_is_off_or_gone_until_it_would_have_begun() {
    KeyDate off = ON_A.withChanges(List.of(new Change.Cancelled("once", null)));

    for (KeyDates now : List.of(Reminders.dates(Entries.date("x", off)), Reminders.dates())) {
      assertThat(correction(now, sent(1, reminder("2w", A))))
          .get()
          .satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.CORRECTION);
            assertThat(it.timing()).isEqualTo(Reminders.day(A));
            assertThat(it.expiresAt()).isEqualTo(Instant.parse("2027-03-09T00:00:00Z"));
          });
    }
  }

  @Test
  void nobody_hears_of_it_once_old_and_new_have_begun() {
    Instant begun = Instant.parse("2027-03-21T00:00:00Z");

    assertThat(of(on(B)).correction(told(sent(1, reminder("2w", A))), Interest.ALL, begun))
        .isEmpty();
    assertThat(
            of(on(B))
                .correction(told(sent(1, reminder("2w", A))), Interest.ALL, begun.minusMillis(1)))
        .isPresent();
  }

  @Test
  void a_date_that_has_been_over_for_two_weeks_is_a_new_one_when_it_gets_another_day() {
    Instant forgotten = Instant.parse("2027-03-23T00:00:00Z");
    var told = told(sent(1, reminder("2w", A)));
    KeyDates later = on("2027-04-20");

    assertThat(of(later).correction(told, Interest.ALL, forgotten.minusMillis(1))).isPresent();
    assertThat(of(later).correction(told, Interest.ALL, forgotten)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void who_knows_nothing_of_it_needs_no_correction(State state) {
    boolean knows = state == State.SENT || state == State.SENDING;
    Delivery one = Deliveries.with(planned(1, reminder("2w", A)), state, Attempts.NONE);

    assertThat(correction(on(B), one).isPresent()).isEqualTo(knows);
  }

  @Test
  void who_may_have_been_told_needs_one_as_well() {
    for (State state : List.of(State.PLANNED, State.CLAIMED, State.HELD, State.SKIPPED)) {
      Delivery perhaps = Deliveries.begun(planned(1, reminder("2w", A)), state, 1, TOLD);

      assertThat(correction(on(B), perhaps)).contains(change(1, B, "2027-03-21T00:00:00Z"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SENT"})
  void what_may_still_be_on_its_way_does_not_arrive_after_its_correction(State state) {
    Instant begun = NOW.minusSeconds(20);
    Delivery perhaps = Deliveries.begun(planned(1, reminder("2w", A)), state, 1, begun);

    assertThat(correction(on(B), perhaps).orElseThrow().dueAt())
        .isEqualTo(begun.plus(Repeats.LOOK_AFTER));
    assertThat(correction(on(B), sent(2, reminder("6w", A)), perhaps).orElseThrow().dueAt())
        .isEqualTo(begun.plus(Repeats.LOOK_AFTER));
  }

  @Test
  void a_correction_of_what_arrived_does_not_wait() {
    Delivery sent = Deliveries.begun(planned(1, reminder("2w", A)), State.SENT, 1, NOW);

    assertThat(correction(on(B), sent).orElseThrow().dueAt()).isEqualTo(NOW);
  }

  @Test
  void a_correction_that_would_come_too_late_for_its_date_does_not_wait() {
    Instant soon = Instant.parse("2027-03-20T23:59:30Z");
    Delivery perhaps =
        Deliveries.begun(planned(1, reminder("0d", A)), State.HELD, 1, soon.minusSeconds(5));

    assertThat(of(on(B)).correction(told(perhaps), Interest.ALL, soon).orElseThrow().dueAt())
        .isEqualTo(soon);
  }

  @Test
  void there_and_back_and_there_again_gives_a_correction_each_time() {
    List<Delivery> told = new ArrayList<>(told(sent(1, reminder("2w", A))));
    for (int number = 1; number <= 6; number++) {
      String day = number % 2 == 1 ? B : A;
      Trigger change = of(on(day)).correction(told, Interest.ALL, NOW).orElseThrow();

      assertThat(change.lead()).isEqualTo("change" + number);
      assertThat(change.timing()).isEqualTo(Reminders.day(day));
      told.add(
          Deliveries.begun(planned(number + 1L, change), State.SENT, 0, NOW.plusSeconds(number)));
      assertThat(of(on(day)).correction(told, Interest.ALL, NOW)).isEmpty();
    }
    assertThat(told.stream().map(it -> DeliveryKeys.of("install", it.place(), it.trigger())))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_correction_that_was_never_sent_leaves_the_first_time_the_known_one() {
    Delivery waiting = planned(2, change(1, B, "2027-03-21T00:00:00Z"));

    assertThat(correction(on(A), sent(1, reminder("2w", A)), waiting)).isEmpty();
    assertThat(correction(on("2027-03-15"), sent(1, reminder("2w", A)), waiting))
        .contains(change(2, "2027-03-15", "2027-03-16T00:00:00Z"));
  }

  @Test
  void a_correction_that_may_have_arrived_is_corrected_when_the_date_moves_back() {
    Delivery perhaps =
        Deliveries.begun(planned(2, change(1, B, "2027-03-21T00:00:00Z")), State.HELD, 1, NOW);

    assertThat(correction(on(A), sent(1, reminder("2w", A)), perhaps))
        .get()
        .extracting(Trigger::lead, Trigger::timing)
        .containsExactly("change2", Reminders.day(A));
    assertThat(correction(on(B), sent(1, reminder("2w", A)), perhaps))
        .get()
        .extracting(Trigger::lead)
        .isEqualTo("change2");
  }

  @Test
  void what_was_said_before_the_last_certain_word_does_not_matter() {
    Delivery later = Deliveries.begun(planned(2, reminder("2d", B)), State.SENT, 0, NOW);

    assertThat(correction(on(B), sent(1, reminder("2w", A)), later)).isEmpty();
  }

  @Test
  void who_was_told_by_a_digest_needs_one_and_who_was_asked_does_not() {
    var monday = new DigestTime(DayOfWeek.MONDAY, LocalTime.of(7, 30));
    String lead = monday.lead(LocalDate.of(2027, 3, 1));
    Trigger listed = Reminders.trigger(Kind.DIGEST, "x", lead, Reminders.day(A), TOLD);
    Trigger asked = Reminders.trigger(Kind.QUESTION, "x", "ask2w", Reminders.day(A), TOLD);

    assertThat(correction(on(B), sent(1, listed)))
        .get()
        .extracting(Trigger::lead)
        .isEqualTo("change1");
    assertThat(correction(on(B), sent(1, asked))).isEmpty();
  }

  @Test
  void a_region_that_gets_a_day_of_its_own_hears_of_it_and_the_others_do_not() {
    KeyDates split =
        Reminders.dates(
            Entries.date(
                "x",
                Reminders.regional(
                    Reminders.rule(A),
                    List.of(),
                    new Variant(List.of("wales"), Reminders.rule(B)))));
    var told = told(sent(1, reminder("2w", A)));

    assertThat(of(split).correction(told, region("wales"), NOW))
        .map(Trigger::timing)
        .contains(Reminders.day(B));
    assertThat(of(split).correction(told, region("london"), NOW)).isEmpty();
    assertThat(of(split).correction(told, Interest.ALL, NOW)).isEmpty();
  }

  @Test
  void what_waits_with_another_time_than_the_date_has_is_stale() {
    assertThat(isStale(on(A), reminder("2w", A))).isFalse();
    assertThat(isStale(on(B), reminder("2w", A))).isTrue();
    assertThat(isStale(Reminders.dates(), reminder("2w", A))).isTrue();
    assertThat(
            isStale(
                Reminders.dates(),
                Reminders.trigger(Kind.REPORT, "x", "report", Reminders.day(A), TOLD)))
        .isFalse();
  }

  @Test
  void what_was_skipped_because_the_date_moved_is_right_again_when_it_moves_back() {
    Delivery skipped = skipped(Reason.MOVED, 0, reminder("2w", A));

    assertThat(isRightAgain(on(A), skipped)).isTrue();
    assertThat(isRightAgain(on(B), skipped)).isFalse();
    assertThat(isRightAgain(Reminders.dates(), skipped)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MOVED")
  void what_was_skipped_for_another_reason_stays_so(Reason reason) {
    assertThat(isRightAgain(on(A), skipped(reason, 0, reminder("2w", A)))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SKIPPED")
  void what_was_not_skipped_need_not_be_right_again(State state) {
    Delivery skipped = skipped(Reason.MOVED, 0, reminder("2w", A));

    assertThat(isRightAgain(on(A), Deliveries.with(skipped, state, skipped.attempts()))).isFalse();
  }

  @Test
  void what_may_have_been_said_and_what_corrected_something_are_not_said_again() {
    assertThat(isRightAgain(on(A), skipped(Reason.MOVED, 1, reminder("2w", A)))).isFalse();
    assertThat(isRightAgain(on(B), skipped(Reason.MOVED, 0, change(1, B, "2027-03-21T00:00:00Z"))))
        .isFalse();
  }

  @Test
  void what_is_over_or_not_wanted_any_more_is_not_right_again() {
    Delivery skipped = skipped(Reason.MOVED, 0, reminder("2w", A));
    var begun = Instant.parse("2027-03-09T00:00:00Z");
    var hall = Reminders.hall(ReminderSettings.DEFAULT);
    var others = Reminders.hall(ReminderSettings.DEFAULT.withLeads(List.of(LeadTime.days(3))));

    assertThat(of(on(A)).isRightAgain(skipped, hall, begun.minusMillis(1))).isTrue();
    assertThat(of(on(A)).isRightAgain(skipped, hall, begun)).isFalse();
    assertThat(of(on(A)).isRightAgain(skipped, others, NOW)).isFalse();
  }

  private static boolean isRightAgain(KeyDates dates, Delivery skipped) {
    return of(dates).isRightAgain(skipped, Reminders.hall(ReminderSettings.DEFAULT), NOW);
  }

  private static Delivery skipped(Reason reason, int ambiguous, Trigger trigger) {
    return Deliveries.with(
        planned(1, trigger),
        State.SKIPPED,
        new Attempts(1, ambiguous, ambiguous, null, null, null, null, reason.word()));
  }

  private static boolean isStale(KeyDates dates, Trigger trigger) {
    return of(dates).isStale(planned(1, trigger), Interest.ALL);
  }

  private static Optional<Trigger> correction(KeyDates dates, Delivery... told) {
    return of(dates).correction(told(told), Interest.ALL, NOW);
  }

  private static Corrections of(KeyDates dates) {
    return new Corrections(new Truth(dates));
  }

  private static List<Delivery> told(Delivery... told) {
    return List.of(told);
  }

  private static KeyDates on(String day) {
    KeyDate moved = ON_A.withChanges(List.of(new Change.Set("once", Reminders.rule(day), null)));
    return Reminders.dates(Entries.date("x", day.equals(A) ? ON_A : moved));
  }

  private static Interest region(String name) {
    return new Interest(Set.of(name), Set.of(), Set.of());
  }

  private static Delivery sent(long id, Trigger trigger) {
    return Deliveries.begun(planned(id, trigger), State.SENT, 0, TOLD);
  }

  private static Delivery planned(long id, Trigger trigger) {
    return Deliveries.planned(id, trigger);
  }

  private static Trigger reminder(String lead, String day) {
    return Reminders.reminder("x", lead, Reminders.day(day));
  }

  private static Trigger change(int number, String day, String until) {
    Trigger plain =
        Reminders.trigger(Kind.CORRECTION, "x", "change" + number, Reminders.day(day), NOW);
    return new Trigger(
        plain.entry(),
        plain.occurrence(),
        plain.lead(),
        plain.version(),
        plain.kind(),
        plain.timing(),
        plain.dueAt(),
        Instant.parse(until));
  }
}
