package org.clarion.loopback.telegram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods that concern the bot itself: who it is, its menus, its webhook, its files. */
final class BotMethods {
  private static final int COMMANDS_MAX = 100;
  private static final int DESCRIPTION_MAX = 256;
  private static final int FILE_BYTES_MAX = 20 * 1024 * 1024;

  private final World world;
  private final Updates updates;
  private final Map<MenuKey, Menu> menus = new LinkedHashMap<>();

  private record MenuKey(String scope, String language) {}

  BotMethods(World world, Updates updates) {
    this.world = world;
    this.updates = updates;
  }

  Stream<Method> all() {
    return Stream.of(
        new Method("getMe", _ -> self()),
        new Method("setMyCommands", this::setCommands),
        new Method("getMyCommands", this::commands),
        new Method("deleteMyCommands", this::deleteCommands),
        new Method("getWebhookInfo", _ -> webhook()),
        new Method("deleteWebhook", this::deleteWebhook),
        new Method("getFile", this::file));
  }

  List<Menu> menus() {
    return List.copyOf(menus.values());
  }

  private JsonNode self() {
    return world
        .bot
        .json()
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", !world.settings.privacy)
        .put("supports_inline_queries", world.settings.inline)
        .put("can_connect_to_business", false)
        .put("has_main_web_app", false);
  }

  private JsonNode setCommands(Parameters asked) {
    List<Menu.Command> commands = new ArrayList<>();
    for (JsonNode command : asked.node("commands")) {
      commands.add(checked(Json.text(command, "command"), Json.text(command, "description")));
    }
    if (commands.size() > COMMANDS_MAX) {
      throw Refusal.bad("too many commands specified");
    }
    MenuKey key = key(asked);
    if (commands.isEmpty()) {
      menus.remove(key);
    } else {
      menus.put(key, new Menu(key.scope(), key.language(), commands));
    }
    return Json.TRUE;
  }

  private static Menu.Command checked(String command, String description) {
    String name = command.startsWith("/") ? command.substring(1) : command;
    if (!name.matches("[a-z0-9_]{1,32}")) {
      throw Refusal.bad("BOT_COMMAND_INVALID");
    }
    if (description.isBlank() || description.length() > DESCRIPTION_MAX) {
      throw Refusal.bad("BOT_COMMAND_DESCRIPTION_INVALID");
    }
    return new Menu.Command(name, description);
  }

  private static MenuKey key(Parameters asked) {
    JsonNode scope = asked.node("scope");
    String type = Json.text(scope, "type");
    String chat = scope.has("chat_id") ? " " + scope.path("chat_id").asString("") : "";
    return new MenuKey((type.isEmpty() ? "default" : type) + chat, asked.text("language_code"));
  }

  private JsonNode commands(Parameters asked) {
    Menu menu = menus.get(key(asked));
    return Json.array(
        menu == null ? List.<Menu.Command>of() : menu.commands(),
        it -> Json.object().put("command", it.command()).put("description", it.description()));
  }

  private JsonNode deleteCommands(Parameters asked) {
    menus.remove(key(asked));
    return Json.TRUE;
  }

  private JsonNode webhook() {
    return Json.object()
        .put("url", world.settings.webhook)
        .put("has_custom_certificate", false)
        .put("pending_update_count", updates.pending());
  }

  private JsonNode deleteWebhook(Parameters asked) {
    world.settings.webhook = "";
    if (asked.isTrue("drop_pending_updates")) {
      updates.clear();
    }
    return Json.TRUE;
  }

  private JsonNode file(Parameters asked) {
    String id = asked.text("file_id");
    UploadedFile file = world.files.get(id);
    if (file == null) {
      throw Refusal.bad("invalid file_id");
    }
    if (file.size() > FILE_BYTES_MAX) {
      throw Refusal.bad("file is too big");
    }
    ObjectNode json = Json.object().put("file_id", id).put("file_unique_id", "u" + id);
    return json.put("file_size", file.size()).put("file_path", "documents/" + id);
  }
}
