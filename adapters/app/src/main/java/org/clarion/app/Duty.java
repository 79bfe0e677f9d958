package org.clarion.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The bot in front of people: connected to its platforms, and posting. */
final class Duty implements AutoCloseable {
  /** What is over sooner is no news. */
  static final Duration NEWS_AFTER = Duration.ofSeconds(10);

  private final List<Connection> connections;
  private final AutoCloseable posts;
  private final LongSupplier nanos;
  private final Map<Connection, Long> passingSince = new HashMap<>();
  private final Map<Connection, String> told = new HashMap<>();

  /**
   * @param connections started already
   * @param posts what goes out through them by itself; closed with them, and first
   * @param nanos a monotonic clock
   */
  Duty(List<Connection> connections, AutoCloseable posts, LongSupplier nanos) {
    this.connections = List.copyOf(connections);
    this.posts = posts;
    this.nanos = nanos;
  }

  /** A line for each connection with which it goes otherwise than was told last. */
  List<String> news() {
    List<String> news = new ArrayList<>();
    for (Connection connection : connections) {
      newsOf(connection).filter(it -> !it.equals(told.put(connection, it))).ifPresent(news::add);
    }
    return news;
  }

  /** Whether no connection is left that could come about. */
  boolean isOver() {
    return connections.stream().allMatch(it -> it.standing().course() == Connection.Course.OVER);
  }

  @Override
  public void close() {
    try (var closing = Closing.unlessTold()) {
      connections.forEach(closing::own);
      closing.own(posts);
    }
  }

  private Optional<String> newsOf(Connection connection) {
    Connection.Standing standing = connection.standing();
    long now = nanos.getAsLong();
    return switch (standing.course()) {
      case PASSING -> {
        long since = passingSince.computeIfAbsent(connection, _ -> now);
        yield now - since < NEWS_AFTER.toNanos() ? Optional.empty() : Optional.of(standing.text());
      }
      case SETTLED, OVER -> {
        passingSince.remove(connection);
        yield Optional.of(standing.text());
      }
    };
  }
}
