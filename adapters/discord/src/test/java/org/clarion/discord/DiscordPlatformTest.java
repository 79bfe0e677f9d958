package org.clarion.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.discord.PostingRig.KEY;
import static org.clarion.discord.PostingRig.OTHER_KEY;
import static org.clarion.discord.PostingRig.bare;
import static org.clarion.discord.PostingRig.post;

import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Span;
import org.clarion.core.message.Traits;
import org.clarion.loopback.discord.Posted;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posting, answering and editing where all is well with the place. */
class DiscordPlatformTest {
  private final PostingRig rig = new PostingRig();

  @BeforeEach
  void connect() {
    rig.connected();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void says_what_the_core_has_to_know_about_discord() {
    assertThat(rig.platform.name()).isEqualTo(DiscordPlatform.NAME);
    assertThat(rig.platform.traits()).isEqualTo(new Traits(Duration.ofMinutes(3), 25, 20));
  }

  @Test
  void posts_to_a_channel() {
    Receipt receipt = rig.send(post("Hello *all*"));

    Posted posted = only();
    assertThat(receipt).isEqualTo(new Receipt.Delivered(Long.toString(posted.id())));
    assertThat(posted.content()).isEqualTo("Hello \\*all\\*");
    assertThat(posted.nonce()).isEqualTo(KEY.value());
    assertThat(posted.flags()).isEqualTo(4);
    assertThat(posted.buttonIds()).containsExactly("0:next:~" + KEY.value());
  }

  @Test
  void drops_a_repeat_under_the_same_key() {
    Receipt first = rig.send(post("Hello"));
    Receipt second = rig.send(post("This may be a repeat. Hello"));

    assertThat(second).isEqualTo(first);
    assertThat(rig.contents()).containsExactly("Hello");
    assertThat(rig.platform.send(rig.place, post("Other"), OTHER_KEY)).isNotEqualTo(first);
  }

  @Test
  void notifies_a_role_of_a_mention_and_nobody_else() {
    long role = rig.discord.addRole(rig.server, "Members");
    long other = rig.discord.addRole(rig.server, "Others");
    var mention = new Span.Mention(new PersonId(DiscordPlatform.NAME, "&" + role));
    var text = new Span.Plain(" <@&%d> @everyone @here".formatted(other));

    rig.send(
        new Message(
            List.of(new Line.Text(List.of(mention, text))),
            List.of(),
            Message.Audience.EVERYONE_HERE));

    assertThat(only().pings().roles()).containsExactly(role);
    assertThat(only().pings().users()).isEmpty();
    assertThat(only().pings().everyone()).isFalse();
  }

  @Test
  void sends_files_along() {
    var file = new Attachment("dates.ics", "text/calendar", "BEGIN".getBytes(UTF_8));

    rig.send(
        new Message(
            post("Hello").lines(), List.of(), Message.Audience.EVERYONE_HERE, List.of(file)));

    assertThat(only().files()).hasSize(1);
    assertThat(only().files().getFirst().name()).isEqualTo("dates.ics");
    assertThat(only().files().getFirst().bytes()).isEqualTo("BEGIN".getBytes(UTF_8));
  }

  @Test
  void answers_an_earlier_post_or_says_the_same_by_itself_when_that_is_gone() {
    String earlier = id(rig.send(post("Hello")));
    rig.platform.answer(rig.place, earlier, post("It has moved"), OTHER_KEY);
    Posted answer = rig.discord.posted(rig.channel).getLast();
    assertThat(answer.repliesTo()).isEqualTo(Long.parseLong(earlier));
    assertThat(answer.pings().users()).isEmpty();

    rig.discord.deleteMessage(rig.channel, Long.parseLong(earlier));
    Receipt alone = rig.platform.answer(rig.place, earlier, bare("Again"), key('c'));

    assertThat(alone).isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.discord.posted(rig.channel).getLast().repliesTo()).isNull();
  }

  @Test
  void answers_by_itself_where_it_may_not_read_what_it_answers() {
    String earlier = id(rig.send(post("Hello")));
    deny(Permission.MESSAGE_HISTORY);

    Receipt receipt = rig.platform.answer(rig.place, earlier, post("It has moved"), OTHER_KEY);

    assertThat(receipt).isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.discord.posted(rig.channel).getLast().repliesTo()).isNull();
  }

  @Test
  void edits_a_post_however_often_it_is_told() {
    String id = id(rig.send(post("On Monday")));

    assertThat(rig.platform.edit(rig.place, id, post("On Tuesday")))
        .isEqualTo(new Receipt.Delivered(id));
    assertThat(rig.platform.edit(rig.place, id, post("On Tuesday")))
        .isEqualTo(new Receipt.Delivered(id));

    assertThat(rig.contents()).containsExactly("On Tuesday");
  }

  @Test
  void does_not_edit_what_is_gone() {
    String id = id(rig.send(post("On Monday")));
    rig.discord.deleteMessage(rig.channel, Long.parseLong(id));

    assertThat(rig.platform.edit(rig.place, id, post("On Tuesday")))
        .isEqualTo(new Receipt.Rejected("the message is gone"));
    assertThat(rig.platform.edit(rig.place, "x", post("On Tuesday")))
        .isEqualTo(new Receipt.Rejected("not a message that can be sent"));
  }

  @Test
  void counts_a_post_as_sent_that_somebody_has_deleted_since() {
    rig.discord.behave(Mishaps.script(new Mishap.BrokenAfter()));
    assertThat(rig.send(post("Hello"))).isEqualTo(new Receipt.Unknown("status 500"));
    rig.discord.deleteMessage(rig.channel, only().id());

    assertThat(rig.send(post("Hello"))).isEqualTo(new Receipt.Delivered(PostIds.GONE));
    assertThat(rig.contents()).isEmpty();
  }

  @Test
  void hears_what_time_it_is_there() {
    assertThat(rig.platform.pulse())
        .isInstanceOfSatisfying(Pulse.Alive.class, it -> assertThat(it.time()).isNotNull());
  }

  private void deny(Permission permission) {
    rig.discord.setBotRights(rig.channel, 0, permission.getRawValue());
    ConnectionRig.await(() -> !rig.missing(rig.place).isEmpty());
  }

  private Posted only() {
    List<Posted> posted = rig.discord.posted(rig.channel);
    assertThat(posted).hasSize(1);
    return posted.getFirst();
  }

  private static String id(Receipt receipt) {
    return ((Receipt.Delivered) receipt).platformMessageId();
  }

  private static DeliveryKey key(char first) {
    return new DeliveryKey(first + KEY.value().substring(1));
  }
}
