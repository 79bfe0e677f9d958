package org.clarion.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a content file, and where it stands. Whatever YAML may take it for, text is text. */
sealed interface Piece {
  Spot spot();

  /** A text; empty where the file has nothing after a key. */
  record Text(Spot spot, String value) implements Piece {}

  /** A list. */
  record Items(Spot spot, List<Piece> items) implements Piece {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Keys and values, in order; a key may stand twice. */
  record Fields(Spot spot, List<Field> fields) implements Piece {
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /** A key and its value. */
  record Field(Piece key, Piece value) {}

  /** The texts in a list; none when it is no list. */
  static List<Text> texts(@Nullable Piece list) {
    return list instanceof Items(_, List<Piece> items)
        ? items.stream().filter(Text.class::isInstance).map(Text.class::cast).toList()
        : List.of();
  }

  /** What it is, as faults say it: the text in quotes, or what else it is. */
  default String shown() {
    return switch (this) {
      case Text(_, String value) -> value.isBlank() ? Noun.NOTHING.toString() : Quote.of(value);
      case Items _ -> Noun.LIST.toString();
      case Fields _ -> Noun.MAPPING.toString();
    };
  }
}
