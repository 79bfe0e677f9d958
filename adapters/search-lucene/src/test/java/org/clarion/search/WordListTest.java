package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
  @ParameterizedTest
  @ValueSource(strings = {"stop-words.txt", "everyday-words.txt", "english-stems.txt"})
  void lists_hold_plain_words_only(String name) {
    Set<String> words = WordList.read(name);

    assertThat(words).hasSizeGreaterThan(200).allMatch(it -> it.matches("[a-z]+"));
  }

  @Test
  void forms_lead_to_a_word_that_is_not_itself_a_form() {
    Map<String, String> forms = WordList.readForms("forms.txt");

    assertThat(forms).containsEntry("womans", "women").containsEntry("woman", "women");
    assertThat(forms.values()).noneMatch(forms::containsKey);
  }

  @Test
  void groups_have_two_words_or_more_and_none_twice() {
    assertThat(WordList.readGroups("senses.txt"))
        .hasSizeGreaterThan(400)
        .allSatisfy(it -> assertThat(it).hasSizeGreaterThan(1).doesNotHaveDuplicates());
  }

  @Test
  void what_people_type_in_a_chat_is_written_out_in_plain_words() {
    Map<String, List<String>> chat = WordList.readChat("chat.txt");

    assertThat(chat)
        .containsEntry("u", List.of("you"))
        .containsEntry("wanna", List.of("want", "to"));
    assertThat(chat.values())
        .allSatisfy(it -> assertThat(it).isNotEmpty().noneMatch(chat::containsKey));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop-words.txt",
        "everyday-words.txt",
        "day-questions.txt",
        "negations.txt",
        "particulars.txt",
        "senses.txt"
      })
  void lists_hold_words_as_they_are_when_a_text_has_been_split(String name) {
    var words = new Words();

    assertThat(WordList.readGroups(name))
        .flatExtracting(it -> it)
        .flatExtracting(it -> List.of(it.split("\\+")))
        .filteredOn(it -> !it.isEmpty())
        .allSatisfy(
            it -> assertThat(words.split(it)).extracting(Words.Word::text).containsExactly(it));
  }

  @Test
  void says_which_list_is_missing() {
    assertThatThrownBy(() -> WordList.read("missing.txt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected the word list 'missing.txt'");
  }
}
