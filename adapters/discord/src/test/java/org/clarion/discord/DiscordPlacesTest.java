package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.discord.PostingRig.KEY;
import static org.clarion.discord.PostingRig.OTHER_KEY;
import static org.clarion.discord.PostingRig.post;

import java.time.Duration;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import org.clarion.core.message.Ability;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.message.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posting to places of every kind, and to those that are gone or closed. */
class DiscordPlacesTest {
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
  void tells_an_outage_from_a_server_that_the_bot_was_removed_from() {
    rig.discord.beginOutage(rig.server);
    awaitCheck(new PlaceCheck.NoAnswer());
    assertThat(rig.send(post("Hello")))
        .isEqualTo(new Receipt.NotSent(Duration.ZERO, "the server is unavailable"));

    rig.discord.endOutage(rig.server);
    awaitCheck(new PlaceCheck.Known(Set.of()));
    assertThat(rig.send(post("Hello"))).isInstanceOf(Receipt.Delivered.class);

    rig.discord.removeBot(rig.server);
    awaitCheck(new PlaceCheck.NotKnown());
    assertThat(rig.send(post("Hello"))).isEqualTo(unreachable("not in that server"));
  }

  @Test
  void does_not_reach_a_channel_that_was_deleted() {
    rig.discord.deleteChannel(rig.channel);
    awaitCheck(new PlaceCheck.NotKnown());

    assertThat(rig.send(post("Hello"))).isEqualTo(unreachable("unknown channel"));
  }

  @Test
  void does_not_reach_a_channel_where_it_may_not_post_and_says_what_it_may_not() {
    check(Permission.VIEW_CHANNEL, Ability.SEE, unreachable("missing permission VIEW_CHANNEL"));
    check(Permission.MESSAGE_SEND, Ability.POST, unreachable("missing permission MESSAGE_SEND"));
  }

  private void check(Permission denied, Ability missing, Receipt receipt) {
    rig.discord.setBotRights(rig.channel, 0, denied.getRawValue());
    awaitMissing(rig.place, Set.of(missing));
    assertThat(rig.send(post("Hello"))).isEqualTo(receipt);
  }

  @Test
  void names_the_abilities_that_are_missing_although_it_can_post() {
    rig.discord.setBotRights(
        rig.channel,
        0,
        Permission.getRaw(Permission.MESSAGE_ATTACH_FILES, Permission.MESSAGE_HISTORY));

    awaitMissing(rig.place, Set.of(Ability.ATTACH_FILES, Ability.READ_HISTORY));
    assertThat(rig.send(post("Hello"))).isInstanceOf(Receipt.Delivered.class);
  }

  @Test
  void posts_to_threads_and_to_posts_of_a_forum_but_not_to_the_forum() {
    long thread = thread("plans");
    long forum = rig.discord.addForum(rig.server, "ideas");
    long idea = rig.discord.addThread(forum, "A picnic");
    awaitMissing(rig.place(idea), Set.of());

    assertThat(send(thread)).isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.platform.send(rig.place(idea), post("Hello"), OTHER_KEY))
        .isInstanceOf(Receipt.Delivered.class);
    assertThat(send(forum)).isEqualTo(unreachable("not a channel for messages"));
    assertThat(rig.contents(thread)).containsExactly("Hello");
    assertThat(rig.contents(idea)).containsExactly("Hello");
  }

  @Test
  void takes_a_thread_out_of_the_archive_by_posting_to_it() {
    long thread = thread("plans");
    archive(thread, false);
    assertThat(send(thread)).isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.contents(thread)).containsExactly("Hello");
  }

  @Test
  void does_not_reach_an_archived_thread_that_is_locked_or_deleted() {
    long thread = thread("plans");
    archive(thread, true);
    assertThat(send(thread)).isEqualTo(unreachable("the thread is locked"));

    rig.discord.deleteChannel(thread);
    assertThat(send(thread)).isEqualTo(unreachable("unknown channel"));
  }

  @Test
  void needs_the_permission_to_write_in_threads_there() {
    long thread = thread("plans");
    rig.discord.setBotRights(rig.channel, 0, Permission.MESSAGE_SEND_IN_THREADS.getRawValue());

    awaitMissing(rig.place(thread), Set.of(Ability.POST));
    assertThat(send(thread)).isEqualTo(unreachable("missing permission MESSAGE_SEND_IN_THREADS"));
    assertThat(rig.send(post("Hello"))).isInstanceOf(Receipt.Delivered.class);
  }

  @Test
  void writes_to_people_who_let_it() {
    long ada = rig.discord.addPerson("Ada");
    long bob = rig.discord.addPerson("Bob");
    rig.discord.refuseDirect(bob);

    assertThat(rig.platform.send(rig.direct(ada), post("Hello"), KEY))
        .isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.platform.check(rig.direct(ada))).isEqualTo(new PlaceCheck.Known(Set.of()));
    assertThat(rig.platform.send(rig.direct(bob), post("Hello"), OTHER_KEY))
        .isEqualTo(unreachable("cannot send to user"));
    assertThat(rig.contents(rig.discord.directChannel(ada))).containsExactly("Hello");
  }

  @Test
  void does_not_reach_what_is_no_place_of_discord() {
    var odd = new Place(DiscordPlatform.NAME, DiscordPlatform.DIRECT, "ada");
    assertThat(rig.platform.send(odd, post("Hello"), KEY))
        .isEqualTo(unreachable("not a place of Discord"));
    var bot = rig.direct(rig.discord.bot());
    assertThat(rig.platform.send(bot, post("Hello"), KEY)).isInstanceOf(Receipt.Unreachable.class);
    var oddServer = new Place(DiscordPlatform.NAME, "home", "1");
    assertThat(rig.platform.send(oddServer, post("Hello"), KEY))
        .isEqualTo(unreachable("not a place of Discord"));
    var elsewhere = new Place(DiscordPlatform.NAME, Long.toString(rig.server), "77");
    assertThat(rig.platform.send(elsewhere, post("Hello"), KEY))
        .isEqualTo(unreachable("unknown channel"));
  }

  private long thread(String name) {
    long thread = rig.discord.addThread(rig.channel, name);
    awaitMissing(rig.place(thread), Set.of());
    return thread;
  }

  /** Of what is archived, only what is not known any more tells that it has been heard of. */
  private void archive(long thread, boolean locked) {
    rig.discord.archive(thread, locked);
    ConnectionRig.await(() -> rig.isForgotten(thread));
  }

  private Receipt send(long channel) {
    return rig.platform.send(rig.place(channel), post("Hello"), KEY);
  }

  private void awaitCheck(PlaceCheck expected) {
    ConnectionRig.await(() -> rig.platform.check(rig.place).equals(expected));
  }

  private void awaitMissing(Place place, Set<Ability> missing) {
    ConnectionRig.await(() -> rig.missing(place).equals(missing));
  }

  private static Receipt unreachable(String reason) {
    return new Receipt.Unreachable(reason);
  }
}
