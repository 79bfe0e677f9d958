package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.content.KeyDates;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Traits;
import org.clarion.core.reminder.Reminders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourierTest {
  private final CourierRun run = new CourierRun();
  private final Log log = new Log(Courier.class);

  @AfterEach
  void stop_reading_the_log() {
    log.close();
  }

  @Test
  void a_post_is_claimed_started_sent_and_settled_in_that_order() {
    run.outbox.waiting.add(post(1));

    assertThat(run.courier().deliver(CourierRun.DATES)).isEqualTo(1);
    assertThat(run.outbox.told).containsExactly("claim", "start 1", "settle 1 Sent[messageId=m1]");
    assertThat(run.outbox.news).containsExactly(new PlaceNews.Reachable());
    assertThat(run.outbox.starts)
        .containsExactly(
            new Outbox.Start(CourierRun.DATES, false, CourierRun.START.plusSeconds(30)));
    assertThat(run.platform.asked).containsExactly("send k1 Words 1");
    assertThat(log.lines()).containsExactly("INFO post 1 of 1 to console: sent");
  }

  @Test
  void several_members_are_one_message() {
    Post both = Deliveries.post(CourierRun.delivery(1), CourierRun.delivery(2));
    run.outbox.waiting.add(both);

    run.courier().deliver(CourierRun.DATES);

    assertThat(run.platform.asked).containsExactly("send " + both.key().value() + " Words 1 2");
    assertThat(log.lines()).containsExactly("INFO post 1 of 2 to console: sent");
  }

  @Test
  void nothing_waiting_is_nothing_sent() {
    assertThat(run.courier().deliver(CourierRun.DATES)).isZero();
    assertThat(run.outbox.told).containsExactly("claim");
    assertThat(run.platform.asked).isEmpty();
  }

  @Test
  void at_most_forty_are_taken_at_once() {
    for (int id = 1; id <= 45; id++) {
      run.outbox.waiting.add(post(id));
    }
    Courier courier = run.courier();

    assertThat(courier.deliver(CourierRun.DATES)).isEqualTo(40);
    assertThat(courier.deliver(CourierRun.DATES)).isEqualTo(5);
    assertThat(run.platform.asked).hasSize(45);
  }

  @Test
  void a_post_with_nothing_left_to_say_is_skipped() {
    run.outbox.waiting.add(post(1));

    run.courier(
            new CourierRun.Words() {
              @Override
              public Optional<Message> of(
                  Post post, List<Post> earlier, KeyDates dates, Instant now) {
                return Optional.empty();
              }
            })
        .deliver(CourierRun.DATES);

    assertThat(run.outbox.told)
        .containsExactly("claim", "start 1", "settle 1 Skipped[reason=NOTHING_TO_SAY]");
    assertThat(run.platform.asked).isEmpty();
    assertThat(log.lines()).containsExactly("INFO post 1 of 1 to console: skipped: nothing-to-say");
  }

  @Test
  void a_post_that_may_not_be_started_is_not_sent() {
    run.outbox.waiting.add(post(1));
    run.outbox.unwanted.add(1L);

    run.courier().deliver(CourierRun.DATES);

    assertThat(run.outbox.told).containsExactly("claim", "start 1");
    assertThat(run.platform.asked).isEmpty();
  }

  @Test
  void a_platform_that_is_switched_off_is_tried_again_in_five_minutes() {
    run.outbox.waiting.add(post(1));

    run.courier(Map.of(), new CourierRun.Words(), _ -> {}).deliver(CourierRun.DATES);

    assertThat(run.outbox.told)
        .containsExactly(
            "claim",
            "settle 1 Again[notBefore=2027-03-08T09:05:00Z,"
                + " reason=the platform is not switched on]");
  }

  @Test
  void says_of_all_that_was_put_off_when_the_next_may_be_tried() {
    Courier courier = run.courier(Map.of(), new CourierRun.Words(), _ -> {});
    Instant first = CourierRun.START.plus(Courier.SWITCHED_OFF_WAIT);
    Instant second = first.plusSeconds(1);
    run.outbox.waiting.add(post(1));
    courier.deliver(CourierRun.DATES);
    run.now = CourierRun.START.plusSeconds(1);
    run.outbox.waiting.addAll(List.of(post(2), post(3)));
    courier.deliver(CourierRun.DATES);

    assertThat(courier.soonest(run.now)).isEqualTo(first);
    assertThat(courier.soonest(first.minusNanos(1))).isEqualTo(first);
    assertThat(courier.soonest(first)).isEqualTo(second);
    assertThat(courier.soonest(second)).isNull();
  }

  @Test
  void whatever_the_platform_says_is_settled_and_said_in_the_log() {
    Place to = new Place(ScriptedPlatform.CONSOLE, "south", "hall");

    check(
        new Receipt.NotSent(Duration.ZERO, "busy"),
        "Again[notBefore=2027-03-08T09:00:01Z, reason=busy]",
        new PlaceNews.None(),
        "again from 2027-03-08T09:00:01Z: busy");
    check(
        new Receipt.Rejected("too long"),
        "Held[reason=REJECTED, ambiguous=false]",
        new PlaceNews.Reachable(),
        "held: rejected");
    check(
        new Receipt.Unreachable("kicked"),
        "Again[notBefore=2027-03-08T09:00:00Z, reason=kicked]",
        new PlaceNews.Unreachable("kicked"),
        "again from 2027-03-08T09:00:00Z: kicked; the place cannot be posted to: kicked");
    check(
        new Receipt.Migrated(to),
        "Again[notBefore=2027-03-08T09:00:00Z, reason=the place has another id now]",
        new PlaceNews.Migrated(to),
        "again from 2027-03-08T09:00:00Z: the place has another id now");
    check(
        new Receipt.Unknown("timed out"),
        "Repeat[notBefore=2027-03-08T09:02:00Z, reason=timed out]",
        new PlaceNews.None(),
        "repeated from 2027-03-08T09:02:00Z: timed out");
    assertThat(run.outbox.reports)
        .containsExactly(
            new Report.Undelivered(Reminders.HALL, new EntryId("date.x"), "once", "too long"));
  }

  @Test
  void a_receipt_that_came_too_late_is_said_in_the_log() {
    run.outbox.waiting.add(post(1));
    run.outbox.takenOver.add(1L);

    run.courier().deliver(CourierRun.DATES);

    assertThat(log.lines())
        .containsExactly("INFO post 1 of 1 to console: sent (taken over by another sender)");
  }

  @Test
  void one_that_fails_does_not_keep_the_others_waiting() {
    run.outbox.waiting.addAll(List.of(post(1), post(2)));

    int claimed =
        run.courier(
                new CourierRun.Words() {
                  @Override
                  public Optional<Message> of(
                      Post post, List<Post> earlier, KeyDates dates, Instant now) {
                    if (post.members().getFirst().id() == 1) {
                      throw new IllegalStateException("No sentence for phrase 'reminder.title'");
                    }
                    return super.of(post, earlier, dates, now);
                  }
                })
            .deliver(CourierRun.DATES);

    assertThat(claimed).isEqualTo(2);
    assertThat(run.outbox.told)
        .containsExactly(
            "claim",
            "start 1",
            "settle 1 Again[notBefore=2027-03-08T09:05:00Z, reason=it cannot be worded]",
            "start 2",
            "settle 2 Sent[messageId=m1]");
    assertThat(log.lines())
        .containsExactly(
            "ERROR post 1 cannot be worded",
            "INFO post 1 of 1 to console: again from 2027-03-08T09:05:00Z: it cannot be worded",
            "INFO post 2 of 1 to console: sent");
  }

  @Test
  void a_post_that_cannot_be_taken_over_does_not_stop_the_rest() {
    run.outbox.lapsed.addAll(
        List.of(
            Deliveries.post(CourierRun.ambiguous(1, 0, Duration.ofMinutes(1))),
            Deliveries.post(CourierRun.ambiguous(2, 0, Duration.ofMinutes(1)))));
    run.outbox.broken.add(1L);

    run.courier().recover(CourierRun.DATES);

    assertThat(run.outbox.told).last().asString().startsWith("settle 2 Repeat[");
    assertThat(log.lines()).first().isEqualTo("ERROR post 1 could not be taken over");
  }

  @Test
  void whoever_was_held_up_after_marking_a_post_does_not_send_it() {
    run.outbox.waiting.add(post(1));
    run.outbox.afterStart = () -> run.now = run.now.plusMillis(5_001);

    run.courier().deliver(CourierRun.DATES);

    assertThat(run.outbox.told).containsExactly("claim", "start 1");
    assertThat(run.platform.asked).isEmpty();
  }

  @Test
  void a_clock_that_went_back_after_marking_a_post_holds_it_up_as_well() {
    run.outbox.waiting.add(post(1));
    run.outbox.afterStart = () -> run.now = run.now.minus(Duration.ofDays(1));

    run.courier().deliver(CourierRun.DATES);

    assertThat(run.outbox.told).containsExactly("claim", "start 1");
    assertThat(run.platform.asked).isEmpty();
  }

  @Test
  void nothing_is_sent_once_the_clock_has_jumped() {
    run.outbox.waiting.add(post(1));
    run.outbox.waiting.add(post(2));
    run.outbox.afterStart = () -> run.hasJumped = true;

    run.courier().deliver(CourierRun.DATES);

    assertThat(run.outbox.told).containsExactly("claim", "start 1");
    assertThat(run.platform.asked).isEmpty();
    assertThat(log.lines())
        .containsExactly(
            "WARN post 1 waits until the clock has been checked",
            "WARN post 2 waits until the clock has been checked");
  }

  @Test
  void what_was_sent_when_the_clock_jumped_is_written_down() {
    run.outbox.waiting.add(post(1));
    Wording jumping =
        new CourierRun.Words() {
          @Override
          public Optional<Message> of(Post post, List<Post> earlier, KeyDates dates, Instant now) {
            run.hasJumped = true;
            return super.of(post, earlier, dates, now);
          }
        };

    run.courier(jumping).deliver(CourierRun.DATES);

    assertThat(run.outbox.told).containsExactly("claim", "start 1", "settle 1 Sent[messageId=m1]");
  }

  @Test
  void posts_keep_the_pace_of_the_platform() {
    run.platform.traits = new Traits(Duration.ZERO, 1, 100);
    run.outbox.waiting.addAll(List.of(post(1), post(2), post(3)));

    run.courier().deliver(CourierRun.DATES);

    assertThat(run.platform.asked).hasSize(3);
    assertThat(run.rests).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void a_place_that_had_its_share_waits_in_the_outbox() {
    run.platform.traits = new Traits(Duration.ZERO, 1_000, 1);
    run.outbox.waiting.addAll(List.of(post(1), post(2)));

    run.courier().deliver(CourierRun.DATES);

    assertThat(run.platform.asked).containsExactly("send k1 Words 1");
    assertThat(run.outbox.told.getLast())
        .isEqualTo(
            "settle 2 Again[notBefore=2027-03-08T09:01:00Z, reason=the place has had its share]");
    assertThat(run.rests).isEmpty();
  }

  @Test
  void whoever_is_interrupted_while_resting_sends_nothing_and_stays_interrupted() {
    run.platform.traits = new Traits(Duration.ZERO, 1, 100);
    run.outbox.waiting.addAll(List.of(post(1), post(2)));

    run.courier(
            Map.of(ScriptedPlatform.CONSOLE, run.platform),
            new CourierRun.Words(),
            _ -> {
              throw new InterruptedException();
            })
        .deliver(CourierRun.DATES);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(run.platform.asked).containsExactly("send k1 Words 1");
    assertThat(run.outbox.told).containsExactly("claim", "start 1", "settle 1 Sent[messageId=m1]");
  }

  private void check(Receipt receipt, String verdict, PlaceNews news, String logged) {
    run.outbox.told.clear();
    run.outbox.waiting.add(post(1));
    run.platform.receipts.add(receipt);

    run.courier().deliver(CourierRun.DATES);

    assertThat(run.outbox.told).containsExactly("claim", "start 1", "settle 1 " + verdict);
    assertThat(run.outbox.news.getLast()).isEqualTo(news);
    assertThat(log.lines().getLast()).isEqualTo("INFO post 1 of 1 to console: " + logged);
  }

  private static Post post(long id) {
    return Deliveries.post(CourierRun.delivery(id));
  }
}
