package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.clarion.search.Words.Look;
import org.clarion.search.Words.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Words WORDS = new Words();

  private static List<String> split(String text) {
    return WORDS.split(text).stream().map(Word::text).toList();
  }

  @Test
  void splits_at_everything_that_is_neither_letter_nor_digit() {
    assertThat(split("SDG 4.c: mail-out, e.g. (1%)"))
        .containsExactly("sdg", "4", "c", "mail", "out", "e.g", "1");
  }

  @Test
  void drops_apostrophes_and_possessive_endings() {
    assertThat(split("don't Malala's Women’s teachers' what's"))
        .containsExactly("do", "not", "malala", "women", "teachers", "what");
  }

  @Test
  void drops_accents_and_letters_in_disguise() {
    assertThat(split("Café ＩＷＤ ﬁlm")).containsExactly("cafe", "iwd", "film");
  }

  @Test
  void finds_no_words_in_decoration() {
    assertThat(split("")).isEmpty();
    assertThat(split("🎉 ?! — … 👍🏽")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"womans, women", "woman, women", "peoples, people", "intl, international"})
  void writes_other_forms_of_a_word_as_the_usual_one(String form, String usual) {
    assertThat(split(form)).containsExactly(usual);
  }

  @Test
  void notices_what_was_typed_in_capitals() {
    assertThat(WORDS.split("OF of Of A 4"))
        .containsExactly(
            new Word("of", Look.SHOUTED),
            new Word("of", Look.SPOKEN),
            new Word("of", Look.SPOKEN),
            new Word("a", Look.EITHER),
            new Word("4", Look.EITHER));
  }

  @Test
  void leaves_a_short_form_of_the_content_as_it_is() {
    assertThat(split("bc org")).containsExactly("because", "organisation");
    assertThat(WORDS.split("bc org", Set.of("bc", "org")))
        .extracting(Word::text)
        .containsExactly("bc", "org");
  }

  @Test
  void knows_words_that_only_hold_a_sentence_together() {
    assertThat(WORDS.split("when is the")).allMatch(Word::isStopWord);
    assertThat(WORDS.split("women branch day")).noneMatch(Word::isStopWord);
  }

  @ParameterizedTest
  @CsvSource({"campaigns, campaigning", "refugees, refugee", "supportive, support"})
  void brings_forms_of_a_word_to_one_stem(String one, String other) {
    assertThat(WORDS.stem(one)).isEqualTo(WORDS.stem(other));
  }

  @ParameterizedTest
  @CsvSource({"women, woman", "solidarity, solid", "organise, organ", "partner, part"})
  void keeps_different_words_apart(String one, String other) {
    assertThat(WORDS.stem(one)).isNotEqualTo(WORDS.stem(other));
  }

  @ParameterizedTest
  @CsvSource({"u, you", "dont, do not", "wanna, want to", "2moro, tomorrow", "What's, what"})
  void writes_out_how_people_type_in_a_chat(String typed, String written) {
    assertThat(String.join(" ", split(typed))).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pizza", "weather", "vote", "votes", "voting", "working", "hours"})
  void knows_common_english_words_in_all_their_forms(String word) {
    assertThat(WORDS.isEnglish(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"srebrenica", "cuba", "holocost", "palastine", "iwd", "burnuot"})
  void does_not_take_names_and_slips_for_english_words(String word) {
    assertThat(WORDS.isEnglish(word)).isFalse();
  }
}
