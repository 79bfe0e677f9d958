package org.clarion.testkit.loopback;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Sighting;
import org.clarion.core.message.Traits;
import org.jspecify.annotations.Nullable;

/**
 * The bot's side of a {@link RecordingServer}. Tries nothing twice: whether to is not its affair.
 */
public final class LoopbackPlatform implements Platform, AutoCloseable {
  /** Clocks may differ: what was posted shortly before it is looked for counts as well. */
  private static final Duration LOOK_BACK = Duration.ofMinutes(2);

  private static final int CLIENT_ERRORS = 4;
  private static final int SERVER_ERRORS = 5;
  private static final int CLASS = 100;

  private final PlatformName name;
  private final URI address;
  private final Traits traits;
  private final Patience patience;
  private final HttpClient client;

  /**
   * How long it waits, by real time.
   *
   * @param connect for a connection
   * @param total for the whole of an answer, the connection included
   */
  public record Patience(Duration connect, Duration total) {
    /** As long as the delivery design allows. */
    public static final Patience USUAL =
        new Patience(Duration.ofSeconds(3), Duration.ofSeconds(10));
  }

  private sealed interface Outcome {
    record Answered(HttpResponse<String> response) implements Outcome {}

    record NotConnected(String reason) implements Outcome {}

    record NoAnswer(String reason) implements Outcome {}
  }

  public LoopbackPlatform(PlatformName name, URI address, Traits traits, Patience patience) {
    this.name = name;
    this.address = address;
    this.traits = traits;
    this.patience = patience;
    // Over HTTP/2 a refused stream would be tried again by the client itself.
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience.connect())
            .build();
  }

  @Override
  public PlatformName name() {
    return name;
  }

  @Override
  public Traits traits() {
    return traits;
  }

  @Override
  public Receipt send(Place place, Message message, DeliveryKey delivery) {
    return post(place, message, Map.of("key", delivery.value()));
  }

  @Override
  public Receipt answer(Place place, String earlier, Message message, DeliveryKey delivery) {
    return post(place, message, Map.of("key", delivery.value(), "answersTo", earlier));
  }

  @Override
  public Receipt edit(Place place, String earlier, Message message) {
    return post(place, message, Map.of("edits", earlier));
  }

  @Override
  public Sighting look(Place place, DeliveryKey delivery, Instant since) {
    var asked = new HashMap<>(address(place));
    asked.put("since", since.minus(LOOK_BACK).toString());
    return switch (exchange(get("/history?" + new Form(asked).encoded()))) {
      case Outcome.Answered(var response) when response.statusCode() == Answer.OK ->
          find(response.body(), delivery);
      case Outcome.Answered _, Outcome.NotConnected _, Outcome.NoAnswer _ ->
          new Sighting.CannotLook();
    };
  }

  /** Gives up what is under way. */
  @Override
  public void close() {
    client.shutdownNow();
  }

  @Override
  public Pulse pulse() {
    return switch (exchange(get("/pulse"))) {
      case Outcome.Answered(var response) when response.statusCode() == Answer.OK ->
          new Pulse.Alive(date(response));
      case Outcome.Answered(var response) -> new Pulse.Silent("status " + response.statusCode());
      case Outcome.NotConnected(String reason) -> new Pulse.Silent(reason);
      case Outcome.NoAnswer(String reason) -> new Pulse.Silent(reason);
    };
  }

  private Receipt post(Place place, Message message, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(address(place));
    values.put("text", message.plain());
    values.putAll(more);
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/messages"))
            .POST(BodyPublishers.ofString(new Form(values).encoded()))
            .build();
    return switch (exchange(request)) {
      case Outcome.Answered(var response) -> receipt(response);
      case Outcome.NotConnected(String reason) -> new Receipt.NotSent(Duration.ZERO, reason);
      case Outcome.NoAnswer(String reason) -> new Receipt.Unknown(reason);
    };
  }

  private Receipt receipt(HttpResponse<String> response) {
    int status = response.statusCode();
    String reason = "status " + status;
    if (status == Answer.OK && !response.body().isEmpty()) {
      return new Receipt.Delivered(response.body());
    }
    if (status == Answer.TOO_MANY) {
      return new Receipt.NotSent(retryAfter(response), reason);
    }
    if (status == Answer.FORBIDDEN || status == Answer.ABSENT) {
      return new Receipt.Unreachable(reason);
    }
    if (status / CLASS == CLIENT_ERRORS) {
      return response
          .headers()
          .firstValue(Answer.MOVED_TO)
          .<Receipt>map(it -> new Receipt.Migrated(place(it)))
          .orElseGet(() -> new Receipt.Rejected(reason));
    }
    // A server that fails may have done its work before; and nobody knows what others mean.
    return new Receipt.Unknown(status / CLASS == SERVER_ERRORS ? reason : "unexpected " + reason);
  }

  private Place place(String moved) {
    Form to = Form.parse(moved);
    return new Place(name, to.get("group"), to.get("channel"));
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).build();
  }

  private Outcome exchange(HttpRequest request) {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.ofString());
    try {
      return new Outcome.Answered(answer.get(patience.total().toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return failed(e.getCause());
    } catch (TimeoutException _) {
      answer.cancel(true);
      return new Outcome.NoAnswer("no answer in time");
    } catch (InterruptedException _) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Outcome.NoAnswer("interrupted");
    }
  }

  private static Outcome failed(@Nullable Throwable cause) {
    if (cause instanceof HttpConnectTimeoutException) {
      return new Outcome.NotConnected("no connection in time");
    }
    if (cause instanceof ConnectException) {
      return new Outcome.NotConnected("connection refused");
    }
    if (cause instanceof IOException) {
      return new Outcome.NoAnswer("the connection was cut");
    }
    throw new IllegalStateException("Expected an answer or a failed connection", cause);
  }

  private static Sighting find(String history, DeliveryKey delivery) {
    return history
        .lines()
        .filter(it -> it.endsWith(" " + delivery.value()))
        .findFirst()
        .<Sighting>map(it -> new Sighting.Seen(it.substring(0, it.indexOf(' '))))
        .orElseGet(Sighting.NotSeen::new);
  }

  private static Duration retryAfter(HttpResponse<String> response) {
    try {
      return response
          .headers()
          .firstValue(Answer.RETRY_AFTER)
          .map(it -> Duration.ofMillis(Math.round(Double.parseDouble(it) * 1000)))
          .orElse(Duration.ZERO);
    } catch (NumberFormatException _) {
      return Duration.ZERO;
    }
  }

  private static @Nullable Instant date(HttpResponse<String> response) {
    try {
      return response
          .headers()
          .firstValue(RecordingServer.DATE)
          .map(it -> Instant.from(RFC_1123_DATE_TIME.parse(it)))
          .orElse(null);
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private static Map<String, String> address(Place place) {
    return Map.of("group", place.group(), "channel", place.channel());
  }
}
