package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Form;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.botapi.BotApi;
import org.clarion.testkit.PlatformContract;
import org.clarion.testkit.PlatformContract.Shown;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class TelegramContractTest extends PlatformContract {
  private LoopbackTelegram telegram;
  private TestGroup group;
  private TelegramMember member;

  /** Whatever the bot sends keeps to Telegram's own description of its API. */
  @AfterEach
  void look_at_every_request() {
    member.close();
    telegram.close();
    assertThat(BotApi.faults(telegram.requests())).isEmpty();
    assertThat(telegram.invalid()).isEmpty();
    assertThat(telegram.overLimit()).isZero();
    // A picture that is asked for twice is the same picture, and in private, where nothing is
    // replied to, a form that is left twice says so twice.
    assertThat(telegram.duplicates())
        .noneMatch(
            it -> it.method().equals("sendMessage") && it.parameters().has("reply_parameters"));
  }

  @Override
  protected TestGroup open() {
    group = AllCommands.group();
    return group;
  }

  @Override
  protected Conversation join(TestGroup joined) {
    var time = new PassingTime(joined);
    telegram = LoopbackTelegram.start(time);
    member =
        new TelegramMember(
            TelegramMembers.join(telegram, joined.bot(), joined, time), joined.bot(), time);
    return member;
  }

  @Test
  void a_form_is_filled_in_field_by_field_in_private_and_goes_back_as_a_call() {
    Form form = member.seen().form(group.bot().read("/reminders change")).orElseThrow();

    member.follows("/reminders change");
    for (Form.Field field : form.fields()) {
      if (field.value().isEmpty()) {
        member.presses("Leave empty");
      } else {
        member.writes(field.value());
      }
    }
    Shown shown = member.submits();

    Invocation call = member.seen().invocation(form.filledIn(Map.of()));
    assertThat(shown.text().lines().toList())
        .isEqualTo(group.bot().answer(call).orElseThrow().plain().lines().toList());
  }
}
