package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.telegram.TelegramRig.PATIENCE;
import static org.clarion.telegram.TelegramRig.SHORT;
import static org.clarion.telegram.TelegramRig.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class UpdateLoopTroubleTest {
  private final LoopbackTelegram loopback = LoopbackTelegram.start();
  private final long ada = loopback.addPerson("Ada");
  private final TelegramState there = new TelegramState.Connected(loopback.botName());
  private LoopRig rig = new LoopRig(loopback, SHORT);

  @AfterEach
  void close() {
    rig.close();
    loopback.close();
  }

  @Test
  void begins_with_telegram_down_and_never_waits_longer_than_half_a_minute() {
    loopback.down(true);
    rig.start();

    await(() -> rig.rests.size() >= 7);
    assertThat(rig.state()).isEqualTo(new TelegramState.Connecting());
    assertThat(rig.rests.stream().limit(7).map(Duration::toSeconds))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);

    loopback.down(false);
    await(() -> rig.state().equals(there));
  }

  @Test
  void says_that_there_is_no_answer_and_goes_on_where_it_was() {
    rig.connected();

    loopback.down(true);
    await(() -> rig.state() instanceof TelegramState.NoAnswer);
    loopback.down(false);
    int asked = (int) loopback.say(ada, ada, "still there?").updateId();

    loopback.awaitAcknowledged(PATIENCE);
    await(() -> rig.state().equals(there));
    assertThat(rig.heard).containsExactly(asked);
  }

  @Test
  void waits_as_long_as_telegram_asks_for() {
    loopback.behaveOn("getUpdates", Mishaps.script(new Mishap.TooMany(Duration.ofSeconds(77))));
    rig.start();

    await(() -> rig.rests.contains(Duration.ofSeconds(77)));
    await(() -> rig.state().equals(there));
  }

  @Test
  void is_deaf_soon_after_telegram_stops_answering_and_hears_again_by_itself() {
    assertThat(Deadlines.USUAL.poll().plus(Deadlines.USUAL.pollGrace()))
        .isLessThanOrEqualTo(Hearing.DEAF_AFTER);
    rig.connected();

    loopback.deafen(true);
    loopback.say(ada, ada, "can you hear me?");
    await(() -> rig.state() instanceof TelegramState.Deaf);
    loopback.deafen(false);

    await(() -> rig.state().equals(there));
    loopback.awaitAcknowledged(PATIENCE);
    assertThat(rig.heard).hasSize(1);
  }

  @Test
  void py_telegram_bot_api_745_sees_another_poller_and_says_so_until_it_is_alone() {
    rig.connected();
    try (var other = new LoopRig(loopback, Deadlines.USUAL).connected()) {
      await(() -> rig.state() instanceof TelegramState.OtherPoller);
      await(() -> other.state() instanceof TelegramState.OtherPoller);
    }

    loopback.say(ada, ada, "alone?");
    loopback.awaitAcknowledged(PATIENCE);
    assertThat(rig.state()).isInstanceOf(TelegramState.OtherPoller.class);
    rig.move(Hearing.ALONE_AFTER);
    loopback.say(ada, ada, "alone!");

    await(() -> rig.state().equals(there));
  }

  @Test
  void removes_a_webhook_that_another_program_has_left() {
    loopback.setWebhook("https://other.example.org/hook");
    int asked = (int) loopback.say(ada, ada, "hello").updateId();

    rig.connected();

    await(() -> rig.heard.contains(asked));
    assertThat(loopback.webhook()).isEmpty();
  }

  @Test
  void removes_a_webhook_that_another_program_sets_while_it_listens() {
    rig.connected();
    loopback.setWebhook("https://other.example.org/hook");

    await(() -> loopback.webhook().isEmpty());
    int asked = (int) loopback.say(ada, ada, "hello").updateId();
    await(() -> rig.heard.contains(asked));
  }

  @Test
  void ends_when_telegram_does_not_know_the_token() {
    loopback.revokeToken(true);
    rig.start();

    await(rig::hasEnded);
    assertThat(rig.state()).isEqualTo(new TelegramState.WrongToken());
    assertThat(loopback.polls()).isEmpty();
  }

  @Test
  void ends_when_the_token_is_revoked() {
    rig.connected();

    loopback.revokeToken(true);

    await(rig::hasEnded);
    assertThat(rig.state()).isEqualTo(new TelegramState.WrongToken());
  }

  @Test
  void does_not_believe_a_single_poll_that_the_token_is_wrong() throws Exception {
    var rest = new Semaphore(0);
    rig.close();
    rig = new LoopRig(loopback, SHORT, _ -> Handled.nothing(), _ -> rest.acquire()).connected();

    loopback.revokeToken(true);
    await(() -> rig.state() instanceof TelegramState.NoAnswer);
    loopback.revokeToken(false);
    rest.release(1_000);

    await(() -> rig.state().equals(there));
    assertThat(rig.admissions).hasValue(1);
  }

  @Test
  void goes_on_after_every_kind_of_broken_answer() {
    rig.connected();
    for (int status : List.of(500, 502, 503, 408)) {
      loopback.breakWith(status);
      loopback.behaveOn(
          "getUpdates", Mishaps.script(new Mishap.BrokenBefore(), new Mishap.CutBefore()));
      await(() -> rig.state() instanceof TelegramState.NoAnswer);
      int asked = (int) loopback.say(ada, ada, "hello").updateId();
      await(() -> rig.heard.contains(asked));
    }
    await(() -> rig.state().equals(there));
  }
}
