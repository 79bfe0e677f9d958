package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Place;
import org.clarion.core.message.Receipt;
import org.clarion.loopback.telegram.BotRights;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of each of Telegram's own errors. */
class TelegramReceiptsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final PostingRig rig = new PostingRig(PostingRig.SHORT);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_group_that_the_bot_was_removed_from_is_unreachable() {
    long group = rig.loopback.addSupergroup("Union");
    long ana = rig.loopback.addPerson("Ana");
    rig.loopback.removeBot(group, ana);

    assertThat(rig.send(group, "x")).isEqualTo(new Receipt.Unreachable("bot was kicked from the"));
  }

  @Test
  void a_person_who_blocks_the_bot_or_never_spoke_to_it_is_unreachable() {
    long ana = rig.loopback.addPerson("Ana");
    rig.loopback.block(ana);

    assertThat(rig.send(ana, "x"))
        .isEqualTo(new Receipt.Unreachable("bot was blocked by the user"));
    assertThat(rig.send(rig.loopback.addStranger("Ben"), "x"))
        .isEqualTo(new Receipt.Unreachable("chat not found"));
    rig.loopback.unblock(ana);
    assertThat(rig.send(ana, "x")).isInstanceOf(Receipt.Delivered.class);
  }

  @Test
  void a_closed_or_deleted_topic_is_unreachable_and_reopened_takes_posts() {
    long forum = rig.loopback.addForum("Union");
    int topic = rig.loopback.addTopic(forum, "Dates");
    Place place = PostingRig.topic(forum, topic);
    rig.loopback.closeTopic(forum, topic);

    assertThat(rig.send(place, "x")).isEqualTo(new Receipt.Unreachable("topic closed"));
    rig.loopback.reopenTopic(forum, topic);
    assertThat(rig.send(place, "x")).isInstanceOf(Receipt.Delivered.class);
    rig.loopback.deleteTopic(forum, topic);
    assertThat(rig.send(place, "x")).isEqualTo(new Receipt.Unreachable("message thread not found"));
    assertThat(rig.send(forum, "x")).isInstanceOf(Receipt.Delivered.class);
  }

  @Test
  void a_place_where_the_bot_may_not_write_is_unreachable() {
    long group = rig.loopback.addSupergroup("Union");
    long channel = rig.loopback.addChannel("News");
    rig.loopback.setBotRights(group, new BotRights(false, false, false));
    rig.loopback.setBotRights(channel, new BotRights(true, false, false));

    assertThat(rig.send(group, "x")).isEqualTo(new Receipt.Unreachable("not enough rights"));
    assertThat(rig.send(channel, "x"))
        .isEqualTo(new Receipt.Unreachable("need administrator rights"));
  }

  @Test
  void a_group_that_became_a_supergroup_goes_by_its_new_id() {
    long group = rig.loopback.addGroup("Hall");
    long now = rig.loopback.upgrade(group);
    Receipt moved = new Receipt.Migrated(Target.of(now).place());

    assertThat(rig.send(group, "x")).isEqualTo(moved);
    assertThat(rig.platform.edit(Target.of(group).place(), "3", PostingRig.message("x")))
        .isEqualTo(moved);
    assertThat(rig.send(now, "x")).isInstanceOf(Receipt.Delivered.class);
  }

  @Test
  void a_token_that_was_changed_is_not_the_places_fault() {
    long group = rig.loopback.addSupergroup("Union");
    rig.loopback.revokeToken(true);

    assertThat(rig.send(group, "x")).isEqualTo(new Receipt.NotSent(Duration.ZERO, "status 401"));
  }

  @Test
  void after_one_too_many_that_chat_waits_and_no_other_does() {
    long group = rig.loopback.addSupergroup("Union");
    long other = rig.loopback.addSupergroup("Hall");
    rig.loopback.behave(Mishaps.script(new Mishap.TooMany(Duration.ofSeconds(9))));

    assertThat(rig.send(group, "x"))
        .isEqualTo(new Receipt.NotSent(Duration.ofSeconds(9), "status 429"));
    assertThat(rig.send(group, "x"))
        .isEqualTo(new Receipt.NotSent(Duration.ofSeconds(9), "the chat's turn is not yet"));
    assertThat(rig.calls("sendMessage")).isEqualTo(1);
    assertThat(rig.send(other, "x")).isInstanceOf(Receipt.Delivered.class);
    rig.clock.rest(Duration.ofSeconds(9));
    assertThat(rig.send(group, "x")).isInstanceOf(Receipt.Delivered.class);
  }

  @Test
  void what_nobody_knows_is_unknown_and_was_asked_for_once() {
    long group = rig.loopback.addSupergroup("Union");
    List<Mishap> mishaps =
        List.of(
            new Mishap.NoAnswer(),
            new Mishap.CutBefore(),
            new Mishap.CutAfter(),
            new Mishap.BrokenBefore(),
            new Mishap.BrokenAfter());
    for (Mishap mishap : mishaps) {
      rig.loopback.behave(Mishaps.script(mishap));
      assertThat(rig.send(group, mishap.toString()))
          .as("%s", mishap)
          .isInstanceOf(Receipt.Unknown.class);
    }

    assertThat(rig.calls("sendMessage")).isEqualTo(mishaps.size());
    assertThat(rig.loopback.duplicates()).isEmpty();
  }

  @Test
  void a_post_that_broke_off_between_its_messages_is_unknown() {
    long group = rig.loopback.addSupergroup("Union");
    rig.loopback.behave(
        Mishaps.script(new Mishap.None(), new Mishap.TooMany(Duration.ofSeconds(5))));

    assertThat(rig.send(group, "word ".repeat(2_000)))
        .isEqualTo(new Receipt.Unknown("only a part was sent"));
    assertThat(rig.loopback.posted(group)).hasSize(1);
  }

  @Test
  void a_post_whose_file_was_not_taken_is_delivered_and_such_an_answer_is_not() {
    long group = rig.loopback.addSupergroup("Union");
    var message =
        PostingRig.message("x", List.of(new Attachment("a.ics", "text/calendar", new byte[] {1})));
    rig.loopback.behaveOn(
        "sendDocument", Mishaps.script(new Mishap.BrokenBefore(), new Mishap.BrokenBefore()));

    assertThat(rig.platform.send(Target.of(group).place(), message, PostingRig.KEY))
        .isEqualTo(new Receipt.Delivered(Long.toString(rig.last(group).id())));
    var outgoing = rig.messages.answer(message, it -> it.encoded());
    assertThat(rig.posting.answer(Target.of(group), outgoing, null, MINUTE))
        .isEqualTo(new Receipt.Unknown("only a part was sent"));
  }

  @Test
  void an_answer_that_has_begun_goes_on_when_telegram_lets_it() {
    long group = rig.loopback.addSupergroup("Union");
    rig.loopback.behave(
        Mishaps.script(new Mishap.None(), new Mishap.TooMany(Duration.ofSeconds(20))));

    assertThat(rig.answer(group, "word ".repeat(1_000))).isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.loopback.posted(group)).hasSize(2);
    assertThat(rig.clock.passed()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void answers_wait_for_their_turn_and_posts_do_not_for_long() {
    long group = rig.loopback.addSupergroup("Union");
    for (int i = 0; i < 20; i++) {
      rig.answer(group, "a" + i);
    }

    assertThat(rig.send(group, "post"))
        .isInstanceOfSatisfying(
            Receipt.NotSent.class,
            it -> assertThat(it.retryAfter()).isGreaterThan(Duration.ofSeconds(30)));
    assertThat(rig.answer(group, "last")).isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.clock.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
    assertThat(rig.loopback.overLimit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | Bad Request: chat not found | Unreachable | chat not found",
        "400 | Bad Request: PEER_ID_INVALID | Unreachable | peer id invalid",
        "400 | Bad Request: group chat was deactivated | Unreachable | group chat was deactivated",
        "400 | Bad Request: have no write access to the chat | Unreachable | have no write access",
        "400 | Bad Request: CHAT_WRITE_FORBIDDEN | Unreachable | chat write forbidden",
        "400 | Bad Request: CHANNEL_PRIVATE | Unreachable | channel private",
        "400 | Bad Request: TOPIC_DELETED | Unreachable | topic deleted",
        "403 | Forbidden: bot is not a member of the channel chat | Unreachable |"
            + " bot is not a member of the",
        "403 | Forbidden: user is deactivated | Unreachable | user is deactivated",
        "403 | Forbidden: the group chat was deleted | Unreachable | the group chat was deleted",
        "403 | Forbidden: bot can't send messages to bots | Unreachable | bot can't send messages"
            + " to",
        "403 | Forbidden: something about Ana | Unreachable | status 403",
        "400 | Bad Request: message is too long | Rejected | status 400",
        "400 | Bad Request: can't parse entities in 'secret' | Rejected | status 400",
        "413 | Request Entity Too Large | Rejected | status 413",
        "400 | Bad Request: message to edit not found | Rejected | message to edit not found",
        "400 | Bad Request: message can't be edited | Rejected | message can't be edited"
      })
  void a_reason_quotes_nobody(int status, String description, String kind, String reason) {
    var refused = new Failure.Refused(status, description, Duration.ZERO, null);
    Receipt receipt = TelegramFailures.receipt(refused);

    assertThat(receipt)
        .isEqualTo(
            kind.equals("Rejected")
                ? new Receipt.Rejected(reason)
                : new Receipt.Unreachable(reason));
    assertThat(refused).hasToString("status " + status);
  }
}
