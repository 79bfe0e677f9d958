package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeaningsTest {
  private final SomeTexts texts =
      new SomeTexts()
          .entry("can i bring my children", "is there a nursery")
          .entry("how do i get my money back", "cancel the order")
          .entry("qzxv");
  private final Meanings meanings = new Meanings(texts.phrasings(), texts.entries());

  private float[] likeness(String question) {
    return meanings.of(texts.bag(question));
  }

  @Test
  void an_entry_is_found_by_words_that_it_does_not_have() {
    float[] likeness = likeness("what about kids and babies");

    assertThat(texts.coverage().of(texts.bag("kids babies"))[0]).isLessThan(0.5f);
    assertThat(likeness[0]).isGreaterThan(likeness[1] + 0.2f);
  }

  @Test
  void entries_without_known_words_and_questions_without_any_are_like_nothing() {
    assertThat(likeness("can i bring my kids")[2]).isZero();
    assertThat(likeness("zzyzx")).hasSize(3).containsOnly(0);
  }
}
