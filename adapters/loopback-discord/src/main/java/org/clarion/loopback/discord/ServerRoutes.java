package org.clarion.loopback.discord;

import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Looking at servers, and leaving them. */
final class ServerRoutes {
  private final World world;
  private final Servers servers;

  ServerRoutes(World world, Servers servers) {
    this.world = world;
    this.servers = servers;
  }

  void addTo(Routes routes) {
    routes.add("GET", "/guilds/{server}", it -> Answer.ok(servers.plainJson(find(it))));
    routes.add(
        "GET", "/guilds/{server}/channels", it -> Answer.ok(servers.channels(find(it), false)));
    routes.add(
        "GET",
        "/guilds/{server}/roles",
        it -> Answer.ok(Json.array(find(it).roles.values().stream().map(Server.Role::json))));
    routes.add("GET", "/guilds/{server}/threads/active", this::threads);
    routes.add("GET", "/guilds/{server}/members/{user}", this::member);
    routes.add("GET", "/guilds/{server}/audit-logs", this::audit);
    routes.add("DELETE", "/users/@me/guilds/{server}", this::leave);
  }

  private Answer threads(Call call) {
    ObjectNode json = Json.object();
    json.set("threads", servers.channels(find(call), true));
    json.putArray("members");
    return Answer.ok(json);
  }

  private Answer member(Call call) {
    Server server = find(call);
    Person person = world.person(call.id("user"));
    if (!server.members.containsKey(person.id)) {
      throw new Refusal(404, 10007, "Unknown Member");
    }
    return Answer.ok(server.memberJson(person));
  }

  private Answer audit(Call call) {
    Server server = find(call);
    if (!Right.has(server.rights(world.bot.id), Right.VIEW_AUDIT_LOG)) {
      throw Refusal.noPermission();
    }
    long wanted = call.query().number("action_type", 0);
    ObjectNode json = Json.object();
    ArrayNode entries = json.putArray("audit_log_entries");
    ArrayNode users = json.putArray("users");
    server.audit.stream()
        .filter(it -> wanted == 0 || Json.id(it, "action_type") == wanted)
        .limit(call.query().number("limit", 50))
        .forEach(it -> {
          entries.add(it);
          users.add(world.person(Json.id(it, "user_id")).json());
        });
    for (Map.Entry<String, ArrayNode> empty :
        Map.of("webhooks", Json.array(), "threads", Json.array(), "integrations", Json.array())
            .entrySet()) {
      json.set(empty.getKey(), empty.getValue());
    }
    return Answer.ok(json);
  }

  private Answer leave(Call call) {
    servers.leave(find(call));
    return Answer.nothing();
  }

  private Server find(Call call) {
    return world.server(call.id("server"));
  }
}
