package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.core.content.Abbreviation;
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
              new Abbreviation("MAT", "multi-academy trust"),
              new Abbreviation("COS", "chief of staff")));

  @BeforeEach
  void learn() {
    spelling.learn(words.split("holocaust memorial refugee week"));
  }

  @Test
  void is_about_what_is_left_without_the_words_that_hold_it_together() {
    Question question = reader.read("When is the refugee week?");

    assertThat(question)
        .isEqualTo(
            new Question(
                List.of("when", "is", "the", "refugee", "week"),
                List.of("when", "is", "the", "refuge", "week"),
                List.of("refuge", "week"),
                List.of("refuge"),
                "when is the refugee week",
                true));
  }

  @Test
  void knows_which_of_its_words_are_used_about_anything() {
    assertThat(reader.read("who should I vote for").about()).containsExactly("vote");
    assertThat(reader.read("who should I vote for").telling()).isEmpty();
    assertThat(reader.read("votes for refugees").telling()).containsExactly("refuge");
  }

  @Test
  void repairs_what_was_misspelt() {
    assertThat(reader.read("refugeweek holocost")).isEqualTo(reader.read("refugeweek holocaust"));
    assertThat(reader.read("refugeeweek").core()).isEqualTo("refuge week");
    assertThat(reader.read("holocost").words()).containsExactly("holocaust");
  }

  @Test
  void repairs_no_more_than_a_sentence_full_of_slips() {
    assertThat(reader.read("holocost ".repeat(60)).words())
        .hasSize(60)
        .startsWith("holocaust")
        .endsWith("holocost");
  }

  @Test
  void looks_no_more_than_a_sentence_full_of_unknown_words_up() {
    assertThat(reader.read("qzxwvk ".repeat(23) + "holocost").words()).endsWith("holocaust");
    assertThat(reader.read("qzxwvk ".repeat(24) + "holocost").words()).endsWith("holocost");
  }

  @Test
  void adds_what_a_short_form_stands_for() {
    assertThat(reader.read("iwd").words()).containsExactly("iwd", "international", "women", "day");
    assertThat(reader.read("iwd").form()).isEqualTo(reader.read("International womens day").form());
    assertThat(reader.read("iwd").core())
        .isEqualTo(reader.read("the international womens day").core());
  }

  @ParameterizedTest
  @CsvSource({
    "what is OF, what is organising forum",
    "OF, organising forum",
    "what is of, what is of",
    "WHAT IS OF, what is of",
    "CAN I BE PART OF THE NETWORK, can i be part of the network",
    "CAN U BE PART OF 2027, can you be part of 2027",
    "OF 2027, organising forum 2027",
    "i am OF, i am organising forum",
    "MAT, multi academy trust",
    "yoga mat, yoga mat",
  })
  void takes_an_ordinary_word_for_a_short_form_only_in_capitals(String text, String form) {
    assertThat(reader.read(text).form()).isEqualTo(form);
  }

  @Test
  void what_the_content_has_a_meaning_for_is_no_chat() {
    assertThat(reader.read("who is cos").form()).isEqualTo("who is chief of staff");
    assertThat(reader.split("cos")).extracting(Words.Word::text).containsExactly("cos");
  }

  @ParameterizedTest
  @CsvSource({"when is it, true", "date of it, true", "whens that, true", "who is it, false"})
  void hears_a_question_for_a_day(String text, boolean asksForDay) {
    assertThat(reader.read(text).asksForDay()).isEqualTo(asksForDay);
  }

  @Test
  void reads_nothing_out_of_nothing() {
    assertThat(reader.read(""))
        .isEqualTo(new Question(List.of(), List.of(), List.of(), List.of(), "", false));
  }
}
