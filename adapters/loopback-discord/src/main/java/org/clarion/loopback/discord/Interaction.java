package org.clarion.loopback.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** What a person did, and what the bot made of it. */
public final class Interaction {
  /** What sort of deed it is, under Discord's number for it. */
  enum Type {
    COMMAND(2),
    COMPONENT(3),
    COMPLETION(4),
    FORM(5);

    final int number;

    Type(int number) {
      this.number = number;
    }
  }

  final Type type;
  final String token;
  final Person person;
  final Channel channel;
  final Instant at;

  /** The message that was pressed on; null for a command. */
  final @Nullable Message source;

  final List<Message> followUps = new ArrayList<>();
  private final World world;
  private final long id;
  @Nullable Instant acknowledged;
  boolean deferred;

  /** What {@code @original} means; null before an answer and after its deletion. */
  @Nullable Message original;

  /** What the person sees in the end; null as long as that is to come. */
  @Nullable Message outcome;

  @Nullable Modal modal;

  /** The components of that form, as they were numbered. */
  ArrayNode form = Json.array();

  /** What it was answered while typing; null as long as that is to come. */
  @Nullable List<Offer> offers;

  Interaction(World world, Type type, Person person, Channel channel, @Nullable Message source) {
    this.world = world;
    this.type = type;
    this.person = person;
    this.channel = channel;
    this.source = source;
    this.id = world.ids.nextInteraction();
    this.token = "token-" + id;
    this.at = world.now();
  }

  /** Its id. */
  public long id() {
    return id;
  }

  /** How long the bot took to its first answer, by Discord's clock; null when there is none yet. */
  public @Nullable Duration acknowledgedAfter() {
    return world.<@Nullable Duration>locked(
        () -> acknowledged == null ? null : Duration.between(at, acknowledged));
  }

  /** Whether the bot's first answer was that it needs more time. */
  public boolean deferred() {
    return world.locked(() -> deferred);
  }

  /**
   * The final answer: the first one, or what replaced it after a deferral.
   *
   * @param patience how long to wait for it, by real time
   * @throws AssertionError when it does not come
   */
  public Posted answer(Duration patience) {
    return world.await(
        patience,
        "an answer to " + type,
        () -> outcome == null || outcome.deleted ? null : outcome.posted());
  }

  /** What the bot added after its answer, the oldest first. */
  public List<Posted> followUps() {
    return world.locked(() -> followUps.stream().map(Message::posted).toList());
  }

  /**
   * The form that the bot answers with.
   *
   * @param patience how long to wait for it, by real time
   * @throws AssertionError when it does not come
   */
  public Modal modal(Duration patience) {
    return world.await(patience, "a form in answer to " + type, () -> modal);
  }
}
