package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  private final SomeTexts texts =
      new SomeTexts().entry("refugee week begins", "refugees").entry("buy a ticket");
  private final Features features = texts.features();

  private long count(Bag bag, int group) {
    return IntStream.range(0, bag.ids().length)
        .filter(it -> features.group(bag.ids()[it]) == group)
        .map(it -> bag.counts()[it])
        .sum();
  }

  @Test
  void takes_a_text_apart_into_stems_pairs_and_runs_of_letters() {
    Bag bag = texts.bag("refugee week");

    assertThat(count(bag, Features.STEM)).isEqualTo(2);
    assertThat(count(bag, Features.PAIR)).isEqualTo(1);
    // Of " refugee ": 7 of three letters and 6 of four; of " week ": 4 and 3.
    assertThat(count(bag, Features.RUN)).isEqualTo(20);
  }

  @Test
  void a_long_text_has_no_runs_of_letters() {
    Bag bag = features.learnWords(texts.read("refugee week"));

    assertThat(count(bag, Features.STEM)).isEqualTo(2);
    assertThat(count(bag, Features.RUN)).isZero();
  }

  @Test
  void counts_each_feature_once_and_in_rising_order() {
    Bag bag = texts.bag("week refugee week refugee");

    assertThat(bag.ids()).isSorted().doesNotHaveDuplicates();
    assertThat(bag.counts()).hasSameSizeAs(bag.ids());
    assertThat(count(bag, Features.STEM)).isEqualTo(4);
  }

  @Test
  void forms_of_a_word_are_one_feature() {
    assertThat(features.findStem("refuge")).isNotNegative();
    assertThat(stemsOf("refugees")).isEqualTo(stemsOf("refugee"));
  }

  private int[] stemsOf(String text) {
    return Arrays.stream(texts.bag(text).ids())
        .filter(it -> features.group(it) == Features.STEM)
        .toArray();
  }

  @Test
  void words_of_one_sense_share_a_feature() {
    Bag bag = texts.bag("purchase");

    assertThat(count(bag, Features.STEM)).isZero();
    assertThat(count(bag, Features.SENSE)).isPositive();
  }

  @Test
  void counts_what_the_content_does_not_have_and_learns_nothing_from_a_question() {
    int known = features.size();

    Bag bag = texts.bag("zebra week");

    assertThat(bag.unknown()[Features.STEM]).isEqualTo(1);
    assertThat(bag.unknown()[Features.PAIR]).isEqualTo(1);
    assertThat(features.findStem("zebra")).isEqualTo(-1);
    assertThat(features.size()).isEqualTo(known);
  }

  @Test
  void of_nothing_there_is_nothing() {
    Bag bag = texts.bag("");

    assertThat(bag.ids()).isEmpty();
    assertThat(bag.unknown()).containsOnly(0);
  }
}
