package org.clarion.loopback.discord;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One login to the gateway. It outlives its connection, so that it can be resumed. */
final class Session {
  /** Whoever missed more has to log in anew. */
  private static final int MISSED_MAX = 10_000;

  final String id;
  final int shard;
  final int shards;
  final long intents;
  private final Deque<Event> sent = new ArrayDeque<>();
  private long sequence;
  @Nullable Connection connection;

  /** What it was told, in order. */
  private record Event(long sequence, ObjectNode payload) {}

  Session(String id, int shard, int shards, long intents, Connection connection) {
    this.id = id;
    this.shard = shard;
    this.shards = shards;
    this.intents = intents;
    this.connection = connection;
  }

  /** Direct messages, under 0, all go to the first shard. */
  boolean serves(long server) {
    return Snowflakes.millis(server) % shards == shard;
  }

  void dispatch(String event, ObjectNode body) {
    sequence++;
    ObjectNode payload = Json.object().put("op", 0).put("s", sequence).put("t", event);
    payload.set("d", body.deepCopy());
    sent.addLast(new Event(sequence, payload));
    if (sent.size() > MISSED_MAX) {
      sent.removeFirst();
    }
    if (connection != null) {
      connection.send(payload);
    }
  }

  /** Whether everything after a sequence number can still be told. */
  boolean canReplay(long from) {
    return from <= sequence && (sent.isEmpty() || sent.getFirst().sequence() <= from + 1);
  }

  void resume(Connection next, long from) {
    List<Event> missed = sent.stream().filter(it -> it.sequence() > from).toList();
    connection = next;
    missed.forEach(it -> next.send(it.payload()));
    dispatch("RESUMED", Json.object());
  }
}
