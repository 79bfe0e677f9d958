package org.clarion.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Sighting;
import org.clarion.core.message.Traits;
import org.clarion.discord.DiscordPlaces.Found;
import org.jspecify.annotations.Nullable;

/** Posts to Discord's servers and to people there, and looks after what it has posted. */
final class DiscordPlatform implements Platform {
  static final PlatformName NAME = new PlatformName("discord");

  /** The group of a place that is a direct message; its channel is the person's id. */
  static final String DIRECT = "@me";

  /** No deed takes longer; the core allows ten seconds. */
  static final Duration CALLS_MAX = Duration.ofMillis(9_500);

  /** Clocks may differ: what was posted shortly before it is looked for counts as well. */
  private static final Duration LOOK_BACK = Duration.ofMinutes(2);

  /**
   * Discord says that it drops repeats for "the past few minutes"; half of this is made use of. It
   * allows 50 requests a second, of which answers need some, and about one post a second in one
   * place.
   */
  private static final Traits TRAITS = new Traits(Duration.ofMinutes(3), 25, 20);

  private final DiscordPlaces places;
  private final DiscordTexts texts;
  private final DiscordMessages messages;
  private final DiscordTime time;
  private final Duration callsMax;

  /**
   * @param shards gives nothing while the bot is not connected
   * @param time the one that stands in the shards' HTTP client
   */
  DiscordPlatform(Supplier<@Nullable ShardManager> shards, DiscordTexts texts, DiscordTime time) {
    this(shards, texts, time, CALLS_MAX);
  }

  /** One of which no deed takes longer than was said. */
  DiscordPlatform(
      Supplier<@Nullable ShardManager> shards,
      DiscordTexts texts,
      DiscordTime time,
      Duration callsMax) {
    this.places = new DiscordPlaces(shards);
    this.texts = texts;
    this.messages = new DiscordMessages(texts);
    this.time = time;
    this.callsMax = callsMax;
  }

  @Override
  public PlatformName name() {
    return NAME;
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Receipt send(Place place, Message message, DeliveryKey delivery) {
    return post(place, null, message, delivery);
  }

  @Override
  public Receipt answer(Place place, String earlier, Message message, DeliveryKey delivery) {
    return post(place, PostIds.split(earlier).getFirst(), message, delivery);
  }

  private Receipt post(
      Place place, @Nullable String answered, Message message, DeliveryKey delivery) {
    DiscordCalls calls = calls();
    return switch (places.find(place, calls)) {
      case Found.Closed(Receipt receipt) -> receipt;
      case Found.Open(MessageChannel channel) ->
          new DiscordPosting(texts, calls, channel, delivery)
              .send(messages.create(message, delivery), answered);
    };
  }

  @Override
  public Receipt edit(Place place, String earlier, Message message) {
    DiscordCalls calls = calls();
    return switch (places.find(place, calls)) {
      case Found.Closed(Receipt receipt) -> receipt;
      case Found.Open(MessageChannel channel) -> edit(channel, earlier, message, calls);
    };
  }

  /** Puts the new text in the place of as many messages as there are; the rest of them go. */
  private Receipt edit(
      MessageChannel channel, String earlier, Message message, DiscordCalls calls) {
    List<String> ids = new ArrayList<>(PostIds.split(earlier));
    while (!ids.isEmpty()) {
      List<MessageEditData> parts = messages.edit(message, ids.size());
      Outcome<?> done = new Outcome.Done<>(earlier);
      int edited = 0;
      for (; edited < ids.size() && done instanceof Outcome.Done<?>; edited++) {
        String id = ids.get(edited);
        MessageEditData part = edited < parts.size() ? parts.get(edited) : null;
        done =
            part == null
                ? calls.call(() -> channel.deleteMessageById(id))
                : calls.call(() -> channel.editMessageById(id, part));
      }
      if (!(done instanceof Outcome.Failed<?> failed)) {
        return new Receipt.Delivered(earlier);
      }
      if (!DiscordFailures.isNoSuchMessage(failed)) {
        return DiscordFailures.receipt(failed);
      }
      // Somebody has deleted it: the text has to do with the others.
      ids.remove(edited - 1);
    }
    return new Receipt.Rejected("the message is gone");
  }

  @Override
  public Sighting look(Place place, DeliveryKey delivery, Instant since) {
    DiscordCalls calls = calls();
    return switch (places.find(place, calls)) {
      case Found.Closed(Receipt.NotSent _) -> new Sighting.NoAnswer();
      case Found.Closed _ -> new Sighting.CannotLook();
      case Found.Open(MessageChannel channel) ->
          new DiscordHistory(texts, calls).look(channel, delivery, since.minus(LOOK_BACK));
    };
  }

  @Override
  public PlaceCheck check(Place place) {
    return switch (places.find(place, calls())) {
      case Found.Closed(Receipt.NotSent _) -> new PlaceCheck.NoAnswer();
      case Found.Closed _ -> new PlaceCheck.NotKnown();
      case Found.Open(MessageChannel channel) ->
          new PlaceCheck.Known(DiscordPermissions.missing(channel));
    };
  }

  @Override
  public Pulse pulse() {
    JDA jda = places.connection();
    if (jda == null) {
      return new Pulse.Silent("not connected");
    }
    return switch (calls().call(jda::retrieveApplicationInfo)) {
      case Outcome.Done<?> _ -> new Pulse.Alive(time.last());
      case Outcome.Failed<?> failed -> pulse(DiscordFailures.receipt(failed));
    };
  }

  /** Whoever refuses is alive. */
  private Pulse pulse(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Unknown(String reason) -> new Pulse.Silent(reason);
      case Receipt.NotSent(_, String reason) -> new Pulse.Silent(reason);
      case Receipt.Rejected _, Receipt.Unreachable _ -> new Pulse.Alive(time.last());
      case Receipt.Delivered _, Receipt.Migrated _ -> new Pulse.Alive(time.last());
    };
  }

  private DiscordCalls calls() {
    return DiscordCalls.within(callsMax, time);
  }
}
