package org.clarion.telegram;

import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clarion.core.Bot;
import org.clarion.core.command.Command;
import org.clarion.core.delivery.Inbox;
import org.clarion.core.message.ForwardingPlatform;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reply.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Telegram as the rest of the program knows it: people there ask, and posts go there. */
public final class Telegram implements ForwardingPlatform, AutoCloseable {
  /** The name that places in Telegram go by. */
  public static final PlatformName NAME = TelegramPlatform.NAME;

  /**
   * How to reach Telegram.
   *
   * @param api where the Bot API is, when not at Telegram itself
   */
  public record Settings(String token, @Nullable URI api) {
    /** Without the token, which must not get into any log. */
    @Override
    public String toString() {
      return "Settings[api=%s]".formatted(api);
    }
  }

  /** What of the program it needs. */
  public record Means(Bot bot, Subscriptions subscriptions, Inbox inbox, InstantSource clock) {}

  private static final Logger LOG = LoggerFactory.getLogger(Telegram.class);
  private static final Duration END_MAX = Duration.ofSeconds(3);

  private final InstantSource clock;
  private final Hearing hearing = new Hearing();
  private final TelegramCalls calls;
  private final TelegramPlatform platform;
  private final TelegramInbound inbound;
  private final MenuUpkeep menus;
  private final UpdateLoop loop;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Telegram(Settings settings, Means means, Deadlines deadlines) {
    var texts = new TelegramTexts(Language.ENGLISH);
    var messages = new TelegramMessages(texts, names(means.bot()));
    var callbacks = new CallbackData(settings.token());
    this.clock = means.clock();
    this.calls = new TelegramCalls(settings.token(), settings.api(), deadlines);
    var pace = new Pace(clock, Thread::sleep);
    this.platform = new TelegramPlatform(calls, pace, messages, callbacks, clock);
    this.inbound =
        new TelegramInbound(
            new TelegramInbound.Means(
                means.bot(),
                means.inbox(),
                calls,
                new TelegramPosting(calls, pace),
                messages,
                callbacks,
                clock,
                new SecureRandom()),
            hearing::self);
    this.menus = new MenuUpkeep(new CommandMenus(means.bot(), calls)::keep);
    var groups = new TelegramGroups(means.subscriptions(), inbound, clock);
    this.loop =
        new UpdateLoop(
            new UpdateLoop.Means(
                calls, inbound::handle, groups::follow, hearing, menus::begin, clock));
  }

  private static Set<String> names(Bot bot) {
    return bot.specs().stream().map(Command.Spec::name).collect(toSet());
  }

  /**
   * Telegram, not connected yet.
   *
   * @throws IllegalArgumentException when the address of the Bot API is none
   */
  public static Telegram of(Settings settings, Means means) {
    return of(settings, means, Deadlines.USUAL);
  }

  /** One that waits for Telegram no longer than was said. */
  static Telegram of(Settings settings, Means means, Deadlines deadlines) {
    return new Telegram(settings, means, deadlines);
  }

  /**
   * Begins to listen and goes on trying until {@link #close()}, unless Telegram says that it is no
   * use; returns at once. Called once.
   */
  public void start() {
    loop.start();
  }

  /** How the bot stands with Telegram at this moment. */
  public TelegramState state() {
    return hearing.state(clock.instant());
  }

  @Override
  public Platform platform() {
    return platform;
  }

  /**
   * Takes no more questions, gives the answers that are under way some seconds, and is done within
   * ten; nothing can be sent any more. The second time nothing happens.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    hearing.closed();
    loop.close();
    menus.close();
    inbound.close();
    calls.close();
    try {
      if (!loop.awaitEnd(END_MAX)) {
        LOG.warn("The bot did not stop listening to Telegram in time");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
