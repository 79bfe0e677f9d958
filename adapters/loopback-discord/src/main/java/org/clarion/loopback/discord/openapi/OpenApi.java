package org.clarion.loopback.discord.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clarion.loopback.discord.Recorded;

/**
 * Discord's own description of its API, and the limits that it does not describe, as judges of what
 * the bot has sent.
 */
public final class OpenApi {
  private OpenApi() {}

  /**
   * What is wrong with these requests, each as {@code #4 POST /channels/{channel_id}/messages:
   * /content: …}; nothing when all of them are as Discord wants them. Neither tokens nor texts of
   * people are repeated in it.
   */
  public static List<String> faults(List<Recorded> requests) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      Recorded request = requests.get(i);
      String number = "#%d %s ".formatted(i + 1, request.method());
      Optional<Operation> operation = Operations.find(request.method(), request.path());
      if (operation.isEmpty()) {
        faults.add(number + Operations.unknown(request.path()));
      } else {
        String name = number + operation.get().template() + ": ";
        faults(operation.get(), request).forEach(it -> faults.add(name + it));
      }
    }
    return faults;
  }

  private static List<String> faults(Operation operation, Recorded request) {
    List<String> faults = new ArrayList<>();
    faults.addAll(operation.parameterFaults(request.path(), request.query()));
    faults.addAll(operation.bodyFaults(request.body()));
    if (request.body() != null) {
      faults.addAll(WrittenLimits.faults(operation, request.body(), request.files()));
    }
    return faults;
  }
}
