package org.clarion.telegram;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A server that reads requests to the last byte and then does what no decent server does; what a
 * whole Bot API on loopback does not need to be able to do.
 */
final class RawTelegram implements AutoCloseable {
  static final String TOKEN = "123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

  /** What comes instead of an answer. */
  sealed interface Deed {
    /** An answer as it goes over the wire. */
    record Answer(int status, String headers, String body) implements Deed {}

    /** The connection is closed. */
    record Close() implements Deed {}

    /** The answer begins and does not end. */
    record Half() implements Deed {}

    /** Nothing, for as long as the server lives. */
    record Silence() implements Deed {}
  }

  /** What Telegram says when it has posted. */
  static final Deed POSTED =
      new Deed.Answer(
          200,
          "",
          "{\"ok\":true,\"result\":{\"message_id\":7,\"date\":1804532400,"
              + "\"chat\":{\"id\":-100,\"type\":\"supergroup\",\"title\":\"x\"}}}");

  private final ServerSocket socket;
  private final Function<String, Deed> deeds;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);

  private RawTelegram(ServerSocket socket, Function<String, Deed> deeds) {
    this.socket = socket;
    this.deeds = deeds;
    threads.execute(this::accept);
  }

  /** One that does with each request, of which it is given the body, what it is told. */
  static RawTelegram doing(Function<String, Deed> deeds) throws IOException {
    return new RawTelegram(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), deeds);
  }

  /** The bodies of all requests that came in full, in order. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  URI api() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream())) {
      String body = read(in);
      while (body != null) {
        requests.add(body);
        if (!isKept(deeds.apply(body), connection)) {
          return;
        }
        body = read(in);
      }
    } catch (IOException | InterruptedException _) {
      // The other side has gone, as it may.
    }
  }

  /** Whether another request may come on this connection. */
  private boolean isKept(Deed deed, Socket connection) throws IOException, InterruptedException {
    switch (deed) {
      case Deed.Answer(int status, String headers, String body) -> {
        String head =
            "HTTP/1.1 %d Status\r\nContent-Length: %d\r\n%s\r\n"
                .formatted(status, body.getBytes(UTF_8).length, headers);
        connection.getOutputStream().write((head + body).getBytes(UTF_8));
        return true;
      }
      case Deed.Close _ -> {
        return false;
      }
      case Deed.Half _ -> {
        connection
            .getOutputStream()
            .write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"ok\":true".getBytes(UTF_8));
        return false;
      }
      case Deed.Silence _ -> {
        closed.await();
        return false;
      }
    }
  }

  /** The body of the next request; null when there is none. */
  private static @Nullable String read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      head.append((char) next);
    }
    int length = 0;
    for (String line : head.toString().split("\r\n", -1)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    return new String(in.readNBytes(length), length == 0 ? ISO_8859_1 : UTF_8);
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
    threads.shutdownNow();
    threads.close();
  }
}
