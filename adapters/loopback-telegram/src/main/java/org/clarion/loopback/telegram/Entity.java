package org.clarion.loopback.telegram;

import org.jspecify.annotations.Nullable;

/**
 * A marked stretch of a text, counted in UTF-16 units.
 *
 * @param type as Telegram calls it, such as "bold" or "text_link"
 * @param url where a {@code text_link} leads; null for others
 * @param person whom a {@code text_mention} names; null for others
 * @param detected whether the server found it in the text by itself
 */
public record Entity(
    String type,
    int offset,
    int length,
    @Nullable String url,
    @Nullable Long person,
    boolean detected) {
  /** Whether it has a unit in common with another. */
  boolean meets(Entity other) {
    return offset < other.end() && other.offset < end();
  }

  /** The place behind its last unit. */
  public int end() {
    return offset + length;
  }
}
