package org.clarion.app;

import org.clarion.app.text.Texts;

/**
 * What came of looking at one thing that the bot needs.
 *
 * @param check the thing, for another program
 * @param text how it is and, where it is not as it should be, what to do
 */
record Finding(String check, Health health, String text) {
  /** How something is. */
  enum Health {
    OK,
    /** Nothing is wrong, but somebody should know. */
    NOTE,
    MISSING
  }

  /** All is well, in the sentence of this name. */
  static Finding ok(String check, String name, Object... values) {
    return new Finding(check, Health.OK, Texts.say(name, values));
  }

  /** Something that somebody should know, in the sentence of this name. */
  static Finding note(String check, String name, Object... values) {
    return new Finding(check, Health.NOTE, Texts.say(name, values));
  }

  /** Something is missing, as the sentence of this name says. */
  static Finding missing(String check, String name, Object... values) {
    return new Finding(check, Health.MISSING, Texts.say(name, values));
  }
}
