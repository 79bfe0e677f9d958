package org.clarion.commands.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clarion.commands.words.Phrases.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PhrasesTest {
  private static final Map<String, String> PARTS = Map.of("tea", "tea;a (nice|) cup");

  private final Phrases phrases = new Phrases(it -> Objects.requireNonNull(PARTS.get(it)));

  PhrasesTest() {
    phrases.add("make", "make (me|us|) <tea> (please|now|);don't bother");
    phrases.add("put", "put * in (the|my) <tea>;put *");
  }

  @Test
  void are_found_with_each_alternative_and_without_what_may_be_left_out() {
    check("make tea", new Found("make", 2, 0, 0));
    check("make me tea please", new Found("make", 4, 0, 0));
    check("make us a nice cup now", new Found("make", 6, 0, 0));
    check("dont bother", new Found("make", 2, 0, 0));
  }

  @Test
  void are_not_found_where_a_word_is_missing_or_too_many() {
    check("make");
    check("make me");
    check("make tea please now");
    check("");
  }

  @Test
  void have_gaps_for_any_words_but_not_for_none() {
    check("put sugar in the tea", new Found("put", 5, 1, 2), new Found("put", 5, 1, 5));
    check("put all of it in my cup", new Found("put", 7, 1, 7));
    check("put");
  }

  @Test
  void are_found_at_the_beginning_of_a_line_the_longest_last() {
    List<String> line = List.of("oh", "make", "a", "cup", "now", "or", "never");

    assertThat(phrases.longest(line, 1)).isEqualTo(5);
    assertThat(phrases.longest(line, 0)).isZero();
    assertThat(phrases.from(line, 1)).extracting(Found::end).containsExactly(4, 5);
  }

  @Test
  void know_all_their_words() {
    assertThat(phrases.words())
        .containsExactlyInAnyOrder(
            "make", "me", "us", "tea", "a", "nice", "cup", "please", "now", "dont", "bother", "put",
            "in", "the", "my");
  }

  @Test
  @Timeout(5)
  void take_no_longer_for_a_line_that_could_be_read_in_many_ways() {
    assertThat(phrases.whole(Collections.nCopies(500, "put"))).hasSize(1);
    assertThat(phrases.whole(Collections.nCopies(500, "make"))).isEmpty();
  }

  @Test
  void a_list_that_there_is_not_is_a_mistake_of_ours() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WordLists.ENGLISH.plain("nothing"))
        .withMessage("Expected a list of words 'nothing'");
  }

  private void check(String line, Found... found) {
    assertThat(phrases.whole(Arrays.stream(line.split(" ", -1)).toList())).containsExactly(found);
  }
}
