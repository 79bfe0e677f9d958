package org.clarion.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.clarion.core.Admission;
import org.clarion.core.Bot;
import org.clarion.core.reply.Language;
import org.clarion.loopback.discord.Interaction;
import org.clarion.loopback.discord.LoopbackDiscord;

/** A Discord on loopback with one server, one channel and one person, and the small bot in it. */
final class InboundRig implements AutoCloseable {
  /** A command that Discord still knows and the bot no longer does. */
  static final String GONE = "weather";

  /** Answers are promised after a fifth of a second, for tests of what follows. */
  static final Patience HASTY =
      new Patience(Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofSeconds(1));

  /** Nothing expires by it. */
  static final InstantSource STANDING = InstantSource.fixed(Instant.parse("2027-02-01T18:00:00Z"));

  static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final long LOOK_NANOS = 500_000;

  final LoopbackDiscord discord = LoopbackDiscord.start();
  final SmallBot small = new SmallBot();
  final long server = discord.addServer("Branch");
  final long channel = discord.addChannel(server, "general");
  final long ada = discord.addPerson("Ada");
  final DiscordInbound inbound;
  final JDA jda;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  InboundRig() {
    this(Admission.open(), STANDING, Patience.USUAL);
  }

  InboundRig(Admission admission, InstantSource clock, Patience patience) {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    Bot bot = small.bot(admission);
    inbound =
        new DiscordInbound(
            bot, new DiscordMessages(new DiscordTexts(Language.ENGLISH)), clock, patience);
    jda = connect();
    jda.updateCommands()
        .addCommands(new DiscordCommands(bot).commands())
        .addCommands(Commands.slash(GONE, "What it did"))
        .complete();
  }

  private JDA connect() {
    JDA connected =
        JDABuilder.createLight(
                discord.token(),
                EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES))
            .setRestConfig(new RestConfig().setBaseUrl(slashed(discord.api().toString())))
            .setSessionController(
                new ConcurrentSessionController() {
                  @Override
                  public String getGateway() {
                    return slashed(discord.gateway().toString());
                  }
                })
            .setCompression(Compression.NONE)
            .setEventPool(threads, false)
            .setCallbackPool(threads, false)
            .setRateLimitElastic(threads, false)
            .setEnableShutdownHook(false)
            .addEventListeners(inbound)
            .build();
    try {
      return connected.awaitReady();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ada sends a command in the channel. */
  Interaction slash(String command) {
    return slash(command, Map.of());
  }

  /** Ada sends a command with options in the channel. */
  Interaction slash(String command, Map<String, Object> options) {
    return discord.slash(ada, channel, command, options);
  }

  /** What Ada reads in answer to a command in the channel. */
  String asks(String command) {
    return slash(command).answer(PATIENCE).content();
  }

  /** Waits until something is so. */
  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Expected it to come true within " + PATIENCE);
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private static String slashed(String address) {
    return address.endsWith("/") ? address : address + "/";
  }

  /** Ends it, and holds all that was sent against Discord's own description. */
  @Override
  public void close() {
    small.letGo();
    inbound.close();
    jda.shutdownNow();
    try {
      var _ = jda.awaitShutdown(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Described.close(discord);
  }
}
