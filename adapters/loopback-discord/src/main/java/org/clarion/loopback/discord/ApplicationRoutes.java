package org.clarion.loopback.discord;

import java.util.function.IntSupplier;
import tools.jackson.databind.node.ObjectNode;

/** Who the bot is, where its gateway is, and which commands it has. */
final class ApplicationRoutes {
  private static final int STARTS_PER_DAY_MAX = 1000;
  private static final int CONCURRENT_STARTS = 16;
  private static final int DAY_MILLIS = 86_400_000;

  private final World world;
  private final Commands commands;
  private final String gateway;
  private final IntSupplier shards;

  ApplicationRoutes(World world, Commands commands, String gateway, IntSupplier shards) {
    this.world = world;
    this.commands = commands;
    this.gateway = gateway;
    this.shards = shards;
  }

  void addTo(Routes routes) {
    routes.add("GET", "/users/@me", _ -> Answer.ok(world.bot.json()));
    routes.add("GET", "/users/{user}", it -> Answer.ok(world.person(it.id("user")).json()));
    routes.add("GET", "/gateway", _ -> Answer.ok(Json.object().put("url", gateway)));
    routes.add("GET", "/gateway/bot", _ -> Answer.ok(gatewayForBot()));
    routes.add("GET", "/applications/@me", _ -> Answer.ok(application()));
    routes.add("GET", "/oauth2/applications/@me", _ -> Answer.ok(application()));
    routes.add("GET", "/applications/{app}/commands", this::show);
    routes.add("PUT", "/applications/{app}/commands", this::replace);
    routes.add(
        "POST", "/applications/{app}/commands", it -> Answer.created(commands.put(it.body())));
    routes.add(
        "GET",
        "/applications/{app}/commands/{command}",
        it -> Answer.ok(commands.find(it.id("command"))));
    routes.add(
        "PATCH",
        "/applications/{app}/commands/{command}",
        it -> Answer.ok(commands.change(it.id("command"), it.body())));
    routes.add("DELETE", "/applications/{app}/commands/{command}", this::delete);
  }

  private Answer show(Call call) {
    return Answer.ok(
        Json.array(commands.shown(call.query().isTrue("with_localizations")).stream()));
  }

  private Answer replace(Call call) {
    commands.replace(call.body());
    return Answer.ok(Json.array(commands.shown(true).stream()));
  }

  private Answer delete(Call call) {
    commands.delete(call.id("command"));
    return Answer.nothing();
  }

  private ObjectNode gatewayForBot() {
    ObjectNode json = Json.object().put("url", gateway).put("shards", shards.getAsInt());
    json.putObject("session_start_limit")
        .put("total", STARTS_PER_DAY_MAX)
        .put("remaining", Math.max(0, STARTS_PER_DAY_MAX - world.sessions.identifies.size()))
        .put("reset_after", DAY_MILLIS)
        .put("max_concurrency", CONCURRENT_STARTS);
    return json;
  }

  private ObjectNode application() {
    ObjectNode json =
        Json.object()
            .put("id", Json.id(world.bot.id))
            .put("name", world.bot.name)
            .put("description", "")
            .put("bot_public", true)
            .put("bot_require_code_grant", false)
            .put("flags", 0)
            .put("verify_key", "0".repeat(64))
            .put("summary", "")
            .putNull("icon")
            .putNull("team");
    json.set("owner", world.bot.json());
    json.set("bot", world.bot.json());
    return json;
  }
}
