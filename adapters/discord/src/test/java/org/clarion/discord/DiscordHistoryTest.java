package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.discord.PostingRig.KEY;
import static org.clarion.discord.PostingRig.OTHER_KEY;
import static org.clarion.discord.PostingRig.bare;
import static org.clarion.discord.PostingRig.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.Permission;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Sighting;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking for a post whose receipt never came. */
class DiscordHistoryTest {
  private static final Sighting NOT_SEEN = new Sighting.NotSeen();
  private static final Sighting CANNOT_LOOK = new Sighting.CannotLook();

  private final PostingRig rig = new PostingRig();
  private long ada;

  @BeforeEach
  void connect() {
    rig.connected();
    ada = rig.discord.addPerson("Ada");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void sees_a_post_by_its_buttons_its_menus_or_its_last_line() {
    checkSeen(post("Hello"));
    checkSeen(bare("Hello"));
    var many = IntStream.range(0, 7).mapToObj(it -> new Button("B" + it, Call.of("next"))).toList();
    checkSeen(new Message(bare("Hello").lines(), many, Message.Audience.EVERYONE_HERE));
  }

  private void checkSeen(Message message) {
    Place place = rig.place(rig.discord.addChannel(rig.server, "other"));
    ConnectionRig.await(() -> rig.missing(place).isEmpty());
    rig.clock.move(Duration.ofMinutes(4));
    Instant before = rig.clock.instant();
    String id = ((Receipt.Delivered) rig.platform.send(place, message, KEY)).platformMessageId();

    assertThat(rig.platform.look(place, KEY, before)).isEqualTo(new Sighting.Seen(id));
    assertThat(rig.platform.look(place, OTHER_KEY, before)).isEqualTo(NOT_SEEN);
    assertThat(rig.platform.look(place, KEY, before.plus(Duration.ofMinutes(3))))
        .isEqualTo(NOT_SEEN);
  }

  @Test
  void does_not_see_what_was_not_posted_among_what_others_say() {
    rig.discord.say(ada, rig.channel, "-# Ref. abcdef");
    rig.platform.send(rig.place, bare("Hello"), OTHER_KEY);

    assertThat(look()).isEqualTo(NOT_SEEN);
  }

  @Test
  void takes_an_answer_to_somebody_for_no_post() {
    rig.discord.say(ada, rig.channel, "When is it?");
    long question = rig.discord.say(ada, rig.channel, "@Clarion when is it?");
    rig.sayPlainly("On Monday", question);

    assertThat(look()).isEqualTo(NOT_SEEN);
  }

  @Test
  void cannot_tell_where_the_bot_has_said_what_it_does_not_recognise() {
    rig.sayPlainly("Hello", 0);

    assertThat(look()).isEqualTo(CANNOT_LOOK);
  }

  @Test
  void cannot_look_without_the_permission_or_in_a_place_that_is_gone() {
    rig.discord.setBotRights(rig.channel, 0, Permission.MESSAGE_HISTORY.getRawValue());
    ConnectionRig.await(() -> !rig.missing(rig.place).isEmpty());
    assertThat(look()).isEqualTo(CANNOT_LOOK);

    rig.discord.removeBot(rig.server);
    ConnectionRig.await(() -> rig.missing(rig.place).size() > 1);
    assertThat(look()).isEqualTo(CANNOT_LOOK);
  }

  @Test
  void has_no_answer_while_discord_is_out_of_order() {
    rig.discord.behaveOn("GET .*messages", _ -> new Mishap.BrokenBefore());

    assertThat(look()).isEqualTo(new Sighting.NoAnswer());
  }

  @Test
  void reads_on_where_much_was_said() {
    for (int i = 0; i < 150; i++) {
      rig.discord.say(ada, rig.channel, "No. " + i);
    }
    rig.send(post("Hello"));

    assertThat(look()).isInstanceOf(Sighting.Seen.class);
  }

  @Test
  void cannot_tell_where_too_much_was_said() {
    for (int i = 0; i < 100 * DiscordHistory.PAGES_MAX; i++) {
      rig.discord.say(ada, rig.channel, "No. " + i);
    }

    assertThat(look()).isEqualTo(CANNOT_LOOK);
  }

  @Test
  void sees_a_long_post_when_its_end_is_there_and_not_before() {
    Message tooLong = bare("x".repeat(1_900), "y".repeat(1_900));
    rig.discord.behave(Mishaps.script(new Mishap.None(), new Mishap.BrokenBefore()));
    assertThat(rig.send(tooLong)).isEqualTo(new Receipt.Unknown("status 500"));
    assertThat(look()).isEqualTo(NOT_SEEN);

    Receipt sent = rig.send(tooLong);

    assertThat(sent)
        .isEqualTo(new Receipt.Delivered(PostIds.join(ids())))
        .extracting(it -> new Sighting.Seen(((Receipt.Delivered) it).platformMessageId()))
        .isEqualTo(look());
  }

  private List<String> ids() {
    return rig.discord.posted(rig.channel).stream().map(it -> Long.toString(it.id())).toList();
  }

  private Sighting look() {
    return rig.platform.look(rig.place, KEY, rig.clock.instant());
  }
}
