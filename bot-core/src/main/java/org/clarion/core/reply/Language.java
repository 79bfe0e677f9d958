package org.clarion.core.reply;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language the bot speaks. A new one is a line here and a phrase file. */
public enum Language {
  ENGLISH(Locale.UK);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** Names days and months, and tells decimal and plural rules. */
  public Locale locale() {
    return locale;
  }

  /** The ISO 639 code, which is also the name of the phrase file. */
  public String code() {
    return locale.getLanguage();
  }

  /**
   * Which plural form a number takes, by the category names of Unicode's plural rules (UTS 35 part
   * 3).
   */
  public String pluralOf(long number) {
    return switch (this) {
      case ENGLISH -> number == 1 ? "one" : "other";
    };
  }

  /** All plural forms a counted sentence must come in. */
  public List<String> plurals() {
    return switch (this) {
      case ENGLISH -> List.of("one", "other");
    };
  }

  /** The language with this code, in any region, or nothing when the bot does not speak it. */
  public static Optional<Language> of(Locale wanted) {
    return Arrays.stream(values()).filter(it -> it.code().equals(wanted.getLanguage())).findFirst();
  }
}
