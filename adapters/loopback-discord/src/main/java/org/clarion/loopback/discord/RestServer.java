package org.clarion.loopback.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.testkit.loopback.Mishap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The REST API's socket: HTTP in, HTTP out, and the connections that end too soon. */
final class RestServer {
  private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);
  private static final int BACKLOG = 1024;
  private static final int BODY_BYTES_MAX = 32 * 1024 * 1024;
  private static final int NO_BODY = -1;
  private static final Pattern VERSIONED = Pattern.compile("/api(?:/v\\d+)?(/.*)");
  private static final String PAGE = "<html><body><h1>Bad gateway</h1></body></html>";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final InetSocketAddress address;
  private HttpServer http;
  private volatile Handler handler = _ -> Rest.Outcome.plain(Answer.nothing(), Map.of());
  private volatile Downloads downloads = _ -> null;

  /** What answers requests. */
  @FunctionalInterface
  interface Handler {
    Rest.Outcome take(Rest.Request request);
  }

  /** What has files to download. */
  @FunctionalInterface
  interface Downloads {
    @Nullable UploadedFile find(String path);
  }

  static {
    // Otherwise an answer's head and body go out apart, and each answer takes 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  RestServer() {
    this.http = open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.address = http.getAddress();
  }

  /** Where it is, without a slash at the end. */
  String address() {
    return "http://127.0.0.1:" + address.getPort();
  }

  void serve(Handler requests, Downloads files) {
    handler = requests;
    downloads = files;
  }

  /** Takes no connections until opened again; those there are end. */
  void close() {
    http.stop(0);
  }

  void reopen() {
    http = open(address);
  }

  /** Ends for good; whatever is waiting goes on. */
  void end() {
    closing.countDown();
    close();
    threads.shutdownNow();
  }

  private HttpServer open(InetSocketAddress at) {
    try {
      HttpServer server = HttpServer.create(at, BACKLOG);
      server.setExecutor(threads);
      server.createContext("/", this::handle);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    UploadedFile file = downloads.find(path);
    if (file != null) {
      exchange.getResponseHeaders().set("Content-Type", file.type());
      write(exchange, 200, file.bytes());
      return;
    }
    Rest.Outcome outcome;
    try {
      outcome = handler.take(request(exchange, path));
    } catch (RuntimeException e) {
      LOG.error("The loopback Discord failed at a request", e);
      write(exchange, 500, new byte[0]);
      return;
    }
    answer(exchange, outcome);
  }

  private static Rest.Request request(HttpExchange exchange, String path) throws IOException {
    Matcher versioned = VERSIONED.matcher(path);
    String query = exchange.getRequestURI().getRawQuery();
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return new Rest.Request(
        exchange.getRequestMethod(),
        versioned.matches() ? versioned.group(1) : path,
        query == null ? "" : query,
        query(query == null ? "" : query),
        headers,
        exchange.getRequestBody().readNBytes(BODY_BYTES_MAX));
  }

  private static Query query(String raw) {
    Map<String, String> values = new HashMap<>();
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return new Query(values);
  }

  private void answer(HttpExchange exchange, Rest.Outcome outcome) throws IOException {
    switch (outcome.mishap()) {
      case Mishap.None _, Mishap.TooMany _, Mishap.BrokenBefore _, Mishap.BrokenAfter _ ->
          write(exchange, outcome);
      case Mishap.CutBefore _, Mishap.CutAfter _ -> exchange.close();
      case Mishap.NoAnswer _ -> {
        rest(Duration.ofDays(1));
        exchange.close();
      }
      case Mishap.Slow(Duration time) -> {
        rest(time);
        write(exchange, outcome);
      }
    }
  }

  private static void write(HttpExchange exchange, Rest.Outcome outcome) throws IOException {
    var headers = exchange.getResponseHeaders();
    outcome.headers().forEach(headers::set);
    headers.set("Via", "1.1 google");
    headers.set("Content-Type", outcome.html() ? "text/html" : "application/json");
    byte[] body = new byte[0];
    if (outcome.html()) {
      body = PAGE.getBytes(UTF_8);
    } else if (outcome.answer().body() != null) {
      body = Json.write(outcome.answer().body());
    }
    write(exchange, outcome.answer().status(), body);
  }

  private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void rest(Duration time) throws IOException {
    try {
      // Whether it was closed or the time is over, what follows is the same.
      var _ = closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
