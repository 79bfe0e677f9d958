package org.clarion.telegram;

import java.util.ResourceBundle;
import org.clarion.core.reply.Language;

/** What Telegram's own parts of a message say, as against what the bot answers. */
final class TelegramTexts {
  private final Language language;
  private final ResourceBundle sentences;

  TelegramTexts(Language language) {
    this.language = language;
    this.sentences = ResourceBundle.getBundle("org.clarion.telegram.telegram", language.locale());
  }

  /** The sentence of this name with its gaps filled. */
  String say(String name, Object... values) {
    return String.format(language.locale(), sentences.getString(name), values);
  }
}
