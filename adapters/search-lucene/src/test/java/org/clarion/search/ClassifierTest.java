package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.clarion.search.Phrasing.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {
  private static SomeTexts texts() {
    return new SomeTexts()
        .entry("when is refugee week", "which week is for refugees", "week of refugees")
        .entry("when is refugee day", "which day is for refugees", "day of refugees")
        .with(Field.TAG, "havana")
        .entry("how can we help cuba", "what can i do for cuba", "cuba blockade")
        .with(Field.ANSWER, "Do what you can and share the load")
        .entry("i have no time", "far too busy for this", "overstretched");
  }

  private final SomeTexts texts = texts();
  private final Classifier classifier = texts.classifier();
  private final Weights weights = texts.weights();

  private float[] leaning(String question) {
    Bag bag = texts.bag(question);
    return classifier.of(bag, weights.of(bag));
  }

  private int best(String question) {
    return Ranking.of(leaning(question), _ -> true, 1).entry(0);
  }

  @ParameterizedTest
  @CsvSource({
    "when is the week for refugees, 0",
    "when is the day for refugees, 1",
    "do something for cuba, 2",
    "havana, 2",
    "so busy, 3",
    "share the load, 3",
  })
  void learns_which_words_tell_the_entries_apart(String question, int entry) {
    assertThat(best(question)).isEqualTo(entry);
  }

  @Test
  void speaks_for_what_it_learnt_and_against_the_others() {
    float[] leaning = leaning("what can i do for cuba");

    assertThat(leaning[2]).isPositive();
    assertThat(leaning[0]).isNegative();
    assertThat(leaning[1]).isNegative();
    assertThat(leaning[3]).isNegative();
  }

  @Test
  void a_word_that_two_entries_share_speaks_less_for_each_than_one_of_its_own() {
    assertThat(leaning("refugees")[0]).isLessThan(leaning("week")[0]);
  }

  @Test
  void speaks_against_everything_where_nothing_is_known() {
    float[] leaning = leaning("zebra");

    for (float it : leaning) {
      assertThat(it).isNegative();
    }
    assertThat(leaning).containsExactly(leaning(""));
  }

  @Test
  void learns_the_same_every_time() {
    SomeTexts again = texts();
    Bag bag = again.bag("when is the week for refugees");

    assertThat(again.classifier().of(bag, again.weights().of(bag)))
        .containsExactly(leaning("when is the week for refugees"));
  }
}
