package org.clarion.loopback.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A socket of the gateway; compressed as one stream if the bot asked for that. */
final class Connection {
  private static final int MINUTE_MILLIS = 60_000;
  private static final int SENDS_PER_MINUTE_MAX = 120;

  private final WebSocket socket;
  private final @Nullable Deflater deflater;
  private long minute;
  private int received;

  Connection(WebSocket socket, boolean compressed) {
    this.socket = socket;
    this.deflater = compressed ? new Deflater() : null;
  }

  void send(ObjectNode payload) {
    byte[] json = Json.write(payload);
    try {
      if (deflater == null) {
        socket.send(new String(json, UTF_8));
      } else {
        socket.send(deflate(deflater, json));
      }
    } catch (WebsocketNotConnectedException _) {
      // It is told again when the session is resumed.
      return;
    }
  }

  void close(int code, String reason) {
    socket.close(code, reason);
  }

  /** Frees what the compression holds. */
  void ended() {
    if (deflater != null) {
      deflater.end();
    }
  }

  /** Counts a message of the bot's; whether it is one too many in this minute. */
  boolean overLimit(long nowNanos) {
    long current = nowNanos / 1_000_000 / MINUTE_MILLIS;
    if (current != minute) {
      minute = current;
      received = 0;
    }
    received++;
    return received > SENDS_PER_MINUTE_MAX;
  }

  private static byte[] deflate(Deflater deflater, byte[] json) {
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[json.length + 64];
    deflater.setInput(json);
    int count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
    while (count > 0) {
      out.write(buffer, 0, count);
      count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
    }
    return out.toByteArray();
  }
}
