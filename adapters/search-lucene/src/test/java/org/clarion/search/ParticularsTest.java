package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticularsTest {
  private static final int AWARD = 0;
  private static final int DAY = 1;
  private static final int NEW = 2;

  private final SomeTexts texts = new SomeTexts();
  private final Particulars particulars = new Particulars(3);

  @BeforeEach
  void learn() {
    for (int i = 0; i < 5; i++) {
      particulars.learn(AWARD, texts.read("who can get the award"));
      particulars.learn(DAY, texts.read("womens day"));
    }
    particulars.learnDay(DAY);
    particulars.learn(NEW, texts.read("what is it"));
  }

  private int missing(String question, int entry) {
    return particulars.missing(texts.read(question), entry);
  }

  @ParameterizedTest
  @CsvSource({
    "what is the award, 0",
    "who may have the award, 0",
    "how much is the award, 1",
    "who won the award, 1",
    "when is the award, 1",
    "how many came and what did it cost, 2",
  })
  void knows_when_something_is_asked_that_nobody_was_told_there(String question, int missing) {
    assertThat(missing(question, AWARD)).isEqualTo(missing);
  }

  @Test
  void a_key_date_tells_its_day() {
    assertThat(missing("when is womens day", DAY)).isZero();
    assertThat(missing("what is the theme of womens day", DAY)).isOne();
  }

  @Test
  void takes_words_side_by_side_only() {
    assertThat(missing("how can so many help", AWARD)).isZero();
  }

  @Test
  void says_nothing_of_an_entry_that_has_few_phrasings() {
    assertThat(missing("how much does it cost", NEW)).isZero();
  }
}
