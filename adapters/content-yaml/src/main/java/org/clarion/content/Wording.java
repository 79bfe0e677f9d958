package org.clarion.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the checker, as they stand in {@code faults/en.properties}. */
final class Wording {
  static final String RESOURCE = "/faults/en.properties";

  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
  private static final Properties WORDS = load();

  private Wording() {}

  /** The name of an enum constant as a key, such as {@code not-list} for {@code NOT_LIST}. */
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The sentence with its gaps filled.
   *
   * @throws IllegalStateException when there is no sentence for the key
   */
  static String say(String key, Object... values) {
    String sentence = WORDS.getProperty(key);
    if (sentence == null) {
      throw new IllegalStateException(
          "Expected a sentence '%s' in %s but there is none".formatted(key, RESOURCE));
    }
    return GAP.matcher(sentence)
        .replaceAll(
            it -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(it.group(1))])));
  }

  private static Properties load() {
    try (InputStream resource = Wording.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("Expected the resource %s".formatted(RESOURCE));
      }
      var words = new Properties();
      words.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
