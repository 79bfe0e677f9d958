package org.clarion.loopback.discord;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A server's scheduled events. */
final class EventRoutes {
  private static final int EVENTS_MAX = 100;
  private static final int NAME_MAX = 100;
  private static final int DESCRIPTION_MAX = 1000;
  private static final int LOCATION_MAX = 100;
  private static final int EXTERNAL = 3;
  private static final int ACTIVE = 2;

  private final World world;

  EventRoutes(World world) {
    this.world = world;
  }

  void addTo(Routes routes) {
    String all = "/guilds/{server}/scheduled-events";
    String one = all + "/{event}";
    routes.add("GET", all, it -> Answer.ok(Json.array(server(it).events.stream())));
    routes.add("POST", all, this::create);
    routes.add("GET", one, it -> Answer.ok(find(it)));
    routes.add("PATCH", one, this::change);
    routes.add("DELETE", one, this::delete);
  }

  private Answer create(Call call) {
    Server server = server(call);
    checkMayChange(server);
    if (server.events.stream().filter(it -> it.path("status").asInt(0) <= ACTIVE).count()
        >= EVENTS_MAX) {
      throw new Refusal(
          400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)");
    }
    ObjectNode event =
        Json.object()
            .put("id", Json.id(world.ids.next()))
            .put("guild_id", Json.id(server.id))
            .put("creator_id", Json.id(world.bot.id))
            .put("status", 1)
            .putNull("channel_id")
            .putNull("entity_id")
            .putNull("recurrence_rule")
            .put("user_count", 0);
    copy(call.body(), event);
    check(event, true);
    server.events.add(event);
    tell(server, "GUILD_SCHEDULED_EVENT_CREATE", event);
    return Answer.ok(event);
  }

  private Answer change(Call call) {
    Server server = server(call);
    checkMayChange(server);
    ObjectNode event = find(call);
    ObjectNode changed = event.deepCopy();
    copy(call.body(), changed);
    check(changed, call.body().has("scheduled_start_time"));
    copy(changed, event);
    tell(server, "GUILD_SCHEDULED_EVENT_UPDATE", event);
    return Answer.ok(event);
  }

  private Answer delete(Call call) {
    Server server = server(call);
    checkMayChange(server);
    ObjectNode event = find(call);
    server.events.remove(event);
    tell(server, "GUILD_SCHEDULED_EVENT_DELETE", event);
    return Answer.nothing();
  }

  private static void copy(JsonNode from, ObjectNode to) {
    for (Map.Entry<String, JsonNode> entry : from.properties()) {
      to.set(entry.getKey(), entry.getValue());
    }
  }

  private void check(ObjectNode event, boolean startsAnew) {
    MessageForm.between("name", Json.text(event, "name"), 1, NAME_MAX);
    MessageForm.longest("description", Json.text(event, "description"), DESCRIPTION_MAX);
    Instant starts = time(event, "scheduled_start_time");
    if (startsAnew && starts.isBefore(world.now())) {
      throw Refusal.form(
          "scheduled_start_time",
          "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST",
          "Cannot schedule event in the past.");
    }
    if (event.path("entity_type").asInt(0) != EXTERNAL) {
      return;
    }
    MessageForm.between(
        "entity_metadata.location",
        Json.text(event.path("entity_metadata"), "location"),
        1,
        LOCATION_MAX);
    if (!time(event, "scheduled_end_time").isAfter(starts)) {
      throw Refusal.form(
          "scheduled_end_time",
          "GUILD_SCHEDULED_EVENT_END_BEFORE_START",
          "Cannot schedule event to end before its start.");
    }
  }

  private static Instant time(ObjectNode event, String key) {
    try {
      return OffsetDateTime.parse(Json.text(event, key)).toInstant();
    } catch (DateTimeException _) {
      throw Refusal.form(key, "BASE_TYPE_REQUIRED", "This field is required");
    }
  }

  private void checkMayChange(Server server) {
    long rights = server.rights(world.bot.id);
    if (!Right.has(rights, Right.CREATE_EVENTS) && !Right.has(rights, Right.MANAGE_EVENTS)) {
      throw Refusal.noPermission();
    }
  }

  private void tell(Server server, String what, ObjectNode event) {
    world.tell(server, what, event, Intent.EVENTS);
  }

  private Server server(Call call) {
    return world.server(call.id("server"));
  }

  private ObjectNode find(Call call) {
    return server(call).events.stream()
        .filter(it -> Json.id(it, "id") == call.id("event"))
        .findFirst()
        .orElseThrow(() -> new Refusal(404, 10070, "Unknown Guild Scheduled Event"));
  }
}
