package org.clarion.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {
  @Test
  void a_language_is_known_in_any_region() {
    assertThat(Language.of(Locale.US)).contains(Language.ENGLISH);
    assertThat(Language.of(Locale.ENGLISH)).contains(Language.ENGLISH);
  }

  @Test
  void a_language_the_bot_does_not_speak_is_none() {
    assertThat(Language.of(Locale.forLanguageTag("cy"))).isEmpty();
    assertThat(Language.of(Locale.ROOT)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_number_has_one_of_the_plural_forms(Language language) {
    for (long number = -1; number < 200; number++) {
      assertThat(language.plurals()).contains(language.pluralOf(number));
    }
  }
}
