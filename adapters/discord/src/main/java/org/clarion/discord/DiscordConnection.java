package org.clarion.discord;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.clarion.core.delivery.Logins;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the bot into Discord and keeps it there, however long Discord is out of reach. */
final class DiscordConnection implements AutoCloseable {
  /**
   * What it goes by.
   *
   * @param random spreads the tries of many bots after an outage
   */
  record Means(Logins logins, InstantSource clock, RandomGenerator random, Interceptor watch) {}

  private static final Logger LOG = LoggerFactory.getLogger(DiscordConnection.class);
  private static final Duration CONNECT_MAX = Duration.ofSeconds(3);
  private static final Duration CALL_MAX = Duration.ofSeconds(9);
  private static final Duration CANCEL_EVERY = Duration.ofMillis(100);
  private static final Duration TRY_AGAIN_MAX = Duration.ofSeconds(60);
  private static final int DOUBLINGS_MAX = 6;
  private static final Duration FAREWELL_MAX = Duration.ofMillis(3_500);
  private static final Duration CLOSE_MAX = Duration.ofSeconds(5);
  private static final int UNAUTHORIZED = 401;

  private final Discord.Settings settings;
  private final Means means;
  private final OkHttpClient http;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final LoginGate gate;
  private final Thread thread;
  private volatile List<Object> listeners = List.of();
  private volatile @Nullable DiscordSession session;
  private volatile @Nullable DiscordState refusal;

  DiscordConnection(Discord.Settings settings, Means means) {
    this.settings = settings;
    this.means = means;
    this.http = http().addNetworkInterceptor(means.watch()).build();
    this.gate = new LoginGate(means.logins(), means.clock(), closed);
    this.thread = Thread.ofVirtual().name("discord-connection").unstarted(this::keepConnected);
    DiscordSession.intents(settings.mentions());
    // So that no message pings anybody who is not named in its own list.
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
  }

  /** An HTTP client that answers or fails within a bounded time. */
  static OkHttpClient.Builder http() {
    return new OkHttpClient.Builder().connectTimeout(CONNECT_MAX).callTimeout(CALL_MAX);
  }

  /**
   * Begins to connect; returns at once.
   *
   * @param hearers get the events of every shard, each once
   * @throws IllegalThreadStateException the second time
   */
  void start(List<Object> hearers) {
    listeners = List.copyOf(hearers);
    thread.start();
  }

  DiscordState state() {
    DiscordState refused = refusal;
    if (closed.getCount() == 0) {
      return new DiscordState.Closed();
    }
    if (refused != null) {
      return refused;
    }
    DiscordSession now = session;
    if (now != null && now.connected()) {
      return new DiscordState.Connected();
    }
    Instant opens = gate.opens();
    return opens == null ? new DiscordState.Connecting() : new DiscordState.Waiting(opens);
  }

  /** All shards; null while there is no connection to ask anything of. */
  @Nullable ShardManager shards() {
    DiscordSession now = session;
    return now == null || closed.getCount() == 0 ? null : now.shards();
  }

  /** Ends the connection within six seconds; the second time nothing happens. */
  @Override
  public void close() {
    closed.countDown();
    DiscordSession now = session;
    if (now != null) {
      now.stop();
    }
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      await(now);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    http.connectionPool().evictAll();
  }

  private void await(@Nullable DiscordSession now) throws InterruptedException {
    long deadline = System.nanoTime() + CLOSE_MAX.toNanos();
    boolean ended = now != null && now.loggedIn() && thread.join(CLOSE_MAX);
    while (!ended && System.nanoTime() < deadline) {
      // A login that hangs has nothing to lose.
      http.dispatcher().cancelAll();
      ended = thread.join(CANCEL_EVERY);
    }
    if (!ended) {
      LOG.warn("The connection to Discord did not end in time");
    }
  }

  private void keepConnected() {
    int failures = 0;
    try {
      while (closed.getCount() > 0 && refusal == null) {
        failures = tryOnce() ? 0 : failures + 1;
        if (refusal == null) {
          pause(failures);
        }
      }
    } catch (InterruptedException _) {
      LOG.debug("Interrupted");
    }
  }

  /** Tries to connect and stays as long as it can; false when it never got there. */
  private boolean tryOnce() throws InterruptedException {
    return switch (new PlainRest(http, settings).get("gateway/bot")) {
      case PlainRest.Outcome.Answer(DataObject json) -> follow(json);
      case PlainRest.Outcome.WrongToken() -> refuse(new DiscordState.WrongToken());
      case PlainRest.Outcome.NoAnswer(String reason) -> {
        LOG.warn("Discord does not answer ({}); trying again", reason);
        yield false;
      }
    };
  }

  private boolean follow(DataObject json) throws InterruptedException {
    URI gateway = settings.gateway();
    try {
      GatewayAdvice advice = GatewayAdvice.read(json, means.clock().instant());
      return live(gateway == null ? advice : advice.at(gateway.toString()));
    } catch (ParsingException e) {
      LOG.warn("Discord's answer was not understood; trying again", e);
      return false;
    }
  }

  private boolean live(GatewayAdvice advice) throws InterruptedException {
    var parts = new DiscordSession.Parts(settings, http, gate, listeners);
    var next = new DiscordSession(parts, advice);
    session = next;
    try {
      next.logIn();
      switch (closed.getCount() == 0 ? DiscordSession.End.STOPPED : next.await()) {
        case WRONG_TOKEN -> refuse(new DiscordState.WrongToken());
        case DISALLOWED_INTENTS -> refuse(new DiscordState.DisallowedIntents());
        case LOST -> LOG.warn("Discord ended the connection; beginning anew");
        case STOPPED -> LOG.debug("Stopped");
      }
    } catch (ErrorResponseException e) {
      if (e.getResponse().code == UNAUTHORIZED) {
        refuse(new DiscordState.WrongToken());
      } else {
        LOG.warn("Discord did not let the bot log in ({}); trying again", e.getErrorCode());
      }
    } catch (InvalidTokenException _) {
      refuse(new DiscordState.WrongToken());
    } catch (RuntimeException e) {
      // Whatever it is, the bot must not stay away for ever because of it.
      LOG.warn("The login to Discord failed ({}); trying again", e.getClass().getSimpleName());
    } finally {
      next.close(FAREWELL_MAX);
      session = null;
    }
    return next.wasReady();
  }

  private boolean refuse(DiscordState why) {
    refusal = why;
    LOG.error(
        "Discord does not let the bot in ({}); not trying again", why.getClass().getSimpleName());
    return false;
  }

  private void pause(int failures) throws InterruptedException {
    long most = Math.min(TRY_AGAIN_MAX.toMillis(), 1_000L << Math.min(failures, DOUBLINGS_MAX));
    closed.await(most / 2 + means.random().nextLong(most / 2), TimeUnit.MILLISECONDS);
  }
}
