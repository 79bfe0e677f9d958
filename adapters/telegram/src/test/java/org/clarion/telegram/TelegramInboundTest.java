package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.telegram.InboundRig.PATIENCE;

import java.util.List;
import java.util.Locale;
import org.clarion.core.command.CallReader;
import org.clarion.loopback.telegram.Posted;
import org.clarion.loopback.telegram.Recorded;
import org.clarion.loopback.telegram.Said;
import org.clarion.loopback.telegram.Status;
import org.clarion.loopback.telegram.UploadedFile;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people write to the bot, and where it answers. */
class TelegramInboundTest {
  private static InboundRig rig;

  @BeforeAll
  static void open() {
    rig = new InboundRig();
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  @Test
  void a_command_for_this_bot_is_answered_in_any_case_of_letters() {
    String name = rig.loopback.botName();

    assertThat(rig.asks("/ask@" + name + " may")).isEqualTo("ask:{what=may}");
    assertThat(rig.asks("/ASK@" + name.toUpperCase(Locale.ROOT))).isEqualTo("ask:{}");
  }

  @Test
  void a_command_for_another_bot_is_not_answered() {
    long group = rig.loopback.addSupergroup("Two bots");
    rig.loopback.setPrivacyMode(false);
    rig.loopback.say(rig.ada, group, "/ask@OtherBot one");
    rig.loopback.say(rig.ada, group, "When is May Day?");
    Said ours = rig.loopback.say(rig.ada, group, "/ask two");
    Posted answer = rig.answer(ours);
    rig.loopback.setPrivacyMode(true);

    assertThat(rig.loopback.posted(group)).containsExactly(answer);
    assertThat(answer.text()).isEqualTo("ask:{what=two}");
  }

  @Test
  void whoever_names_the_bot_is_answered_when_it_hears_everything() {
    rig.loopback.setPrivacyMode(false);
    String answer = rig.asks("when is may day, @" + rig.loopback.botName() + "?");
    rig.loopback.setPrivacyMode(true);

    assertThat(answer).isEqualTo("ask:{what=when is may day, ?}");
  }

  @Test
  void a_reply_to_the_bot_is_a_question() {
    Posted first = rig.answer(rig.loopback.say(rig.ada, rig.group, "/ask one"));
    Said reply = rig.loopback.reply(rig.ada, rig.group, first.id(), "and two?");

    assertThat(rig.answer(reply).text()).isEqualTo("ask:{what=and two?}");
  }

  @Test
  void an_answer_in_a_group_is_a_reply_and_in_a_private_chat_it_is_not() {
    Said inGroup = rig.loopback.say(rig.ada, rig.group, "/ask");

    assertThat(rig.answer(inGroup).replyTo()).isEqualTo(inGroup.message());
    long bo = rig.loopback.addPerson("Bo");
    assertThat(rig.answer(rig.loopback.say(bo, bo, "when?")))
        .satisfies(it -> {
          assertThat(it.text()).isEqualTo("ask:{what=when?}");
          assertThat(it.replyTo()).isZero();
        });
  }

  @Test
  void an_answer_lands_in_the_topic_of_its_question() {
    long forum = rig.loopback.addForum("Forum");
    int topic = rig.loopback.addTopic(forum, "May Day");
    Posted inTopic = rig.answer(rig.loopback.say(rig.ada, forum, topic, "/who"));
    Posted inGeneral = rig.answer(rig.loopback.say(rig.ada, forum, null, "/who"));

    assertThat(inTopic.topic()).isEqualTo(topic);
    assertThat(inTopic.text())
        .isEqualTo("%d in %d of %d in en may []".formatted(rig.ada, topic, forum));
    assertThat(inGeneral.topic()).isNull();
    assertThat(inGeneral.text())
        .isEqualTo("%d in %d of %d in en may []".formatted(rig.ada, forum, forum));
    assertThat(sent(forum))
        .noneMatch(it ->
            it.parameters().path("message_thread_id").asInt() != 0
                && it.parameters().path("message_thread_id").asInt() != topic);
  }

  @Test
  void in_a_private_chat_a_person_manages_the_place_and_is_no_organiser() {
    long bo = rig.loopback.addPerson("Bo");

    assertThat(rig.answer(rig.loopback.say(bo, bo, "/who")).text())
        .isEqualTo("%d in %d of %d in en may [PLACE_MANAGER]".formatted(bo, bo, bo));
  }

  @Test
  void a_language_the_bot_does_not_speak_is_answered_in_english() {
    long bo = rig.loopback.addPerson("Bo");
    rig.loopback.speak(bo, "sv");

    assertThat(rig.answer(rig.loopback.say(bo, bo, "/who")).text())
        .isEqualTo("%d in %d of %d in en may [PLACE_MANAGER]".formatted(bo, bo, bo));
  }

  @Test
  void an_edited_message_runs_nothing() {
    long bo = rig.loopback.addPerson("Bo");
    Said said = rig.loopback.say(bo, bo, "/ask one");
    rig.answer(said);
    rig.loopback.edit(bo, bo, said.message(), "/ask two");

    assertThat(rig.answer(rig.loopback.say(bo, bo, "/ask three")).text())
        .isEqualTo("ask:{what=three}");
    assertThat(rig.loopback.posted(bo))
        .extracting(Posted::text)
        .containsExactly("ask:{what=one}", "ask:{what=three}");
  }

  @Test
  void the_same_update_is_answered_once_however_often_it_comes() {
    long bo = rig.loopback.addPerson("Bo");
    Said said = rig.loopback.say(bo, bo, "/ask one");
    rig.answer(said);
    long before = rig.inbound.tally().repeated();
    rig.loopback.repeat(said.updateId());
    TelegramRig.await(() -> rig.inbound.tally().repeated() > before);
    rig.answer(rig.loopback.say(bo, bo, "/ask two"));

    assertThat(rig.loopback.posted(bo))
        .extracting(Posted::text)
        .containsExactly("ask:{what=one}", "ask:{what=two}");
  }

  @Test
  void a_command_that_fails_says_so_and_nobody_else_is_kept_from_theirs() {
    assertThat(rig.asks("/fall"))
        .isEqualTo("Something went wrong on my side. Please try again in a minute.");
    assertThat(rig.asks("/ask on")).isEqualTo("ask:{what=on}");
  }

  @Test
  void a_text_as_long_as_telegram_allows_is_read_as_far_as_the_bot_reads() {
    String odd = "/ask \u202e" + "👩‍👩‍👧‍👧".repeat(20) + "z\u0335".repeat(2_000);
    String answer = rig.asks(odd.substring(0, 4_096));

    assertThat(answer.codePointCount(0, answer.length())).isLessThan(CallReader.TEXT_MAX);
    assertThat(answer).startsWith("ask:{what=👩👩👧👧👩");
  }

  @Test
  void answers_of_a_chat_come_in_the_order_of_the_questions() {
    long bo = rig.loopback.addPerson("Bo");
    for (int i = 0; i < 5; i++) {
      rig.loopback.say(bo, bo, "/ask " + i);
    }

    assertThat(rig.loopback.awaitPosted(bo, 5, PATIENCE))
        .extracting(Posted::text)
        .containsExactly(
            "ask:{what=0}", "ask:{what=1}", "ask:{what=2}", "ask:{what=3}", "ask:{what=4}");
  }

  @Test
  void a_file_that_comes_with_a_command_reaches_it() {
    long bo = organiser(rig.group);
    var plan = new UploadedFile("../the plan.ics", "text/calendar", "document", new byte[] {1, 2});
    Posted answer = rig.answer(rig.loopback.sendFile(bo, rig.group, null, plan, "/hang"));

    assertThat(InboundRig.read(answer))
        .isEqualTo("the plan.ics[the plan.ics (text/calendar, 2 bytes)]");
  }

  @Test
  void a_file_that_a_command_answers_reaches_it() {
    long bo = organiser(rig.group);
    var plan = new UploadedFile("plan.ics", "text/calendar", "document", new byte[] {1, 2, 3});
    Said file = rig.loopback.sendFile(bo, rig.group, null, plan, "");
    Said command = rig.loopback.reply(bo, rig.group, file.message(), "/hang");

    assertThat(InboundRig.read(rig.answer(command)))
        .isEqualTo("plan.ics[plan.ics (text/calendar, 3 bytes)]");
  }

  @Test
  void a_file_is_fetched_only_for_those_who_may() {
    var plan = new UploadedFile("plan.ics", "text/calendar", "document", new byte[] {1});
    long before = requests("getFile");
    Said asked = rig.loopback.sendFile(rig.ada, rig.group, null, plan, "/hang");

    assertThat(rig.answer(asked).text()).isEqualTo("hang");
    assertThat(requests("getFile")).isEqualTo(before);
  }

  @Test
  void a_file_that_is_too_large_is_not_fetched() {
    long bo = organiser(rig.group);
    byte[] much = new byte[2 * 1024 * 1024 + 1];
    var plan = new UploadedFile("plan.ics", "text/calendar", "document", much);
    Said asked = rig.loopback.sendFile(bo, rig.group, null, plan, "/hang");

    assertThat(rig.answer(asked).text())
        .isEqualTo("That file is too large for me: it may have up to 2 MB.");
  }

  @Test
  void a_file_that_telegram_does_not_give_is_asked_for_again() {
    long bo = organiser(rig.group);
    rig.loopback.behaveOn("getFile", _ -> new Mishap.BrokenBefore());
    var plan = new UploadedFile("plan.ics", "text/calendar", "document", new byte[] {1});
    Said asked = rig.loopback.sendFile(bo, rig.group, null, plan, "/hang");

    assertThat(rig.answer(asked).text())
        .isEqualTo("I could not fetch that file from Telegram. Please send it again.");
    rig.loopback.behaveOn("getFile", Mishaps.none());
  }

  @Test
  void a_file_is_not_fetched_for_a_command_that_takes_none() {
    var plan = new UploadedFile("plan.ics", "text/calendar", "document", new byte[] {1});
    long before = requests("getFile");
    Said asked = rig.loopback.sendFile(rig.ada, rig.group, null, plan, "/ask may");

    assertThat(rig.answer(asked).text()).isEqualTo("ask:{what=may}");
    assertThat(requests("getFile")).isEqualTo(before);
  }

  @Test
  void a_link_into_the_private_chat_makes_its_call_when_anybody_may() {
    long bo = rig.loopback.addPerson("Bo");

    assertThat(start(bo, "YXNrfHdoYXQ9bWF5")).isEqualTo("ask:{what=may}");
    assertThat(start(bo, "aGlyZXx3aGF0PWJpZw")).isEqualTo("Welcome to the hall");
    assertThat(rig.hall.runs("hire")).isZero();
    assertThat(start(bo, "%%%")).isEqualTo("Welcome to the hall");
    assertThat(start(bo, "friend")).isEqualTo("Welcome to the hall");
    assertThat(start(bo, "hello")).isEqualTo("Welcome to the hall");
  }

  private String start(long person, String word) {
    return rig.answer(rig.loopback.say(person, person, "/start " + word)).text();
  }

  private static long organiser(long group) {
    long bo = rig.loopback.addPerson("Bo");
    rig.loopback.setStatus(group, bo, Status.ADMINISTRATOR);
    return bo;
  }

  private static List<Recorded> sent(long chat) {
    return rig.loopback.requests().stream()
        .filter(it -> it.method().equals("sendMessage"))
        .filter(it -> it.parameters().path("chat_id").asString().equals(Long.toString(chat)))
        .toList();
  }

  private static long requests(String method) {
    return rig.loopback.requests().stream().filter(it -> it.method().equals(method)).count();
  }
}
