package org.clarion.loopback.telegram.botapi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clarion.loopback.telegram.Recorded;
import tools.jackson.databind.JsonNode;

/**
 * Telegram's own description of its Bot API, and the limits that it does not describe, as judges of
 * what was sent and what was answered.
 */
public final class BotApi {
  private BotApi() {}

  /**
   * What is wrong with these requests, each as {@code #4 sendMessage: /text: …}; nothing when all
   * of them are as Telegram wants them. Neither tokens nor texts of people are repeated in it.
   */
  public static List<String> faults(List<Recorded> requests) {
    return faults(requests, BotApi::ofRequest);
  }

  /** What is wrong with the replies to these requests, in the same words. */
  public static List<String> faultsOfReplies(List<Recorded> requests) {
    return faults(requests, BotApi::ofReply);
  }

  private static List<String> faults(
      List<Recorded> requests, Function<Recorded, List<String>> judge) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      Recorded request = requests.get(i);
      String place = "#%d %s: ".formatted(i + 1, request.method());
      judge.apply(request).forEach(it -> faults.add(place + it));
    }
    return faults;
  }

  private static List<String> ofRequest(Recorded request) {
    if (!Description.hasMethod(request.method())) {
      return List.of("no such method");
    }
    return Stream.concat(
            Description.faultsOfRequest(request.method(), request.parameters()).stream(),
            WrittenLimits.faults(request.parameters()).stream())
        .toList();
  }

  private static List<String> ofReply(Recorded request) {
    JsonNode reply = request.reply();
    if (reply == null) {
      return List.of();
    }
    if (reply.path("ok").asBoolean(false)) {
      return Description.faultsOfResult(request.method(), reply.path("result"));
    }
    boolean told = reply.path("error_code").isInt() && reply.path("description").isString();
    return told ? List.of() : List.of("an error without its code and words");
  }
}
