package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxFaultTest {
  private static final String COLON =
      "expected one key on this line but was a second \": \"; put the text in quotes";
  private static final String TAB = "expected spaces but was a tab";
  private static final String QUOTE =
      "expected a closing quote for the text that begins here but there is none";
  private static final String KEY = "expected a key, a colon and a space but was text without them";
  private static final String INDENTATION =
      "expected the next key or item, indented like those before it, but was something else";
  private static final String LIST =
      "expected a comma or \"]\" in this list but was something else";
  private static final String BRACES =
      "expected a comma or \"}\" between these braces but was something else";
  private static final String ESCAPE =
      "expected a letter that has a meaning after \"\\\" but was another; write \"\\\\\" for the"
          + " sign itself";
  private static final String SIGN =
      "expected text but was a sign that has a meaning in YAML; put the text in quotes";
  private static final String BLOCK =
      "expected the end of the line after the sign for a block of text but was something else";
  private static final String VALUE =
      "expected text, a list or keys and values but was none of them";

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("a: b: c", "1:5", COLON),
        Arguments.of("a: b\n c: d", "2:3", COLON),
        Arguments.of("a:\n\tb: c", "2:1", TAB),
        Arguments.of("a: 'b", "1:4", QUOTE),
        Arguments.of("a: \"b\n---\n", "1:4", QUOTE),
        Arguments.of("a: b\nc\nd: e", "2:1", KEY),
        Arguments.of("- a\nb: c", "2:1", INDENTATION),
        Arguments.of("a: [b] c", "1:8", INDENTATION),
        Arguments.of("a: 'b' c", "1:8", INDENTATION),
        Arguments.of("[a, b", "1:6", LIST),
        Arguments.of("[a, {b: c]", "1:10", BRACES),
        Arguments.of("{a: b", "1:6", BRACES),
        Arguments.of("\"\\w\"", "1:3", ESCAPE),
        Arguments.of("\"\\uXYZ1\"", "1:4", ESCAPE),
        Arguments.of("a: @b", "1:4", SIGN),
        Arguments.of("a: `b`", "1:4", SIGN),
        Arguments.of("a: |b", "1:5", BLOCK),
        Arguments.of("a: {", "1:5", VALUE),
        Arguments.of("!a!b c", "1:1", "expected a value without a tag but was one with a tag"),
        Arguments.of(
            "%YAML x\n---\na",
            "1:7", "expected YAML but was something else: expected a digit, but found x(120)"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void says_where_and_in_plain_words_why_it_is_no_yaml(String yaml, String place, String words) {
    var inspection = new Inspection();

    assertThat(YamlTree.of("file.yaml", yaml, inspection)).isEmpty();
    assertThat(Checks.texts(inspection))
        .containsExactly("file.yaml:%s: %s".formatted(place, words));
  }
}
