package org.clarion.loopback.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.loopback.telegram.RealClient.PATIENCE;
import static org.clarion.loopback.telegram.RealClient.refusal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** How updates are fetched, and what comes between. */
class PollTest {
  private static final String OTHER =
      "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance"
          + " is running";

  private final LoopbackTelegram telegram = LoopbackTelegram.start();
  private final RealClient bot = new RealClient(telegram);
  private final long ann = telegram.addPerson("Ann");

  @AfterEach
  void close() {
    bot.close();
    telegram.close();
  }

  private CompletableFuture<String> polling(RealClient client) {
    CompletableFuture<String> outcome = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> outcome.complete(refusal(() -> client.poll(20))));
    return outcome;
  }

  private String outcome(CompletableFuture<String> poll) throws Exception {
    return poll.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Test
  void of_two_pollers_the_first_is_told_of_the_other() throws Exception {
    try (RealClient second = new RealClient(telegram)) {
      var first = polling(bot);
      while (!first.isDone()) {
        second.poll(0);
      }
      assertThat(outcome(first)).isEqualTo(OTHER);
    }
    assertThat(telegram.conflicts()).isPositive();
  }

  @Test
  void one_that_hangs_up_and_polls_anew_is_no_other() throws Exception {
    var first = polling(bot);
    bot.close();
    assertThat(outcome(first)).isEqualTo("no answer");
    try (RealClient restarted = new RealClient(telegram)) {
      assertThat(restarted.poll(0)).isEmpty();
    }
    assertThat(telegram.conflicts()).isZero();
  }

  @Test
  void a_deaf_poll_gets_nothing_not_even_what_is_there() throws TelegramApiException {
    telegram.deafen(true);
    telegram.say(ann, ann, "Hello");
    assertThat(refusal(() -> bot.poll(0))).isEqualTo("no answer");
    telegram.deafen(false);
    assertThat(bot.poll(0)).hasSize(1);
  }

  @Test
  void another_program_ends_every_poll_as_long_as_it_runs() throws TelegramApiException {
    telegram.conflict(true);
    assertThat(refusal(() -> bot.poll(0))).isEqualTo(OTHER);
    telegram.conflict(false);
    assertThat(bot.poll(0)).isEmpty();
  }

  @Test
  void an_update_is_delivered_again_although_it_was_acknowledged() throws TelegramApiException {
    Said said = telegram.say(ann, ann, "Hello");
    Update first = bot.one();
    assertThat(bot.poll(0)).isEmpty();

    telegram.repeat(said.updateId());

    assertThat(bot.one()).isEqualTo(first);
  }

  @Test
  void an_update_that_the_library_lacks_fails_the_whole_batch_until_it_is_skipped()
      throws TelegramApiException {
    long garbled = telegram.garble();
    telegram.say(ann, ann, "Hello");

    assertThat(refusal(() -> bot.poll(0))).startsWith("0 ");
    assertThat(refusal(() -> bot.poll(0))).startsWith("0 ");
    bot.skip(garbled);
    assertThat(bot.one().getMessage().getText()).isEqualTo("Hello");
  }

  @Test
  void a_batch_is_no_longer_than_was_asked_for_and_keeps_the_order() throws TelegramApiException {
    for (int i = 0; i < 120; i++) {
      telegram.say(ann, ann, "Hello " + i);
    }

    assertThat(bot.poll(0))
        .hasSize(100)
        .isSortedAccordingTo((a, b) -> Integer.compare(a.getUpdateId(), b.getUpdateId()));
    assertThat(telegram.pending()).isEqualTo(120);
    assertThat(bot.poll(0)).hasSize(20);
    assertThat(telegram.pending()).isEqualTo(20);
  }
}
