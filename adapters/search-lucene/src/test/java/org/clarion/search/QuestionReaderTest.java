package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.core.content.Abbreviation;
import org.clarion.search.Question.Standing;
import org.clarion.search.Question.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionReaderTest {
  private final Words words = new Words();
  private final Spelling spelling = new Spelling(words);
  private final QuestionReader reader =
      new QuestionReader(
          words,
          spelling,
          List.of(
              new Abbreviation("IWD", "International Women's Day"),
              new Abbreviation("OF", "organising forum"),
              new Abbreviation("MAT", "multi-academy trust")));

  @BeforeEach
  void learn() {
    spelling.learn(words.split("holocaust memorial refugee week"));
  }

  private static Term term(String stem, Standing standing) {
    return new Term(stem, standing, List.of());
  }

  @Test
  void is_about_what_is_left_without_the_words_that_hold_it_together() {
    Question question = reader.read("When is the refugee week?");

    assertThat(question.terms())
        .containsExactly(term("refuge", Standing.OWN), term("week", Standing.EVERYDAY));
    assertThat(question.words()).containsExactly("when", "is", "the", "refuge", "week");
    assertThat(question.form()).isEqualTo("when is the refugee week");
    assertThat(question.core()).isEqualTo("refuge week");
  }

  @Test
  void marks_what_it_repaired() {
    assertThat(reader.read("holocost").terms())
        .containsExactly(term("holocaust", Standing.REPAIRED));
    assertThat(reader.read("holocost").form()).isEqualTo("holocaust");
  }

  @Test
  void makes_little_of_days_and_small_numbers() {
    assertThat(reader.read("day 8 2023 date").terms())
        .containsExactly(
            term("day", Standing.FAINT),
            term("8", Standing.FAINT),
            term("2023", Standing.OWN),
            term("date", Standing.FAINT));
  }

  @Test
  void adds_what_a_short_form_stands_for() {
    assertThat(reader.read("iwd").terms())
        .containsExactly(new Term("iwd", Standing.OWN, List.of("intern", "women", "day")));
    assertThat(reader.read("iwd").form()).isEqualTo(reader.read("International womens day").form());
    assertThat(reader.read("iwd").core())
        .isEqualTo(reader.read("the international womens day").core());
  }

  @ParameterizedTest
  @CsvSource({
    "what is OF, true",
    "OF, true",
    "what is of, false",
    "WHAT IS OF, false",
    "MAT, true",
    "yoga mat, false",
  })
  void takes_an_ordinary_word_for_a_short_form_only_in_capitals(String text, boolean isShort) {
    assertThat(reader.read(text).terms().stream().anyMatch(it -> !it.meaning().isEmpty()))
        .isEqualTo(isShort);
  }

  @ParameterizedTest
  @CsvSource({"when is it, true", "date of it, true", "whens that, true", "who is it, false"})
  void hears_a_question_for_a_day(String text, boolean asksForDay) {
    assertThat(reader.read(text).asksForDay()).isEqualTo(asksForDay);
  }

  @Test
  void tells_commonplace_from_telling_questions() {
    assertThat(reader.read("who should I vote for").isCommonplace()).isTrue();
    assertThat(reader.read("what is it").isCommonplace()).isTrue();
    assertThat(reader.read("vote for refugees").isCommonplace()).isFalse();
    assertThat(reader.read("holocost").isCommonplace()).isFalse();
  }

  @Test
  void can_be_narrowed_to_some_of_its_terms() {
    Question question = reader.read("when is the refugee week");
    Question narrowed = question.about(question.terms().subList(0, 1));

    assertThat(narrowed)
        .isEqualTo(
            new Question(List.of(term("refuge", Standing.OWN)), List.of("refuge"), "refuge", true));
  }

  @Test
  void reads_nothing_out_of_nothing() {
    assertThat(reader.read("")).isEqualTo(new Question(List.of(), List.of(), "", false));
  }
}
