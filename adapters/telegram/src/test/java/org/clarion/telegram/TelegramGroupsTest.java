package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.telegram.TelegramRig.KEY;
import static org.clarion.telegram.TelegramRig.PATIENCE;
import static org.clarion.telegram.TelegramRig.await;
import static org.clarion.telegram.TelegramRig.message;
import static org.clarion.telegram.TelegramRig.place;

import java.time.Instant;
import java.util.List;
import org.clarion.core.message.Place;
import org.clarion.core.message.Receipt;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;
import org.clarion.loopback.telegram.BotRights;
import org.clarion.loopback.telegram.Posted;
import org.clarion.loopback.telegram.Recorded;
import org.clarion.loopback.telegram.Said;
import org.clarion.loopback.telegram.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class TelegramGroupsTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final TelegramRig rig = new TelegramRig().connected();
  private final long ada = rig.loopback.addPerson("Ada");

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_group_is_welcomed_once_when_the_bot_is_added() {
    long group = readmitted(rig.loopback.addSupergroup("Branch"));

    assertThat(rig.loopback.awaitPosted(group, 1, PATIENCE))
        .extracting(Posted::text)
        .containsExactly("Welcome to " + group);
    assertThat(rig.noted).containsExactly("leave " + group, "comeBack " + group);
  }

  @Test
  void a_group_is_not_welcomed_again_when_telegram_tells_twice_that_the_bot_was_added() {
    long group = rig.loopback.addGroup("Branch");
    rig.loopback.removeBot(group, ada);
    long added = rig.loopback.addBot(group, ada);
    rig.loopback.awaitPosted(group, 1, PATIENCE);
    rig.loopback.awaitAcknowledged(PATIENCE);

    rig.telegram.close();
    rig.loopback.repeat(added);
    rig.telegram(rig.loopback.token(), Deadlines.USUAL);
    rig.connected();
    settle(group);

    assertThat(rig.loopback.posted(group)).hasSize(1);
  }

  @Test
  void a_channel_is_welcomed_when_the_bot_is_added_and_may_post() {
    long channel = readmitted(rig.loopback.addChannel("News"));

    assertThat(rig.loopback.awaitPosted(channel, 1, PATIENCE))
        .extracting(Posted::text)
        .containsExactly("Welcome to " + channel);
  }

  @Test
  void a_group_is_not_welcomed_when_the_bot_becomes_an_administrator_or_ceases_to_be_one() {
    long group = rig.loopback.addSupergroup("Branch");
    wants(place(group));

    rig.loopback.setBotRights(group, BotRights.ADMINISTRATOR);
    rig.loopback.setBotRights(group, BotRights.MEMBER);
    settle(group);

    assertThat(rig.noted).containsOnly("comeBack " + group);
    assertThat(rig.loopback.posted(group)).isEmpty();
    assertThat(wanting()).containsExactly(place(group));
    assertThat(rig.telegram.send(place(group), message("Assembly"), KEY))
        .isInstanceOf(Receipt.Delivered.class);
  }

  @Test
  void a_group_that_threw_the_bot_out_gets_no_post_and_keeps_what_it_asked_for() {
    long group = rig.loopback.addSupergroup("Branch");
    wants(place(group));
    rig.loopback.removeBot(group, ada);
    await(() -> !rig.noted.isEmpty());

    assertThat(rig.telegram.send(place(group), message("Assembly"), KEY))
        .isInstanceOf(Receipt.Unreachable.class);

    assertThat(lastWords()).isEqualTo("Forbidden: bot was kicked from the supergroup chat");
    assertThat(rig.noted).containsExactly("leave " + group);
    assertThat(wanting()).containsExactly(place(group));
    rig.loopback.addBot(group, ada);
    await(() -> rig.noted.size() == 2);
    assertThat(rig.noted).containsExactly("leave " + group, "comeBack " + group);
  }

  @Test
  void a_group_that_becomes_a_supergroup_takes_along_what_it_asked_for_and_is_not_welcomed() {
    long group = rig.loopback.addGroup("Branch");
    wants(place(group));

    long upgraded = rig.loopback.upgrade(group);
    settle(upgraded);

    assertThat(wanting()).containsExactly(place(upgraded));
    assertThat(rig.loopback.posted(upgraded)).isEmpty();
    assertThat(rig.telegram.send(place(upgraded), message("Assembly"), KEY))
        .isInstanceOf(Receipt.Delivered.class);
  }

  @Test
  void a_post_to_a_group_that_has_become_a_supergroup_tells_where_it_is_now() {
    long group = rig.loopback.addGroup("Branch");
    long upgraded = rig.loopback.upgrade(group);

    assertThat(rig.telegram.send(place(group), message("Assembly"), KEY))
        .isEqualTo(new Receipt.Migrated(place(upgraded)));
    assertThat(lastWords()).isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
  }

  @Test
  void what_was_asked_in_a_group_just_before_its_upgrade_moves_with_it() {
    long group = rig.loopback.addGroup("Branch");
    wants(place(group));
    rig.loopback.say(ada, group, "/slow");
    await(() -> rig.village.runs("slow") == 1);
    rig.loopback.upgrade(group);
    await(() -> rig.loopback.polls().size() >= 2);
    assertThat(rig.noted).isEmpty();

    rig.village.hurry();

    await(() -> rig.noted.size() >= 2);
    assertThat(rig.noted.getFirst()).startsWith("moved " + group);
  }

  @Test
  void a_topic_that_is_closed_or_deleted_is_out_of_reach_and_the_others_are_not() {
    long forum = rig.loopback.addForum("Branch");
    int strike = rig.loopback.addTopic(forum, "Rent strike");
    Place topic = new Target(forum, strike).place();

    rig.loopback.closeTopic(forum, strike);
    assertThat(rig.telegram.send(topic, message("Assembly"), KEY))
        .isInstanceOf(Receipt.Unreachable.class);
    assertThat(lastWords()).isEqualTo("Bad Request: TOPIC_CLOSED");

    rig.loopback.reopenTopic(forum, strike);
    assertThat(rig.telegram.send(topic, message("Assembly"), KEY))
        .isInstanceOf(Receipt.Delivered.class);

    rig.loopback.deleteTopic(forum, strike);
    assertThat(rig.telegram.send(topic, message("Assembly"), KEY))
        .isInstanceOf(Receipt.Unreachable.class);
    assertThat(lastWords()).isEqualTo("Bad Request: message thread not found");

    assertThat(rig.telegram.send(place(forum), message("Assembly"), KEY))
        .isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.loopback.posted(forum).getLast().topic()).isNull();
  }

  @Test
  void a_question_in_a_topic_is_answered_there_and_one_in_general_in_general() {
    long forum = rig.loopback.addForum("Branch");
    int strike = rig.loopback.addTopic(forum, "Rent strike");

    Said inTopic = rig.loopback.say(ada, forum, strike, "/count");
    Said inGeneral = rig.loopback.say(ada, forum, null, "/count");

    assertThat(rig.loopback.awaitAnswer(inTopic, PATIENCE).topic()).isEqualTo(strike);
    assertThat(rig.loopback.awaitAnswer(inGeneral, PATIENCE).topic()).isNull();
  }

  @Test
  void a_person_who_blocks_the_bot_gets_no_post_until_they_let_it_write_again() {
    wants(place(ada));
    rig.loopback.block(ada);
    await(() -> rig.noted.equals(List.of("leave " + ada)));

    assertThat(rig.telegram.send(place(ada), message("Assembly"), KEY))
        .isInstanceOf(Receipt.Unreachable.class);
    assertThat(lastWords()).isEqualTo("Forbidden: bot was blocked by the user");

    rig.loopback.unblock(ada);
    await(() -> rig.noted.equals(List.of("leave " + ada, "comeBack " + ada)));
    assertThat(rig.telegram.send(place(ada), message("Assembly"), KEY))
        .isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.loopback.posted(ada)).hasSize(1);
  }

  @Test
  void a_channel_gets_posts_and_answers_to_what_is_asked_in_it() {
    long channel = rig.loopback.addChannel("News");

    assertThat(rig.telegram.send(place(channel), message("Assembly"), KEY))
        .isInstanceOf(Receipt.Delivered.class);
    Said asked = rig.loopback.postInChannel(channel, "/count");

    assertThat(rig.loopback.awaitAnswer(asked, PATIENCE).text()).isEqualTo("That was number 1");
  }

  @Test
  void a_group_is_welcomed_although_the_store_is_out_of_order() {
    long group = rig.loopback.addSupergroup("Branch");
    rig.breakDown();

    readmitted(group);

    assertThat(rig.loopback.awaitPosted(group, 1, PATIENCE)).hasSize(1);
  }

  private long readmitted(long chat) {
    rig.loopback.removeBot(chat, ada);
    rig.loopback.addBot(chat, ada);
    return chat;
  }

  /** Waits until all that has happened was heard. */
  private void settle(long group) {
    rig.loopback.setStatus(group, ada, Status.MEMBER);
    rig.loopback.awaitAcknowledged(PATIENCE);
  }

  private void wants(Place place) {
    assertThat(rig.store.subscriptions().turnOn(place, Topic.REMINDERS, NOON)).isTrue();
  }

  private List<Place> wanting() {
    return rig.store.subscriptions().all().stream().map(Subscription::place).toList();
  }

  /** What Telegram said to the last post that it refused. */
  private String lastWords() {
    Recorded refused =
        rig.loopback.requests().stream()
            .filter(it -> it.method().equals("sendMessage") && it.status() >= 400)
            .toList()
            .getLast();
    var reply = refused.reply();
    return reply == null ? "" : reply.path("description").asString();
  }
}
