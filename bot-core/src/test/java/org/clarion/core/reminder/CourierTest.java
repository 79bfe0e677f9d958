package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Message.Audience;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourierTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2027-03-08T09:00:00Z"));
  private static final PlatformName CONSOLE = new PlatformName("console");

  private final MemoryOutbox outbox = new MemoryOutbox();
  private final Post post = new Post();
  private final Log log = new Log(Courier.class);

  @AfterEach
  void stop_reading_the_log() {
    log.close();
  }

  @Test
  void a_reminder_is_started_sent_and_written_down_in_that_order() {
    outbox.waiting.add(delivery(1));

    assertThat(courier().deliver()).isEqualTo(1);
    assertThat(outbox.told)
        .containsExactly("claim", "start 1", "finish 1 Delivered[platformMessageId=m1]");
    assertThat(post.sent).containsExactly("chat k1 Reminder 1");
    assertThat(log.lines()).containsExactly("INFO reminder 1 to console: delivered");
  }

  @Test
  void nothing_waiting_is_nothing_sent() {
    assertThat(courier().deliver()).isZero();
    assertThat(post.sent).isEmpty();
  }

  @Test
  void at_most_twenty_are_taken_at_once() {
    for (int id = 1; id <= 25; id++) {
      outbox.waiting.add(delivery(id));
    }
    Courier courier = courier();

    assertThat(courier.deliver()).isEqualTo(20);
    assertThat(courier.deliver()).isEqualTo(5);
    assertThat(post.sent).hasSize(25);
  }

  @Test
  void a_reminder_with_nothing_left_to_say_is_skipped_and_never_started() {
    outbox.waiting.add(delivery(1));

    courier((_, _) -> Optional.empty()).deliver();

    assertThat(outbox.told).containsExactly("claim", "skip 1 nothing left to say");
    assertThat(post.sent).isEmpty();
  }

  @Test
  void a_reminder_that_may_not_be_started_is_not_sent() {
    outbox.waiting.add(delivery(1));
    outbox.unwanted.add(1L);

    courier().deliver();

    assertThat(outbox.told).containsExactly("claim", "start 1");
    assertThat(post.sent).isEmpty();
  }

  @Test
  void a_platform_that_is_switched_off_is_tried_again_in_five_minutes() {
    outbox.waiting.add(delivery(1));

    new Courier(outbox, Map.of(), CourierTest::words, CLOCK).deliver();

    assertThat(outbox.told)
        .containsExactly(
            "claim",
            "start 1",
            "finish 1 NotSent[retryAfter=PT5M, reason=platform is not switched on]");
    assertThat(log.lines())
        .containsExactly(
            "INFO reminder 1 to console: not sent, again in 300 s: platform is not switched on");
  }

  @Test
  void whatever_the_platform_says_is_written_down() {
    check(new Receipt.NotSent(Duration.ofSeconds(3), "busy"), "not sent, again in 3 s: busy");
    check(new Receipt.Unknown("timed out"), "no answer: timed out");
    check(new Receipt.Rejected("chat is gone"), "refused: chat is gone");
  }

  @Test
  void a_receipt_that_came_too_late_is_said_in_the_log() {
    outbox.waiting.add(delivery(1));
    outbox.takenOver.add(1L);

    courier().deliver();

    assertThat(log.lines())
        .containsExactly("INFO reminder 1 to console: delivered (taken over by another sender)");
  }

  @Test
  void one_that_fails_does_not_keep_the_others_waiting() {
    outbox.waiting.addAll(List.of(delivery(1), delivery(2)));

    int claimed =
        courier(
                (delivery, now) -> {
                  if (delivery.id() == 1) {
                    throw new IllegalStateException("No sentence for phrase 'reminder.title'");
                  }
                  return words(delivery, now);
                })
            .deliver();

    assertThat(claimed).isEqualTo(2);
    assertThat(outbox.told)
        .containsExactly("claim", "start 2", "finish 2 Delivered[platformMessageId=m1]");
    assertThat(log.lines())
        .containsExactly("ERROR reminder 1 failed", "INFO reminder 2 to console: delivered");
  }

  private void check(Receipt receipt, String logged) {
    outbox.told.clear();
    outbox.waiting.add(delivery(1));
    post.answers.add(receipt);

    courier().deliver();

    assertThat(outbox.told).containsExactly("claim", "start 1", "finish 1 " + receipt);
    assertThat(log.lines().getLast()).isEqualTo("INFO reminder 1 to console: " + logged);
  }

  private Courier courier() {
    return courier(CourierTest::words);
  }

  private Courier courier(Wording wording) {
    return new Courier(outbox, Map.of(CONSOLE, post), wording, CLOCK);
  }

  private static Optional<Message> words(Delivery delivery, Instant now) {
    var line = new Line.Text(List.of(new Span.Plain("Reminder " + delivery.id())));
    return Optional.of(new Message(List.of(line), List.of(), Audience.EVERYONE_HERE));
  }

  private static Delivery delivery(long id) {
    Instant due = CLOCK.instant();
    return new Delivery(
        id,
        new DeliveryKey("k" + id),
        new Place(CONSOLE, "chat", "chat"),
        new Trigger(new EntryId("date.x"), "2027", "0d", 1, due, due.plusSeconds(60)),
        1,
        0);
  }

  /** A platform that keeps what it is sent and answers as it was told, else with an id. */
  private static final class Post implements Platform {
    final List<String> sent = new ArrayList<>();
    final List<Receipt> answers = new ArrayList<>();

    @Override
    public PlatformName name() {
      return CONSOLE;
    }

    @Override
    public Receipt send(Place place, Message message, DeliveryKey delivery) {
      sent.add(place.channel() + " " + delivery.value() + " " + message.plain());
      return answers.isEmpty() ? new Receipt.Delivered("m" + sent.size()) : answers.removeFirst();
    }
  }
}
