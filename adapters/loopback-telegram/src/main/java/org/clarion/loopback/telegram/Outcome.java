package org.clarion.loopback.telegram;

import java.util.Map;
import org.clarion.testkit.loopback.Mishap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is to be answered, and what goes wrong with that. */
final class Outcome {
  private static final int OK = 200;

  final int status;
  final String type;
  final byte[] body;

  /** What the body says; null for a page or a file. */
  final @Nullable JsonNode json;

  final Map<String, String> headers;
  final Mishap mishap;

  private Outcome(Outcome like, Map<String, String> headers, Mishap mishap) {
    this.status = like.status;
    this.type = like.type;
    this.body = like.body;
    this.json = like.json;
    this.headers = Map.copyOf(headers);
    this.mishap = mishap;
  }

  private Outcome(
      int status, String type, byte[] body, @Nullable JsonNode json, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.json = json;
    this.headers = Map.copyOf(headers);
    this.mishap = new Mishap.None();
  }

  static Outcome json(int status, JsonNode json, Map<String, String> headers) {
    return new Outcome(status, "application/json", Json.write(json), json, headers);
  }

  static Outcome file(UploadedFile file) {
    return new Outcome(OK, file.type(), file.bytes(), null, Map.of());
  }

  static Outcome page(int status, byte[] body) {
    return new Outcome(status, "text/html", body, null, Map.of());
  }

  Outcome with(Map<String, String> others) {
    return new Outcome(this, others, mishap);
  }

  Outcome with(Mishap other) {
    return new Outcome(this, headers, other);
  }

  /** Whether the one who asked is told anything. */
  boolean isAnswered() {
    return mishap.isAnswered();
  }
}
