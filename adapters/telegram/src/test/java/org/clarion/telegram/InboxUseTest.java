package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.telegram.Heard.question;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clarion.core.message.Call;
import org.clarion.loopback.telegram.Posted;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is noted of an update, and what becomes of one that comes again after a crash. */
class InboxUseTest {
  private static final String AGAIN =
      "I was interrupted before I could say so: this has been done, once. Here is how it stands"
          + " now.";
  private static final String BROKEN =
      "Something went wrong on my side. Please try again in a minute.";

  private final InboundRig rig = new InboundRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_question_is_noted_with_its_effect_and_when_its_answer_is_out() {
    rig.hears(question(1, rig.ada, rig.ada, "/hire hall"));

    assertThat(rig.said(rig.ada)).containsExactly("hire:{what=hall}");
    assertThat(rig.notes.isAnswered(TelegramPlatform.NAME, 1)).isTrue();
    assertThat(rig.notes.unanswered()).isEmpty();
  }

  @Test
  void one_that_had_its_effect_before_a_crash_is_answered_with_a_word_of_it() {
    rig.notes.did(1);
    rig.hears(question(1, rig.ada, rig.ada, "/hire hall"));

    assertThat(rig.said(rig.ada)).containsExactly(AGAIN + "\nhire:{what=hall}");
    assertThat(rig.notes.isAnswered(TelegramPlatform.NAME, 1)).isTrue();
  }

  @Test
  void one_that_was_answered_before_a_crash_is_dropped() {
    rig.notes.did(1);
    rig.notes.answered(TelegramPlatform.NAME, 1, rig.clock.instant());
    rig.hears(question(1, rig.ada, rig.ada, "/hire hall"));

    assertThat(rig.said(rig.ada)).isEmpty();
    assertThat(rig.hall.runs("hire")).isZero();
  }

  @Test
  void one_that_another_process_answers_meanwhile_is_dropped() {
    rig.notes.answersMeanwhile(1);
    rig.hears(question(1, rig.ada, rig.ada, "/hire hall"));

    assertThat(rig.said(rig.ada)).isEmpty();
    assertThat(rig.hall.runs("hire")).isZero();
  }

  @Test
  void a_command_that_fails_is_answered_and_never_tried_again() {
    rig.hears(question(1, rig.ada, rig.ada, "/fall"));

    assertThat(rig.said(rig.ada)).containsExactly(BROKEN);
    assertThat(rig.notes.isAnswered(TelegramPlatform.NAME, 1)).isTrue();
  }

  @Test
  void a_store_that_fails_is_told_of_and_stops_nothing() {
    rig.notes.fail(new IllegalStateException("no store"));
    rig.hears(question(1, rig.ada, rig.ada, "/hire hall"));
    rig.notes.fail(null);
    rig.hears(question(2, rig.ada, rig.ada, "/hire room"));

    assertThat(rig.said(rig.ada)).containsExactly(BROKEN, "hire:{what=room}");
    assertThat(rig.hall.runs("hire")).isEqualTo(1);
    assertThat(rig.inbound.tally().unnoted()).isEqualTo(1);
  }

  @Test
  void a_command_that_is_stuck_holds_up_its_own_chat_alone() {
    Handled stuck = rig.inbound.handle(question(1, rig.group, rig.ada, "/wait"));
    Handled behind = rig.inbound.handle(question(2, rig.group, rig.ada, "/ask two"));
    rig.hears(question(3, rig.ada, rig.ada, "/ask three"));

    assertThat(rig.said(rig.ada)).containsExactly("ask:{what=three}");
    assertThat(stuck.effect()).isNotDone();
    assertThat(behind.effect()).isNotDone();
    rig.hall.open();
    InboundRig.finish(behind);
    assertThat(rig.said(rig.group)).containsExactly("In at last", "ask:{what=two}");
  }

  @Test
  void an_update_has_had_its_effect_before_its_answer_is_out() throws Exception {
    rig.loopback.behave(Mishaps.script(new Mishap.NoAnswer()));
    Handled handled = rig.inbound.handle(question(1, rig.ada, rig.ada, "/hire hall"));
    handled.effect().get(1, TimeUnit.SECONDS);

    assertThat(handled.finish()).isNotDone();
    assertThat(rig.notes.unanswered()).containsExactly(1L);
    InboundRig.finish(handled);
    assertThat(rig.inbound.tally().unsure()).isEqualTo(1);
    assertThat(rig.notes.unanswered()).isEmpty();
  }

  @Test
  void what_has_no_effect_keeps_telegram_waiting_no_longer() throws Exception {
    rig.loopback.behave(Mishaps.script(new Mishap.NoAnswer()));
    Handled handled = rig.inbound.handle(question(1, rig.ada, rig.ada, "/rules"));
    handled.effect().get(1, TimeUnit.SECONDS);

    assertThat(handled.finish()).isNotDone();
    InboundRig.finish(handled);
  }

  @Test
  void an_answer_that_may_have_arrived_is_not_sent_twice() {
    rig.loopback.behave(Mishaps.script(new Mishap.CutAfter()));
    rig.hears(question(1, rig.ada, rig.ada, "/ask one"));

    assertThat(rig.said(rig.ada)).containsExactly("ask:{what=one}");
    assertThat(rig.loopback.duplicates()).isEmpty();
  }

  @Test
  void an_answer_that_telegram_wants_later_goes_out_later() {
    rig.loopback.behave(Mishaps.script(new Mishap.TooMany(Duration.ofSeconds(7))));
    rig.hears(question(1, rig.ada, rig.ada, "/ask one"));

    assertThat(rig.said(rig.ada)).containsExactly("ask:{what=one}");
    assertThat(rig.clock.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void whoever_has_blocked_the_bot_is_done_with() {
    rig.loopback.block(rig.ada);
    rig.hears(question(1, rig.ada, rig.ada, "/ask one"));

    assertThat(rig.inbound.tally().lost()).isEqualTo(1);
    assertThat(rig.notes.isAnswered(TelegramPlatform.NAME, 1)).isTrue();
  }

  @Test
  void the_answer_of_a_group_that_has_moved_goes_where_it_is_now() {
    long small = rig.loopback.addGroup("Small");
    long large = rig.loopback.upgrade(small);
    rig.hears(question(90, small, rig.ada, "/ask one"));

    assertThat(rig.said(large)).contains("ask:{what=one}");
  }

  @Test
  void what_nobody_asks_is_finished_at_once_and_not_noted() {
    Handled handled = rig.inbound.handle(question(1, rig.group, rig.ada, "Good morning"));

    assertThat(handled.finish()).isCompleted();
    assertThat(rig.notes.isAnswered(TelegramPlatform.NAME, 1)).isFalse();
  }

  @Test
  void a_welcome_is_said_once_and_the_start_of_a_link_is_not_answered_besides() {
    InboundRig.finish(rig.inbound.welcome(1, rig.group));
    InboundRig.finish(rig.inbound.welcome(1, rig.group));
    String start = "/start@" + rig.loopback.botName() + " hello";
    rig.hears(question(2, rig.group, rig.ada, start));
    rig.hears(question(3, rig.group, rig.ada, "/start@" + rig.loopback.botName()));

    assertThat(rig.said(rig.group)).containsExactly("Welcome to the hall", "Welcome to the hall");
  }

  @Test
  void what_is_taken_before_closing_is_answered_and_nothing_afterwards() {
    Handled before = rig.inbound.handle(question(1, rig.ada, rig.ada, "/ask one"));
    rig.inbound.close();
    Handled after = rig.inbound.handle(question(2, rig.ada, rig.ada, "/ask two"));

    assertThat(before.finish()).isCompleted();
    assertThat(after.effect()).isCancelled();
    assertThat(after.finish()).isCancelled();
    assertThat(rig.said(rig.ada)).containsExactly("ask:{what=one}");
  }

  @Test
  void an_answer_that_cannot_go_out_before_closing_is_left_to_the_next_start() {
    rig.loopback.down(true);
    Handled handled = rig.inbound.handle(question(1, rig.ada, rig.ada, "/hire hall"));
    handled.effect().join();
    rig.inbound.close();

    assertThat(handled.finish()).isCancelled();
    assertThat(rig.notes.unanswered()).containsExactly(1L);
    rig.loopback.down(false);
  }

  @Test
  void a_press_is_noted_like_a_question() {
    Posted rooms = rig.answer(rig.loopback.say(rig.ada, rig.ada, "/rooms"));
    String data = rig.callbacks.forAnyone(rig.ada, rig.clock.instant()).sign(Call.of("ask"));
    var press = rig.loopback.pressOnForgotten(rig.ada, rig.ada, rooms.id(), data);
    TelegramRig.await(() -> rig.notes.isAnswered(TelegramPlatform.NAME, press.updateId()));

    assertThat(rig.said(rig.ada)).isEqualTo(List.of("Which room?", "ask:{}"));
  }
}
