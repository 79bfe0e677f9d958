package org.clarion.loopback.discord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what a path leads to. */
final class Routes {
  private final List<Route> routes = new ArrayList<>();

  /**
   * A path and what is done there.
   *
   * @param path with a name in braces for each part that varies
   */
  record Route(String method, String path, List<String> parts, Function<Call, Answer> work) {
    /** The varying parts of a path; null when it is not this route's. */
    @Nullable Map<String, String> match(List<String> asked) {
      if (asked.size() != parts.size()) {
        return null;
      }
      Map<String, String> found = new HashMap<>();
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i);
        if (part.startsWith("{")) {
          found.put(part.substring(1, part.length() - 1), asked.get(i));
        } else if (!part.equals(asked.get(i))) {
          return null;
        }
      }
      return found;
    }

    /** Whether a token in the path stands for the one in the header. */
    boolean carriesToken() {
      return path.startsWith("/interactions/") || path.startsWith("/webhooks/");
    }
  }

  /** A route and the varying parts of the path that led to it. */
  record Found(Route route, Map<String, String> parts) {}

  void add(String method, String path, Function<Call, Answer> work) {
    routes.add(new Route(method, path, split(path), work));
  }

  /**
   * The route of a path, those added first being looked at first.
   *
   * @throws Refusal when there is none
   */
  Found find(String method, String path) {
    List<String> asked = split(path);
    boolean known = false;
    for (Route route : routes) {
      Map<String, String> parts = route.match(asked);
      if (parts != null && route.method().equals(method)) {
        return new Found(route, parts);
      }
      known |= parts != null;
    }
    throw known ? Refusal.wrongMethod() : Refusal.noRoute();
  }

  private static List<String> split(String path) {
    return List.of(path.substring(1).split("/", -1));
  }
}
