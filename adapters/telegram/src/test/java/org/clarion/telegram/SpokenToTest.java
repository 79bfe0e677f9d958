package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.telegram.Heard.SELF;
import static org.clarion.telegram.Heard.bot;
import static org.clarion.telegram.Heard.content;
import static org.clarion.telegram.Heard.message;
import static org.clarion.telegram.Heard.person;
import static org.clarion.telegram.Heard.text;
import static org.clarion.telegram.Heard.update;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.objects.message.Message;

class SpokenToTest {
  private static final Self ALL_EARS = new Self(SELF.id(), SELF.name(), true);

  @ParameterizedTest
  @CsvSource({
    "/dates, /dates",
    "/dates@ClarionBot, /dates",
    "/dates@clarionbot may, /dates may",
    "/DATES@CLARIONBOT  may, /DATES  may",
    "'/dates@ClarionBot\nmay', '/dates\nmay'",
    "@ClarionBot when is May Day, when is May Day",
    "When is May Day @clarionbot?, When is May Day  ?",
    "@ClarionBot /dates may, /dates may"
  })
  void in_a_group_commands_and_what_names_the_bot_are_for_it(String written, String understood) {
    assertThat(inGroup(written, SELF)).contains(understood);
  }

  @ParameterizedTest
  @CsvSource({
    "/dates@OtherBot",
    "/dates@ClarionBot2 may",
    "/dates@Clarion",
    "When is May Day?",
    "mail@ClarionBot",
    "@ClarionBots are great",
    "/",
    "/dates@",
    "'  '"
  })
  void in_a_group_nothing_else_is(String written) {
    assertThat(inGroup(written, SELF)).isEmpty();
    assertThat(inGroup(written, ALL_EARS)).isEmpty();
  }

  @Test
  void an_unknown_command_is_another_bots_where_the_bot_hears_everything() {
    assertThat(inGroup("/weather", SELF)).contains("/weather");
    assertThat(inGroup("/weather", ALL_EARS)).isEmpty();
    assertThat(inGroup("/weather@ClarionBot", ALL_EARS)).contains("/weather");
    assertThat(inGroup("/Dates", ALL_EARS)).contains("/Dates");
  }

  @ParameterizedTest
  @CsvSource({"When is May Day?", "/dates", "/weather", "/dates,", "/"})
  void in_a_private_chat_every_text_is_for_it(String written) {
    Message message = message(1, "private", text(written)).getMessage();

    assertThat(SpokenTo.text(message, ALL_EARS, "dates"::equals)).contains(written);
  }

  @Test
  void a_command_for_another_bot_is_not_even_in_a_private_chat() {
    Message message = message(1, "private", text("/dates@OtherBot")).getMessage();

    assertThat(SpokenTo.text(message, SELF, "dates"::equals)).isEmpty();
  }

  @Test
  void a_reply_to_the_bot_is_a_question_and_one_to_somebody_else_is_none() {
    assertThat(reply(bot(700, "ClarionBot"))).contains("And in Wales?");
    assertThat(reply(bot(701, "OtherBot"))).isEmpty();
    assertThat(reply(person(12))).isEmpty();
  }

  @Test
  void what_is_written_below_a_file_counts_and_below_a_picture_it_does_not() {
    String file = "'document':{'file_id':'f','file_unique_id':'u'},'caption':'/import'";
    String picture = "'photo':[],'caption':'/import'";

    assertThat(told(message(1, "group", file).getMessage())).contains("/import");
    assertThat(told(message(1, "group", picture).getMessage())).isEmpty();
  }

  @Test
  void what_is_passed_on_in_a_group_is_meant_for_the_others() {
    String origin =
        "'forward_origin':{'type':'hidden_user','date':1800000000,'sender_user_name':'Bo'},";

    for (String written : new String[] {"/dates", "@ClarionBot when?"}) {
      String passed = origin + text(written);
      assertThat(told(message(1, "group", passed).getMessage())).as(written).isEmpty();
      assertThat(told(message(1, "private", passed).getMessage())).as(written).isPresent();
    }
  }

  @Test
  void an_answer_that_somebody_chose_while_typing_is_not_asked_again() {
    String chosen = "'via_bot':" + bot(700, "ClarionBot") + "," + text("May Day is 1 May.");

    assertThat(told(message(1, "private", chosen).getMessage())).isEmpty();
  }

  @Test
  void whoever_speaks_as_a_person_is_one() {
    assertThat(sender("supergroup", "'from':" + person(11))).contains(new Sender.Person(11));
  }

  @Test
  void an_administrator_behind_the_group_is_masked() {
    String anonymous =
        "'from':%s,'sender_chat':{'id':-1001000000001,'type':'supergroup','title':'Branch'}"
            .formatted(bot(1087968824, "GroupAnonymousBot"));

    assertThat(sender("supergroup", anonymous)).contains(new Sender.Masked(-1001000000001L));
  }

  @Test
  void a_channel_that_speaks_in_a_group_is_masked() {
    String channel =
        "'from':%s,'sender_chat':{'id':-1001000000002,'type':'channel','title':'News'}"
            .formatted(bot(136817688, "Channel_Bot"));

    assertThat(sender("supergroup", channel)).contains(new Sender.Masked(-1001000000002L));
  }

  @Test
  void a_channel_that_posts_in_itself_is_masked() {
    assertThat(sender("channel", "'author_signature':'Ada'"))
        .contains(new Sender.Masked(-1001000000002L));
  }

  @Test
  void a_post_that_telegram_brings_to_the_discussion_of_its_channel_is_nobodys() {
    String brought =
        """
        'from':{'id':777000,'is_bot':false,'first_name':'Telegram'},
        'sender_chat':{'id':-1001000000002,'type':'channel','title':'News'},
        'is_automatic_forward':true\
        """;

    assertThat(sender("supergroup", brought)).isEmpty();
    assertThat(sender("supergroup", "'from':" + person(777000))).isEmpty();
  }

  @Test
  void other_bots_are_nobody() {
    assertThat(sender("group", "'from':" + bot(701, "OtherBot"))).isEmpty();
    assertThat(sender("group", "'message_thread_id':3")).isEmpty();
  }

  private static Optional<String> inGroup(String written, Self self) {
    Message message = message(1, "group", text(written.replace("\n", "\\n"))).getMessage();
    return SpokenTo.text(message, self, "dates"::equals);
  }

  private static Optional<String> reply(String author) {
    String answered = content("group", "'from':" + author + "," + text("May Day is 1 May."));
    return told(
        message(1, "group", text("And in Wales?") + ",'reply_to_message':" + answered)
            .getMessage());
  }

  private static Optional<String> told(Message message) {
    return SpokenTo.text(message, SELF, "dates"::equals);
  }

  private static Optional<Sender> sender(String chat, String fields) {
    return SpokenTo.sender(
        update(1, "message", content(chat, fields + "," + text("/dates"))).getMessage());
  }
}
