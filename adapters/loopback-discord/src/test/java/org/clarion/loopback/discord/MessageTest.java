package org.clarion.loopback.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static final AtomicReference<Instant> NOW =
      new AtomicReference<>(Instant.parse("2026-03-04T19:00:00Z"));

  private static LoopbackDiscord discord;
  private static RawBot bot;
  private static long server;
  private static long ann;

  private long id;
  private TextChannel channel;

  @BeforeAll
  static void log_in() {
    InstantSource clock = NOW::get;
    discord = LoopbackDiscord.start(clock);
    server = discord.addServer("Tenants");
    ann = discord.addPerson("Ann");
    bot = RawBot.login(discord);
  }

  @AfterAll
  static void log_out() {
    bot.close();
    discord.close();
  }

  @BeforeEach
  void open_a_channel() {
    id = discord.addChannel(server, "general");
    channel = bot.textChannel(id);
  }

  private static void pass(Duration time) {
    NOW.updateAndGet(it -> it.plus(time));
  }

  private static void expectError(int code, Runnable work) {
    assertThatExceptionOfType(ErrorResponseException.class)
        .isThrownBy(work::run)
        .satisfies(it -> assertThat(it.getErrorCode()).isEqualTo(code));
  }

  @Test
  void a_post_is_seen_and_edited() {
    var sent =
        channel
            .sendMessage("Rent strike")
            .addComponents(ActionRow.of(Button.primary("0:help", "Help")))
            .setSuppressEmbeds(true)
            .setNonce("one")
            .complete();
    sent.editMessage("Rent strike on 4 March").complete();

    assertThat(discord.posted(id))
        .containsExactly(
            new Posted(
                sent.getIdLong(),
                id,
                discord.bot(),
                "Rent strike on 4 March",
                List.of(new Control.Button("0:help", "Help", 1, null, false)),
                List.of(),
                4,
                "one",
                false,
                null,
                NOW.get(),
                List.of("Rent strike"),
                Pings.NONE));
  }

  @Test
  void a_repeat_under_the_same_nonce_gives_the_first_message() {
    var first = channel.sendMessage("Once").setNonce("n1").complete();
    pass(Duration.ofMinutes(3));
    var second = channel.sendMessage("Once").setNonce("n1").complete();

    assertThat(second.getIdLong()).isEqualTo(first.getIdLong());
    assertThat(discord.posted(id)).hasSize(1);
    assertThat(discord.dropped()).isPositive();
  }

  @Test
  void a_nonce_is_told_with_the_new_message_and_never_again() {
    var sent = channel.sendMessage("Once").setNonce("n4").complete();

    assertThat(sent.getNonce()).isEqualTo("n4");
    assertThat(channel.retrieveMessageById(sent.getIdLong()).complete().getNonce()).isNull();
    assertThat(discord.posted(id).getFirst().nonce()).isEqualTo("n4");
  }

  @Test
  void a_nonce_is_forgotten_after_three_minutes() {
    channel.sendMessage("Once").setNonce("n2").complete();
    pass(Duration.ofMinutes(3).plusMillis(1));
    channel.sendMessage("Once").setNonce("n2").complete();

    assertThat(discord.posted(id)).hasSize(2);
  }

  @Test
  void a_repeat_of_a_deleted_message_makes_none() {
    var first = channel.sendMessage("Gone").setNonce("n3").complete();
    discord.deleteMessage(id, first.getIdLong());

    expectError(10008, () -> channel.sendMessage("Gone").setNonce("n3").complete());
  }

  @Test
  void files_are_kept_with_their_bytes() {
    channel
        .sendFiles(
            FileUpload.fromData("BEGIN:VCALENDAR".getBytes(UTF_8), "dates.ics"),
            FileUpload.fromData(new byte[] {0, 13, 10, -1, 45, 45}, "größe.png"))
        .complete();

    assertThat(discord.posted(id).getFirst().files())
        .extracting(UploadedFile::name)
        .containsExactly("dates.ics", "größe.png");
    assertThat(discord.posted(id).getFirst().files().getLast().bytes())
        .containsExactly(0, 13, 10, -1, 45, 45);
  }

  @Test
  void whom_a_message_pings_follows_from_what_is_allowed() {
    long role = discord.addRole(server, "Stewards");
    String text = "@everyone <@%d> <@&%d>".formatted(ann, role);

    channel.sendMessage(text).setAllowedMentions(Set.of()).complete();
    channel.sendMessage(text).setAllowedMentions(Set.of(MentionType.USER)).complete();
    channel.sendMessage(text).setAllowedMentions(Set.of()).mentionRoles(role).complete();
    channel.sendMessage(text).setAllowedMentions(null).complete();

    assertThat(discord.posted(id))
        .extracting(Posted::pings)
        .containsExactly(
            Pings.NONE,
            new Pings(Set.of(ann), Set.of(), false),
            new Pings(Set.of(), Set.of(role), false),
            new Pings(Set.of(ann), Set.of(role), true));
  }

  @Test
  void the_history_gives_the_newest_first() {
    var first = channel.sendMessage("1").complete();
    channel.sendMessage("2").complete();
    channel.sendMessage("3").complete();

    assertThat(channel.getHistoryAfter(first, 10).complete().getRetrievedHistory())
        .extracting(it -> it.getContentRaw())
        .containsExactly("3", "2");
    assertThat(channel.getHistory().retrievePast(1).complete())
        .extracting(it -> it.getContentRaw())
        .containsExactly("3");
  }

  @Test
  void a_reply_names_the_earlier_message() {
    var first = channel.sendMessage("1").complete();
    channel.sendMessage("2").setMessageReference(first).complete();

    assertThat(discord.posted(id).getLast().repliesTo()).isEqualTo(first.getIdLong());
  }

  @Test
  void a_direct_message_is_sent_and_refused() {
    var direct = bot.jda().openPrivateChannelById(ann).complete();
    direct.sendMessage("Psst").complete();
    assertThat(discord.posted(discord.directChannel(ann)))
        .extracting(Posted::content)
        .containsExactly("Psst");

    long ben = discord.addPerson("Ben");
    discord.refuseDirect(ben);
    var closed = bot.jda().openPrivateChannelById(ben).complete();
    expectError(50007, () -> closed.sendMessage("Psst").complete());
  }

  @Test
  void rights_are_those_of_the_channel() {
    discord.setBotRights(id, 0, Permission.MESSAGE_SEND.getRawValue());
    expectError(50013, () -> bot.post(id, "Hello"));

    discord.setBotRights(id, 0, Permission.VIEW_CHANNEL.getRawValue());
    expectError(50001, () -> bot.post(id, "Hello"));

    discord.deleteChannel(id);
    expectError(10003, () -> bot.post(id, "Hello"));
  }

  @Test
  void a_post_brings_a_thread_back_unless_it_is_locked() {
    long thread = discord.addThread(id, "Strike");
    discord.archive(thread, false);
    bot.post(thread, "Back");
    assertThat(discord.posted(thread)).hasSize(1);
    assertThat(bot.retrieve(thread).getObject("thread_metadata").getBoolean("archived")).isFalse();

    discord.archive(thread, true);
    expectError(50083, () -> bot.post(thread, "Hello"));
  }

  @Test
  void a_forum_takes_posts_only() {
    long forum = discord.addForum(server, "Questions");
    expectError(50008, () -> bot.post(forum, "Hello"));

    long thread = discord.addThread(forum, "Rent");
    bot.post(thread, "Hello");
    assertThat(discord.posted(thread)).extracting(Posted::content).containsExactly("Hello");
  }
}
