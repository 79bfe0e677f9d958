package org.clarion.loopback.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the bot answers interactions: the callback, and the webhook that follows it. */
final class InteractionRoutes {
  private static final String ORIGINAL = "@original";

  private final World world;
  private final Interactions interactions;
  private final Messages messages;

  InteractionRoutes(World world, Interactions interactions, Messages messages) {
    this.world = world;
    this.interactions = interactions;
    this.messages = messages;
  }

  void addTo(Routes routes) {
    routes.add("POST", "/interactions/{id}/{token}/callback", this::callback);
    routes.add("POST", "/webhooks/{id}/{token}", this::followUp);
    routes.add("GET", "/webhooks/{id}/{token}/messages/{which}", this::show);
    routes.add("PATCH", "/webhooks/{id}/{token}/messages/{which}", this::edit);
    routes.add("DELETE", "/webhooks/{id}/{token}/messages/{which}", this::delete);
  }

  private Answer callback(Call call) {
    Interaction interaction = interactions.open(call.id("id"), call.part("token"));
    CallbackType type = CallbackType.of(call.body().path("type").asInt(0));
    if (!type.fits(interaction)) {
      throw CallbackType.unfit();
    }
    JsonNode data = call.body().path("data");
    switch (type) {
      case MESSAGE -> answer(interaction, new Draft(data, call.files()));
      case DEFER_MESSAGE -> defer(interaction, data);
      case DEFER_UPDATE -> {
        interaction.deferred = true;
        interaction.original = interaction.source;
      }
      case UPDATE -> update(interaction, new Draft(data, call.files()));
      case OFFERS -> interaction.offers = FormChecks.offers(data.path("choices"));
      case FORM -> {
        FormChecks.checkModal(data);
        interaction.form = Controls.numbered(data.path("components"));
        interaction.modal = Controls.modal(data);
      }
    }
    interaction.acknowledged = world.now();
    return call.query().isTrue("with_response") ? response(interaction, type) : Answer.nothing();
  }

  private void answer(Interaction interaction, Draft draft) {
    MessageForm.check(draft.body(), draft.files());
    MessageForm.checkNotEmpty(draft.body(), draft.files());
    Message message = make(interaction, draft);
    messages.show(message);
    interaction.original = message;
    interaction.outcome = message;
  }

  private void defer(Interaction interaction, JsonNode data) {
    Message message = make(interaction, new Draft(Json.object(), List.of()));
    message.flags = Message.LOADING | (Json.id(data, "flags") & Message.EPHEMERAL);
    messages.show(message);
    interaction.deferred = true;
    interaction.original = message;
  }

  private void update(Interaction interaction, Draft draft) {
    Message source = Objects.requireNonNull(interaction.source);
    messages.edit(source, draft);
    interaction.original = source;
    interaction.outcome = source;
  }

  private Message make(Interaction interaction, Draft draft) {
    return messages.make(interaction.channel, world.bot, draft, Mentions.Default.USERS);
  }

  private Answer response(Interaction interaction, CallbackType type) {
    ObjectNode body = Json.object();
    ObjectNode about =
        body.putObject("interaction")
            .put("id", Json.id(interaction.id()))
            .put("type", interaction.type.number);
    Message message = interaction.original;
    if (message != null) {
      about
          .put("response_message_id", Json.id(message.id))
          .put("response_message_loading", message.has(Message.LOADING))
          .put("response_message_ephemeral", message.has(Message.EPHEMERAL));
      if (type == CallbackType.MESSAGE || type == CallbackType.UPDATE) {
        body.putObject("resource").put("type", type.number).set("message", messages.json(message));
      }
    }
    return Answer.ok(body);
  }

  /**
   * As long as the bot is said to be thinking, a follow-up takes that message's place; whether only
   * the asker sees it was decided with the deferral.
   */
  private Answer followUp(Call call) {
    Interaction interaction = going(call);
    Draft draft = new Draft(call.body(), call.files());
    MessageForm.check(draft.body(), draft.files());
    MessageForm.checkNotEmpty(draft.body(), draft.files());
    Message original = interaction.original;
    if (original != null && original.has(Message.LOADING)) {
      messages.edit(original, draft);
      interaction.outcome = original;
      return Answer.ok(messages.json(original));
    }
    Message message = make(interaction, draft);
    messages.show(message);
    interaction.followUps.add(message);
    if (interaction.outcome == null || interaction.outcome.deleted) {
      interaction.outcome = message;
    }
    return Answer.ok(messages.json(message));
  }

  private Answer show(Call call) {
    return Answer.ok(messages.json(find(going(call), call.part("which"))));
  }

  private Answer edit(Call call) {
    Interaction interaction = going(call);
    Message message = find(interaction, call.part("which"));
    messages.edit(message, new Draft(call.body(), call.files()));
    if (interaction.outcome == null || interaction.outcome.deleted) {
      interaction.outcome = message;
    }
    return Answer.ok(messages.json(message));
  }

  private Answer delete(Call call) {
    Interaction interaction = going(call);
    Message message = find(interaction, call.part("which"));
    messages.delete(message);
    if (message.equals(interaction.original)) {
      interaction.original = null;
    }
    return Answer.nothing();
  }

  private Interaction going(Call call) {
    if (call.id("id") != world.bot.id) {
      throw new Refusal(404, 10015, "Unknown Webhook");
    }
    return interactions.going(call.part("token"));
  }

  private static Message find(Interaction interaction, String which) {
    List<@Nullable Message> candidates = new ArrayList<>(interaction.followUps);
    candidates.add(interaction.original);
    for (Message candidate : candidates) {
      boolean meant =
          candidate != null
              && !candidate.deleted
              && (which.equals(ORIGINAL)
                  ? candidate.equals(interaction.original)
                  : which.equals(Json.id(candidate.id)));
      if (meant) {
        return Objects.requireNonNull(candidate);
      }
    }
    throw Refusal.unknownMessage();
  }
}
