package org.clarion.loopback.telegram;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.testkit.loopback.Arrival;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.jspecify.annotations.Nullable;

/** What goes wrong, as it was told to. */
final class Faults {
  private static final PlatformName NAME = new PlatformName("telegram");
  private static final String NOWHERE = "-";
  private static final Set<String> POSTS =
      Set.of("sendMessage", "sendDocument", "sendPhoto", "editMessageText");
  private static final int AS_AT_THE_START = 500;

  private final World world;
  private final Map<String, Mishaps> byMethod = new LinkedHashMap<>();
  private Mishaps posts = Mishaps.none();
  private int brokenStatus = AS_AT_THE_START;
  private boolean revoked;

  Faults(World world) {
    this.world = world;
  }

  void onPosts(Mishaps next) {
    posts = next;
  }

  /** The last word about a method counts. */
  void on(String method, Mishaps next) {
    byMethod.put(method.toLowerCase(Locale.ROOT), next);
  }

  void breakWith(int status) {
    brokenStatus = status;
  }

  int brokenStatus() {
    return brokenStatus;
  }

  void revokeToken(boolean on) {
    revoked = on;
  }

  boolean isRevoked() {
    return revoked;
  }

  Mishap next(String method, Parameters asked) {
    Mishaps own = byMethod.get(method.toLowerCase(Locale.ROOT));
    if (own != null) {
      return own.next(arrival(method, asked));
    }
    return POSTS.contains(method) ? posts.next(arrival(method, asked)) : new Mishap.None();
  }

  private Arrival arrival(String method, Parameters asked) {
    return new Arrival(
        world.now(),
        place(asked),
        null,
        asked.text(asked.has("caption") ? "caption" : "text"),
        number(asked.node("reply_parameters").path("message_id").asLong(0)),
        method.startsWith("edit") ? number(asked.number("message_id", 0)) : null);
  }

  private static Place place(Parameters asked) {
    String chat = asked.text("chat_id");
    if (chat.isEmpty()) {
      return new Place(NAME, NOWHERE, NOWHERE);
    }
    Integer topic = asked.topic();
    return new Place(NAME, chat, topic == null ? chat : topic.toString());
  }

  private static @Nullable String number(long number) {
    return number == 0 ? null : Long.toString(number);
  }
}
