package org.clarion.loopback.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An error in Telegram's own words; thrown out of whatever depth found it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;

  final int status;
  private final transient @Nullable ObjectNode parameters;

  private Refusal(int status, String description, @Nullable ObjectNode parameters) {
    super(description, null, false, false);
    this.status = status;
    this.parameters = parameters;
  }

  static Refusal bad(String what) {
    return new Refusal(BAD_REQUEST, "Bad Request: " + what, null);
  }

  static Refusal forbidden(String what) {
    return new Refusal(FORBIDDEN, "Forbidden: " + what, null);
  }

  static Refusal upgraded(long supergroup) {
    return new Refusal(
        BAD_REQUEST,
        "Bad Request: group chat was upgraded to a supergroup chat",
        Json.object().put("migrate_to_chat_id", supergroup));
  }

  static Refusal tooMany(Duration wait) {
    long seconds = seconds(wait);
    return new Refusal(
        TOO_MANY,
        "Too Many Requests: retry after " + seconds,
        Json.object().put("retry_after", seconds));
  }

  /** As Telegram counts: whole seconds and at least one. */
  static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  static Refusal otherPoller() {
    return new Refusal(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
            + " running",
        null);
  }

  static Refusal webhookSet() {
    return new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
            + " the webhook first",
        null);
  }

  static Refusal unauthorized() {
    return new Refusal(401, "Unauthorized", null);
  }

  static Refusal noMethod() {
    return new Refusal(404, "Not Found: method not found", null);
  }

  static Refusal broken(int status) {
    String reason =
        switch (status) {
          case 408 -> "Request Timeout";
          case 503 -> "Service Unavailable";
          case TOO_MANY -> "Too Many Requests";
          default -> "Internal Server Error";
        };
    return new Refusal(status, reason, null);
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object().put("ok", false).put("error_code", status).put("description", getMessage());
    if (parameters != null) {
      json.set("parameters", parameters);
    }
    return json;
  }
}
