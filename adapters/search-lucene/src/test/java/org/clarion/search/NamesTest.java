package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.core.content.Abbreviation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final Words words = new Words();
  private final QuestionReader reader =
      new QuestionReader(
          words,
          new Spelling(words),
          List.of(new Abbreviation("IWD", "International Women's Day")));
  private final Names names = new Names();

  @BeforeEach
  void fill() {
    names.addName(0, reader.read("International Women's Day"));
    names.addName(1, reader.read("Refugee Week"));
    names.addName(2, reader.read("World Refugee Day"));
    names.addName(3, reader.read("The Cuba campaign"));
    names.addQuestion(3, reader.read("what can we do for Havana?"));
    names.addQuestion(4, reader.read("no time"));
    names.addQuestion(5, reader.read("women and the vote"));
  }

  @Test
  void knows_a_name_or_a_question_word_for_word() {
    assertThat(names.same(reader.read("international womens day!"))).containsExactly(0);
    assertThat(names.same(reader.read("NO TIME"))).containsExactly(4);
    assertThat(names.same(reader.read("IWD"))).containsExactly(0);
  }

  @Test
  void knows_a_name_in_the_middle_of_a_sentence() {
    assertThat(names.same(reader.read("when is refugee week please"))).isEmpty();
    assertThat(names.alike(reader.read("when is refugee week please"))).containsExactly(1);
    assertThat(names.alike(reader.read("what about campaigns for cuba"))).isEmpty();
    assertThat(names.alike(reader.read("so what about a cuba campaign"))).containsExactly(3);
  }

  @Test
  void does_not_take_one_word_of_a_question_for_its_name() {
    assertThat(names.alike(reader.read("havana"))).isEmpty();
    assertThat(names.alike(reader.read("is it time"))).isEmpty();
    assertThat(names.alike(reader.read("women who vote"))).containsExactly(5);
  }

  @Test
  void finds_all_names_in_which_the_words_stand() {
    assertThat(names.around(reader.read("refugees"))).containsExactly(1, 2);
    assertThat(names.around(reader.read("refugee day"))).containsExactly(2);
    assertThat(names.around(reader.read("when is refugee day"))).isEmpty();
    assertThat(names.around(reader.read("fugee"))).isEmpty();
  }

  @Test
  void does_not_take_a_question_for_its_opposite() {
    assertThat(names.alike(reader.read("what is the cuba campaign"))).containsExactly(3);
    assertThat(names.alike(reader.read("what isn't the cuba campaign"))).isEmpty();
    assertThat(names.alike(reader.read("never the cuba campaign"))).isEmpty();
    assertThat(names.alike(reader.read("without the cuba campaign"))).isEmpty();
  }

  @Test
  void declines_what_must_be_and_what_asks_the_same_with_other_small_words() {
    names.addDeclined(reader.read("who was the cuba campaign?"));

    assertThat(names.isDeclined(reader.read("who was the Cuba campaign"))).isTrue();
    assertThat(names.isDeclined(reader.read("and who is the cuba campaign"))).isTrue();
    assertThat(names.isDeclined(reader.read("what was the cuba campaign"))).isFalse();
    assertThat(names.isDeclined(reader.read("who was not the cuba campaign"))).isFalse();
    assertThat(names.alike(reader.read("and who is the cuba campaign"))).isEmpty();
  }

  @Test
  void declines_no_question_of_an_entry_because_it_is_like_another() {
    names.addDeclined(reader.read("what would we do for havana"));

    assertThat(names.isDeclined(reader.read("what can we do for Havana"))).isFalse();
    assertThat(names.same(reader.read("what can we do for Havana"))).containsExactly(3);
  }

  @Test
  void nothing_is_the_name_of_nothing() {
    assertThat(names.same(reader.read(""))).isEmpty();
    assertThat(names.alike(reader.read(""))).isEmpty();
    assertThat(names.alike(reader.read("what is it"))).isEmpty();
  }
}
