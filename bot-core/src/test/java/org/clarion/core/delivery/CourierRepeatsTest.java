package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Sighting;
import org.clarion.core.message.Traits;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.Reminders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of posts that may be there already, and of corrections. */
class CourierRepeatsTest {
  private static final Duration LONG_AGO = Duration.ofMinutes(10);

  private final CourierRun run = new CourierRun();
  private final Log log = new Log(Courier.class);

  @AfterEach
  void stop_reading_the_log() {
    log.close();
  }

  @Test
  void a_repeat_that_is_sure_to_be_dropped_goes_out_under_the_same_key_and_window() {
    run.platform.traits = ScriptedPlatform.DROPPING;
    deliver(CourierRun.ambiguous(1, 1, Duration.ofSeconds(80)));

    assertThat(run.platform.asked).containsExactly("send k1 Words 1");
    assertThat(run.outbox.starts).extracting(Outbox.Start::fresh).containsExactly(false);
  }

  @Test
  void what_was_looked_for_in_vain_goes_out_in_a_new_window() {
    run.platform.traits = ScriptedPlatform.DROPPING;
    run.platform.sighting = new Sighting.NotSeen();
    deliver(CourierRun.ambiguous(1, 1, LONG_AGO));

    assertThat(run.platform.asked)
        .containsExactly("look k1 since 2027-03-08T08:50:00Z", "send k1 Words 1");
    assertThat(run.outbox.starts).extracting(Outbox.Start::fresh).containsExactly(true);
  }

  @Test
  void what_was_found_is_sent_and_not_sent_again() {
    run.platform.traits = ScriptedPlatform.DROPPING;
    run.platform.sighting = new Sighting.Seen("m9");
    deliver(CourierRun.ambiguous(1, 1, LONG_AGO));

    assertThat(run.outbox.told).containsExactly("claim", "settle 1 Sent[messageId=m9]");
    assertThat(run.outbox.news).containsExactly(new PlaceNews.Reachable());
  }

  @Test
  void what_cannot_be_told_yet_waits() {
    run.platform.pulses.add(new Pulse.Silent("502"));
    deliver(CourierRun.ambiguous(1, 1, LONG_AGO));

    assertThat(run.platform.asked).isEmpty();
    assertThat(run.outbox.told)
        .containsExactly(
            "claim", "settle 1 Again[notBefore=2027-03-08T09:01:00Z, reason=no answer yet]");
  }

  @Test
  void what_nobody_can_tell_after_a_repeat_is_held_and_reported() {
    run.platform.traits = ScriptedPlatform.DROPPING;
    deliver(CourierRun.ambiguous(1, 2, LONG_AGO));

    assertThat(run.outbox.told)
        .containsExactly("claim", "settle 1 Held[reason=UNANSWERED, ambiguous=false]");
    assertThat(run.outbox.reports)
        .containsExactly(
            new Report.Undelivered(Reminders.HALL, new EntryId("date.x"), "once", "no answer"));
  }

  @Test
  void after_a_send_without_an_answer_the_next_repeat_waits_for_a_minute() {
    run.platform.receipts.add(new Receipt.Unknown("timed out"));
    Courier courier = run.courier();
    run.outbox.waiting.add(Deliveries.post(CourierRun.delivery(1)));
    courier.deliver(CourierRun.DATES);
    run.outbox.waiting.add(Deliveries.post(CourierRun.ambiguous(2, 1, LONG_AGO)));
    courier.deliver(CourierRun.DATES);

    assertThat(run.platform.asked).containsExactly("send k1 Words 1");
    assertThat(run.outbox.told.getLast())
        .isEqualTo("settle 2 Again[notBefore=2027-03-08T09:01:00Z, reason=no answer yet]");
  }

  @Test
  void a_post_whose_sender_vanished_counts_as_not_answered() {
    run.outbox.lapsed.add(Deliveries.post(CourierRun.delivery(1)));
    run.outbox.lapsed.add(Deliveries.post(CourierRun.ambiguous(2, 1, LONG_AGO)));

    run.courier().recover(CourierRun.DATES);

    assertThat(run.platform.asked).isEmpty();
    assertThat(run.outbox.told)
        .containsExactly(
            "lapsed",
            "settle 1 Repeat[notBefore=2027-03-08T09:02:00Z, reason=its sender vanished]",
            "settle 2 Held[reason=UNANSWERED, ambiguous=true]");
  }

  @Test
  void a_post_whose_sender_vanished_waits_for_a_platform_that_is_switched_off() {
    run.outbox.lapsed.add(Deliveries.post(CourierRun.delivery(1)));

    run.courier(Map.of(), new CourierRun.Words(), _ -> {}).recover(CourierRun.DATES);

    assertThat(run.outbox.told)
        .containsExactly(
            "lapsed",
            "settle 1 Repeat[notBefore=2027-03-08T09:05:00Z,"
                + " reason=the platform is not switched on]");
  }

  @Test
  void a_correction_edits_what_was_posted_and_answers_the_latest_of_it() {
    run.ledger.posted.add(CourierRun.posted(8));
    run.ledger.posted.add(CourierRun.posted(7));
    deliver(CourierRun.delivery(9, Kind.CORRECTION));

    assertThat(run.platform.asked)
        .containsExactly("edit m8 New", "edit m7 New", "answer m8 k9 Words 9 for m8 m7");
    assertThat(run.outbox.told).containsExactly("claim", "start 9", "settle 9 Sent[messageId=m3]");
  }

  @Test
  void edits_take_nothing_from_what_a_place_may_be_sent_in_a_minute() {
    run.platform.traits = new Traits(Duration.ZERO, 1_000, 2);
    run.ledger.posted.add(CourierRun.posted(8));
    run.ledger.posted.add(CourierRun.posted(7));
    run.outbox.waiting.add(Deliveries.post(CourierRun.delivery(9, Kind.CORRECTION)));
    run.outbox.waiting.add(Deliveries.post(CourierRun.delivery(10, Kind.CORRECTION)));
    run.outbox.waiting.add(Deliveries.post(CourierRun.delivery(11, Kind.CORRECTION)));
    run.courier().deliver(CourierRun.DATES);

    assertThat(run.outbox.told)
        .containsExactly(
            "claim",
            "start 9",
            "settle 9 Sent[messageId=m3]",
            "start 10",
            "settle 10 Sent[messageId=m6]",
            "settle 11 Again[notBefore=2027-03-08T09:01:00Z, reason=the place has had its share]");
  }

  @Test
  void what_is_not_started_takes_nothing_from_what_a_place_may_be_sent_in_a_minute() {
    run.platform.traits = new Traits(Duration.ZERO, 1_000, 1);
    run.outbox.waiting.add(Deliveries.post(CourierRun.delivery(9)));
    run.outbox.waiting.add(Deliveries.post(CourierRun.delivery(10)));
    run.outbox.unwanted.add(9L);
    run.courier().deliver(CourierRun.DATES);

    assertThat(run.outbox.told)
        .containsExactly("claim", "start 9", "start 10", "settle 10 Sent[messageId=m1]");
  }

  @Test
  void of_many_posts_the_latest_three_are_edited() {
    for (int id = 8; id > 3; id--) {
      run.ledger.posted.add(CourierRun.posted(id));
    }
    deliver(CourierRun.delivery(9, Kind.CORRECTION));

    assertThat(run.platform.asked)
        .containsExactly(
            "edit m8 New", "edit m7 New", "edit m6 New", "answer m8 k9 Words 9 for m8 m7 m6 m5 m4");
  }

  @Test
  void a_correction_goes_out_though_nothing_could_be_edited() {
    run.ledger.posted.add(CourierRun.posted(8));
    run.platform.edited = new Receipt.Rejected("too old");
    deliver(CourierRun.delivery(9, Kind.CORRECTION));

    assertThat(run.platform.asked).containsExactly("edit m8 New", "answer m8 k9 Words 9 for m8");
  }

  @Test
  void a_correction_of_what_was_never_confirmed_stands_by_itself() {
    deliver(CourierRun.delivery(9, Kind.CORRECTION));

    assertThat(run.platform.asked).containsExactly("send k9 Words 9");
  }

  @Test
  void the_repeat_of_a_correction_edits_nothing_again() {
    run.ledger.posted.add(CourierRun.posted(8));
    Delivery perhaps =
        Deliveries.tried(
            CourierRun.delivery(9, Kind.CORRECTION),
            1,
            1,
            CourierRun.START.minus(LONG_AGO),
            CourierRun.START.minus(LONG_AGO));
    deliver(perhaps);

    assertThat(run.platform.asked).containsExactly("answer m8 k9 Words 9 for m8");
  }

  @Test
  void a_post_that_was_confirmed_without_an_id_fails_by_itself() {
    run.ledger.posted.add(Deliveries.post(CourierRun.delivery(8)));
    deliver(CourierRun.delivery(9, Kind.CORRECTION));

    assertThat(run.platform.asked).isEmpty();
    assertThat(log.lines()).containsExactly("ERROR post 9 failed");
  }

  private void deliver(Delivery delivery) {
    run.outbox.waiting.add(Deliveries.post(delivery));
    run.courier().deliver(CourierRun.DATES);
  }
}
