package org.clarion.loopback.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.loopback.telegram.botapi.BotApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.message.InaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** What the bot is told of the life of its chats, and what it is not. */
class GroupLifeTest {
  private final LoopbackTelegram telegram = LoopbackTelegram.start();
  private final RealClient bot = new RealClient(telegram);
  private final long group = telegram.addSupergroup("Tenants");
  private final long ann = telegram.addPerson("Ann");

  @AfterEach
  void every_update_is_as_telegram_describes_it() {
    bot.close();
    telegram.close();
    assertThat(BotApi.faultsOfReplies(telegram.polls())).isEmpty();
    assertThat(BotApi.faultsOfReplies(telegram.requests())).isEmpty();
  }

  @Test
  void with_privacy_mode_on_only_what_is_meant_for_it_comes() throws TelegramApiException {
    long ours = bot.send(group, "Coming dates");
    List<Said> said =
        List.of(
            telegram.say(ann, group, "Hello"),
            telegram.say(ann, group, "@clarion_bot hello"),
            telegram.say(ann, group, "/dates@other_bot"),
            telegram.say(ann, group, "/dates"),
            telegram.say(ann, group, "/dates@Clarion_Bot"),
            telegram.reply(ann, group, ours, "And in May?"),
            telegram.say(ann, ann, "Hello"));

    assertThat(said)
        .extracting(Said::reachesBot)
        .containsExactly(false, false, false, true, true, true, true);
    assertThat(bot.poll(0)).hasSize(4);
  }

  @Test
  void without_privacy_mode_or_as_an_administrator_everything_comes() {
    telegram.setPrivacyMode(false);
    assertThat(telegram.say(ann, group, "Hello").reachesBot()).isTrue();
    telegram.setPrivacyMode(true);
    telegram.setBotRights(group, BotRights.ADMINISTRATOR);
    assertThat(telegram.say(ann, group, "Hello").reachesBot()).isTrue();
  }

  @Test
  void a_reply_says_what_it_answers() throws TelegramApiException {
    long ours = bot.send(group, "Coming dates");
    telegram.reply(ann, group, ours, "And in May?");

    Message reply = bot.one().getMessage();

    assertThat((long) reply.getReplyToMessage().getMessageId()).isEqualTo(ours);
    assertThat(reply.getReplyToMessage().getFrom().getId()).isEqualTo(telegram.botId());
    assertThat((long) reply.getMessageThreadId()).isEqualTo(ours);
    assertThat(reply.getIsTopicMessage()).isNull();
  }

  @Test
  void in_a_topic_everything_answers_the_message_that_began_it() throws TelegramApiException {
    long forum = telegram.addForum("Tenants");
    int topic = telegram.addTopic(forum, "Dates");
    telegram.say(ann, forum, topic, "/dates");
    telegram.say(ann, forum, null, "/dates");

    List<Update> updates = bot.poll(0);

    Message inTopic = updates.getFirst().getMessage();
    assertThat(inTopic.getMessageThreadId()).isEqualTo(topic);
    assertThat(inTopic.getIsTopicMessage()).isTrue();
    assertThat(inTopic.getReplyToMessage().getForumTopicCreated().getName()).isEqualTo("Dates");
    Message inGeneral = updates.getLast().getMessage();
    assertThat(inGeneral.getMessageThreadId()).isNull();
    assertThat(inGeneral.getReplyToMessage()).isNull();
  }

  @Test
  void joining_being_promoted_and_being_thrown_out_are_told() throws TelegramApiException {
    telegram.setStatus(group, ann, Status.CREATOR);
    long out = telegram.removeBot(group, ann);
    long in = telegram.addBot(group, ann);
    long promoted = telegram.setBotRights(group, BotRights.ADMINISTRATOR);

    List<Update> updates = bot.poll(0);

    assertThat(updates)
        .filteredOn(Update::hasMyChatMember)
        .extracting(it -> (long) it.getUpdateId())
        .containsExactly(out, in, promoted);
    assertThat(updates)
        .filteredOn(Update::hasMyChatMember)
        .extracting(it -> it.getMyChatMember().getNewChatMember())
        .extracting(ChatMember::getStatus)
        .containsExactly("kicked", "member", "administrator");
    assertThat(updates)
        .filteredOn(Update::hasMessage)
        .extracting(it -> it.getMessage().getNewChatMembers().getFirst().getId())
        .containsExactly(telegram.botId());
  }

  @Test
  void an_upgraded_group_says_so_in_both_places() throws TelegramApiException {
    long old = telegram.addGroup("Tenants");
    long now = telegram.upgrade(old);

    List<Update> updates = bot.poll(0);

    assertThat(updates.getFirst().getMessage().getChatId()).isEqualTo(old);
    assertThat(updates.getFirst().getMessage().getMigrateToChatId()).isEqualTo(now);
    assertThat(updates.getLast().getMessage().getChatId()).isEqualTo(now);
    assertThat(updates.getLast().getMessage().getMigrateFromChatId()).isEqualTo(old);
  }

  @Test
  void a_person_who_blocks_the_bot_is_told_as_its_being_thrown_out() throws TelegramApiException {
    telegram.block(ann);

    var change = bot.one().getMyChatMember();

    assertThat(change.getChat().getId()).isEqualTo(ann);
    assertThat(change.getNewChatMember().getStatus()).isEqualTo("kicked");
  }

  @Test
  void who_speaks_for_the_group_or_a_channel_is_nobody_in_particular() throws TelegramApiException {
    long channel = telegram.addChannel("News");
    telegram.sayAnonymously(group, null, "/dates");
    telegram.sayAs(channel, group, null, "/dates");

    List<Update> updates = bot.poll(0);

    assertThat(updates)
        .extracting(it -> it.getMessage().getSenderChat().getId())
        .containsExactly(group, channel);
    assertThat(updates)
        .extracting(it -> it.getMessage().getFrom().getId())
        .containsExactly(1_087_968_824L, 136_817_688L);
  }

  @Test
  void a_channels_post_comes_and_its_copy_in_the_discussion_group_too()
      throws TelegramApiException {
    long channel = telegram.addChannel("News");
    telegram.linkChannel(channel, group);
    telegram.postInChannel(channel, "/dates");

    List<Update> updates = bot.poll(0);

    assertThat(updates.getFirst().getChannelPost().getText()).isEqualTo("/dates");
    Message copy = updates.getLast().getMessage();
    assertThat(copy.getIsAutomaticForward()).isTrue();
    assertThat(copy.getFrom().getId()).isEqualTo(777_000L);
    assertThat(copy.getSenderChat().getId()).isEqualTo(channel);
  }

  @Test
  void edits_and_what_was_not_asked_for_are_kept_back() throws TelegramApiException {
    long message = telegram.say(ann, ann, "/dates").message();
    assertThat(telegram.edit(ann, ann, message, "/next").reachesBot()).isTrue();
    bot.client.execute(GetUpdates.builder().allowedUpdates(List.of("message")).timeout(0).build());

    assertThat(telegram.edit(ann, ann, message, "/help").reachesBot()).isFalse();
    assertThat(telegram.block(ann)).isZero();
  }

  @Test
  void a_forgotten_message_below_a_pressed_button_has_a_place_only() throws TelegramApiException {
    long id = bot.send(ann, "Which one?");
    telegram.pressOnForgotten(ann, ann, id, "this");

    assertThat(bot.one().getCallbackQuery().getMessage())
        .isInstanceOfSatisfying(
            InaccessibleMessage.class, it -> assertThat((long) it.getMessageId()).isEqualTo(id));
  }
}
