package org.clarion.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.clarion.core.reply.Reply;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A hundred questions on nothing that the toolkit holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OffTopicTest {
  private static final int NEAREST_MAX = 2;

  private final TestGroup group = Toolkit.group();

  @AfterAll
  void close() {
    group.close();
  }

  @Test
  void none_is_answered() {
    List<String> questions = questions();
    assertThat(questions).hasSize(100).doesNotHaveDuplicates();

    List<String> answered =
        questions.stream()
            .filter(it -> !isDeclined(group.considers(it)))
            .map(it -> it + " → " + group.asks(it).lines().findFirst().orElse(""))
            .toList();

    assertThat(answered).isEmpty();
  }

  @Test
  void each_has_the_nearest_two_titles_at_most_and_whom_to_ask() {
    for (String question : questions()) {
      if (group.considers(question) instanceof Reply.NotKnown unknown) {
        assertThat(unknown.near()).as(question).hasSizeLessThanOrEqualTo(NEAREST_MAX);
        assertThat(unknown.onward()).as(question).hasSize(1);
      }
    }
  }

  /** An offer of several is no answer either: the person decides. */
  private static boolean isDeclined(Reply reply) {
    return reply instanceof Reply.NotKnown || reply instanceof Reply.Several;
  }

  private static List<String> questions() {
    try (InputStream in =
        Objects.requireNonNull(OffTopicTest.class.getResourceAsStream("off-topic.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> !it.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
