package org.clarion.loopback.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What waits for the bot, and the polls that fetch it. */
final class Updates {
  private static final int BATCH_MAX = 100;
  private static final long TIMEOUT_MAX = 50;
  private static final int REMEMBERED_MAX = 10_000;
  private static final Duration FOR_EVER = Duration.ofDays(1);
  private static final Duration CLOSING = Duration.ofMillis(250);
  private static final long FIRST = 300_000_001;

  /** What a bot is told of only when it asks for it by name. */
  private static final Set<String> ON_REQUEST =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  private final World world;
  private final NavigableMap<Long, ObjectNode> waiting = new TreeMap<>();
  private final Map<Long, ObjectNode> past = new LinkedHashMap<>();
  private final Queue<ObjectNode> again = new ArrayDeque<>();
  private Set<String> allowed = Set.of();
  private long next = FIRST;
  private long polls;
  private int conflicts;

  /** No poll up to this one is ever answered. */
  private long deafUntil;

  private boolean other;

  Updates(World world) {
    this.world = world;
  }

  /** A new update for the bot; gives its id, or 0 when the bot did not ask for such. */
  long add(String kind, JsonNode body) {
    boolean wanted = allowed.isEmpty() ? !ON_REQUEST.contains(kind) : allowed.contains(kind);
    if (!wanted) {
      return 0;
    }
    long id = next++;
    ObjectNode update = Json.object().put("update_id", id);
    update.set(kind, body);
    waiting.put(id, update);
    past.put(id, update);
    if (past.size() > REMEMBERED_MAX) {
      past.remove(past.keySet().iterator().next());
    }
    return id;
  }

  /** One of a kind that Telegram may add some day and that the bot's library lacks. */
  long garble() {
    ObjectNode message = Json.object().put("message_id", 1).put("date", Json.time(world.now()));
    message.putObject("chat").put("id", 1).put("type", "private").put("first_name", "Ann");
    message
        .putObject("chat_background_set")
        .putObject("type")
        .put("type", "nebula")
        .put("theme_name", "dusk");
    return add("message", message);
  }

  /** Delivers one again, whatever was acknowledged. */
  void repeat(long id) {
    ObjectNode update = past.get(id);
    if (update == null) {
      throw new IllegalArgumentException("Expected an update but was " + id);
    }
    again.add(update);
  }

  int pending() {
    return waiting.size() + again.size();
  }

  int conflicts() {
    return conflicts;
  }

  /** Polls that were deaf once stay so. */
  void deafen(boolean on) {
    deafUntil = on ? Long.MAX_VALUE : polls;
  }

  void conflict(boolean on) {
    other = on;
  }

  void clear() {
    waiting.clear();
  }

  /**
   * Waits for updates as a poll does.
   *
   * @param gone whether the one who polls has given up
   * @return null when the poll never gets an answer
   * @throws Refusal when another poll or a webhook is in its way
   */
  @Nullable ArrayNode poll(Parameters asked, BooleanSupplier gone) {
    if (!world.settings.webhook.isEmpty()) {
      throw Refusal.webhookSet();
    }
    long poll = ++polls;
    begin(asked);
    // One that is in the way of another, or has acknowledged something, wakes those who wait.
    world.tellOfChange();
    Duration timeout = Duration.ofSeconds(Math.clamp(asked.number("timeout", 0), 0, TIMEOUT_MAX));
    world.waitUntil(
        timeout,
        () -> gone.getAsBoolean() || isDead(poll) || isDisturbed(poll) || !batch(asked).isEmpty());
    if (isDead(poll)) {
      world.waitUntil(FOR_EVER, gone);
    }
    if (gone.getAsBoolean()) {
      return null;
    }
    if (isDisturbed(poll)) {
      throw disturbed(gone);
    }
    ArrayNode batch = batch(asked);
    again.clear();
    return batch;
  }

  private boolean isDead(long poll) {
    return poll <= deafUntil;
  }

  private boolean isDisturbed(long poll) {
    return other || poll != polls;
  }

  private void begin(Parameters asked) {
    if (asked.node("allowed_updates").isArray()) {
      Set<String> kinds = new TreeSet<>();
      asked.node("allowed_updates").forEach(it -> kinds.add(it.asString("")));
      allowed = Set.copyOf(kinds);
    }
    long offset = asked.number("offset", 0);
    if (offset > 0) {
      waiting.headMap(offset, false).clear();
    } else if (offset < 0) {
      long skipped = Math.max(0, waiting.size() + offset);
      List<Long> ids = new ArrayList<>(waiting.keySet());
      ids.stream().limit(skipped).forEach(waiting::remove);
    }
  }

  private Refusal disturbed(BooleanSupplier gone) {
    if (!other) {
      // One that hangs up and polls anew is no other: its end may not have been noticed yet.
      world.waitUntil(CLOSING, gone);
      conflicts += gone.getAsBoolean() ? 0 : 1;
    }
    return Refusal.otherPoller();
  }

  private ArrayNode batch(Parameters asked) {
    ArrayNode batch = Json.array();
    again.forEach(batch::add);
    long offset = Math.max(0, asked.number("offset", 0));
    long limit = Math.clamp(asked.number("limit", BATCH_MAX), 1, BATCH_MAX);
    waiting.tailMap(offset, true).values().stream().limit(limit).forEach(batch::add);
    return batch;
  }
}
