package org.clarion.loopback.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends what JDA would never send. */
final class RawClient implements AutoCloseable {
  private static final Duration ANSWERED_MAX = Duration.ofSeconds(10);

  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient http = HttpClient.newHttpClient();
  private final LoopbackDiscord discord;

  /** What came back; the body is null when there was none. */
  record Reply(int status, JsonNode body, HttpResponse<String> response) {
    int code() {
      return body.path("code").asInt(0);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  RawClient(LoopbackDiscord discord) {
    this.discord = discord;
  }

  Reply send(String method, String path, String body) {
    return send(method, path, body, "Bot " + discord.token());
  }

  Reply send(String method, String path, String body, String authorization) {
    HttpRequest request =
        HttpRequest.newBuilder(discord.api().resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .header("Authorization", authorization)
            .timeout(ANSWERED_MAX)
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Reply(response.statusCode(), json.readTree(response.body()), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an answer", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
