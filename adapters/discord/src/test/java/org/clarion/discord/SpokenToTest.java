package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.clarion.loopback.discord.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people write to the bot, where it is allowed to read that. */
class SpokenToTest {
  private final InboundRig rig = new InboundRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_mention_is_a_question_answered_by_a_reply_that_pings_nobody() {
    long asked = rig.discord.mention(rig.ada, rig.channel, "when is May Day?");
    Posted answer = answer(rig.channel);

    assertThat(answer.content()).isEqualTo("ask what=when is May Day?");
    assertThat(answer.repliesTo()).isEqualTo(asked);
    assertThat(answer.pings().users()).isEmpty();
    assertThat(answer.pings().everyone()).isFalse();
  }

  @Test
  void a_mention_may_be_a_command() {
    rig.discord.mention(rig.ada, rig.channel, "/who");

    assertThat(answer(rig.channel).content())
        .isEqualTo("%d in %d of %d speaks ENGLISH".formatted(rig.ada, rig.channel, rig.server));
  }

  @Test
  void a_command_by_mention_asks_for_the_same_rights() {
    rig.discord.mention(rig.ada, rig.channel, "/edit");

    assertThat(answer(rig.channel).content()).isEqualTo("/edit is for organisers.");
  }

  @Test
  void a_direct_message_is_a_question() {
    rig.discord.write(rig.ada, "when is May Day?");

    assertThat(answer(rig.discord.directChannel(rig.ada)).content())
        .isEqualTo("ask what=when is May Day?");
  }

  @Test
  void what_does_not_mention_the_bot_is_not_for_it() {
    rig.discord.say(rig.ada, rig.channel, "when is May Day?");
    rig.discord.mention(rig.ada, rig.channel, "and now?");

    assertThat(answer(rig.channel).content()).isEqualTo("ask what=and now?");
    assertThat(rig.small.runs("ask")).isEqualTo(1);
  }

  @Test
  void a_failure_is_said_in_a_reply() {
    rig.discord.mention(rig.ada, rig.channel, "/fail");

    assertThat(answer(rig.channel).content())
        .isEqualTo("Something went wrong on my side. Please try again in a minute.");
  }

  @Test
  void who_waits_sees_that_the_bot_is_typing() {
    rig.discord.mention(rig.ada, rig.channel, "/slow");
    InboundRig.await(
        () -> rig.discord.requests().stream().anyMatch(it -> it.path().endsWith("/typing")));
    rig.small.letGo();

    assertThat(answer(rig.channel).content()).isEqualTo("slow");
  }

  private Posted answer(long channel) {
    InboundRig.await(() -> rig.discord.posted(channel).stream().anyMatch(this::isOurs));
    return rig.discord.posted(channel).stream().filter(this::isOurs).findFirst().orElseThrow();
  }

  private boolean isOurs(Posted posted) {
    return posted.author() == rig.discord.bot();
  }
}
