package org.clarion.core.calendar;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One key date as it stands on a platform's list of events, in the group's language.
 *
 * @param key the same for the same occurrence, wherever it is moved to: lower-case letters, digits,
 *     {@code -} and {@code .}
 * @param text what it is about, without markup; may be empty
 * @param end after the start
 * @param link where more is told; nothing when nowhere
 */
public record BoardEvent(
    String key, String title, String text, Instant start, Instant end, @Nullable URI link) {
  /** The longest key, in characters. */
  public static final int KEY_MAX = 64;

  /** The longest title on the strictest platform (Discord), in characters. */
  public static final int TITLE_MAX = 100;

  /** The longest text, in characters; platforms that hold 1,000 have room for a little more. */
  public static final int TEXT_MAX = 800;

  /**
   * @throws IllegalArgumentException when a text is too long, there is no title or the end is not
   *     after the start
   */
  public BoardEvent {
    if (!key.matches("[a-z0-9.-]{1," + KEY_MAX + "}")) {
      throw new IllegalArgumentException("Expected a key but was '%s'".formatted(key));
    }
    if (title.isBlank() || title.length() > TITLE_MAX || text.length() > TEXT_MAX) {
      throw new IllegalArgumentException(
          "Expected a title of 1 to %d and a text of at most %d characters but had %d and %d"
              .formatted(TITLE_MAX, TEXT_MAX, title.length(), text.length()));
    }
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException(
          "Expected an end after %s but was %s".formatted(start, end));
    }
  }
}
