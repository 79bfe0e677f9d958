package org.clarion.loopback.discord;

import tools.jackson.databind.JsonNode;

/** Posting, reading, changing and deleting messages in channels. */
final class MessageRoutes {
  private final World world;
  private final Servers servers;
  private final Messages messages;
  private final Nonces nonces;

  MessageRoutes(World world, Servers servers, Messages messages, Nonces nonces) {
    this.world = world;
    this.servers = servers;
    this.messages = messages;
    this.nonces = nonces;
  }

  void addTo(Routes routes) {
    routes.add("POST", "/channels/{channel}/messages", this::post);
    routes.add("GET", "/channels/{channel}/messages", this::history);
    routes.add("GET", "/channels/{channel}/messages/{message}", this::show);
    routes.add("PATCH", "/channels/{channel}/messages/{message}", this::edit);
    routes.add("DELETE", "/channels/{channel}/messages/{message}", this::delete);
    routes.add("POST", "/channels/{channel}/typing", this::type);
  }

  private Answer post(Call call) {
    Channel channel = visible(call);
    checkMaySpeak(channel, !call.files().isEmpty());
    return Answer.ok(messages.newJson(post(channel, new Draft(call.body(), call.files()))));
  }

  /** Posts as the bot; a repeat gives the earlier message. */
  Message post(Channel channel, Draft draft) {
    JsonNode body = draft.body();
    MessageForm.check(body, draft.files());
    MessageForm.checkNotEmpty(body, draft.files());
    String nonce = Json.text(body, "nonce");
    boolean enforced = body.path("enforce_nonce").asBoolean(false) && !nonce.isEmpty();
    Message earlier = enforced ? nonces.repeated(nonce) : null;
    if (earlier != null) {
      return earlier;
    }
    Message message = messages.make(channel, world.bot, draft, Mentions.Default.EVERYTHING);
    message.flags &= Message.SUPPRESS_EMBEDS | Message.SILENT | Message.COMPONENTS_V2;
    if (channel.archived) {
      servers.archive(channel, false, channel.locked);
    }
    messages.show(message);
    if (enforced) {
      nonces.keep(message, nonce);
    }
    return message;
  }

  /**
   * Refuses to let the bot speak where it may not.
   *
   * @throws Refusal as Discord refuses it
   */
  void checkMaySpeak(Channel channel, boolean withFiles) {
    if (channel.type == Channel.Type.FORUM) {
      throw new Refusal(400, 50008, "Cannot send messages in a non-text channel");
    }
    long rights = channel.rights(world.bot);
    long wanted =
        (channel.isThread() ? Right.SEND_MESSAGES_IN_THREADS : Right.SEND_MESSAGES)
            | (withFiles ? Right.ATTACH_FILES : 0);
    if (!Right.has(rights, wanted)) {
      throw Refusal.noPermission();
    }
    if (channel.locked && !Right.has(rights, Right.MANAGE_THREADS)) {
      throw channel.archived
          ? new Refusal(400, 50083, "Thread is archived")
          : new Refusal(403, 160005, "Thread is locked");
    }
    if (channel.person != null && !channel.person.takesDirectMessages) {
      throw new Refusal(403, 50007, "Cannot send messages to this user");
    }
  }

  private Answer history(Call call) {
    return Answer.ok(messages.history(visible(call), call.query()));
  }

  private Answer show(Call call) {
    Channel channel = visible(call);
    checkMay(channel, Right.READ_MESSAGE_HISTORY);
    return Answer.ok(messages.json(find(channel, call)));
  }

  private Answer edit(Call call) {
    Channel channel = visible(call);
    Message message = find(channel, call);
    if (!message.author.equals(world.bot)) {
      throw new Refusal(403, 50005, "Cannot edit a message authored by another user");
    }
    if (channel.archived) {
      throw new Refusal(400, 50083, "Thread is archived");
    }
    messages.edit(message, new Draft(call.body(), call.files()));
    return Answer.ok(messages.json(message));
  }

  private Answer delete(Call call) {
    Channel channel = visible(call);
    Message message = find(channel, call);
    if (!message.author.equals(world.bot)) {
      checkMay(channel, Right.MANAGE_MESSAGES);
    }
    if (channel.archived) {
      throw new Refusal(400, 50083, "Thread is archived");
    }
    messages.delete(message);
    return Answer.nothing();
  }

  private Answer type(Call call) {
    checkMaySpeak(visible(call), false);
    return Answer.nothing();
  }

  private Channel visible(Call call) {
    Channel channel = world.channel(call.id("channel"));
    if (!Right.has(channel.rights(world.bot), Right.VIEW_CHANNEL)) {
      throw Refusal.noAccess();
    }
    return channel;
  }

  private void checkMay(Channel channel, long right) {
    if (!Right.has(channel.rights(world.bot), right)) {
      throw Refusal.noPermission();
    }
  }

  /** Ephemeral messages are nothing to these routes. */
  private Message find(Channel channel, Call call) {
    Message message = world.message(channel, call.id("message"));
    if (message.has(Message.EPHEMERAL)) {
      throw Refusal.unknownMessage();
    }
    return message;
  }
}
