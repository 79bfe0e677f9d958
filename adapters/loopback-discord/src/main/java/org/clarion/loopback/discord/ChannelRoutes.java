package org.clarion.loopback.discord;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looking at channels, opening threads and direct messages. */
final class ChannelRoutes {
  private static final int NAME_MAX = 100;

  private final World world;
  private final Servers servers;
  private final Messages messages;
  private final MessageRoutes posts;

  ChannelRoutes(World world, Servers servers, Messages messages, MessageRoutes posts) {
    this.world = world;
    this.servers = servers;
    this.messages = messages;
    this.posts = posts;
  }

  void addTo(Routes routes) {
    routes.add("GET", "/channels/{channel}", it -> Answer.ok(visible(it).json(world.bot)));
    routes.add("PATCH", "/channels/{channel}", this::change);
    routes.add("POST", "/channels/{channel}/threads", this::openThread);
    routes.add("POST", "/channels/{channel}/messages/{message}/threads", this::openThreadAt);
    routes.add("POST", "/users/@me/channels", this::openDirect);
  }

  private Answer openDirect(Call call) {
    Channel channel = world.direct(world.person(Json.id(call.body(), "recipient_id")));
    return Answer.ok(channel.json(world.bot));
  }

  private Answer change(Call call) {
    Channel channel = visible(call);
    JsonNode body = call.body();
    long rights = channel.rights(world.bot);
    boolean archived = body.path("archived").asBoolean(channel.archived);
    boolean locked = body.path("locked").asBoolean(channel.locked);
    // Anyone who may write in a thread may bring it back, unless it is locked.
    boolean onlyBrought =
        channel.isThread()
            && !channel.locked
            && !archived
            && body.size() == 1
            && body.has("archived")
            && Right.has(rights, Right.SEND_MESSAGES_IN_THREADS);
    long wanted = channel.isThread() ? Right.MANAGE_THREADS : Right.MANAGE_CHANNEL;
    if (!onlyBrought && !Right.has(rights, wanted)) {
      throw Refusal.noPermission();
    }
    if (body.has("name")) {
      channel.name = name(body);
    }
    if (channel.isThread()) {
      servers.archive(channel, archived, locked);
    } else {
      servers.changed(channel);
    }
    return Answer.ok(channel.json(world.bot));
  }

  /** A thread of its own, or a post in a forum with its first message. */
  private Answer openThread(Call call) {
    Channel parent = visible(call);
    boolean forum = parent.type == Channel.Type.FORUM;
    long wanted = forum ? Right.SEND_MESSAGES : Right.CREATE_PUBLIC_THREADS;
    if (!Right.has(parent.rights(world.bot), wanted)) {
      throw Refusal.noPermission();
    }
    String name = name(call.body());
    if (!forum) {
      return Answer.created(servers.addThread(world.ids.next(), parent, name).json(world.bot));
    }
    Draft first = new Draft(call.body().path("message"), call.files());
    MessageForm.check(first.body(), first.files());
    MessageForm.checkNotEmpty(first.body(), first.files());
    Channel thread = servers.addThread(world.ids.next(), parent, name);
    Message message = posts.post(thread, first);
    ObjectNode json = thread.json(world.bot);
    json.set("message", messages.json(message));
    return Answer.created(json);
  }

  private Answer openThreadAt(Call call) {
    Channel parent = visible(call);
    Message message = world.message(parent, call.id("message"));
    if (!Right.has(parent.rights(world.bot), Right.CREATE_PUBLIC_THREADS)) {
      throw Refusal.noPermission();
    }
    if (world.channels.containsKey(message.id)) {
      throw new Refusal(400, 160004, "A thread has already been created for this message");
    }
    return Answer.created(servers.addThread(message.id, parent, name(call.body())).json(world.bot));
  }

  private static String name(JsonNode body) {
    String name = Json.text(body, "name");
    MessageForm.between("name", name, 1, NAME_MAX);
    return name;
  }

  private Channel visible(Call call) {
    Channel channel = world.channel(call.id("channel"));
    if (!Right.has(channel.rights(world.bot), Right.VIEW_CHANNEL)) {
      throw Refusal.noAccess();
    }
    return channel;
  }
}
