package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.telegram.TelegramRig.PATIENCE;
import static org.clarion.telegram.TelegramRig.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;
import tools.jackson.databind.JsonNode;

@Timeout(60)
final class UpdateLoopTest {
  private final LoopbackTelegram loopback = LoopbackTelegram.start();
  private final long ada = loopback.addPerson("Ada");
  private final Map<Integer, Handled> held = new ConcurrentHashMap<>();
  private LoopRig rig = new LoopRig(loopback, Deadlines.USUAL);

  @AfterEach
  void close() {
    rig.close();
    loopback.close();
  }

  @Test
  void hands_over_what_people_write_and_has_telegram_forget_it() {
    int before = say("before the start");
    rig.connected();

    int after = say("after the start");

    loopback.awaitAcknowledged(PATIENCE);
    assertThat(rig.heard).containsExactly(before, after);
    assertThat(rig.admissions).hasValue(1);
  }

  @Test
  void asks_for_nothing_but_the_five_kinds_that_the_bot_needs_and_waits_for_them() {
    rig.connected();
    say("hello");
    loopback.awaitAcknowledged(PATIENCE);

    JsonNode poll = loopback.polls().getFirst().parameters();
    assertThat(poll.path("allowed_updates").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(UpdateKinds.needed());
    assertThat(poll.path("timeout").asInt()).isEqualTo(25);
  }

  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
  void goes_on_when_a_consumer_throws(Class<? extends Throwable> failure) {
    with(_ -> broken(failure));
    int first = say("one");
    int second = say("two");

    loopback.awaitAcknowledged(PATIENCE);
    int third = say("three");

    loopback.awaitAcknowledged(PATIENCE);
    assertThat(rig.heard).containsExactly(first, second, third);
    assertThat(rig.state()).isInstanceOf(TelegramState.Connected.class);
  }

  @Test
  void skips_an_update_that_cannot_be_read_and_takes_those_behind_it() {
    rig.connected();
    loopback.garble();
    int behind = say("behind it");

    loopback.awaitAcknowledged(PATIENCE);
    assertThat(rig.heard).contains(behind);
    assertThat(loopback.pending()).isZero();
  }

  @Test
  void has_telegram_forget_nothing_that_has_not_had_its_effect_when_it_dies() {
    with(this::hold);
    int first = say("one");
    await(() -> held.containsKey(first));
    int second = say("two");
    await(() -> held.containsKey(second));
    held.get(second).finished();
    int third = say("three");
    await(() -> held.containsKey(third));
    rig.close();
    assertThat(rig.heard).containsExactly(first, second, third);
    assertThat(loopback.pending()).isEqualTo(3);

    rig = new LoopRig(loopback, Deadlines.USUAL).connected();

    loopback.awaitAcknowledged(PATIENCE);
    assertThat(rig.heard).containsExactly(first, second, third);
  }

  @Test
  void has_telegram_forget_what_has_had_its_effect_and_waits_for_its_answer_to_go_out() {
    with(this::hold);
    int asked = say("one");
    await(() -> held.containsKey(asked));
    assertThat(loopback.pending()).isEqualTo(1);

    held.get(asked).effective();

    loopback.awaitAcknowledged(PATIENCE);
    assertThat(rig.heard).containsExactly(asked);
  }

  @Test
  void asks_at_its_ease_while_an_update_is_held_up() {
    with(this::hold);
    int asked = say("one");
    await(() -> loopback.polls().size() >= 4);
    held.get(asked).finished();

    List<Recorded> polls = loopback.polls().subList(0, 4);
    for (int i = 2; i < polls.size(); i++) {
      Duration apart = Duration.between(polls.get(i - 1).at(), polls.get(i).at());
      assertThat(apart).isGreaterThanOrEqualTo(UpdateLoop.STEP.minusMillis(50));
    }
  }

  @Test
  void hears_what_happens_to_a_group_after_what_was_said_in_it() {
    long group = loopback.addGroup("Branch");
    with(this::hold);
    int asked = (int) loopback.say(ada, group, "/start").updateId();
    await(() -> held.containsKey(asked));
    loopback.upgrade(group);
    await(() -> loopback.polls().size() >= 2);
    assertThat(rig.followed).isEmpty();

    held.get(asked).effective();

    await(() -> rig.followed.size() == 2);
    assertThat(rig.heard).containsExactly(asked);
  }

  @Test
  void ends_in_a_moment_and_takes_nothing_any_more() {
    rig.connected();
    long start = System.nanoTime();

    rig.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
    say("too late");
    assertThat(rig.heard).isEmpty();
    assertThat(loopback.pending()).isEqualTo(1);
  }

  @Test
  void ends_before_it_has_begun() {
    rig.close();

    assertThat(loopback.requests()).isEmpty();
  }

  private int say(String text) {
    return (int) loopback.say(ada, ada, text).updateId();
  }

  private void with(Function<Update, Handled> handling) {
    rig.close();
    rig = new LoopRig(loopback, Deadlines.USUAL, handling, _ -> {}).connected();
  }

  private Handled hold(Update update) {
    Handled handled = Handled.begun();
    held.put(update.getUpdateId(), handled);
    return handled;
  }

  private static Handled broken(Class<? extends Throwable> failure) {
    if (failure == StackOverflowError.class) {
      throw new StackOverflowError();
    }
    throw new IllegalStateException("what somebody wrote");
  }
}
