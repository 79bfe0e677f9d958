package org.clarion.loopback.discord;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An error as Discord answers it; thrown out of whatever depth found it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;
  private final transient @Nullable ObjectNode errors;

  Refusal(int status, int code, String message) {
    this(status, code, message, null);
  }

  private Refusal(int status, int code, String message, @Nullable ObjectNode errors) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  static Refusal unknownChannel() {
    return new Refusal(404, 10003, "Unknown Channel");
  }

  static Refusal unknownServer() {
    return new Refusal(404, 10004, "Unknown Guild");
  }

  static Refusal unknownMessage() {
    return new Refusal(404, 10008, "Unknown Message");
  }

  static Refusal unknownInteraction() {
    return new Refusal(404, 10062, "Unknown interaction");
  }

  static Refusal noAccess() {
    return new Refusal(403, 50001, "Missing Access");
  }

  static Refusal noPermission() {
    return new Refusal(403, 50013, "Missing Permissions");
  }

  static Refusal noRoute() {
    return new Refusal(404, 0, "404: Not Found");
  }

  static Refusal wrongMethod() {
    return new Refusal(405, 0, "405: Method Not Allowed");
  }

  static Refusal noToken() {
    return new Refusal(401, 0, "401: Unauthorized");
  }

  /**
   * A body that does not keep to the form.
   *
   * @param at the field, its parents before it with dots between
   */
  static Refusal form(String at, String code, String message) {
    ObjectNode errors = Json.object();
    ObjectNode field = errors;
    for (String part : at.split("\\.", -1)) {
      field = field.putObject(part);
    }
    field.putArray("_errors").addObject().put("code", code).put("message", message);
    return new Refusal(400, 50035, "Invalid Form Body", errors);
  }

  Answer answer() {
    ObjectNode body = Json.object().put("message", getMessage()).put("code", code);
    if (errors != null) {
      body.set("errors", errors);
    }
    return new Answer(status, body);
  }
}
