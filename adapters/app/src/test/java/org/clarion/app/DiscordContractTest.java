package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Form;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.loopback.discord.Modal;
import org.clarion.loopback.discord.openapi.OpenApi;
import org.clarion.testkit.PlatformContract;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class DiscordContractTest extends PlatformContract {
  private LoopbackDiscord discord;
  private TestGroup group;
  private DiscordMember member;

  /** Whatever the bot sends keeps to Discord's own description of its API. */
  @AfterEach
  void look_at_every_request() {
    member.close();
    discord.close();
    assertThat(OpenApi.faults(discord.requests())).isEmpty();
    assertThat(discord.invalid()).isEmpty();
  }

  @Override
  protected TestGroup open() {
    group = AllCommands.group();
    return group;
  }

  @Override
  protected Conversation join(TestGroup joined) {
    discord = LoopbackDiscord.start();
    // They go by the real clock: so many answers in one channel would take minutes.
    discord.keepLimits(false);
    DiscordMembers members =
        DiscordMembers.join(discord, joined.bot(), joined.subscriptions(), joined::now);
    member = new DiscordMember(members, joined.bot(), joined::now);
    return member;
  }

  @Test
  void a_form_comes_with_what_is_set_and_goes_back_as_a_call() {
    Form form = member.seen().form(group.bot().read("/reminders change")).orElseThrow();

    Modal opened = member.opens("/reminders change");

    assertThat(opened.title()).isEqualTo(form.title());
    assertThat(opened.inputs().stream().map(DiscordContractTest::field).toList())
        .isEqualTo(form.fields());

    Map<String, String> values = new HashMap<>();
    form.fields().forEach(it -> values.put(it.parameter(), it.value()));
    String shown = member.fillsIn(opened, values).text();

    Invocation call = member.seen().invocation(form.filledIn(values));
    assertThat(shown.lines().toList())
        .isEqualTo(group.bot().answer(call).orElseThrow().plain().lines().toList());
  }

  private static Form.Field field(Modal.Input input) {
    String value = Objects.requireNonNullElse(input.value(), "");
    return new Form.Field(input.customId(), input.label(), value, input.required());
  }
}
