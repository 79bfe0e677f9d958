package org.clarion.loopback.discord.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a bot may send over its standing connection to Discord. */
public final class GatewayLimits {
  private static final int BYTES_MAX = 4096;
  private static final int SENDS_MAX = 120;
  private static final Duration WINDOW = Duration.ofSeconds(60);

  private GatewayLimits() {}

  /**
   * One thing the bot sent.
   *
   * @param connection which of its connections, counted by whoever recorded it
   * @param payload the JSON text
   */
  public record Sent(long connection, String payload, Instant at) {}

  /** What was beyond the limits, in the order it was sent; nothing when all is well. */
  public static List<String> faults(List<Sent> sends) {
    List<String> faults = new ArrayList<>();
    Map<Long, Deque<Instant>> recent = new HashMap<>();
    for (int i = 0; i < sends.size(); i++) {
      Sent it = sends.get(i);
      String number = "#%d: ".formatted(i + 1);
      if (it.payload().getBytes(UTF_8).length > BYTES_MAX) {
        faults.add(number + "at most 4096 bytes");
      }
      Deque<Instant> window = recent.computeIfAbsent(it.connection(), _ -> new ArrayDeque<>());
      Instant from = it.at().minus(WINDOW);
      while (!window.isEmpty() && !window.peekFirst().isAfter(from)) {
        window.removeFirst();
      }
      window.addLast(it.at());
      if (window.size() > SENDS_MAX) {
        faults.add(number + "at most 120 sends in 60 s");
      }
    }
    return faults;
  }
}
