package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Instant;
import java.util.List;
import org.clarion.core.reminder.Delivery;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.Test;

/** What every database must do so that reminders and questions go to those who want them. */
abstract class OutboxTopicsContract extends OutboxStory {
  private static final Trigger QUESTION = question("ask8w", TWO_WEEKS_BEFORE);
  private static final Trigger LATER_QUESTION = question("ask4w", TWO_DAYS_BEFORE);

  @Test
  void each_place_gets_the_topics_that_it_wants() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    store.subscriptions().turnOn(YARD, QUESTIONS, JANUARY);
    outbox.schedule(List.of(SOONER, QUESTION));

    assertThat(outbox.fanOut(TWO_WEEKS_BEFORE)).isEqualTo(2);
    assertThat(outbox.claim(TWO_WEEKS_BEFORE, LEASE, ALL))
        .extracting(Delivery::place, Delivery::trigger)
        .containsExactly(tuple(HALL, SOONER), tuple(YARD, QUESTION));
  }

  @Test
  void a_question_that_nobody_wants_goes_nowhere() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    outbox.schedule(List.of(QUESTION));

    assertThat(outbox.fanOut(TWO_WEEKS_BEFORE)).isZero();
  }

  @Test
  void turning_one_topic_off_leaves_what_waits_of_the_other() {
    bothPlanned();

    store.subscriptions().turnOff(HALL, QUESTIONS, TWO_WEEKS_BEFORE);

    assertThat(deliveries())
        .containsExactlyInAnyOrder("ask8w|SKIPPED|unsubscribed", "2d|PLANNED|null");
    Delivery reminder = claim(TWO_WEEKS_BEFORE);
    assertThat(outbox.start(reminder, TWO_WEEKS_BEFORE)).isTrue();
  }

  @Test
  void is_not_started_when_only_the_other_topic_is_still_wanted() {
    bothPlanned();
    List<Delivery> claimed = outbox.claim(TWO_WEEKS_BEFORE, LEASE, ALL);
    // Behind the store's back, which would have dropped the deliveries at once.
    database(db -> db.execute("update subscription set state = 'OFF' where topic = 'REMINDERS'"));

    assertThat(claimed.stream().filter(it -> outbox.start(it, TWO_WEEKS_BEFORE)))
        .extracting(Delivery::trigger)
        .containsExactly(QUESTION);
  }

  @Test
  void a_later_question_takes_the_place_of_an_earlier_one_and_of_no_reminder() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    store.subscriptions().turnOn(HALL, QUESTIONS, JANUARY);
    outbox.schedule(List.of(TWO_WEEKS, QUESTION, LATER_QUESTION));
    outbox.fanOut(TWO_WEEKS_BEFORE);

    outbox.fanOut(TWO_DAYS_BEFORE);

    assertThat(deliveries())
        .containsExactlyInAnyOrder(
            "2w|PLANNED|null", "ask8w|SKIPPED|superseded", "ask4w|PLANNED|null");
    assertThat(outbox.claim(TWO_DAYS_BEFORE, LEASE, ALL))
        .hasSize(2)
        .allMatch(it -> outbox.start(it, TWO_DAYS_BEFORE));
  }

  @Test
  void a_question_that_is_overdue_holds_back_no_reminder_of_the_same_occurrence() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    outbox.schedule(List.of(TWO_WEEKS, LATER_QUESTION));

    assertThat(outbox.fanOut(TWO_DAYS_BEFORE)).isEqualTo(1);
    assertThat(claim(TWO_DAYS_BEFORE).trigger()).isEqualTo(TWO_WEEKS);
  }

  @Test
  void a_pending_trigger_follows_its_date_to_another_topic() {
    store.subscriptions().turnOn(HALL, QUESTIONS, JANUARY);
    outbox.schedule(List.of(TWO_WEEKS));
    outbox.schedule(List.of(question("2w", TWO_WEEKS_BEFORE)));

    outbox.fanOut(TWO_WEEKS_BEFORE);

    assertThat(claim(TWO_WEEKS_BEFORE).trigger().topic()).isEqualTo(QUESTIONS);
  }

  /** The hall wants both topics, and something of each is due. */
  private void bothPlanned() {
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    store.subscriptions().turnOn(HALL, QUESTIONS, JANUARY);
    outbox.schedule(List.of(SOONER, QUESTION));
    outbox.fanOut(TWO_WEEKS_BEFORE);
  }

  private static Trigger question(String lead, Instant due) {
    return new Trigger(DAY, "2027", lead, 1, due, BEGUN, QUESTIONS);
  }
}
