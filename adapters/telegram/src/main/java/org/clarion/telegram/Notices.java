package org.clarion.telegram;

import java.util.List;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Span;
import org.clarion.core.reply.Language;

/** Sentences of this adapter's own, for the asker alone. */
final class Notices {
  private final TelegramTexts texts;

  Notices(Language language) {
    this.texts = new TelegramTexts(language);
  }

  /** The sentence of this name with its gaps filled. */
  Message say(String name, Object... values) {
    return of(Message.Audience.ASKER_ONLY, texts.say(name, values), List.of());
  }

  /** The same, with something to do next that is called by the same name and {@code .button}. */
  Message offer(String name, Call call) {
    return of(
        Message.Audience.EVERYONE_HERE,
        texts.say(name),
        List.of(new Button(texts.say(name + ".button"), call)));
  }

  private static Message of(Message.Audience audience, String sentence, List<Button> buttons) {
    return new Message(
        List.of(new Line.Text(List.of(new Span.Plain(sentence)))), buttons, audience);
  }
}
