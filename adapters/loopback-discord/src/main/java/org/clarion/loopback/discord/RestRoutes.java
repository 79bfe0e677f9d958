package org.clarion.loopback.discord;

import java.util.function.IntSupplier;

/** The table of contents of the REST API. */
final class RestRoutes {
  private RestRoutes() {}

  /** What the bot and people talk through. */
  record Talk(Messages messages, Nonces nonces, Interactions interactions, Commands commands) {}

  /** Every route there is; a path without a name in it stands before one with. */
  static Routes all(World world, Servers servers, Talk talk, String gateway, IntSupplier shards) {
    var routes = new Routes();
    var posts = new MessageRoutes(world, servers, talk.messages(), talk.nonces());
    posts.addTo(routes);
    new InteractionRoutes(world, talk.interactions(), talk.messages()).addTo(routes);
    new ChannelRoutes(world, servers, talk.messages(), posts).addTo(routes);
    new ApplicationRoutes(world, talk.commands(), gateway, shards).addTo(routes);
    new ServerRoutes(world, servers).addTo(routes);
    new EventRoutes(world).addTo(routes);
    return routes;
  }
}
