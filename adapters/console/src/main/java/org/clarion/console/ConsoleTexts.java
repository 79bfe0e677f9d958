package org.clarion.console;

import java.util.ResourceBundle;
import org.clarion.core.reply.Language;

/** What the terminal itself says, as against what the bot answers. */
final class ConsoleTexts {
  private final Language language;
  private final ResourceBundle sentences;

  ConsoleTexts(Language language) {
    this.language = language;
    this.sentences = ResourceBundle.getBundle("org.clarion.console.sentences", language.locale());
  }

  /** The sentence of this name with its gaps filled. */
  String say(String name, Object... values) {
    return String.format(language.locale(), sentences.getString(name), values);
  }
}
