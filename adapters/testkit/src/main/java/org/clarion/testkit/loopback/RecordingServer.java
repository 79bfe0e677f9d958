package org.clarion.testkit.loopback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;

/**
 * A chat platform on loopback that outlives the bots that post to it. It keeps every request and
 * every message that people would see, refuses what is over its limits, and misbehaves as told.
 */
public final class RecordingServer implements AutoCloseable {
  /** What the JDK's server would overwrite if it were called {@code Date}. */
  static final String DATE = "Platform-Date";

  /** No message is longer. */
  private static final int BODY_MAX = 64 * 1024;

  private static final int NO_BODY = -1;

  private final PlatformName name;
  private final Repeats repeats;
  private final InstantSource clock;
  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ReentrantLock lock = new ReentrantLock();
  private final Rooms rooms;
  private final List<Arrival> arrivals = new ArrayList<>();
  private Mishaps mishaps = Mishaps.none();
  private Duration dateShift = Duration.ZERO;
  private int refused;

  private record Handling(Mishap mishap, Answer answer) {}

  private RecordingServer(
      PlatformName name, Repeats repeats, Limits limits, InstantSource clock, HttpServer http) {
    this.name = name;
    this.repeats = repeats;
    this.clock = clock;
    this.http = http;
    this.rooms = new Rooms(repeats, limits);
  }

  /**
   * Starts one on a free port.
   *
   * @param clock the platform's own
   * @throws UncheckedIOException when there is no free port
   */
  public static RecordingServer start(
      PlatformName name, Repeats repeats, Limits limits, InstantSource clock) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var server = new RecordingServer(name, repeats, limits, clock, http);
      http.setExecutor(server.threads);
      http.createContext("/messages", server::messages);
      http.createContext("/history", it -> server.answer(it, server.history(it)));
      http.createContext("/pulse", it -> server.answer(it, Answer.of(Answer.OK, "")));
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where bots reach it. */
  public URI address() {
    return URI.create(
        "http://%s:%d"
            .formatted(
                http.getAddress().getAddress().getHostAddress(), http.getAddress().getPort()));
  }

  /** What goes wrong from now on. */
  public void behave(Mishaps next) {
    locked(_ -> mishaps = next);
  }

  /** Has the platform's own time shown wrong by so much; requests are recorded by the clock. */
  public void shiftDate(Duration by) {
    locked(_ -> dateShift = by);
  }

  /** Removes the bot from a place. */
  public void kick(Place place) {
    locked(it -> {
      it.close(place);
      return place;
    });
  }

  /** Lets the bot into a place again. */
  public void readmit(Place place) {
    locked(it -> {
      it.open(place);
      return place;
    });
  }

  /** Gives a place another id. */
  public void migrate(Place from, Place to) {
    locked(it -> {
      it.move(from, to);
      return to;
    });
  }

  /** Every request to post or to edit so far, in order, whatever became of it. */
  public List<Arrival> arrivals() {
    return locked(_ -> List.copyOf(arrivals));
  }

  /** Every message that people see, the oldest first. */
  public List<Shown> shown() {
    return locked(Rooms::shown);
  }

  /** The messages of one place, the oldest first. */
  public List<Shown> shown(Place place) {
    return shown().stream().filter(it -> it.place().equals(place)).toList();
  }

  /** How many posts came although a limit was reached. */
  public int overLimit() {
    return locked(Rooms::overLimit);
  }

  /** How many posts were refused as one too many, by the limits or as told. */
  public int refused() {
    return locked(_ -> refused);
  }

  /** How many repeats were dropped. */
  public int dropped() {
    return locked(Rooms::dropped);
  }

  @Override
  public void close() {
    closing.countDown();
    http.stop(0);
    threads.close();
  }

  private void messages(HttpExchange exchange) throws IOException {
    Form form = Form.parse(new String(exchange.getRequestBody().readNBytes(BODY_MAX), UTF_8));
    Handling handling = handle(arrival(form));
    switch (handling.mishap()) {
      case Mishap.None _, Mishap.TooMany _, Mishap.BrokenBefore _, Mishap.BrokenAfter _ ->
          answer(exchange, handling.answer());
      case Mishap.CutBefore _, Mishap.CutAfter _ -> exchange.close();
      case Mishap.NoAnswer _ -> {
        rest(Duration.ofDays(1));
        exchange.close();
      }
      case Mishap.Slow(Duration time) -> {
        rest(time);
        answer(exchange, handling.answer());
      }
    }
  }

  private Handling handle(Arrival arrival) {
    return locked(it -> {
      arrivals.add(arrival);
      var wait = arrival.edits() == null ? it.overLimit(arrival) : Optional.<Duration>empty();
      Mishap mishap = wait.<Mishap>map(Mishap.TooMany::new).orElseGet(() -> mishaps.next(arrival));
      Answer answer = mishap.takesEffect() ? it.take(arrival) : Answer.of(Answer.BROKEN, "");
      return new Handling(
          mishap,
          switch (mishap) {
            case Mishap.None _, Mishap.NoAnswer _, Mishap.CutAfter _, Mishap.Slow _ -> answer;
            case Mishap.CutBefore _, Mishap.BrokenBefore _, Mishap.BrokenAfter _ ->
                Answer.of(Answer.BROKEN, "broken");
            case Mishap.TooMany(Duration retryAfter) -> {
              refused++;
              yield Answer.tooMany(retryAfter);
            }
          });
    });
  }

  private Arrival arrival(Form form) {
    return new Arrival(
        clock.instant(),
        place(form),
        form.find("key"),
        form.get("text"),
        form.find("answersTo"),
        form.find("edits"));
  }

  private Answer history(HttpExchange exchange) {
    return switch (repeats) {
      case SHOWN -> Answer.of(Answer.ABSENT, "no history");
      case DROPPED -> {
        Form asked =
            Form.parse(Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
        Instant since = Instant.parse(asked.get("since"));
        yield Answer.of(
            Answer.OK,
            shown(place(asked)).stream()
                .filter(it -> !it.at().isBefore(since))
                .map(it -> it.id() + " " + it.key())
                .collect(joining("\n")));
      }
    };
  }

  private Place place(Form form) {
    return new Place(name, form.get("group"), form.get("channel"));
  }

  private void answer(HttpExchange exchange, Answer answer) throws IOException {
    Instant shownTime = clock.instant().plus(locked(_ -> dateShift));
    exchange
        .getResponseHeaders()
        .set(DATE, RFC_1123_DATE_TIME.format(shownTime.atOffset(ZoneOffset.UTC)));
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? NO_BODY : body.length);
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

  private <T> T locked(Function<Rooms, T> work) {
    lock.lock();
    try {
      return work.apply(rooms);
    } finally {
      lock.unlock();
    }
  }
}
