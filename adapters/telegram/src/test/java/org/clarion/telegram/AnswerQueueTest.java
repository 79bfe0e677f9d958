package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.clarion.core.message.Receipt;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How old an answer may be when it comes. */
@Timeout(30)
class AnswerQueueTest {
  private static final Receipt HALF = new Receipt.Unknown("only a part was sent");

  private final PostingRig rig = new PostingRig();
  private final AnswerQueue queue = new AnswerQueue(rig.posting, rig.clock);
  private final long group = rig.loopback.addSupergroup("Union");

  @AfterEach
  void close() {
    queue.finish(Duration.ofSeconds(5));
    rig.close();
  }

  @Test
  void an_answer_goes_out_when_telegram_takes_it_within_a_minute() {
    rig.loopback.behave(Mishaps.script(tooMany(30), tooMany(29)));

    assertThat(give("x").join()).isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.clock.passed()).isEqualTo(Duration.ofSeconds(59));
  }

  @Test
  void no_answer_begins_later_than_a_minute_after_it_was_given() {
    rig.loopback.behave(Mishaps.script(tooMany(40), tooMany(40)));

    assertThat(give("x").join()).isEqualTo(notYet(40));
    assertThat(rig.texts(group)).isEmpty();
    assertThat(rig.clock.passed()).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void time_in_the_line_counts() {
    var next = new CompletableFuture<CompletableFuture<Receipt>>();
    var _ =
        give(
            "first",
            () -> {
              next.join();
              rig.clock.rest(Duration.ofSeconds(55));
              rig.pace.delay(group, Duration.ofSeconds(10));
            });
    next.complete(give("second"));

    assertThat(next.join().join()).isEqualTo(notYet(10));
    assertThat(rig.texts(group)).containsExactly("first");
  }

  @Test
  void an_answer_lasts_no_longer_when_the_clock_is_set_back() {
    var next = new CompletableFuture<CompletableFuture<Receipt>>();
    var _ =
        give(
            "first",
            () -> {
              next.join();
              rig.clock.setBack(Duration.ofHours(1));
              rig.pace.delay(group, Duration.ofSeconds(90));
            });
    next.complete(give("second"));

    assertThat(next.join().join()).isEqualTo(notYet(90));
    assertThat(rig.texts(group)).containsExactly("first");
  }

  @Test
  void what_has_begun_goes_on_for_two_minutes() {
    rig.loopback.behave(Mishaps.script(new Mishap.None(), tooMany(110)));

    assertThat(rig.answer(group, words(1_000))).isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.texts(group)).hasSize(2);
    assertThat(rig.clock.passed()).isEqualTo(Duration.ofSeconds(110));
  }

  @Test
  void what_has_begun_goes_on_for_two_minutes_all_together() {
    rig.loopback.behave(
        Mishaps.script(
            new Mishap.None(), tooMany(50), tooMany(50), new Mishap.None(), tooMany(50)));

    assertThat(rig.answer(group, words(2_000))).isEqualTo(HALF);
    assertThat(rig.texts(group)).hasSize(2);
    assertThat(rig.clock.passed()).isEqualTo(Duration.ofSeconds(100));
  }

  private CompletableFuture<Receipt> give(String text) {
    return give(text, () -> {});
  }

  /** Has an answer sent, and something happen before the next in the line. */
  private CompletableFuture<Receipt> give(String text, Runnable then) {
    var receipt = new CompletableFuture<Receipt>().orTimeout(20, TimeUnit.SECONDS);
    var outgoing = rig.messages.answer(PostingRig.message(text), _ -> "");
    queue.give(
        new AnswerQueue.Addressed(Target.of(group), outgoing, null),
        it -> {
          receipt.complete(it);
          then.run();
        });
    return receipt;
  }

  private static Receipt notYet(long seconds) {
    return new Receipt.NotSent(Duration.ofSeconds(seconds), "the chat's turn is not yet");
  }

  private static Mishap tooMany(long seconds) {
    return new Mishap.TooMany(Duration.ofSeconds(seconds));
  }

  private static String words(int number) {
    return "word ".repeat(number);
  }
}
