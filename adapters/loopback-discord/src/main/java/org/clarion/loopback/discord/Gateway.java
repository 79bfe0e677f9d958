package org.clarion.loopback.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The gateway's socket: who is let in, and what is said before any event. */
final class Gateway {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final int PAYLOAD_BYTES_MAX = 4096;
  private static final int STOP_MILLIS = 500;
  private static final long LOGIN_NANOS = Duration.ofSeconds(5).toNanos();
  private static final long NEVER = Long.MIN_VALUE;
  private static final Duration START_MAX = Duration.ofSeconds(10);

  private final World world;
  private final Servers servers;
  private final String token;
  private Socket socket;
  private final int port;
  private volatile boolean deaf;
  private volatile boolean limited;
  private long lastLogin = NEVER;
  private volatile Duration beat = Duration.ofMillis(41_250);

  Gateway(World world, Servers servers, String token) {
    this.world = world;
    this.servers = servers;
    this.token = token;
    this.socket = open(0);
    this.port = socket.getPort();
  }

  String address() {
    return "ws://127.0.0.1:" + port + "/";
  }

  void setDeaf(boolean next) {
    deaf = next;
  }

  void limitLogins() {
    limited = true;
  }

  void setBeat(Duration next) {
    beat = next;
  }

  /** Takes no connections until opened again; those there are end. */
  void close() {
    try {
      socket.stop(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the gateway closed", e);
    }
  }

  void reopen() {
    socket = open(port);
  }

  /** Ends every connection. The sessions stay unless the code says that they are not welcome. */
  void drop(int code) {
    world.sessions.all.forEach(it -> {
      if (it.connection != null) {
        it.connection.close(code, "");
        it.connection = null;
      }
    });
    if (code == 4004 || code >= 4010) {
      world.sessions.all.clear();
    }
  }

  /** Tells every session that it is invalid; which it is unless it may be resumed. */
  void invalidate(boolean resumable) {
    tellAll(Json.object().put("op", 9).put("d", resumable));
    if (!resumable) {
      world.sessions.all.clear();
    }
  }

  void tellAll(ObjectNode payload) {
    world.sessions.all.forEach(it -> {
      if (it.connection != null) {
        it.connection.send(payload);
      }
    });
  }

  private Socket open(int wanted) {
    var next = new Socket(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
    next.start();
    next.awaitStarted();
    return next;
  }

  private void hear(Connection connection, String text) {
    if (text.length() > PAYLOAD_BYTES_MAX) {
      connection.close(4002, "Payload too large");
      return;
    }
    if (connection.overLimit(System.nanoTime())) {
      connection.close(4008, "Rate limited");
      return;
    }
    JsonNode message = Json.read(text.getBytes(UTF_8));
    switch (message.path("op").asInt(-1)) {
      case 1 -> acknowledge(connection);
      case 2 -> identify(connection, message.path("d"));
      case 6 -> resume(connection, message.path("d"));
      case 3, 4 -> LOG.debug("Ignored a gateway message");
      default -> connection.close(4001, "Unknown opcode");
    }
  }

  private void acknowledge(Connection connection) {
    if (!deaf) {
      connection.send(Json.object().put("op", 11));
    }
  }

  private void identify(Connection connection, JsonNode body) {
    if (!token.equals(Json.text(body, "token"))) {
      connection.close(4004, "Authentication failed");
      return;
    }
    long intents = body.path("intents").asLong(0);
    if ((intents & Intent.PRIVILEGED) != 0) {
      connection.close(4014, "Disallowed intent(s)");
      return;
    }
    JsonNode shard = body.path("shard");
    int shards = shard.path(1).asInt(1);
    int number = shard.path(0).asInt(0);
    if (number >= shards) {
      connection.close(4010, "Invalid shard");
      return;
    }
    if (limited && tooSoon(System.nanoTime())) {
      invalidate(connection);
      return;
    }
    var session =
        new Session(
            UUID.randomUUID().toString().toLowerCase(Locale.ROOT),
            number,
            shards,
            intents,
            connection);
    world.sessions.all.add(session);
    world.sessions.identifies.add(world.now());
    world.sessions.intents = intents;
    greet(session);
  }

  private boolean tooSoon(long nowNanos) {
    if (lastLogin != NEVER && nowNanos - lastLogin < LOGIN_NANOS) {
      return true;
    }
    lastLogin = nowNanos;
    return false;
  }

  private static void invalidate(Connection connection) {
    connection.send(Json.object().put("op", 9).put("d", false));
  }

  private void greet(Session session) {
    ObjectNode ready =
        Json.object()
            .put("v", 10)
            .put("session_id", session.id)
            .put("session_type", "normal")
            .put("resume_gateway_url", address());
    ready.set("user", world.bot.json());
    ready.putObject("application").put("id", Json.id(world.bot.id)).put("flags", 0);
    ready.putArray("private_channels");
    ready.putArray("shard").add(session.shard).add(session.shards);
    var here =
        world.servers.values().stream().filter(it -> it.joined && session.serves(it.id)).toList();
    ready.set("guilds", Json.array(here, Servers::unavailable));
    session.dispatch("READY", ready);
    here.stream()
        .filter(it -> !it.outage)
        .forEach(it -> session.dispatch("GUILD_CREATE", servers.json(it)));
  }

  private void resume(Connection connection, JsonNode body) {
    long sequence = body.path("seq").asLong(0);
    var found =
        world.sessions.all.stream()
            .filter(it -> it.id.equals(Json.text(body, "session_id")))
            .filter(it -> it.canReplay(sequence))
            .findFirst();
    if (found.isEmpty() || !token.equals(Json.text(body, "token"))) {
      invalidate(connection);
      return;
    }
    world.sessions.resumes++;
    found.get().resume(connection, sequence);
  }

  private void lost(Connection connection, int code, boolean byBot) {
    // A client that ends a session in good order does not mean to come back to it.
    boolean over = byBot && (code == 1000 || code == 1001);
    for (Session session : List.copyOf(world.sessions.all)) {
      if (connection.equals(session.connection)) {
        session.connection = null;
        if (over) {
          world.sessions.all.remove(session);
        }
      }
    }
    connection.ended();
  }

  private final class Socket extends WebSocketServer {
    private final CountDownLatch started = new CountDownLatch(1);

    Socket(InetSocketAddress address) {
      super(address);
      setReuseAddr(true);
      setDaemon(true);
      setConnectionLostTimeout(0);
    }

    void awaitStarted() {
      try {
        if (!started.await(START_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException("Expected the gateway to start within " + START_MAX);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while the gateway started", e);
      }
    }

    @Override
    public void onOpen(WebSocket opened, ClientHandshake handshake) {
      var connection =
          new Connection(
              opened, handshake.getResourceDescriptor().contains("compress=zlib-stream"));
      opened.setAttachment(connection);
      ObjectNode hello = Json.object().put("op", 10);
      hello.putObject("d").put("heartbeat_interval", beat.toMillis());
      world.run(() -> connection.send(hello));
    }

    @Override
    public void onMessage(WebSocket from, String text) {
      Connection connection = from.getAttachment();
      world.run(() -> hear(connection, text));
    }

    @Override
    public void onClose(WebSocket closed, int code, String reason, boolean remote) {
      Connection connection = closed.getAttachment();
      if (connection != null) {
        world.run(() -> lost(connection, code, remote));
      }
    }

    @Override
    public void onError(WebSocket on, Exception failure) {
      LOG.debug("The gateway's socket failed", failure);
    }

    @Override
    public void onStart() {
      started.countDown();
    }
  }
}
