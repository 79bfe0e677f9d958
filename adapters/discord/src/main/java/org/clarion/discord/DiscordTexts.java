package org.clarion.discord;

import java.util.ResourceBundle;
import org.clarion.core.reply.Language;

/** What Discord's own parts of a message say, as against what the bot answers. */
final class DiscordTexts {
  private final Language language;
  private final ResourceBundle sentences;

  DiscordTexts(Language language) {
    this.language = language;
    this.sentences = ResourceBundle.getBundle("org.clarion.discord.discord", language.locale());
  }

  /** The sentence of this name with its gaps filled. */
  String say(String name, Object... values) {
    return String.format(language.locale(), sentences.getString(name), values);
  }
}
