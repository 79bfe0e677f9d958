package org.clarion.loopback.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.testkit.loopback.Arrival;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What goes wrong, as it was told to. */
final class Faults {
  private static final PlatformName NAME = new PlatformName("discord");
  private static final String NOWHERE = "-";
  private static final Pattern POSTS =
      Pattern.compile("(?:POST|PATCH) /channels/\\d+/messages(?:/\\d+)?");

  private final World world;
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private Mishaps posts = Mishaps.none();
  private int brokenStatus = 500;

  private record Rule(Pattern request, Mishaps mishaps) {}

  Faults(World world) {
    this.world = world;
  }

  void onPosts(Mishaps next) {
    posts = next;
  }

  /** The last word about a pattern counts. */
  void on(String requestRegex, Mishaps next) {
    rules.put(requestRegex, new Rule(Pattern.compile(requestRegex), next));
  }

  void breakWith(int status) {
    brokenStatus = status;
  }

  int brokenStatus() {
    return brokenStatus;
  }

  Mishap next(String method, String path, Call call) {
    String request = method + " " + path;
    for (Rule rule : rules.values()) {
      if (rule.request().matcher(request).matches()) {
        return rule.mishaps().next(arrival(call));
      }
    }
    return POSTS.matcher(request).matches() ? posts.next(arrival(call)) : new Mishap.None();
  }

  private Arrival arrival(Call call) {
    JsonNode body = call.body();
    return new Arrival(
        world.now(),
        place(call),
        optional(Json.text(body, "nonce")),
        Json.text(body, "content"),
        optional(Json.text(body.path("message_reference"), "message_id")),
        call.parts().get("message"));
  }

  private Place place(Call call) {
    if (!call.parts().containsKey("channel")) {
      return new Place(NAME, NOWHERE, NOWHERE);
    }
    long id = call.id("channel");
    Channel known = world.channels.get(id);
    Server server = known == null ? null : known.server;
    return new Place(NAME, server == null ? "@me" : Json.id(server.id), Json.id(id));
  }

  private static @Nullable String optional(String text) {
    return text.isEmpty() ? null : text;
  }
}
