package org.clarion.commands.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TypedTest {
  @Test
  void falls_into_words_in_lower_case_without_marks_and_apostrophes() {
    assertThat(Typed.of("What’s on in JUNE?! (re: isn't-it)").words())
        .containsExactly("whats", "on", "in", "june", "re", "isnt", "it");
  }

  @Test
  void takes_a_pictogram_as_a_word_and_leaves_the_colour_of_its_skin() {
    assertThat(Typed.of("ok👍🏽👍").words()).containsExactly("ok", "👍", "👍");
  }

  @Test
  void gives_back_what_was_typed_with_the_marks_between_the_words() {
    Typed typed = Typed.of("  dates, June region:wales!  ");

    assertThat(typed.slice(0, 2)).isEqualTo("dates, June");
    assertThat(typed.slice(1, typed.size())).isEqualTo("June region:wales");
    assertThat(typed.from(2)).isEqualTo("region:wales!");
    assertThat(typed.slice(2, 2)).isEmpty();
    assertThat(typed.from(4)).isEmpty();
    assertThat(typed.part(1, 3).text()).isEqualTo("june region");
    assertThat(typed.part(1, 3).slice(0, 2)).isEqualTo("June region");
  }

  @Test
  void reads_anything_that_can_be_typed() {
    var random = new Random(6);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder line = new StringBuilder();
      random.ints(random.nextInt(60), 0, 0x10000).forEach(it -> line.append((char) it));
      Typed typed = Typed.of(line.toString());

      assertThat(typed.slice(0, typed.size())).hasSizeLessThanOrEqualTo(line.length());
    }
  }
}
