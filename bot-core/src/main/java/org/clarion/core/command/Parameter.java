package org.clarion.core.command;

import java.util.List;
import org.clarion.core.reply.PhraseKey;

/**
 * Something a command can be given.
 *
 * @param name lower-case letters; how it is written as {@code name:value} and registered on
 *     platforms
 */
public record Parameter(String name, PhraseKey summary, Type type, boolean required) {
  /**
   * @throws IllegalArgumentException unless the name is 1 to 32 lower-case letters
   */
  public Parameter {
    if (!name.matches("[a-z]{1,32}")) {
      throw new IllegalArgumentException(
          "Expected a parameter name of 1 to 32 lower-case letters but was '%s'".formatted(name));
    }
  }

  /** What may be given. */
  public sealed interface Type {
    /** Anything typed; the command offers completions when asked. */
    record Text() implements Type {}

    /** A file; where files cannot be attached, such as in a terminal, the path of one. */
    record File() implements Type {}

    /** One of these words and nothing else. */
    record OneOf(List<String> words) implements Type {
      public OneOf {
        words = List.copyOf(words);
      }
    }
  }
}
