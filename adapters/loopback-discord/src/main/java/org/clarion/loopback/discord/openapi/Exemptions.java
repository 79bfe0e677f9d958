package org.clarion.loopback.discord.openapi;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where Discord takes what its description does not say, and JDA sends it. Discord documents that a
 * number may be sent as text; nothing beyond these six is let pass.
 */
final class Exemptions {
  /** Of a command: JDA writes the numbers in these lists as text. */
  private static final List<String> NUMBERS_AS_TEXT = List.of("contexts", "integration_types");

  /** Of a command: a set of 64 bits, which is text in Discord's documentation. */
  private static final String PERMISSIONS = "default_member_permissions";

  /** Of a message's files: JDA writes their ids, which are their places, as numbers. */
  private static final String ATTACHMENTS = "attachments";

  /** Of an edited answer: JDA asks to wait for it, which Discord always does. */
  private static final String WAIT = "wait";

  /** Of a direct message that is opened: JDA writes the id as a number. */
  private static final String RECIPIENT = "recipient_id";

  private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,17}");

  private Exemptions() {}

  /** The body as the description would have it; anything else in it stays as it was sent. */
  static JsonNode applied(Operation operation, JsonNode body) {
    JsonNode copy = body.deepCopy();
    if (operation.template().startsWith("/applications/")) {
      if (copy.isArray()) {
        copy.forEach(Exemptions::ofCommand);
      } else {
        ofCommand(copy);
      }
    }
    if (copy instanceof ObjectNode object && object.path(RECIPIENT).isIntegralNumber()) {
      object.put(RECIPIENT, object.path(RECIPIENT).asString());
    }
    ofMessage(copy);
    ofMessage(copy.path("data"));
    ofMessage(copy.path("message"));
    return copy;
  }

  /** Whether Discord passes over a part of the query that it does not know. */
  static boolean isIgnored(Operation operation, String name) {
    return name.equals(WAIT)
        && operation.is("patch", "/webhooks/{webhook_id}/{webhook_token}/messages/@original");
  }

  private static void ofCommand(JsonNode command) {
    if (command instanceof ObjectNode object) {
      for (String list : NUMBERS_AS_TEXT) {
        if (object.path(list) instanceof ArrayNode items) {
          for (int i = 0; i < items.size(); i++) {
            items.set(i, asNumber(items.path(i)));
          }
        }
      }
      if (object.has(PERMISSIONS)) {
        object.set(PERMISSIONS, asNumber(object.path(PERMISSIONS)));
      }
    }
  }

  private static JsonNode asNumber(JsonNode value) {
    return value.isString() && DIGITS.matcher(value.asString()).matches()
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(value.asString()))
        : value;
  }

  private static void ofMessage(JsonNode message) {
    for (JsonNode it : message.path(ATTACHMENTS)) {
      if (it instanceof ObjectNode attachment && attachment.path("id").isIntegralNumber()) {
        attachment.put("id", attachment.path("id").asString());
      }
    }
  }
}
