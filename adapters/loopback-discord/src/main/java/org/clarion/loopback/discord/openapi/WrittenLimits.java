package org.clarion.loopback.discord.openapi;

import java.util.List;
import org.clarion.loopback.discord.UploadedFile;
import tools.jackson.databind.JsonNode;

/** Discord's limits that stand in its documentation and not in its description. */
final class WrittenLimits {
  private static final String CALLBACK =
      "/interactions/{interaction_id}/{interaction_token}/callback";
  private static final String MESSAGES = "/channels/{channel_id}/messages";
  private static final String MESSAGE = "/channels/{channel_id}/messages/{message_id}";
  private static final String THREADS = "/channels/{channel_id}/threads";
  private static final String FOLLOW_UP = "/webhooks/{webhook_id}/{webhook_token}";

  private static final int ANSWER = 4;
  private static final int UPDATE = 7;
  private static final int CHOICES = 8;
  private static final int MODAL = 9;

  private WrittenLimits() {}

  /** What a body is beyond, by what the request is for. */
  static List<String> faults(Operation operation, JsonNode body, List<UploadedFile> files) {
    String path = operation.template();
    return switch (operation.verb()) {
      case "post" -> ofPost(path, body, files);
      case "patch" ->
          path.equals(MESSAGE) || path.startsWith(FOLLOW_UP + "/messages/")
              ? MessageLimits.ofEdit("", body, files)
              : path.endsWith("/commands/{command_id}") ? CommandLimits.ofOne(body) : List.of();
      case "put" -> path.endsWith("/commands") ? CommandLimits.ofAll(body) : List.of();
      default -> List.of();
    };
  }

  private static List<String> ofPost(String path, JsonNode body, List<UploadedFile> files) {
    if (path.equals(CALLBACK)) {
      return ofAnswer(body.path("type").asInt(0), body.path("data"), files);
    }
    if (path.equals(MESSAGES) || path.equals(FOLLOW_UP)) {
      return MessageLimits.ofNew("", body, files);
    }
    if (path.equals(THREADS) && body.has("message")) {
      return MessageLimits.ofNew("/message", body.path("message"), files);
    }
    return path.endsWith("/commands") ? CommandLimits.ofOne(body) : List.of();
  }

  /** Of the first answer to an interaction; a deferral has no limits. */
  private static List<String> ofAnswer(int type, JsonNode data, List<UploadedFile> files) {
    if (type == ANSWER) {
      return MessageLimits.ofNew("/data", data, files);
    }
    if (type == UPDATE) {
      return MessageLimits.ofEdit("/data", data, files);
    }
    if (type == CHOICES) {
      return CommandLimits.ofChoices("/data/choices", data.path("choices"));
    }
    return type == MODAL && !data.isMissingNode() ? ModalLimits.faults("/data", data) : List.of();
  }
}
