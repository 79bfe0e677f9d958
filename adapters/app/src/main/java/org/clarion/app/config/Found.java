package org.clarion.app.config;

import org.clarion.app.text.Texts;

/**
 * A value somebody gave a setting.
 *
 * @param value may be secret, so it does not appear in the text of this record
 */
record Found(String value, Origin origin) {
  /** Where a value comes from. */
  sealed interface Origin {
    record Environment() implements Origin {}

    record DotEnv() implements Origin {}

    /** A file that another setting named. */
    record File(String namedBy) implements Origin {}

    record Unset() implements Origin {}

    /** In words, for the person who set it. */
    default String text() {
      return switch (this) {
        case Environment _ -> Texts.say("origin.environment");
        case DotEnv _ -> Texts.say("origin.dotEnv");
        case File(String namedBy) -> Texts.say("origin.file", namedBy);
        case Unset _ -> Texts.say("origin.default");
      };
    }
  }

  @Override
  public String toString() {
    return "Found[" + origin + "]";
  }
}
