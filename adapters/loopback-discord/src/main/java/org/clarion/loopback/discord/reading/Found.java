package org.clarion.loopback.discord.reading;

import org.jspecify.annotations.Nullable;

/**
 * Something that begins at a place in a text.
 *
 * @param mark what it is; null for text that only looked like something
 * @param inner what is seen of it
 * @param isText whether that is shown as it is, and not read for what is in it
 * @param end the place behind it
 */
record Found(@Nullable Mark mark, String inner, boolean isText, int end) {
  /** Shown as it is. */
  static Found shown(@Nullable Mark mark, String text, int end) {
    return new Found(mark, text, true, end);
  }

  /** Read further. */
  static Found holding(Mark mark, String inner, int end) {
    return new Found(mark, inner, false, end);
  }
}
