package org.clarion.loopback.discord;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form that the bot has shown to one person. */
public record Modal(String customId, String title, List<Input> inputs) {
  public Modal {
    inputs = List.copyOf(inputs);
  }

  /**
   * A field to fill in.
   *
   * @param value what stands in it already; null for nothing
   * @param placeholder what is shown while it is empty; null for nothing
   */
  public record Input(
      String customId,
      String label,
      boolean paragraph,
      boolean required,
      @Nullable String value,
      @Nullable String placeholder,
      int lengthMin,
      int lengthMax) {}
}
