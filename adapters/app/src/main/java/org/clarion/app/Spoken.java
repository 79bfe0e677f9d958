package org.clarion.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.clarion.console.ConsoleMarkup;
import org.clarion.console.ConsolePlatform;
import org.clarion.console.Look;
import org.clarion.core.Bot;
import org.clarion.core.command.Access;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.reply.Language;

/**
 * Asks the bot for something on behalf of whoever runs the program: they own its data, so they may
 * do whatever an organiser may. What the chat says and does, the command line says and does too.
 */
record Spoken(Bot bot, Instant now) {
  private static final Asker OWNER =
      new Asker(new PersonId(ConsolePlatform.NAME, "owner"), EnumSet.allOf(Access.class));

  /** The whole answer to a line, on one page. */
  Message says(String line) {
    return says(bot.read(line), List.of());
  }

  /** The whole answer to a call, which may come with files. */
  Message says(Call call, List<Attachment> files) {
    var invocation =
        new Invocation(call, OWNER, ConsolePlatform.PLACE, Language.ENGLISH, now, files);
    return bot.book(invocation).say(bot.consider(invocation));
  }

  /** A message as text; its buttons are for a chat. */
  static String text(Message message, Look look) {
    return ConsoleMarkup.write(new Message(message.lines(), List.of(), message.audience()), look);
  }

  /** The last part of a path, as the name of a file. */
  static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
