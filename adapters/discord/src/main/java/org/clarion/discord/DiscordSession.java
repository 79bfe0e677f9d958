package org.clarion.discord;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.neovisionaries.ws.client.WebSocketFactory;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.requests.WebSocketClient;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of the connection: from the login of all shards until they are closed or Discord does
 * not let them connect again. What breaks off in between, JDA mends; where it takes an interrupt of
 * its own for the wish to stop, as it may after unanswered heartbeats (JDA 6.5.0,
 * WebSocketClient.reconnect), this life is lost and the next one begins.
 */
final class DiscordSession {
  /** How it ended. */
  enum End {
    LOST,
    WRONG_TOKEN,
    DISALLOWED_INTENTS,
    STOPPED
  }

  /**
   * What a connection needs besides Discord's advice.
   *
   * @param listeners get the events of all shards
   */
  record Parts(
      Discord.Settings settings, OkHttpClient http, LoginGate gate, List<Object> listeners) {
    Parts {
      listeners = List.copyOf(listeners);
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(DiscordSession.class);
  private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
  private static final Duration TELLING_MAX = Duration.ofMillis(500);
  private static final int RECONNECT_SECONDS_MAX = 32;
  private static final Set<GatewayIntent> PRIVILEGED =
      EnumSet.of(
          GatewayIntent.GUILD_MEMBERS,
          GatewayIntent.GUILD_PRESENCES,
          GatewayIntent.MESSAGE_CONTENT);

  private final CompletableFuture<End> end = new CompletableFuture<>();
  private final ScheduledExecutorService clockwork =
      Executors.newScheduledThreadPool(2, daemons("discord-clockwork"));
  private final ExecutorService requests = virtual("discord-request-");
  private final ExecutorService events = virtual("discord-event-");
  private final ExecutorService callbacks = virtual("discord-callback-");
  private final Parts parts;
  private final LoginQueue queue;
  private final ShardManager shards;
  private volatile boolean ready;

  DiscordSession(Parts parts, GatewayAdvice advice) {
    this.parts = parts;
    this.queue = new LoginQueue(parts.gate(), advice, () -> end.complete(End.LOST));
    this.shards = build(advice);
  }

  /** What the bot wants to hear: of the servers it is in, and of messages if it is to answer. */
  static Set<GatewayIntent> intents(boolean mentions) {
    Set<GatewayIntent> intents =
        mentions
            ? EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
            : EnumSet.noneOf(GatewayIntent.class);
    return checked(intents);
  }

  /**
   * @throws IllegalStateException when they tell the bot more than it may know
   */
  static Set<GatewayIntent> checked(Set<GatewayIntent> intents) {
    if (intents.stream().anyMatch(PRIVILEGED::contains)) {
      throw new IllegalStateException("Expected no privileged intent but were " + intents);
    }
    return intents;
  }

  ShardManager shards() {
    return shards;
  }

  /**
   * Begins to log in all shards.
   *
   * @throws RuntimeException when Discord cannot be reached or does not know the token
   */
  void logIn() {
    queue.open();
    shards.login();
  }

  /** Whether a shard has got in since. */
  boolean wasReady() {
    return ready;
  }

  /** Whether there is anything to say goodbye to. */
  boolean loggedIn() {
    return !all().isEmpty();
  }

  /** Waits until it is over. */
  End await() {
    return end.join();
  }

  /** Has it be over. */
  void stop() {
    end.complete(End.STOPPED);
  }

  /** Whether all shards are there. */
  boolean connected() {
    return shards.getShardsQueued() == 0
        && !all().isEmpty()
        && all().stream().allMatch(it -> it.getStatus() == JDA.Status.CONNECTED);
  }

  /** Lets what is under way come to its end within the time, and leaves nothing behind. */
  void close(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    queue.close();
    shards.removeEventListener(parts.listeners().toArray());
    events.shutdown();
    events.awaitTermination(left(deadline) / 2, MILLISECONDS);
    shards.shutdown();
    for (JDA shard : all()) {
      if (left(deadline) == 0 || !shard.awaitShutdown(left(deadline), MILLISECONDS)) {
        shard.shutdownNow();
      }
      cut(shard);
    }
    // Whoever waits for a request that was given up is told so before the threads go.
    callbacks.shutdown();
    callbacks.awaitTermination(TELLING_MAX.toMillis(), MILLISECONDS);
    Stream.of(clockwork, requests, events, callbacks).forEach(ExecutorService::shutdownNow);
  }

  private ShardManager build(GatewayAdvice advice) {
    RestConfig rest = new RestConfig().setBaseUrl(PlainRest.base(parts.settings().api()));
    return DefaultShardManagerBuilder.createLight(
            parts.settings().token(), intents(parts.settings().mentions()))
        .setShardsTotal(advice.shards())
        .setSessionController(queue)
        .setRestConfig(rest)
        .setHttpClient(parts.http())
        .setWebsocketFactory(
            new WebSocketFactory()
                .setConnectionTimeout((int) CONNECT_MAX.toMillis())
                .setSocketTimeout((int) CONNECT_MAX.toMillis()))
        .setCompression(Compression.NONE)
        .setThreadFactory(daemons("discord-shards"))
        .setRateLimitScheduler(clockwork, false)
        .setRateLimitElastic(requests, false)
        .setGatewayPool(clockwork, false)
        .setEventPool(events, false)
        .setCallbackPool(callbacks, false)
        .setEnableShutdownHook(false)
        .setMaxReconnectDelay(RECONNECT_SECONDS_MAX)
        .addEventListeners(parts.listeners().toArray())
        .addEventListeners(new Ends())
        .build(false);
  }

  /** Ends what a shard still reads from, which by itself may take ten seconds to notice. */
  private static void cut(JDA shard) {
    WebSocketClient client = ((JDAImpl) shard).getClient();
    Socket socket = client == null || client.socket == null ? null : client.socket.getSocket();
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      LOG.debug("A socket could not be closed", e);
    }
  }

  private Collection<JDA> all() {
    return shards.getShards();
  }

  private static long left(long deadline) {
    return Math.max(0, Duration.ofNanos(deadline - System.nanoTime()).toMillis());
  }

  private static ThreadFactory daemons(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }

  private static ExecutorService virtual(String name) {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name, 0).factory());
  }

  /** Hears when Discord does not let a shard connect again. */
  private final class Ends extends ListenerAdapter {
    @Override
    public void onReady(ReadyEvent event) {
      ready = true;
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
      CloseCode code = event.getCloseCode();
      if (code == CloseCode.AUTHENTICATION_FAILED) {
        end.complete(End.WRONG_TOKEN);
      } else if (code == CloseCode.DISALLOWED_INTENTS || code == CloseCode.INVALID_INTENTS) {
        end.complete(End.DISALLOWED_INTENTS);
      } else {
        end.complete(End.LOST);
      }
    }
  }
}
