package org.clarion.loopback.discord;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What people did, told to the bot, and kept until its token expires. */
final class Interactions {
  static final Duration ACKNOWLEDGED_MAX = Duration.ofSeconds(3);
  static final Duration TOKEN_MAX = Duration.ofMinutes(15);

  private final World world;
  private final Messages messages;
  private final Map<Long, Interaction> byId = new LinkedHashMap<>();
  private final Map<String, Interaction> byToken = new HashMap<>();

  Interactions(World world, Messages messages) {
    this.world = world;
    this.messages = messages;
  }

  /** Tells the bot what somebody did; the message pressed on is null for a command. */
  Interaction begin(
      Interaction.Type type,
      Person person,
      Channel channel,
      @Nullable Message source,
      ObjectNode deed) {
    var interaction = new Interaction(world, type, person, channel, source);
    byId.put(interaction.id(), interaction);
    byToken.put(interaction.token, interaction);
    Server server = channel.server;
    if (server != null) {
      server.members.putIfAbsent(person.id, null);
    }
    world.tell(server, "INTERACTION_CREATE", json(interaction, deed), Intent.NONE);
    return interaction;
  }

  /**
   * The interaction that a first answer is for.
   *
   * @throws Refusal when there is none, when it is too late, or when there was one before
   */
  Interaction open(long id, String token) {
    Interaction interaction = byId.get(id);
    if (interaction == null || !interaction.token.equals(token)) {
      throw Refusal.unknownInteraction();
    }
    if (interaction.acknowledged != null) {
      throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
    }
    if (age(interaction).compareTo(ACKNOWLEDGED_MAX) > 0) {
      throw Refusal.unknownInteraction();
    }
    return interaction;
  }

  /**
   * The interaction that was answered and goes on.
   *
   * @throws Refusal when there is none or its token has expired
   */
  Interaction going(String token) {
    Interaction interaction = byToken.get(token);
    if (interaction == null || age(interaction).compareTo(TOKEN_MAX) > 0) {
      throw new Refusal(401, 50027, "Invalid Webhook Token");
    }
    if (interaction.acknowledged == null) {
      throw new Refusal(404, 10015, "Unknown Webhook");
    }
    return interaction;
  }

  /** What a form was last shown in answer to; null when the person never saw it. */
  @Nullable Interaction shown(Person person, String customId) {
    for (Interaction interaction : List.copyOf(byId.values()).reversed()) {
      if (interaction.person.equals(person)
          && interaction.modal != null
          && interaction.modal.customId().equals(customId)) {
        return interaction;
      }
    }
    return null;
  }

  private Duration age(Interaction interaction) {
    return Duration.between(interaction.at, world.now());
  }

  private ObjectNode json(Interaction interaction, ObjectNode deed) {
    Channel channel = interaction.channel;
    ObjectNode json =
        Json.object()
            .put("id", Json.id(interaction.id()))
            .put("application_id", Json.id(world.bot.id))
            .put("type", interaction.type.number)
            .put("version", 1)
            .put("token", interaction.token)
            .put("channel_id", Json.id(channel.id))
            .put("locale", interaction.person.locale)
            .put("app_permissions", Long.toString(channel.rights(world.bot)))
            .put("attachment_size_limit", 10 * 1024 * 1024);
    json.set("data", deed);
    json.putArray("entitlements");
    ObjectNode place = channel.json(world.bot);
    json.set("channel", place);
    Server server = channel.server;
    if (server == null) {
      json.put("context", 1).set("user", interaction.person.json());
      json.putObject("authorizing_integration_owners").put("0", "0");
    } else {
      String rights = Long.toString(channel.rights(interaction.person));
      place.put("permissions", rights);
      json.put("context", 0)
          .put("guild_id", Json.id(server.id))
          .put("guild_locale", "en-US")
          .set("member", server.memberJson(interaction.person).put("permissions", rights));
      json.putObject("guild")
          .put("id", Json.id(server.id))
          .put("locale", "en-US")
          .putArray("features");
      json.putObject("authorizing_integration_owners").put("0", Json.id(server.id));
    }
    if (interaction.source != null) {
      json.set("message", messages.json(interaction.source));
    }
    return json;
  }
}
