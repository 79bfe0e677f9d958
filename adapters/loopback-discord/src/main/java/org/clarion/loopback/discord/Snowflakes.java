package org.clarion.loopback.discord;

import java.time.Instant;
import java.time.InstantSource;

/** Ids of Discord's form, always growing: the time since 2015 in milliseconds, 22 bits up. */
final class Snowflakes {
  private static final long EPOCH_MILLIS = 1_420_070_400_000L;
  private static final int TIME_SHIFT = 22;

  /** Long before any test's clock, so that people and servers are older than what they say. */
  private static final Instant FIRST_PERSON = Instant.parse("2023-01-01T00:00:00Z");

  private static final Instant FIRST_SERVER = Instant.parse("2024-01-01T00:00:00Z");

  /** Interactions are told from messages of the same millisecond by the worker's bits. */
  private static final long OTHER_WORKER = 1L << 17;

  private final InstantSource clock;
  private long last;
  private long lastInteraction;
  private long people;
  private long servers;

  Snowflakes(InstantSource clock) {
    this.clock = clock;
  }

  /** Of a message or anything else that people make. */
  long next() {
    last = Math.max(last + 1, at(clock.instant()));
    return last;
  }

  /** Of an interaction: by the machine's clock, because JDA compares it with that one. */
  long nextInteraction() {
    lastInteraction =
        Math.max(lastInteraction + 1, at(InstantSource.system().instant()) | OTHER_WORKER);
    return lastInteraction;
  }

  long nextPerson() {
    people++;
    return at(FIRST_PERSON.plusMillis(people));
  }

  /** Of a server: a millisecond after the one before, so that servers take turns on the shards. */
  long nextServer() {
    servers++;
    return at(FIRST_SERVER.plusMillis(servers));
  }

  /** What decides about a server's shard. */
  static long millis(long id) {
    return id >> TIME_SHIFT;
  }

  private static long at(Instant time) {
    return (time.toEpochMilli() - EPOCH_MILLIS) << TIME_SHIFT;
  }
}
