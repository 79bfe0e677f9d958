package org.clarion.loopback.telegram;

import java.util.List;

/**
 * The commands that people are shown.
 *
 * @param scope as Telegram calls it, such as "default" or "all_private_chats"; with the chat's id
 *     behind a blank where it is for one
 * @param language a code of two letters; empty for all others
 */
public record Menu(String scope, String language, List<Command> commands) {
  /** A command without the slash and what it is for. */
  public record Command(String command, String description) {}

  public Menu {
    commands = List.copyOf(commands);
  }
}
