package org.clarion.discord;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import net.dv8tion.jda.api.entities.channel.Channel;
import org.clarion.core.message.Ability;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Span;
import org.clarion.core.reply.Language;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.loopback.discord.Posted;

/** A Discord on loopback with one server and one channel, and the bot that posts to it. */
final class PostingRig implements AutoCloseable {
  static final DeliveryKey KEY = new DeliveryKey("abcdefghijklmnopqrstuvwx");
  static final DeliveryKey OTHER_KEY = new DeliveryKey("bcdefghijklmnopqrstuvwxy");

  /** Shorter than in life, so that nobody has to wait for what does not come. */
  static final Duration DEED_MAX = Duration.ofSeconds(3);

  final MovedClock clock = new MovedClock();
  final LoopbackDiscord discord = LoopbackDiscord.start(clock);
  final long server = discord.addServer("Branch");
  final long channel = discord.addChannel(server, "general");
  final Place place = place(channel);
  private final DiscordTime time = new DiscordTime();
  private final DiscordConnection connection = connection();
  final DiscordPlatform platform =
      new DiscordPlatform(connection::shards, new DiscordTexts(Language.ENGLISH), time, DEED_MAX);

  private DiscordConnection connection() {
    var settings = new Discord.Settings(discord.token(), discord.api(), discord.gateway(), false);
    return new DiscordConnection(
        settings,
        new DiscordConnection.Means(new MemoryLogins(), clock, new SplittableRandom(1), time));
  }

  PostingRig connected() {
    connection.start(List.of());
    ConnectionRig.await(() -> connection.state() instanceof DiscordState.Connected);
    return this;
  }

  /** Whether the connection does not know a channel, or no more. */
  boolean isForgotten(long anyChannel) {
    var shards = connection.shards();
    return shards != null && shards.getChannelById(Channel.class, anyChannel) == null;
  }

  Place place(long anyChannel) {
    return new Place(DiscordPlatform.NAME, Long.toString(server), Long.toString(anyChannel));
  }

  Place direct(long person) {
    return new Place(DiscordPlatform.NAME, DiscordPlatform.DIRECT, Long.toString(person));
  }

  Receipt send(Message message) {
    return platform.send(place, message, KEY);
  }

  /** What the bot may not do in a place; all of it where it does not know the place. */
  Set<Ability> missing(Place anyPlace) {
    try {
      return platform.check(anyPlace) instanceof PlaceCheck.Known(Set<Ability> missing)
          ? missing
          : Set.of(Ability.values());
    } catch (NullPointerException _) {
      // For a moment, JDA shows a thread that does not know yet which channel it is in.
      return Set.of(Ability.values());
    }
  }

  /**
   * The bot says something in the channel that is no post, in answer to a message if there is one.
   */
  void sayPlainly(String text, long answered) {
    var shards = Objects.requireNonNull(connection.shards());
    var action = Objects.requireNonNull(shards.getTextChannelById(channel)).sendMessage(text);
    (answered == 0 ? action : action.setMessageReference(answered))
        .mentionRepliedUser(false)
        .complete();
  }

  /** What everybody reads in the channel. */
  List<String> contents() {
    return contents(channel);
  }

  List<String> contents(long anyChannel) {
    return discord.posted(anyChannel).stream().map(Posted::content).toList();
  }

  /** A post with a button, which carries the key. */
  static Message post(String... paragraphs) {
    return new Message(
        lines(paragraphs),
        List.of(new Button("When is it?", Call.of("next"))),
        Message.Audience.EVERYONE_HERE);
  }

  /** A post without buttons, whose key is in its last line. */
  static Message bare(String... paragraphs) {
    return new Message(lines(paragraphs), List.of(), Message.Audience.EVERYONE_HERE);
  }

  private static List<Line> lines(String... paragraphs) {
    return Arrays.stream(paragraphs)
        .map(it -> (Line) new Line.Text(List.of(new Span.Plain(it))))
        .toList();
  }

  @Override
  public void close() {
    connection.close();
    Described.close(discord);
  }
}
