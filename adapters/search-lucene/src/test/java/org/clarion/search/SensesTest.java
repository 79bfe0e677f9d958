package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensesTest {
  private static final Words WORDS = new Words();
  private static final Senses SENSES = new Senses(WORDS);

  private static int[] senses(String... words) {
    return SENSES.of(Arrays.stream(words).map(WORDS::stem).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "buy, purchase",
    "buying, ordered",
    "children, kids",
    "lost, misplaced",
    "tired, knackered",
    "leaflets, flyer",
  })
  void knows_words_that_ask_for_the_same_thing(String one, String other) {
    assertThat(senses(one)).containsAnyOf(senses(other));
  }

  @ParameterizedTest
  @CsvSource({"buy, weather", "children, leaflet", "tired, purchase"})
  void keeps_other_words_apart(String one, String other) {
    assertThat(senses(one)).isNotEmpty().doesNotContain(senses(other));
  }

  @Test
  void gives_each_sense_of_several_words_once() {
    assertThat(senses("buy", "purchase", "buy")).isSorted().doesNotHaveDuplicates();
    assertThat(senses("buy", "purchase")).contains(senses("buy")).contains(senses("purchase"));
  }

  @Test
  void knows_no_sense_of_other_words() {
    assertThat(senses("srebrenica")).isEmpty();
    assertThat(SENSES.of(List.of())).isEmpty();
  }
}
