package org.clarion.telegram;

import java.util.Locale;

/**
 * The bot as Telegram knows it.
 *
 * @param name the user name, without {@code @}
 * @param readsAll whether it hears all that is said in groups, because its privacy mode is off
 */
record Self(long id, String name, boolean readsAll) {
  /** Whether a name that somebody typed, without {@code @}, is the bot's; case does not matter. */
  boolean isCalled(String typed) {
    return typed.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
  }
}
