package org.clarion.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
  @ParameterizedTest
  @CsvSource({
    "When IS Women's Day?!, when is women s day",
    "'  who, pays…for  it', who pays for it",
    "Diwrnod Cyntaf yr Ŵyl, diwrnod cyntaf yr ŵyl",
    "SDG4, sdg4",
    "?!, ?!",
    "'', ''",
  })
  void leaves_nothing_but_the_words(String typed, String words) {
    assertThat(PlainWords.of(typed)).isEqualTo(words);
  }
}
