package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.clarion.core.delivery.Audit;
import org.clarion.core.delivery.Audit.Breach;
import org.clarion.core.delivery.Audit.Rule;
import org.clarion.core.delivery.State;
import org.clarion.core.reminder.Kind;
import org.junit.jupiter.api.Test;

/** What must never be is found in every database, and what may be is not taken for it. */
abstract class AuditContract extends LedgerStory {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void an_empty_store_is_in_order() {
    assertThat(ledger.audit(DUE)).isEqualTo(new Audit(Map.of(), 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void every_state_is_counted() {
    planned(HALL, reminder("8w"));
    set(planned(HALL, reminder("7w")), "state = 'CLAIMED'");
    begin(planned(HALL, reminder("6w")), "sending", DUE);
    sent(HALL, reminder("2w"), "sent", DUE);
    set(planned(HALL, reminder("2d")), "state = 'SKIPPED'");
    set(planned(HALL, reminder("0d")), "state = 'HELD'");

    assertThat(ledger.audit(DUE))
        .isEqualTo(
            new Audit(
                Map.of(
                    State.PLANNED, 1L,
                    State.CLAIMED, 1L,
                    State.SENDING, 1L,
                    State.SENT, 1L,
                    State.SKIPPED, 1L,
                    State.HELD, 1L),
                6,
                0,
                0,
                0,
                0,
                0,
                0,
                0));
  }

  @Test
  void what_is_sent_before_it_is_due_is_early() {
    sent(HALL, reminder("2w"), "intime", DUE);
    assertInOrder(DUE);

    sent(HALL, reminder("2d"), "early", DUE.minusMillis(1));
    assertBreach(Rule.EARLY, DUE);
  }

  @Test
  void what_is_sent_when_its_date_has_begun_is_past() {
    sent(HALL, reminder("2w"), "intime", BEGUN.minusMillis(1));
    assertInOrder(BEGUN);

    sent(HALL, reminder("2d"), "past", BEGUN);
    assertBreach(Rule.PAST, BEGUN);
  }

  @Test
  void what_is_sent_for_longer_than_its_lease_and_a_minute_is_stuck() {
    begin(planned(HALL, reminder("2w")), "post", DUE);
    Instant noticed = DUE.plusSeconds(30).plus(MINUTE);

    assertInOrder(noticed);
    assertBreach(Rule.STUCK, noticed.plusMillis(1));
  }

  @Test
  void what_waits_a_minute_after_its_date_began_is_overdue() {
    planned(HALL, reminder("2w"));

    assertInOrder(BEGUN.plus(MINUTE));
    assertBreach(Rule.OVERDUE, BEGUN.plus(MINUTE).plusMillis(1));
  }

  @Test
  void what_is_begun_after_its_place_turned_it_off_is_unwanted() {
    sent(HALL, reminder("2w"), "before", DUE);
    store.subscriptions().turnOff(HALL, REMINDERS, DUE);
    assertInOrder(DUE);

    sent(HALL, reminder("2d"), "after", DUE.plusSeconds(1));
    assertBreach(Rule.UNWANTED, DUE);

    store.subscriptions().turnOn(HALL, REMINDERS, DUE.plusSeconds(2));
    assertBreach(Rule.UNWANTED, DUE);
  }

  @Test
  void what_is_begun_after_its_place_turned_it_on_again_is_wanted() {
    store.subscriptions().turnOff(HALL, REMINDERS, DUE);
    store.subscriptions().turnOn(HALL, REMINDERS, DUE.plusSeconds(1));

    sent(HALL, reminder("2w"), "post", DUE.plusSeconds(1));

    assertInOrder(DUE);
  }

  @Test
  void what_was_begun_by_a_clock_that_is_ahead_is_not_unwanted() {
    begin(planned(HALL, reminder("2w")), "post", DUE.plusSeconds(1));

    store.subscriptions().turnOff(HALL, REMINDERS, DUE);

    assertInOrder(DUE);
  }

  @Test
  void the_questions_of_a_place_are_not_unwanted_because_its_reminders_are_off() {
    store.subscriptions().turnOff(OFFICE, REMINDERS, NEW_YEAR);

    sent(OFFICE, trigger("ask4w", 1, Kind.QUESTION), "post", DUE);

    assertInOrder(DUE);
  }

  @Test
  void for_each_day_a_date_has_had_more_posts_than_lead_times_and_one_are_a_crowd() {
    sent(HALL, reminder("2w"), "first", DUE);
    sent(HALL, trigger("change1", 2, Kind.CORRECTION), "correction", DUE);
    sent(HALL, trigger("2w", 2, Kind.REMINDER), "second", DUE);
    sent(HALL, trigger("2w", 3, Kind.REMINDER), "third", DUE);
    assertInOrder(DUE);

    sent(HALL, trigger("2w", 4, Kind.REMINDER), "fourth", DUE);
    assertBreach(Rule.CROWDED, DUE);
  }

  @Test
  void what_was_said_of_a_day_that_is_over_does_not_crowd_the_day_the_date_has_next() {
    sent(HALL, reminder("2w"), "first", DUE);
    sent(HALL, trigger("2w", 2, Kind.REMINDER), "second", DUE);
    sent(HALL, trigger("2w", 3, Kind.REMINDER), "third", DUE);

    assertBreach(Rule.CROWDED, BEGUN.minusMillis(1));
    assertInOrder(BEGUN);
  }

  @Test
  void a_row_that_is_lost_is_missed() {
    long lost = planned(HALL, reminder("2w"));
    planned(HALL, reminder("2d"));

    database(db -> db.execute("delete from delivery where id = ?", lost));

    assertBreach(Rule.UNBALANCED, DUE);
  }

  private void assertInOrder(Instant now) {
    assertThat(ledger.audit(now).breaches()).isEmpty();
  }

  private void assertBreach(Rule rule, Instant now) {
    assertThat(ledger.audit(now).breaches()).containsExactly(new Breach(rule, 1));
  }
}
