package org.clarion.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as documents have them: absent ones are empty. */
final class Lists {
  private Lists() {}

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
