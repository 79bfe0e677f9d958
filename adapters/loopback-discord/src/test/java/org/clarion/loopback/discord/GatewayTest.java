package org.clarion.loopback.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GatewayTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private LoopbackDiscord discord;
  private long server;
  private long channel;
  private long ann;

  @BeforeEach
  void open() {
    discord = LoopbackDiscord.start();
    server = discord.addServer("Tenants");
    channel = discord.addChannel(server, "general");
    ann = discord.addPerson("Ann");
  }

  @AfterEach
  void close() {
    discord.close();
  }

  private final class Listener extends ListenerAdapter {
    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
      event.reply("pong").queue();
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
      heard.add(event.getMessage().getContentRaw());
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
      heard.add("left " + event.getGuild().getName());
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
      heard.add("joined " + event.getGuild().getName());
    }
  }

  private RawBot login() {
    RawBot bot = RawBot.login(discord, new Listener());
    bot.jda().updateCommands().addCommands(Commands.slash("ping", "Answers")).complete();
    return bot;
  }

  private void expectAnswers(List<Interaction> asked) {
    assertThat(asked).allSatisfy(it -> assertThat(it.answer(SOON).content()).isEqualTo("pong"));
  }

  private List<Interaction> askThreeTimes() {
    return List.of(ask(), ask(), ask());
  }

  private Interaction ask() {
    return discord.slash(ann, channel, "ping", Map.of());
  }

  @Test
  void a_login_takes_less_than_ten_seconds() {
    long begin = System.nanoTime();
    try (RawBot bot = login()) {
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
      assertThat(bot.jda().getGuilds())
          .extracting(it -> it.getName(), it -> it.getTextChannels().getFirst().getName())
          .containsExactly(tuple("Tenants", "general"));
      assertThat(discord.identifies()).hasSize(1);
      assertThat(discord.intents()).isEqualTo(1);
      assertThat(discord.connected()).isEqualTo(1);
    }
  }

  @Test
  void a_compressed_stream_is_understood() {
    try (RawBot bot = RawBot.login(discord, List.of(), Compression.ZLIB, new Listener())) {
      assertThat(bot.jda().getGuilds()).hasSize(1);
    }
  }

  @Test
  void nothing_is_lost_when_the_connection_drops() {
    try (RawBot _ = login()) {
      discord.dropGateway(4000);
      List<Interaction> asked = askThreeTimes();

      expectAnswers(asked);
      assertThat(discord.resumes()).isEqualTo(1);
      assertThat(discord.identifies()).hasSize(1);
    }
  }

  @Test
  void nothing_is_lost_when_the_bot_is_asked_to_reconnect() {
    try (RawBot _ = login()) {
      discord.askToReconnect();
      List<Interaction> asked = askThreeTimes();

      expectAnswers(asked);
      RawBot.await(() -> discord.resumes() == 1);
    }
  }

  @Test
  void an_invalid_session_begins_anew() {
    try (RawBot _ = login()) {
      discord.invalidateSession(false);
      RawBot.await(() -> discord.identifies().size() == 2 && discord.connected() == 1);

      expectAnswers(askThreeTimes());
      assertThat(discord.resumes()).isZero();
    }
  }

  @Test
  void a_session_is_resumed_after_discord_was_down() {
    try (RawBot _ = login()) {
      discord.refuseConnections(true);
      assertThat(discord.connected()).isZero();
      discord.refuseConnections(false);
      discord.awaitConnected(1, SOON);

      expectAnswers(askThreeTimes());
    }
  }

  @Test
  void a_server_in_an_outage_is_unavailable_and_comes_back() {
    try (RawBot bot = login()) {
      discord.beginOutage(server);
      RawBot.await(() -> bot.jda().isUnavailable(server));
      assertThat(bot.jda().getTextChannelById(channel)).isNull();

      discord.endOutage(server);
      RawBot.await(() -> bot.jda().getTextChannelById(channel) != null);
    }
  }

  @Test
  void the_bot_is_thrown_out_and_comes_back() {
    try (RawBot bot = login()) {
      discord.removeBot(server);
      RawBot.await(() -> heard.contains("left Tenants"));

      discord.readmitBot(server, ann);
      RawBot.await(() -> heard.contains("joined Tenants"));
      assertThat(bot.jda().getGuilds()).hasSize(1);
    }
  }

  @Test
  void only_who_asks_for_messages_gets_them_and_only_those_meant_for_it() {
    var intents = EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
    try (RawBot _ = RawBot.login(discord, intents, Compression.NONE, new Listener())) {
      discord.say(ann, channel, "Between us");
      discord.mention(ann, channel, "when?");
      discord.write(ann, "when?");

      RawBot.await(() -> heard.size() == 3);
      assertThat(heard)
          .containsExactlyInAnyOrder("", "<@%d> when?".formatted(discord.bot()), "when?");
    }
  }

  @Test
  void privileged_intents_are_refused() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> RawBot.login(discord, List.of(GatewayIntent.MESSAGE_CONTENT), Compression.NONE));
  }

  @Test
  void servers_are_shared_out_among_shards() {
    discord.addServer("Second");
    discord.recommendShards(2);
    ShardManager shards = shards();
    try {
      discord.awaitConnected(2, SOON);
      RawBot.await(() -> shards.getGuilds().size() == 2);

      assertThat(shards.getShards()).allSatisfy(it -> assertThat(it.getGuilds()).hasSize(1));
    } finally {
      shards.shutdown();
    }
  }

  private ShardManager shards() {
    String gateway = discord.gateway().toString();
    return DefaultShardManagerBuilder.createLight(discord.token(), List.of())
        .setRestConfig(new RestConfig().setBaseUrl(discord.api().toString()))
        .setSessionController(
            new ConcurrentSessionController() {
              @Override
              public String getGateway() {
                return gateway;
              }
            })
        .setEnableShutdownHook(false)
        .build();
  }
}
