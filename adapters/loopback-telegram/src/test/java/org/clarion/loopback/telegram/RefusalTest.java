package org.clarion.loopback.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.loopback.telegram.RealClient.message;
import static org.clarion.loopback.telegram.RealClient.refusal;

import java.util.List;
import org.clarion.loopback.telegram.botapi.BotApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** What Telegram refuses, in its own words. */
class RefusalTest {
  private final LoopbackTelegram telegram = LoopbackTelegram.start();
  private final RealClient bot = new RealClient(telegram);
  private final long group = telegram.addGroup("Tenants");
  private final long supergroup = telegram.addSupergroup("Tenants");
  private final long ann = telegram.addPerson("Ann");

  @AfterEach
  void every_refusal_has_the_form_of_one() {
    bot.close();
    telegram.close();
    assertThat(BotApi.faultsOfReplies(telegram.requests())).isEmpty();
  }

  private String sent(SendMessage message) {
    return refusal(() -> bot.client.execute(message));
  }

  private String sent(long chat) {
    return sent(message(chat, "Hello"));
  }

  private String sent(long chat, int topic) {
    SendMessage message = message(chat, "Hello");
    message.setMessageThreadId(topic);
    return sent(message);
  }

  @Test
  void a_chat_that_is_none() {
    assertThat(sent(-99)).isEqualTo("400 Bad Request: chat not found");
    assertThat(sent(telegram.addStranger("Bo"))).isEqualTo("400 Bad Request: chat not found");
  }

  @Test
  void a_person_who_has_not_begun_or_has_had_enough() {
    long bo = telegram.addStranger("Bo");
    telegram.say(bo, group, "Hello");
    assertThat(sent(bo)).isEqualTo("403 Forbidden: bot can't initiate conversation with a user");
    telegram.say(bo, bo, "/start");
    assertThat(sent(bo)).isEqualTo("done");
    telegram.block(bo);
    assertThat(sent(bo)).isEqualTo("403 Forbidden: bot was blocked by the user");
    telegram.unblock(bo);
    assertThat(sent(bo)).isEqualTo("done");
  }

  @Test
  void a_chat_that_it_was_thrown_out_of() {
    long channel = telegram.addChannel("News");
    List.of(group, supergroup, channel).forEach(it -> telegram.removeBot(it, ann));

    assertThat(sent(group)).isEqualTo("403 Forbidden: bot was kicked from the group chat");
    assertThat(sent(supergroup))
        .isEqualTo("403 Forbidden: bot was kicked from the supergroup chat");
    assertThat(sent(channel)).isEqualTo("403 Forbidden: bot was kicked from the channel chat");
    telegram.addBot(group, ann);
    assertThat(sent(group)).isEqualTo("done");
  }

  @Test
  void a_group_that_has_become_a_supergroup() {
    long now = telegram.upgrade(group);

    assertThat(sent(group))
        .isEqualTo("400 Bad Request: group chat was upgraded to a supergroup chat");
    assertThat(sent(now)).isEqualTo("done");
    try {
      bot.client.execute(message(group, "Hello"));
    } catch (TelegramApiRequestException e) {
      assertThat(e.getParameters().getMigrateToChatId()).isEqualTo(now);
    } catch (TelegramApiException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_topic_that_is_closed_or_deleted_or_general_by_number() {
    long forum = telegram.addForum("Tenants");
    int topic = telegram.addTopic(forum, "Dates");
    telegram.keepLimits(false);
    assertThat(sent(forum, topic)).isEqualTo("done");
    telegram.closeTopic(forum, topic);
    assertThat(sent(forum, topic)).isEqualTo("400 Bad Request: TOPIC_CLOSED");
    telegram.reopenTopic(forum, topic);
    assertThat(sent(forum, topic)).isEqualTo("done");
    telegram.deleteTopic(forum, topic);
    assertThat(sent(forum, topic)).isEqualTo("400 Bad Request: message thread not found");
    assertThat(sent(forum, 1)).isEqualTo("400 Bad Request: message thread not found");
    assertThat(sent(ann, 1)).isEqualTo("400 Bad Request: message thread not found");
    assertThat(sent(supergroup, 1)).isEqualTo("done");
    assertThat(sent(forum)).isEqualTo("done");
  }

  @Test
  void where_it_may_not_write() {
    long channel = telegram.addChannel("News");
    telegram.setBotRights(supergroup, new BotRights(false, false, false));
    telegram.setBotRights(channel, new BotRights(true, true, false));

    assertThat(sent(supergroup))
        .isEqualTo("400 Bad Request: not enough rights to send text messages to the chat");
    assertThat(sent(channel))
        .isEqualTo("400 Bad Request: need administrator rights in the channel chat");
  }

  @Test
  void a_text_that_is_empty_or_too_long_counted_in_utf_16() {
    assertThat(sent(message(ann, " \u2060\n"))).isEqualTo("400 Bad Request: message text is empty");
    assertThat(sent(message(ann, "\uD83D\uDC4B".repeat(2048)))).isEqualTo("done");
    assertThat(sent(message(ann, "\uD83D\uDC4B".repeat(2048) + "a")))
        .isEqualTo("400 Bad Request: message is too long");
  }

  @Test
  void entities_beyond_the_text_or_within_a_character() {
    assertThat(sent(bold("Hi", 1, 2)))
        .isEqualTo(
            "400 Bad Request: entity beginning at UTF-16 offset 1 ends after the end of the text at"
                + " UTF-16 offset 3");
    assertThat(sent(bold("\uD83D\uDC4B!", 1, 1)))
        .isEqualTo(
            "400 Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 1");
  }

  private SendMessage bold(String text, int offset, int length) {
    SendMessage message = message(ann, text);
    message.setEntities(
        List.of(MessageEntity.builder().type("bold").offset(offset).length(length).build()));
    return message;
  }

  @Test
  void callback_data_of_more_than_64_bytes() {
    assertThat(sent(button("\u00E9".repeat(32)))).isEqualTo("done");
    assertThat(sent(button("\u00E9".repeat(32) + "a")))
        .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
  }

  private SendMessage button(String data) {
    SendMessage message = message(ann, "Which?");
    var button = InlineKeyboardButton.builder().text("This").callbackData(data).build();
    message.setReplyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button))));
    return message;
  }

  @Test
  void an_answer_to_what_is_gone_unless_that_is_allowed() {
    SendMessage answer = message(ann, "Hello");
    answer.setReplyParameters(ReplyParameters.builder().messageId(99).build());
    assertThat(sent(answer)).isEqualTo("400 Bad Request: message to be replied not found");
    answer.setReplyParameters(
        ReplyParameters.builder().messageId(99).allowSendingWithoutReply(true).build());
    assertThat(sent(answer)).isEqualTo("done");
    assertThat(telegram.posted(ann)).extracting(Posted::replyTo).containsExactly(0L);
  }

  @Test
  void an_edit_that_changes_nothing_or_concerns_nothing_of_its_own() throws TelegramApiException {
    long id = bot.send(ann, "Monday");
    long theirs = telegram.say(ann, ann, "Tuesday?").message();

    assertThat(edit(id, "Monday "))
        .isEqualTo(
            "400 Bad Request: message is not modified: specified new message content and reply"
                + " markup are exactly the same as a current content and reply markup of the"
                + " message");
    assertThat(edit(id + 50, "Tuesday")).isEqualTo("400 Bad Request: message to edit not found");
    assertThat(edit(theirs, "Tuesday")).isEqualTo("400 Bad Request: message can't be edited");
    telegram.deleteMessage(ann, id);
    assertThat(edit(id, "Tuesday")).isEqualTo("400 Bad Request: message to edit not found");
    assertThat(refusal(() -> bot.client.execute(new DeleteMessage(Long.toString(ann), (int) id))))
        .isEqualTo("400 Bad Request: message to delete not found");
  }

  private String edit(long id, String text) {
    return refusal(() ->
        bot.client.execute(
            EditMessageText.builder().chatId(ann).messageId((int) id).text(text).build()));
  }

  @Test
  void pinning_without_the_right_to() throws TelegramApiException {
    long id = bot.send(supergroup, "Coming dates");

    assertThat(pin(id))
        .isEqualTo("400 Bad Request: not enough rights to manage pinned messages in the chat");
    telegram.setBotRights(supergroup, BotRights.ADMINISTRATOR);
    assertThat(pin(id + 1)).isEqualTo("400 Bad Request: message to pin not found");
    assertThat(pin(id)).isEqualTo("done");
  }

  private String pin(long id) {
    return refusal(
        () -> bot.client.execute(new PinChatMessage(Long.toString(supergroup), (int) id)));
  }

  @Test
  void an_answer_to_a_query_that_is_unknown() {
    assertThat(refusal(() -> bot.client.execute(new AnswerCallbackQuery("1"))))
        .isEqualTo(
            "400 Bad Request: query is too old and response timeout expired or query ID is"
                + " invalid");
  }

  @Test
  void files_and_people_that_are_unknown() {
    assertThat(refusal(() -> bot.client.execute(new GetFile("none"))))
        .isEqualTo("400 Bad Request: invalid file_id");
    assertThat(refusal(() -> bot.client.execute(new GetChatMember(Long.toString(supergroup), 5L))))
        .isEqualTo("400 Bad Request: invalid user_id specified");
  }

  @Test
  void a_token_that_is_revoked() {
    telegram.revokeToken(true);

    assertThat(sent(ann)).isEqualTo("401 Unauthorized");
    assertThat(telegram.invalid()).containsOnlyKeys(401);
  }
}
