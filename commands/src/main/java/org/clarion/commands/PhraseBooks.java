package org.clarion.commands;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.function.Function;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.PhraseBook;

/** Reads the sentences of each language from the files beside the commands. */
public final class PhraseBooks {
  private PhraseBooks() {}

  /**
   * The phrase book of a language.
   *
   * @throws IllegalStateException when its file is missing
   */
  public static PhraseBook load(Language language) {
    String file = "/phrases/" + language.code() + ".properties";
    try (InputStream in = PhraseBooks.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "Expected the phrases in '%s' but found none".formatted(file));
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new PhraseBook(
          language,
          properties.stringPropertyNames().stream()
              .collect(toUnmodifiableMap(Function.identity(), properties::getProperty)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
