package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Mentions;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.SelfUser;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.unions.GuildMessageChannelUnion;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which of all messages the bot takes as spoken to it. */
class MessageKindsTest {
  private static final Set<MessageType> WRITTEN =
      EnumSet.of(MessageType.DEFAULT, MessageType.INLINE_REPLY);

  private final MessageReceivedEvent event = mock();
  private final Message message = mock();
  private final User author = mock();
  private final Mentions mentions = mock();
  private final SelfUser self = mock();
  private final GuildMessageChannelUnion channel = mock();

  MessageKindsTest() {
    JDA jda = mock();
    when(jda.getSelfUser()).thenReturn(self);
    when(self.getId()).thenReturn("77");
    when(event.getJDA()).thenReturn(jda);
    when(event.getMessage()).thenReturn(message);
    when(event.getAuthor()).thenReturn(author);
    when(event.isFromGuild()).thenReturn(true);
    when(event.getGuildChannel()).thenReturn(channel);
    when(channel.canTalk()).thenReturn(true);
    when(message.getMentions()).thenReturn(mentions);
    when(message.getType()).thenReturn(MessageType.DEFAULT);
    when(mentions.getUsers()).thenReturn(List.of(self));
    when(message.getContentRaw()).thenReturn("<@77> when is May Day?");
  }

  @Test
  void a_mention_is_meant_for_it_in_both_forms() {
    assertThat(SpokenTo.isMeant(event)).isTrue();
    assertThat(SpokenTo.text(event)).isEqualTo("when is May Day?");

    when(message.getContentRaw()).thenReturn("when is May Day, <@!77>?");
    assertThat(SpokenTo.isMeant(event)).isTrue();
    assertThat(SpokenTo.text(event)).isEqualTo("when is May Day,  ?");
  }

  @Test
  void no_other_bot_is_answered_by_mention_or_directly() {
    when(author.isBot()).thenReturn(true);
    assertThat(SpokenTo.isMeant(event)).isFalse();

    when(event.isFromGuild()).thenReturn(false);
    assertThat(SpokenTo.isMeant(event)).isFalse();
  }

  @Test
  void no_webhook_and_not_discord_itself_is_answered() {
    when(event.isWebhookMessage()).thenReturn(true);
    assertThat(SpokenTo.isMeant(event)).isFalse();

    when(event.isWebhookMessage()).thenReturn(false);
    when(author.isSystem()).thenReturn(true);
    assertThat(SpokenTo.isMeant(event)).isFalse();
  }

  @Test
  void a_reply_to_the_bot_that_does_not_name_it_is_for_the_others() {
    when(message.getType()).thenReturn(MessageType.INLINE_REPLY);
    when(message.getContentRaw()).thenReturn("thanks");
    assertThat(SpokenTo.isMeant(event)).isFalse();

    when(message.getContentRaw()).thenReturn("<@77> thanks");
    assertThat(SpokenTo.isMeant(event)).isTrue();
  }

  @Test
  void its_number_in_a_text_that_mentions_nobody_is_no_mention() {
    when(mentions.getUsers()).thenReturn(List.of());

    assertThat(SpokenTo.isMeant(event)).isFalse();
  }

  @Test
  void where_it_may_not_write_it_does_not_listen() {
    when(channel.canTalk()).thenReturn(false);

    assertThat(SpokenTo.isMeant(event)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void only_what_people_wrote_counts_not_what_discord_reports(MessageType type) {
    when(message.getType()).thenReturn(type);

    assertThat(SpokenTo.isMeant(event)).isEqualTo(WRITTEN.contains(type));
  }

  @Test
  void it_hears_of_nothing_else_such_as_edits_and_reactions() {
    assertThat(
            Arrays.stream(DiscordInbound.class.getDeclaredMethods())
                .map(Method::getName)
                .filter(it -> it.startsWith("on") || it.contains("Event")))
        .containsExactlyInAnyOrder(
            "onSlashCommandInteraction",
            "onCommandAutoCompleteInteraction",
            "onButtonInteraction",
            "onStringSelectInteraction",
            "onModalInteraction",
            "onMessageReceived");
  }
}
