package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.telegram.TelegramRig.KEY;
import static org.clarion.telegram.TelegramRig.PATIENCE;
import static org.clarion.telegram.TelegramRig.await;
import static org.clarion.telegram.TelegramRig.message;
import static org.clarion.telegram.TelegramRig.place;

import java.time.Duration;
import org.clarion.core.message.Receipt;
import org.clarion.loopback.telegram.Posted;
import org.clarion.loopback.telegram.Said;
import org.clarion.testkit.loopback.Mishap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class TelegramClosingTest {
  private final TelegramRig rig = new TelegramRig();
  private final long ada = rig.loopback.addPerson("Ada");

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void is_closed_before_it_was_started() {
    rig.closeInTime();

    assertThat(rig.telegram.state()).isEqualTo(new TelegramState.Closed());
    assertThat(rig.loopback.requests()).isEmpty();
  }

  @Test
  void closes_at_once_and_twice_when_nothing_is_under_way() {
    rig.connected();

    assertThat(rig.closeInTime()).isLessThan(Duration.ofSeconds(1));
    rig.closeInTime();

    assertThat(rig.telegram.send(place(ada), message("Too late"), KEY))
        .isInstanceOf(Receipt.NotSent.class);
    assertThat(rig.loopback.posted()).isEmpty();
  }

  @Test
  void gives_the_answers_that_are_under_way_before_it_closes() throws Exception {
    rig.connected();
    Said asked = rig.loopback.say(ada, ada, "/slow");
    await(() -> rig.village.runs("slow") == 1);
    Thread closing = Thread.ofVirtual().start(rig.telegram::close);
    await(() -> rig.telegram.state() instanceof TelegramState.Closed);

    rig.village.hurry();

    assertThat(rig.loopback.awaitAnswer(asked, PATIENCE).text()).isEqualTo("At last");
    assertThat(closing.join(TelegramRig.CLOSE_MAX)).isTrue();
  }

  @Test
  void leaves_to_the_next_start_what_it_was_asked_while_it_closed() {
    rig.connected();
    rig.loopback.say(ada, ada, "/slow");
    await(() -> rig.village.runs("slow") == 1);
    Thread closing = Thread.ofVirtual().start(rig.telegram::close);
    await(() -> rig.telegram.state() instanceof TelegramState.Closed);
    rig.loopback.say(ada, ada, "/count");
    rig.village.hurry();
    await(() -> !closing.isAlive());
    assertThat(rig.village.runs("count")).isZero();

    rig.telegram(rig.loopback.token(), Deadlines.USUAL);
    rig.connected();

    assertThat(rig.loopback.awaitPosted(ada, 2, PATIENCE))
        .extracting(Posted::text)
        .containsExactly("At last", "That was number 1");
  }

  @Test
  void closes_in_time_although_the_store_answers_nobody() {
    rig.connected();
    rig.loopback.say(ada, ada, "/slow");
    await(() -> rig.village.runs("slow") == 1);

    rig.closeInTime();
  }

  @Test
  void closes_in_time_while_telegram_is_down() {
    rig.loopback.down(true);
    rig.telegram.start();

    rig.closeInTime();
  }

  @Test
  void closes_in_time_while_telegram_does_not_answer_polls() {
    rig.connected();
    rig.loopback.deafen(true);

    rig.closeInTime();
  }

  @ParameterizedTest
  @ValueSource(strings = {"getMe", "getWebhookInfo", "sendMessage", "getMyCommands"})
  void closes_in_time_while_telegram_leaves_a_call_without_an_answer(String method) {
    rig.loopback.behaveOn(method, _ -> new Mishap.NoAnswer());
    rig.telegram.start();
    rig.loopback.say(ada, ada, "/count");
    await(() -> rig.loopback.requests().stream().anyMatch(it -> it.method().equals(method)));

    rig.closeInTime();
  }
}
