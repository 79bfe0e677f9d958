package org.clarion.discord;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.clarion.core.Bot;
import org.clarion.core.calendar.BoardEvent;
import org.clarion.core.calendar.EventBoards;
import org.clarion.core.delivery.Logins;
import org.clarion.core.message.ForwardingPlatform;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reply.Language;
import org.jspecify.annotations.Nullable;

/** Discord as the rest of the program knows it: people there ask, and posts go there. */
public final class Discord implements ForwardingPlatform, EventBoards, AutoCloseable {
  /** The name that places in Discord go by. */
  public static final PlatformName NAME = DiscordPlatform.NAME;

  /**
   * How to reach Discord.
   *
   * @param api where the REST API is, when not at Discord itself
   * @param gateway where the gateway is, when not where the API says
   * @param mentions whether the bot also hears when it is mentioned or written to directly
   */
  public record Settings(String token, @Nullable URI api, @Nullable URI gateway, boolean mentions) {
    /** Without the token, which must not get into any log. */
    @Override
    public String toString() {
      return "Settings[api=%s, gateway=%s, mentions=%s]".formatted(api, gateway, mentions);
    }
  }

  /** What of the program it needs. */
  public record Means(Bot bot, Subscriptions subscriptions, Logins logins, InstantSource clock) {}

  private final DiscordConnection connection;
  private final DiscordPlatform platform;
  private final DiscordEvents events;
  private final DiscordInbound inbound;
  private final List<Object> listeners;

  private Discord(Settings settings, Means means) {
    var texts = new DiscordTexts(Language.ENGLISH);
    var time = new DiscordTime();
    var random = new SplittableRandom(means.clock().millis());
    this.connection =
        new DiscordConnection(
            settings, new DiscordConnection.Means(means.logins(), means.clock(), random, time));
    this.platform = new DiscordPlatform(connection::shards, texts, time);
    this.events = new DiscordEvents(connection::shards, means.clock(), texts);
    this.inbound = new DiscordInbound(means.bot(), new DiscordMessages(texts), means.clock());
    var welcome = new Welcome(means.bot(), platform, means.clock());
    this.listeners =
        List.of(
            inbound,
            new DiscordServers(means.subscriptions(), welcome, means.clock()),
            new Registration(new DiscordCommands(means.bot())));
  }

  /**
   * Discord, not connected yet.
   *
   * @throws IllegalArgumentException when the bot's commands are none that Discord takes
   */
  public static Discord of(Settings settings, Means means) {
    return new Discord(settings, means);
  }

  /**
   * Begins to connect and goes on trying until {@link #close()}, unless Discord says that it is no
   * use; returns at once. Called once.
   */
  public void start() {
    connection.start(listeners);
  }

  /** How the bot stands with Discord at this moment. */
  public DiscordState state() {
    return connection.state();
  }

  @Override
  public Platform platform() {
    return platform;
  }

  @Override
  public Outcome keep(PlatformName platformName, String group, List<BoardEvent> wanted) {
    return events.keep(platformName, group, wanted);
  }

  @Override
  public Standing standing(PlatformName platformName, String group) {
    return events.standing(platformName, group);
  }

  /**
   * Takes no more questions, gives the answers that are under way some seconds, and is done within
   * ten; nothing can be sent any more. The second time nothing happens.
   */
  @Override
  public void close() {
    inbound.close();
    connection.close();
  }

  /** Registers the commands when the first shard is there. */
  private static final class Registration extends ListenerAdapter {
    private final DiscordCommands commands;

    Registration(DiscordCommands commands) {
      this.commands = commands;
    }

    @Override
    public void onReady(ReadyEvent event) {
      if (event.getJDA().getShardInfo().getShardId() == 0) {
        commands.register(event.getJDA());
      }
    }
  }
}
