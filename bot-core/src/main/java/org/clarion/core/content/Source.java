package org.clarion.core.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document the content was made from.
 *
 * @param labels how far it speaks for the union; at least one
 * @param published when, in words and only as far as known, such as {@code about December 2021}
 */
public record Source(
    String id, String title, List<Label> labels, String published, @Nullable String note) {
  /**
   * @throws IllegalArgumentException when there is no label
   */
  public Source {
    labels = List.copyOf(labels);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("Expected a label for source '%s'".formatted(id));
    }
  }
}
