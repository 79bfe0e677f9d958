package org.clarion.app;

import java.time.InstantSource;
import org.clarion.core.Bot;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.discord.Discord;
import org.clarion.loopback.discord.LoopbackDiscord;

/**
 * A server on a Discord with one channel, in which somebody may do everything and a bot listens.
 *
 * @param anna the person
 */
record DiscordMembers(LoopbackDiscord discord, long server, long channel, long anna, Discord bot)
    implements AutoCloseable {
  private static final long ADMINISTRATOR = 1 << 3;

  /** Connects the bot, and returns when people can talk to it. */
  static DiscordMembers join(
      LoopbackDiscord discord, Bot bot, Subscriptions subscriptions, InstantSource clock) {
    long server = discord.addServer("Organisers");
    long channel = discord.addChannel(server, "hall");
    long anna = discord.addPerson("Anna");
    discord.setRights(server, anna, ADMINISTRATOR);
    var settings = new Discord.Settings(discord.token(), discord.api(), discord.gateway(), true);
    var means = new Discord.Means(bot, subscriptions, new ForgottenLogins(), clock);
    Discord platform = Discord.of(settings, means);
    platform.start();
    discord.awaitConnected(1, Patience.MAX);
    discord.awaitCommands(Patience.MAX);
    var members = new DiscordMembers(discord, server, channel, anna, platform);
    // Discord has let the bot in; the bot has yet to read of its servers.
    Patience.until(
        () -> platform.check(members.place()) instanceof PlaceCheck.Known,
        "a server that is known");
    return members;
  }

  Place place() {
    return new Place(bot.name(), Long.toString(server), Long.toString(channel));
  }

  @Override
  public void close() {
    bot.close();
  }
}
