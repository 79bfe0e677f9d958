package org.clarion.discord;

import java.util.List;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Span;
import org.clarion.core.reply.Language;

/** Sentences of this adapter's own, for the asker alone. */
final class Notices {
  private Notices() {}

  /** The sentence of this name with its gaps filled. */
  static Message say(Language language, String name, Object... values) {
    String sentence = new DiscordTexts(language).say(name, values);
    return new Message(
        List.of(new Line.Text(List.of(new Span.Plain(sentence)))),
        List.of(),
        Message.Audience.ASKER_ONLY);
  }
}
