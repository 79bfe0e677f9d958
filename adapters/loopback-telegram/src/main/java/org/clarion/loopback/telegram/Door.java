package org.clarion.loopback.telegram;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.clarion.testkit.loopback.Mishap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP/1.1 on a socket of its own: it notices when the other side hangs up while it waits, and can
 * end a connection at any point.
 */
final class Door {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final int BACKLOG = 1024;
  private static final int BODY_BYTES_MAX = 64 * 1024 * 1024;
  private static final int LINE_BYTES_MAX = 16 * 1024;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Handler handler;
  private final InstantSource clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final InetSocketAddress address;
  private Listening listening;
  private @Nullable Socket keeper;

  /** The port, until it is closed and nobody waits at it any more. */
  private record Listening(ServerSocket socket, Thread accepting) {
    void end() {
      Door.end(socket);
      try {
        accepting.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A request as it came; names of headers in lower case. */
  static final class Request {
    final String path;
    final Map<String, String> headers;
    final byte[] body;

    Request(String path, Map<String, String> headers, byte[] body) {
      this.path = path;
      this.headers = headers;
      this.body = body;
    }
  }

  /** What answers requests. */
  interface Handler {
    /**
     * The answer to a request.
     *
     * @param gone whether the other side has hung up
     * @return null for none
     */
    @Nullable Outcome take(Request request, BooleanSupplier gone);

    /** Hears that somebody has hung up. */
    void hungUp();
  }

  Door(InstantSource clock, Handler handler) {
    this.clock = clock;
    this.handler = handler;
    this.listening = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.address = (InetSocketAddress) listening.socket().getLocalSocketAddress();
  }

  int port() {
    return address.getPort();
  }

  /** Shut, it takes no connections, and those there are end; its port stays its own. */
  synchronized void setShut(boolean shut) {
    if (shut && keeper == null) {
      listening.end();
      keeper = keep(address);
      open.forEach(Door::end);
    } else if (!shut && keeper != null) {
      listening = listen(address);
      end(keeper);
      keeper = null;
    }
  }

  /** Ends for good. */
  synchronized void close() {
    closing.countDown();
    setShut(true);
    if (keeper != null) {
      end(keeper);
    }
  }

  /** A socket that refuses connections: nobody else is given its port. */
  private static Socket keep(InetSocketAddress at) {
    try {
      var bound = new Socket();
      bound.setReuseAddress(true);
      bound.bind(at);
      return bound;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Listening listen(InetSocketAddress at) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(at, BACKLOG);
      return new Listening(
          socket, Thread.ofVirtual().name("loopback-telegram").start(() -> accept(socket)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        Socket connection = listening.accept();
        connection.setTcpNoDelay(true);
        open.add(connection);
        if (listening.isClosed()) {
          end(connection);
        }
        Thread.ofVirtual().name("loopback-telegram").start(() -> serve(connection));
      } catch (IOException e) {
        if (!listening.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      boolean more = hasMore(in);
      while (more) {
        Request request = read(in);
        Thread answering =
            Thread.ofVirtual().name("loopback-telegram").start(() -> answer(connection, request));
        more = hasMore(in);
        if (!more) {
          end(connection);
          handler.hungUp();
        }
        answering.join();
      }
    } catch (SocketException _) {
      // The other side, or this one, has cut the connection.
      end(connection);
      handler.hungUp();
    } catch (IOException e) {
      LOG.debug("A connection to the loopback Telegram ended: {}", e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(connection);
    }
  }

  /** Waits for whatever comes next; false when the other side hangs up. */
  private static boolean hasMore(InputStream in) throws IOException {
    in.mark(1);
    int next = in.read();
    in.reset();
    return next >= 0;
  }

  private static Request read(InputStream in) throws IOException {
    String[] first = line(in).split(" ", -1);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body = new byte[0];
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      body = chunks(in);
    } else if (headers.containsKey("content-length")) {
      body = bytes(in, checked(Integer.parseInt(headers.get("content-length"))));
    }
    return new Request(first.length > 1 ? first[1] : "", headers, body);
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      int size = checked(Integer.parseInt(line(in).split(";", 2)[0].strip(), 16));
      if (size == 0) {
        // Nothing that is sent to a Bot API ends with trailers.
        line(in);
        return body.toByteArray();
      }
      body.write(bytes(in, size));
      checked(body.size());
      line(in);
    }
  }

  private static byte[] bytes(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new SocketException("Expected %d bytes but were %d".formatted(count, bytes.length));
    }
    return bytes;
  }

  private static int checked(int bytes) throws IOException {
    if (bytes < 0 || bytes > BODY_BYTES_MAX) {
      throw new IOException(
          "Expected at most %d bytes but was %d".formatted(BODY_BYTES_MAX, bytes));
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.size() > LINE_BYTES_MAX) {
        throw new SocketException("Expected a line but the connection ended");
      }
      line.write(next);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  private void answer(Socket connection, Request request) {
    try {
      Outcome outcome = handler.take(request, connection::isClosed);
      if (outcome == null) {
        return;
      }
      switch (outcome.mishap) {
        case Mishap.None _, Mishap.TooMany _, Mishap.BrokenBefore _, Mishap.BrokenAfter _ ->
            write(connection, outcome);
        case Mishap.CutBefore _, Mishap.CutAfter _ -> end(connection);
        case Mishap.NoAnswer _ -> LOG.trace("No answer, as told");
        case Mishap.Slow(var time) -> {
          var _ = closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
          write(connection, outcome);
        }
      }
    } catch (IOException e) {
      LOG.debug("An answer of the loopback Telegram found nobody: {}", e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("The loopback Telegram failed at a request", e);
      end(connection);
    }
  }

  private void write(Socket connection, Outcome outcome) throws IOException {
    var head = new StringBuilder("HTTP/1.1 %d Status\r\n".formatted(outcome.status));
    head.append("Server: nginx\r\nDate: ").append(DATE.format(clock.instant())).append("\r\n");
    head.append("Content-Type: ").append(outcome.type).append("\r\n");
    outcome.headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: ").append(outcome.body.length).append("\r\n");
    head.append("Connection: keep-alive\r\n\r\n");
    var all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(ISO_8859_1));
    all.writeBytes(outcome.body);
    connection.getOutputStream().write(all.toByteArray());
  }

  private static void end(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("A socket could not be closed: {}", e.getMessage());
    }
  }
}
