package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clarion.core.content.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
  @Test
  void has_a_sentence_for_every_complaint_and_noun_and_no_other() throws IOException {
    Set<String> used =
        Stream.of(
                Stream.of("near"),
                Arrays.stream(Complaint.values()).map(Wording::key),
                Arrays.stream(Noun.values()).map(it -> "noun." + Wording.key(it)))
            .flatMap(it -> it)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(new TreeSet<>(words().stringPropertyNames())).isEqualTo(used);
  }

  @Test
  void says_what_was_expected_in_every_complaint() throws IOException {
    Properties words = words();

    assertThat(Complaint.values())
        .allSatisfy(it -> assertThat(words.getProperty(Wording.key(it))).startsWith("expected "));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void has_a_noun_for_every_kind_of_entry(Kind kind) {
    assertThat(Noun.of(kind).name()).isEqualTo(kind.name());
  }

  @Test
  void fills_the_gaps_of_a_sentence() {
    assertThat(Complaint.DUPLICATE_KEY.say("title", 4))
        .isEqualTo("expected the key \"title\" once but it already stands in line 4");
  }

  @Test
  void leaves_alone_what_looks_like_a_gap_in_a_value() {
    assertThat(Complaint.NOT_ID.say("\"{0} $1 \\\""))
        .isEqualTo(
            "expected an id of lower-case letters, digits and hyphens but was \"{0} $1 \\\"");
  }

  @Test
  void adds_what_was_most_likely_meant() {
    assertThat(Complaint.NOT_ID.sayNear("tolkit", Set.of("toolkit", "page"), "\"tolkit\""))
        .isEqualTo(
            "expected an id of lower-case letters, digits and hyphens but was \"tolkit\"; did you"
                + " mean \"toolkit\"?");
  }

  @Test
  void adds_nothing_where_nothing_is_near() {
    assertThat(Complaint.NOT_ID.sayNear("elsewhere", Set.of("toolkit"), "\"elsewhere\""))
        .isEqualTo(
            "expected an id of lower-case letters, digits and hyphens but was \"elsewhere\"");
  }

  @Test
  void fails_loudly_on_a_sentence_that_is_missing() {
    assertThatThrownBy(() -> Wording.say("no-such-sentence"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Expected a sentence 'no-such-sentence' in /faults/en.properties but there is none");
  }

  private static Properties words() throws IOException {
    var words = new Properties();
    try (InputStream resource = WordingTest.class.getResourceAsStream(Wording.RESOURCE)) {
      words.load(resource);
    }
    return words;
  }
}
