package org.clarion.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.Reply;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How well questions about the built-in toolkit are answered, and how surely others are not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToolkitAnswersTest {
  private static final double FIRST_HITS_MIN = 0.90;
  private static final double FALSE_ANSWERS_MAX = 0.03;

  private final TestGroup group = Toolkit.group();

  @AfterAll
  void close() {
    group.close();
  }

  @ParameterizedTest
  @CsvSource({
    "choose-one-issue, i care about so many causes and where do i start",
    "choose-one-issue, should I focus on a single issue",
    "choose-one-issue, i cannot pick just one campaign",
    "choose-one-issue, how do i chose one isue",
    "choose-one-issue, to many isues how do i choose",
    "public-speaking, do i need to give speeches",
    "public-speaking, i am nervous about talking in public",
    "public-speaking, can i be an iso without speaking at meetings",
    "public-speaking, i hate public speeking",
    "public-speaking, do i have to speak in pubic",
    "unsupportive-branch, what if my branch is not supportive",
    "unsupportive-branch, nobody in my branch is interested",
    "unsupportive-branch, my local community is against it",
    "unsupportive-branch, my brach is unsuportive",
    "unsupportive-branch, comunity not suportive",
    "too-busy, i have no time for this",
    "too-busy, can i do this if i am very busy",
    "too-busy, we are all too busy in our branch",
    "too-busy, im to bussy",
    "too-busy, too busy to do anythign",
    "national-and-international, how do i balance national and international campaigns",
    "national-and-international, why work abroad when there is so much to do at home",
    "national-and-international, should we not look at domestic issues first",
    "national-and-international, natonal or internatonal work",
    "national-and-international, balanse of national and international",
  })
  void finds_each_of_the_five_questions_of_the_toolkit_in_other_words_and_with_typos(
      String name, String question) {
    Reply reply = group.considers(question);

    assertThat(reply).isNotInstanceOf(Reply.NotKnown.class);
    assertThat(reply.about()).startsWith(new EntryId("faq." + name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what are our priority campaigns",
        "which are the 4 priority campaigns",
        "prioriy campaigns",
      })
  void names_the_four_priority_campaigns_and_no_other(String question) {
    assertThat(group.considers(question).about()).startsWith(new EntryId("faq.priority-campaigns"));
    assertThat(group.asks(question))
        .contains(
            "\n- Cuba\n- Palestine\n- Quality Education for All\n- Human and Trade Union Rights\n");
  }

  @Test
  void says_that_it_does_not_know_and_whom_to_ask() {
    assertThat(group.asks("what is the capital of peru").lines().limit(2))
        .containsExactly(
            "I don't know the answer to that. It is not in what I was given.",
            "Who may know: The international team (see /contacts).");
    assertThat(group.considers("what is the capital of peru"))
        .isInstanceOfSatisfying(
            Reply.NotKnown.class,
            it -> {
              assertThat(it.near()).hasSizeLessThanOrEqualTo(2);
              assertThat(it.onward()).hasSize(1);
            });
  }

  @Test
  void puts_the_right_entry_first() {
    List<Question> answerable = questions().stream().filter(Question::isAnswerable).toList();
    List<String> misses =
        answerable.stream().filter(it -> !it.isHitBy(ask(it))).map(this::miss).toList();
    double hits = 1.0 - (double) misses.size() / answerable.size();

    assertThat(hits)
        .as("first hits of %d; missed: %n%s", answerable.size(), String.join("\n", misses))
        .isGreaterThanOrEqualTo(FIRST_HITS_MIN);
  }

  @Test
  void gives_no_answer_to_what_the_toolkit_does_not_hold() {
    List<Question> others = questions().stream().filter(it -> !it.isAnswerable()).toList();
    List<String> answered =
        others.stream().filter(it -> ask(it) instanceof Reply.Card).map(this::miss).toList();
    double share = (double) answered.size() / others.size();

    assertThat(share)
        .as("answered of %d: %n%s", others.size(), String.join("\n", answered))
        .isLessThanOrEqualTo(FALSE_ANSWERS_MAX);
  }

  private Reply ask(Question question) {
    return group.considers(question.text());
  }

  private String miss(Question question) {
    Reply reply = ask(question);
    return question.text() + " → " + reply.getClass().getSimpleName() + " " + reply.about();
  }

  /** A question, and the entries of which any is right; none when the toolkit does not hold it. */
  private record Question(String text, Set<EntryId> expected) {
    static Question of(String line) {
      String[] columns = line.split("\t", -1);
      return new Question(
          columns[0],
          Arrays.stream(columns[1].split(" ", -1))
              .filter(it -> !it.equals("-"))
              .map(EntryId::new)
              .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isAnswerable() {
      return !expected.isEmpty();
    }

    boolean isHitBy(Reply reply) {
      return reply.about().stream().limit(1).anyMatch(expected::contains);
    }
  }

  private static List<Question> questions() {
    try (InputStream in =
        Objects.requireNonNull(
            ToolkitAnswersTest.class.getResourceAsStream("/questions/toolkit.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> !it.isBlank() && !it.startsWith("#"))
          .map(Question::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
