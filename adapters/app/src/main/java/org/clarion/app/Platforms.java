package org.clarion.app;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.clarion.app.config.Config;
import org.clarion.core.Bot;
import org.clarion.core.calendar.BoardEvent;
import org.clarion.core.calendar.EventBoards;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.message.PlaceChecks;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.discord.Discord;
import org.clarion.store.Store;
import org.clarion.telegram.Telegram;

/** The chat platforms of the program, by hand: a new one is one more line in {@link #of}. */
final class Platforms implements PlaceChecks, EventBoards {
  private volatile Map<PlatformName, Platform> running = Map.of();

  /** What of the program they need. */
  record Means(Bot bot, Store store, InstantSource clock) {
    Discord.Means discord() {
      return new Discord.Means(bot, store.subscriptions(), store.logins(), clock);
    }

    Telegram.Means telegram() {
      return new Telegram.Means(bot, store.subscriptions(), store.inbox(), clock);
    }
  }

  /** Those that a token is set for, not connected yet. */
  static List<Connection> of(Config config, Means means) {
    List<Connection> all = new ArrayList<>();
    OnDiscord.settings(config)
        .ifPresent(it -> all.add(new OnDiscord(Discord.of(it, means.discord()))));
    OnTelegram.settings(config)
        .ifPresent(it -> all.add(new OnTelegram(Telegram.of(it, means.telegram()))));
    return all;
  }

  /** Whether there is any platform to connect to. */
  static boolean isAnySet(Config config) {
    return OnDiscord.settings(config).isPresent() || OnTelegram.settings(config).isPresent();
  }

  /** For posts to find their way. */
  static Map<PlatformName, Platform> byName(Collection<Platform> platforms) {
    return platforms.stream().collect(toMap(Platform::name, identity()));
  }

  /** Takes note of which run from now on. */
  void run(Collection<Platform> platforms) {
    running = Map.copyOf(byName(platforms));
  }

  /** A place on a platform that does not run is not known. */
  @Override
  public PlaceCheck check(Place place) {
    Platform platform = running.get(place.platform());
    return platform == null ? new PlaceCheck.NotKnown() : platform.check(place);
  }

  @Override
  public boolean canPin(Place place) {
    Platform platform = running.get(place.platform());
    return platform != null && platform.canPin();
  }

  /** Those that run, by name. */
  Map<PlatformName, Platform> running() {
    return running;
  }

  @Override
  public Outcome keep(PlatformName platform, String group, List<BoardEvent> wanted) {
    return boards(platform).keep(platform, group, wanted);
  }

  @Override
  public Standing standing(PlatformName platform, String group) {
    return boards(platform).standing(platform, group);
  }

  private EventBoards boards(PlatformName platform) {
    return running.get(platform) instanceof EventBoards boards ? boards : EventBoards.NONE;
  }
}
