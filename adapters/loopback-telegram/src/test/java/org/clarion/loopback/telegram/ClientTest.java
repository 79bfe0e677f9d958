package org.clarion.loopback.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.loopback.telegram.RealClient.PATIENCE;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.clarion.loopback.telegram.botapi.BotApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.UnpinChatMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** The library's own client finds everything as it is at Telegram. */
class ClientTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  private final LoopbackTelegram telegram = LoopbackTelegram.start();
  private final RealClient bot = new RealClient(telegram);

  @AfterEach
  void all_that_was_sent_and_given_is_as_telegram_describes_it() {
    bot.close();
    telegram.close();
    assertThat(BotApi.faults(telegram.requests())).isEmpty();
    assertThat(BotApi.faultsOfReplies(telegram.requests())).isEmpty();
    assertThat(BotApi.faults(telegram.polls())).isEmpty();
    assertThat(BotApi.faultsOfReplies(telegram.polls())).isEmpty();
  }

  @Test
  void tells_the_bot_who_it_is() throws TelegramApiException {
    var self = bot.client.execute(new GetMe());

    assertThat(self.getId()).isEqualTo(telegram.botId());
    assertThat(self.getUserName()).isEqualTo(telegram.botName());
    assertThat(self.getCanReadAllGroupMessages()).isFalse();
    assertThat(self.getSupportInlineQueries()).isTrue();
  }

  @Test
  void a_command_comes_with_its_chat_its_person_and_its_entity() throws TelegramApiException {
    long group = telegram.addGroup("Tenants");
    long ann = telegram.addPerson("Ann");
    Said said = telegram.say(ann, group, "/dates@" + telegram.botName() + " all");

    Update update = bot.one();

    assertThat((long) update.getUpdateId()).isEqualTo(said.updateId());
    assertThat(update.getMessage().getChatId()).isEqualTo(group);
    assertThat(update.getMessage().getFrom().getId()).isEqualTo(ann);
    assertThat(update.getMessage().getText()).isEqualTo("/dates@clarion_bot all");
    assertThat(update.getMessage().getEntities())
        .extracting(MessageEntity::getType)
        .containsExactly("bot_command");
  }

  @Test
  void a_poll_waits_until_something_comes() throws Exception {
    long ann = telegram.addPerson("Ann");
    var later = Thread.ofVirtual().start(() -> telegram.say(ann, ann, "hello"));

    assertThat(bot.poll(2)).hasSize(1);
    later.join();
  }

  @Test
  void what_is_not_acknowledged_comes_again() throws TelegramApiException {
    long ann = telegram.addPerson("Ann");
    telegram.say(ann, ann, "hello");
    bot.one();
    try (RealClient restarted = new RealClient(telegram)) {
      assertThat(restarted.one().getMessage().getText()).isEqualTo("hello");
      assertThat(restarted.poll(0)).isEmpty();
    }
    telegram.awaitAcknowledged(PATIENCE);
    assertThat(telegram.pending()).isZero();
  }

  @Test
  void a_message_is_shown_with_its_entities_buttons_and_what_it_answers()
      throws TelegramApiException {
    long group = telegram.addSupergroup("Tenants");
    long ann = telegram.addPerson("Ann");
    Said said = telegram.say(ann, group, "/dates");
    var message = RealClient.message(group, "Rent strike. Yours, Ann");
    message.setEntities(
        List.of(
            MessageEntity.builder().type("bold").offset(0).length(11).build(),
            MessageEntity.builder()
                .type("text_mention")
                .offset(20)
                .length(3)
                .user(new User(ann, "Ann", false))
                .build()));
    message.setReplyParameters(
        ReplyParameters.builder()
            .messageId((int) said.message())
            .allowSendingWithoutReply(true)
            .build());
    message.setReplyMarkup(
        new InlineKeyboardMarkup(
            List.of(
                new InlineKeyboardRow(
                    InlineKeyboardButton.builder().text("More").callbackData("more").build()))));
    bot.client.execute(message);

    Posted posted = telegram.awaitAnswer(said, PATIENCE);

    assertThat(posted.text()).isEqualTo("Rent strike. Yours, Ann");
    assertThat(posted.entities())
        .containsExactly(
            new Entity("bold", 0, 11, null, null, false),
            new Entity("text_mention", 20, 3, null, ann, false));
    assertThat(posted.pings()).containsExactly(ann);
    assertThat(posted.button("More")).contains(new Button("More", "more", null));
    assertThat(posted.author()).isEqualTo(telegram.botId());
  }

  @Test
  void a_press_is_answered_with_an_alert() throws TelegramApiException {
    long ann = telegram.addPerson("Ann");
    var message = RealClient.message(ann, "Which one?");
    message.setReplyMarkup(
        new InlineKeyboardMarkup(
            List.of(
                new InlineKeyboardRow(
                    InlineKeyboardButton.builder().text("This").callbackData("this").build()))));
    long id = bot.client.execute(message).getMessageId();
    Press press = telegram.press(ann, ann, id, "this");
    var query = bot.one().getCallbackQuery();

    bot.client.execute(
        AnswerCallbackQuery.builder()
            .callbackQueryId(query.getId())
            .text("Done")
            .showAlert(true)
            .build());

    assertThat(query.getData()).isEqualTo("this");
    assertThat(query.getFrom().getId()).isEqualTo(ann);
    assertThat((long) query.getMessage().getMessageId()).isEqualTo(id);
    assertThat(press.answer(PATIENCE)).isEqualTo(new Press.Notice("Done", true, null));
  }

  @Test
  void an_edit_replaces_the_text_and_keeps_what_was() throws TelegramApiException {
    long ann = telegram.addPerson("Ann");
    long id = bot.send(ann, "Monday");

    bot.client.execute(
        EditMessageText.builder().chatId(ann).messageId((int) id).text("Tuesday").build());

    assertThat(telegram.posted(ann)).extracting(Posted::text).containsExactly("Tuesday");
    assertThat(telegram.posted(ann).getFirst().edits()).containsExactly("Monday");
  }

  @Test
  void a_deleted_message_is_gone() throws TelegramApiException {
    long ann = telegram.addPerson("Ann");
    long id = bot.send(ann, "Monday");

    bot.client.execute(new DeleteMessage(Long.toString(ann), (int) id));

    assertThat(telegram.posted()).isEmpty();
  }

  @Test
  void menus_are_kept_by_scope_and_language() throws TelegramApiException {
    var commands = List.of(new BotCommand("dates", "What is coming up"));
    var scope = new BotCommandScopeAllPrivateChats();
    bot.client.execute(new SetMyCommands(commands, scope, "de"));

    assertThat(bot.client.execute(new GetMyCommands(scope, "de"))).isEqualTo(commands);
    assertThat(bot.client.execute(new GetMyCommands())).isEmpty();
    assertThat(telegram.menus())
        .containsExactly(
            new Menu(
                "all_private_chats",
                "de",
                List.of(new Menu.Command("dates", "What is coming up"))));
  }

  @Test
  void a_webhook_of_another_program_is_found_and_removed() throws TelegramApiException {
    telegram.setWebhook("https://example.org/hook");

    assertThat(bot.client.execute(new GetWebhookInfo()).getUrl())
        .isEqualTo("https://example.org/hook");
    assertThat(RealClient.refusal(() -> bot.poll(0)))
        .isEqualTo(
            "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"
                + " to delete the webhook first");
    bot.client.execute(new DeleteWebhook());
    assertThat(bot.poll(0)).isEmpty();
    assertThat(telegram.webhook()).isEmpty();
  }

  @Test
  void chats_and_their_members_are_described() throws TelegramApiException {
    long forum = telegram.addForum("Tenants");
    long ann = telegram.addPerson("Ann");
    telegram.setStatus(forum, ann, Status.MODERATOR);

    var chat = bot.client.execute(new GetChat(Long.toString(forum)));

    assertThat(chat.getTitle()).isEqualTo("Tenants");
    assertThat(chat.getIsForum()).isTrue();
    assertThat(bot.client.execute(new GetChatMember(Long.toString(forum), ann)))
        .isInstanceOfSatisfying(
            ChatMemberAdministrator.class, it -> assertThat(it.getCanChangeInfo()).isFalse());
  }

  @Test
  void files_go_out_and_come_in_whole() throws TelegramApiException {
    long ann = telegram.addPerson("Ann");
    byte[] bytes = "BEGIN:VCALENDAR\r\n--x\r\n".getBytes(UTF_8);
    bot.client.execute(
        SendDocument.builder()
            .chatId(ann)
            .document(new InputFile(new ByteArrayInputStream(bytes), "d\u00e4tes.ics"))
            .build());
    bot.client.execute(
        SendPhoto.builder()
            .chatId(ann)
            .photo(new InputFile(new ByteArrayInputStream(PNG), "year.png"))
            .caption("2027")
            .build());
    var sent = new UploadedFile("pack.yaml", "application/yaml", "document", bytes);
    telegram.sendFile(ann, ann, null, sent, "/import");
    var message = bot.one().getMessage();

    var file = bot.client.execute(new GetFile(message.getDocument().getFileId()));

    assertThat(message.getCaption()).isEqualTo("/import");
    assertThat(file.getFilePath()).startsWith("documents/");
    assertThat(file.getFileSize()).isEqualTo((long) bytes.length);
    assertThat(telegram.posted(ann))
        .flatExtracting(Posted::files)
        .satisfiesExactly(
            it -> {
              assertThat(it.name()).isEqualTo("d\u00e4tes.ics");
              assertThat(it.sentAs()).isEqualTo("document");
              assertThat(it.bytes()).isEqualTo(bytes);
            },
            it -> {
              assertThat(it.sentAs()).isEqualTo("photo");
              assertThat(it.bytes()).isEqualTo(PNG);
            });
    assertThat(telegram.posted(ann).getLast().text()).isEqualTo("2027");
  }

  @Test
  void what_is_typed_behind_the_bots_name_is_offered_articles() throws Exception {
    long ann = telegram.addPerson("Ann");
    var offering =
        Thread.ofVirtual()
            .start(() -> {
              try {
                var query = bot.poll(2).getFirst().getInlineQuery();
                bot.client.execute(
                    AnswerInlineQuery.builder()
                        .inlineQueryId(query.getId())
                        .result(
                            InlineQueryResultArticle.builder()
                                .id("1")
                                .title("Women's day")
                                .description(query.getQuery())
                                .inputMessageContent(
                                    InputTextMessageContent.builder()
                                        .messageText("8 March")
                                        .build())
                                .build())
                        .cacheTime(60)
                        .build());
              } catch (TelegramApiException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(telegram.inline(ann, "womens day"))
        .containsExactly(new Result("1", "Women's day", "womens day", "8 March", List.of()));
    offering.join();
  }

  @Test
  void a_message_is_pinned_and_unpinned() throws TelegramApiException {
    long group = telegram.addSupergroup("Tenants");
    telegram.setBotRights(group, BotRights.ADMINISTRATOR);
    long id = bot.send(group, "Coming dates");
    String chat = Long.toString(group);

    bot.client.execute(
        PinChatMessage.builder()
            .chatId(chat)
            .messageId((int) id)
            .disableNotification(true)
            .build());
    assertThat(telegram.pinned(group, null)).extracting(Posted::id).containsExactly(id);
    assertThat(telegram.posted(group).getFirst().pinned()).isTrue();

    bot.client.execute(UnpinChatMessage.builder().chatId(chat).messageId((int) id).build());
    assertThat(telegram.pinned(group, null)).isEmpty();
  }

  @Test
  void a_chat_action_leaves_nothing_behind() throws TelegramApiException {
    long ann = telegram.addPerson("Ann");

    bot.client.execute(
        SendChatAction.builder().chatId(ann).action(ActionType.TYPING.toString()).build());

    assertThat(telegram.seen(ann)).isEmpty();
    assertThat(telegram.requests()).extracting(Recorded::method).containsExactly("sendChatAction");
  }
}
