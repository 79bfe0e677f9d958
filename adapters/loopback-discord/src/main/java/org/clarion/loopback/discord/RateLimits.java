package org.clarion.loopback.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts requests as Discord does: all but interactions together, and each route by what it is
 * about. It goes by real time, because clients wait by real time for what it tells them.
 */
final class RateLimits {
  private static final int GLOBAL_PER_SECOND_MAX = 50;
  private static final double NANOS = 1e9;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final LongSupplier nanos;
  private final Deque<Long> lately = new ArrayDeque<>();
  private final Map<String, Window> windows = new HashMap<>();
  private boolean on = true;
  private int overLimit;

  /** So many in so long. */
  private record Limit(int count, Duration time) {}

  private static final class Window {
    long ends;
    int taken;
  }

  /**
   * What became of one request.
   *
   * @param headers what the answer has to say about it
   * @param due null when it may go on
   */
  record Verdict(Map<String, String> headers, @Nullable Wait due) {}

  /**
   * How long to wait.
   *
   * @param global whether with everything
   */
  record Wait(Duration time, boolean global) {
    ObjectNode body() {
      return Json.object()
          .put("message", "You are being rate limited.")
          .put("retry_after", time.toNanos() / NANOS)
          .put("global", global);
    }

    Map<String, String> headers() {
      String seconds = Long.toString((time.toMillis() + 999) / 1000);
      return global
          ? Map.of(
              "Retry-After", seconds, "X-RateLimit-Global", "true", "X-RateLimit-Scope", "global")
          : Map.of("Retry-After", seconds, "X-RateLimit-Scope", "user");
    }
  }

  RateLimits(LongSupplier nanos) {
    this.nanos = nanos;
  }

  void keep(boolean keep) {
    on = keep;
  }

  int overLimit() {
    return overLimit;
  }

  /** Counts a request. */
  Verdict take(Routes.Found found) {
    if (!on) {
      return new Verdict(Map.of(), null);
    }
    long now = nanos.getAsLong();
    Routes.Route route = found.route();
    if (!route.carriesToken()) {
      Duration wait = takeGlobal(now);
      if (wait != null) {
        overLimit++;
        return new Verdict(Map.of(), new Wait(wait, true));
      }
    }
    Limit limit = limit(route);
    return limit == null ? new Verdict(Map.of(), null) : take(now, found, limit);
  }

  private @Nullable Duration takeGlobal(long now) {
    while (!lately.isEmpty() && now - lately.getFirst() >= SECOND) {
      lately.removeFirst();
    }
    if (lately.size() >= GLOBAL_PER_SECOND_MAX) {
      return Duration.ofNanos(lately.getFirst() + SECOND - now);
    }
    lately.addLast(now);
    return null;
  }

  private Verdict take(long now, Routes.Found found, Limit limit) {
    String bucket = bucket(found.route());
    Window window = windows.computeIfAbsent(bucket + major(found), _ -> new Window());
    if (window.taken == 0 || now >= window.ends) {
      window.taken = 0;
      window.ends = now + limit.time().toNanos();
    }
    Duration left = Duration.ofNanos(window.ends - now);
    boolean over = window.taken >= limit.count();
    if (over) {
      overLimit++;
    } else {
      window.taken++;
    }
    var headers =
        Map.of(
            "X-RateLimit-Bucket", bucket,
            "X-RateLimit-Limit", Integer.toString(limit.count()),
            "X-RateLimit-Remaining", Integer.toString(limit.count() - window.taken),
            "X-RateLimit-Reset-After", String.format(Locale.ROOT, "%.3f", left.toNanos() / NANOS));
    return new Verdict(headers, over ? new Wait(left, false) : null);
  }

  /** None for the first answer to an interaction. */
  private static @Nullable Limit limit(Routes.Route route) {
    String path = route.path();
    if (path.startsWith("/interactions/")) {
      return null;
    }
    if (path.startsWith("/webhooks/")) {
      return new Limit(5, Duration.ofSeconds(2));
    }
    boolean writes = !route.method().equals("GET");
    if (writes && path.endsWith("/commands")) {
      return new Limit(5, Duration.ofSeconds(20));
    }
    if (writes && path.startsWith("/channels/")) {
      return new Limit(5, Duration.ofSeconds(5));
    }
    return writes ? new Limit(10, Duration.ofSeconds(2)) : new Limit(50, Duration.ofSeconds(1));
  }

  private static String bucket(Routes.Route route) {
    return Integer.toHexString((route.method() + route.path()).hashCode());
  }

  private static String major(Routes.Found found) {
    for (String name : new String[] {"channel", "server", "token"}) {
      String part = found.parts().get(name);
      if (part != null) {
        return " " + part;
      }
    }
    return "";
  }
}
