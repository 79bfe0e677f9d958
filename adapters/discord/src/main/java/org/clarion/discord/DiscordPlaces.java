package org.clarion.discord;

import java.time.Duration;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.entities.GuildImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.clarion.core.message.Place;
import org.clarion.core.message.Receipt;
import org.jspecify.annotations.Nullable;

/** Finds what a place is in Discord at this moment. */
final class DiscordPlaces {
  /** What was found. */
  sealed interface Found {
    /** Something that messages can be sent to, as far as the bot is allowed to. */
    record Open(MessageChannel channel) implements Found {}

    /** Nothing, and so what becomes of a message to it. */
    record Closed(Receipt receipt) implements Found {}
  }

  private final Supplier<@Nullable ShardManager> shards;

  DiscordPlaces(Supplier<@Nullable ShardManager> shards) {
    this.shards = shards;
  }

  /** A connection that knows who the bot is; null when there is none. */
  @Nullable JDA connection() {
    ShardManager manager = shards.get();
    return manager == null
        ? null
        : manager.getShards().stream()
            .filter(it -> it.getStatus() == JDA.Status.CONNECTED)
            .findFirst()
            .orElse(null);
  }

  Found find(Place place, DiscordCalls calls) {
    boolean direct = DiscordPlatform.DIRECT.equals(place.group());
    if (!DiscordMarkup.isId(place.channel()) || !(direct || DiscordMarkup.isId(place.group()))) {
      return unreachable("not a place of Discord");
    }
    return direct ? person(place.channel(), calls) : channel(place, calls);
  }

  private Found person(String id, DiscordCalls calls) {
    JDA jda = connection();
    if (jda == null) {
      return notSent("not connected");
    }
    Outcome<PrivateChannel> opened = calls.call(() -> jda.openPrivateChannelById(id));
    return switch (opened) {
      case Outcome.Done<PrivateChannel>(PrivateChannel channel) -> new Found.Open(channel);
      case Outcome.Failed<PrivateChannel> failed -> new Found.Closed(notOpened(failed));
    };
  }

  /** Opening a conversation posts nothing, whatever became of it. */
  private static Receipt notOpened(Outcome.Failed<?> failed) {
    return switch (DiscordFailures.receipt(failed)) {
      case Receipt.Unknown(String reason) -> new Receipt.NotSent(Duration.ZERO, reason);
      case Receipt.Rejected(String reason) -> new Receipt.Unreachable(reason);
      case Receipt other -> other;
    };
  }

  private Found channel(Place place, DiscordCalls calls) {
    ShardManager manager = shards.get();
    if (manager == null) {
      return notSent("not connected");
    }
    Guild guild = manager.getGuildById(place.group());
    if (guild == null) {
      return isCertainlyOut(manager, place.group())
          ? unreachable("not in that server")
          : notSent("the server is unavailable");
    }
    GuildChannel channel = guild.getGuildChannelById(place.channel());
    if (channel == null) {
      return uncached(guild, place.channel(), calls);
    }
    if (isHalfKnown(channel)) {
      return notSent("the thread is not known yet");
    }
    return channel instanceof GuildMessageChannel open
        ? new Found.Open(open)
        : unreachable("not a channel for messages");
  }

  /** JDA shows a new thread for a moment before it knows what it belongs to. */
  private static boolean isHalfKnown(GuildChannel channel) {
    return channel instanceof ThreadChannel thread && thread.getParentChannel() == null;
  }

  /**
   * In an outage, and before the list of servers is complete, one is missing as if it were gone.
   */
  private static boolean isCertainlyOut(ShardManager manager, String guild) {
    return manager.getShardsQueued() == 0
        && !manager.getShards().isEmpty()
        && manager.getShards().stream()
            .allMatch(it ->
                it.getStatus() == JDA.Status.CONNECTED
                    && !it.isUnavailable(Long.parseUnsignedLong(guild)));
  }

  /** JDA forgets threads that are archived; posting to one takes it out of the archive. */
  private static Found uncached(Guild guild, String id, DiscordCalls calls) {
    Outcome<DataObject> looked =
        calls.call(() ->
            // Of all channels, JDA's public interface fetches none by its id.
            new RestActionImpl<>(
                guild.getJDA(),
                Route.Channels.GET_CHANNEL.compile(id),
                (response, _) -> response.getObject()));
    return switch (looked) {
      case Outcome.Done<DataObject>(DataObject channel) -> thread(guild, channel);
      case Outcome.Failed<DataObject> failed -> new Found.Closed(notOpened(failed));
    };
  }

  private static Found thread(Guild guild, DataObject found) {
    GuildChannel parent = guild.getGuildChannelById(found.getUnsignedLong("parent_id", 0));
    if (!ChannelType.fromId(found.getInt("type", -1)).isThread()
        || found.getUnsignedLong("guild_id", 0) != guild.getIdLong()
        || !(parent instanceof IThreadContainer)) {
      return unreachable("not a channel of that server");
    }
    ThreadChannel thread =
        ((JDAImpl) guild.getJDA())
            .getEntityBuilder()
            .createThreadChannel((GuildImpl) guild, found, guild.getIdLong(), false);
    return thread.isLocked()
            && !guild.getSelfMember().hasPermission(parent, Permission.MANAGE_THREADS)
        ? unreachable("the thread is locked")
        : new Found.Open(thread);
  }

  private static Found notSent(String reason) {
    return new Found.Closed(new Receipt.NotSent(Duration.ZERO, reason));
  }

  private static Found unreachable(String reason) {
    return new Found.Closed(new Receipt.Unreachable(reason));
  }
}
