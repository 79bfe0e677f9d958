package org.clarion.discord;

import java.time.InstantSource;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.clarion.core.reminder.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears when the bot is added to a server or removed from one. A server that is out of order for a
 * while, or that was there at the start, is neither.
 */
final class DiscordServers extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordServers.class);

  private final Subscriptions subscriptions;
  private final Welcome welcome;
  private final InstantSource clock;

  DiscordServers(Subscriptions subscriptions, Welcome welcome, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.welcome = welcome;
    this.clock = clock;
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    settle(event.getJDA(), event.getGuild().getIdLong());
    try {
      welcome.say(event.getGuild());
    } catch (RuntimeException e) {
      LOG.warn("A server could not be welcomed ({})", e.getClass().getSimpleName());
    }
  }

  @Override
  public void onGuildLeave(GuildLeaveEvent event) {
    settle(event.getJDA(), event.getGuild().getIdLong());
  }

  @Override
  public void onUnavailableGuildLeave(UnavailableGuildLeaveEvent event) {
    settle(event.getJDA(), event.getGuildIdLong());
  }

  /**
   * Notes whether the bot is in the server at this moment, whatever the event said: events may be
   * handled in another order than they came in.
   */
  private synchronized void settle(JDA shard, long server) {
    String group = Long.toUnsignedString(server);
    boolean there = shard.getGuildById(server) != null || shard.isUnavailable(server);
    try {
      if (there) {
        subscriptions.comeBack(DiscordPlatform.NAME, group, clock.instant());
      } else {
        subscriptions.leave(DiscordPlatform.NAME, group, clock.instant());
      }
    } catch (RuntimeException e) {
      // Posts find out by their receipts, only later.
      LOG.warn(
          "The store did not take that the bot was added to a server or removed ({})",
          e.getClass().getSimpleName());
    }
  }
}
