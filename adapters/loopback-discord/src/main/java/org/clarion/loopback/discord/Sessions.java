package org.clarion.loopback.discord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The bot's sessions on the gateway, connected or waiting to be resumed. */
final class Sessions {
  final List<Session> all = new ArrayList<>();
  final List<Instant> identifies = new ArrayList<>();
  int resumes;
  long intents;

  int connected() {
    return (int) all.stream().filter(it -> it.connection != null).count();
  }

  /** Tells the session that a server belongs to; 0 stands for direct messages. */
  void dispatch(long server, String event, ObjectNode body, long wanted) {
    for (Session session : List.copyOf(all)) {
      if (session.serves(server) && Right.has(session.intents, wanted)) {
        session.dispatch(event, body);
      }
    }
  }
}
