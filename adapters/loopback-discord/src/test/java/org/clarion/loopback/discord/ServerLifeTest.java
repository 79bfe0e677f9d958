package org.clarion.loopback.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.audit.ActionType;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerLifeTest {
  private static LoopbackDiscord discord;
  private static RawBot bot;

  private long server;
  private Guild guild;

  @BeforeAll
  static void log_in() {
    discord = LoopbackDiscord.start();
    bot = RawBot.login(discord);
  }

  @AfterAll
  static void log_out() {
    bot.close();
    discord.close();
  }

  @BeforeEach
  void join_a_server() {
    server = discord.addServer("Tenants");
    RawBot.await(() -> bot.jda().getGuildById(server) != null);
    guild = Objects.requireNonNull(bot.jda().getGuildById(server));
  }

  private static void expectError(int code, Runnable work) {
    assertThatExceptionOfType(ErrorResponseException.class)
        .isThrownBy(work::run)
        .satisfies(it -> assertThat(it.getErrorCode()).isEqualTo(code));
  }

  @Test
  void the_audit_log_names_who_added_the_bot() {
    discord.setServerRights(server, Permission.VIEW_AUDIT_LOGS.getRawValue());
    RawBot.await(() -> guild.getSelfMember().hasPermission(Permission.VIEW_AUDIT_LOGS));

    var entry = guild.retrieveAuditLogs().type(ActionType.BOT_ADD).complete().getFirst();

    assertThat(entry.getTargetIdLong()).isEqualTo(discord.bot());
    assertThat(entry.getUserIdLong()).isEqualTo(guild.getOwnerIdLong());
  }

  @Test
  void a_channel_is_renamed_and_deleted_before_the_bot_s_eyes() {
    long id = discord.addChannel(server, "general");
    var channel = bot.textChannel(id);

    discord.renameChannel(id, "news");
    RawBot.await(() -> channel.getName().equals("news"));
    discord.deleteChannel(id);
    RawBot.await(() -> bot.jda().getTextChannelById(id) == null);
  }

  @Test
  void what_a_channel_denies_the_bot_is_known_to_it() {
    long id = discord.addChannel(server, "general");
    var channel = bot.textChannel(id);

    discord.setBotRights(id, 0, Permission.MESSAGE_SEND.getRawValue());
    RawBot.await(() -> !channel.canTalk());

    assertThat(guild.getSelfMember().hasPermission(channel, Permission.VIEW_CHANNEL)).isTrue();
  }

  @Test
  void threads_that_are_put_away_are_not_told_of_at_login() {
    long parent = discord.addChannel(server, "general");
    long open = discord.addThread(parent, "Open");
    long away = discord.addThread(parent, "Away");
    discord.archive(away, false);

    try (RawBot second = RawBot.login(discord)) {
      assertThat(second.jda().getThreadChannelById(open)).isNotNull();
      assertThat(second.jda().getThreadChannelById(away)).isNull();
      assertThat(second.retrieve(away).getString("name")).isEqualTo("Away");
    }
  }

  @Test
  void the_bot_opens_threads_and_posts_in_forums() {
    long forum = discord.addForum(server, "Questions");
    RawBot.await(() -> bot.jda().getForumChannelById(forum) != null);
    var post =
        Objects.requireNonNull(bot.jda().getForumChannelById(forum))
            .createForumPost("Rent", MessageCreateData.fromContent("How much?"))
            .complete();
    assertThat(discord.posted(post.getThreadChannel().getIdLong()))
        .extracting(Posted::content)
        .containsExactly("How much?");

    long id = discord.addChannel(server, "general");
    var thread = bot.textChannel(id).createThreadChannel("Strike").complete();
    thread.sendMessage("Who is in?").complete();
    assertThat(discord.posted(thread.getIdLong())).hasSize(1);
  }

  @Test
  void events_are_made_changed_and_deleted() {
    OffsetDateTime start =
        OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).truncatedTo(ChronoUnit.SECONDS);
    expectError(
        50013,
        () ->
            bot.request(
                Route.Guilds.CREATE_SCHEDULED_EVENT.compile(Long.toString(server)),
                DataObject.empty()));
    long rights =
        Permission.getRaw(EnumSet.of(Permission.CREATE_SCHEDULED_EVENTS, Permission.MANAGE_EVENTS));
    discord.setServerRights(server, rights);
    RawBot.await(() -> guild.getSelfMember().hasPermission(Permission.MANAGE_EVENTS));

    var event =
        guild.createScheduledEvent("Assembly", "Hall", start, start.plusHours(2)).complete();
    assertThat(discord.events(server))
        .extracting(it -> it.path("name").asString())
        .containsExactly("Assembly");

    event.getManager().setName("Big assembly").complete();
    assertThat(discord.events(server))
        .extracting(it -> it.path("name").asString())
        .containsExactly("Big assembly");

    event.delete().complete();
    assertThat(discord.events(server)).isEmpty();
  }

  @Test
  void commands_come_back_as_they_were_sent() {
    int writes = discord.commandWrites();
    var sent =
        Commands.slash("dates", "Key dates")
            .setDescriptionLocalization(DiscordLocale.GERMAN, "Termine")
            .setContexts(InteractionContextType.GUILD)
            .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
            .addSubcommands(new SubcommandData("add", "Adds one"));
    bot.jda().updateCommands().addCommands(sent).complete();

    var shown = bot.jda().retrieveCommands(true).complete().getFirst();

    assertThat(shown.getDescriptionLocalizations().toMap())
        .isEqualTo(Map.of(DiscordLocale.GERMAN, "Termine"));
    assertThat(shown.getContexts()).containsExactly(InteractionContextType.GUILD);
    assertThat(shown.getSubcommands()).extracting(it -> it.getName()).containsExactly("add");
    assertThat(discord.commandWrites()).isEqualTo(writes + 1);
    assertThat(discord.commands())
        .extracting(it -> it.path("name").asString())
        .containsExactly("dates");
  }

  @Test
  void people_can_only_do_what_discord_offers_them() {
    bot.jda()
        .updateCommands()
        .addCommands(Commands.slash("here", "In servers").setContexts(InteractionContextType.GUILD))
        .complete();
    long ann = discord.addPerson("Ann");
    long id = discord.addChannel(server, "general");
    long direct = discord.directChannel(ann);

    assertThatIllegalStateException()
        .isThrownBy(() -> discord.slash(ann, id, "nowhere", Map.of()))
        .withMessage("Expected a registered command but was nowhere");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> discord.slash(ann, direct, "here", Map.of()))
        .withMessage("Expected a command that is offered there");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> discord.slash(ann, id, "here", Map.of("what", "x")))
        .withMessage("Expected an option but was what");
  }

  @Test
  void the_application_says_who_it_is() {
    var info = bot.jda().retrieveApplicationInfo().complete();

    assertThat(info)
        .extracting(it -> it.getName(), it -> it.getIdLong())
        .isEqualTo(List.of("Clarion", discord.bot()));
  }

  @Test
  void the_rights_of_a_person_are_those_that_were_set() {
    long ann = discord.addPerson("Ann");
    discord.addChannel(server, "general");
    discord.mention(ann, discord.addChannel(server, "talk"), "hello");
    discord.setRights(server, ann, Permission.MANAGE_CHANNEL.getRawValue());
    RawBot.await(() -> guild.getRoles().stream().anyMatch(it -> it.getName().equals("of Ann")));

    var member = guild.retrieveMemberById(ann).complete();

    assertThat(member.hasPermission(Permission.MANAGE_CHANNEL)).isTrue();
    assertThat(member.hasPermission(Permission.MANAGE_SERVER)).isFalse();
    assertThat(member.getUser().getName()).isEqualTo("Ann".toLowerCase(Locale.ROOT));
    assertThat(guild.getMembers()).extracting(it -> it.getIdLong()).contains(discord.bot());
  }
}
