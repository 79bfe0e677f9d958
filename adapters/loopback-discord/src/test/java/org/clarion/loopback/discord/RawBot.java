package org.clarion.loopback.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;

/** JDA as it comes, logged in to a loopback Discord; nothing of it is made easier. */
final class RawBot implements AutoCloseable {
  private static final Duration HEARD_MAX = Duration.ofSeconds(20);
  private static final long LOOK_EVERY_NANOS = 1_000_000;
  private static final Duration STOPPED_MAX = Duration.ofSeconds(5);

  private final JDA jda;

  private RawBot(JDA jda) {
    this.jda = jda;
  }

  static RawBot login(LoopbackDiscord discord, Object... listeners) {
    return login(discord, List.of(), Compression.NONE, listeners);
  }

  static RawBot login(
      LoopbackDiscord discord,
      Collection<GatewayIntent> intents,
      Compression compression,
      Object... listeners) {
    // Never shut: JDA has answers to hand over to the last, and an idle one holds no thread.
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    JDA jda = builder(discord, intents, compression, threads).addEventListeners(listeners).build();
    try {
      return new RawBot(jda.awaitReady());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while logging in", e);
    }
  }

  private static JDABuilder builder(
      LoopbackDiscord discord,
      Collection<GatewayIntent> intents,
      Compression compression,
      ExecutorService threads) {
    String gateway = discord.gateway().toString();
    return JDABuilder.createLight(discord.token(), intents)
        .setRestConfig(new RestConfig().setBaseUrl(discord.api().toString()))
        .setSessionController(
            new ConcurrentSessionController() {
              @Override
              public String getGateway() {
                return gateway;
              }
            })
        .setCompression(compression)
        .setEventPool(threads, false)
        .setCallbackPool(threads, false)
        .setEnableShutdownHook(false)
        .setMaxReconnectDelay(32);
  }

  JDA jda() {
    return jda;
  }

  /** A channel, as soon as JDA has heard of it. */
  TextChannel textChannel(long id) {
    await(() -> jda.getTextChannelById(id) != null);
    TextChannel channel = jda.getTextChannelById(id);
    return Objects.requireNonNull(channel);
  }

  /** Waits until JDA has heard of something. */
  static void await(BooleanSupplier heard) {
    long end = System.nanoTime() + HEARD_MAX.toNanos();
    while (!heard.getAsBoolean()) {
      assertThat(System.nanoTime()).as("Expected it within %s", HEARD_MAX).isLessThan(end);
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  /** Posts without asking JDA's cache whether it may. */
  void post(long channel, String content) {
    request(
        Route.Messages.SEND_MESSAGE.compile(Long.toString(channel)),
        DataObject.empty().put("content", content));
  }

  DataObject retrieve(long channel) {
    return request(Route.Channels.GET_CHANNEL.compile(Long.toString(channel)), null);
  }

  DataObject request(Route.CompiledRoute route, @Nullable DataObject body) {
    return new RestActionImpl<DataObject>(jda, route, body, (response, _) -> response.getObject())
        .complete();
  }

  @Override
  public void close() {
    jda.shutdownNow();
    try {
      // Whatever is left then is JDA's own affair.
      var _ = jda.awaitShutdown(STOPPED_MAX);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
