package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {
  private static final int MAX = 9;

  @ParameterizedTest
  @CsvSource({
    "cuba, cuba, 0",
    "cuba, cubba, 1",
    "cuba, uba, 1",
    "cuba, tuba, 1",
    "cuba, cuab, 1",
    "cuba, ucab, 2",
    "palestine, palastien, 2",
    "'', cuba, 4",
    "kitten, sitting, 3",
  })
  void counts_letters_put_in_left_out_replaced_or_swapped(String from, String to, int slips) {
    assertThat(Slips.between(from, to, MAX)).isEqualTo(slips);
    assertThat(Slips.between(to, from, MAX)).isEqualTo(slips);
  }

  @Test
  void stops_counting_above_the_most_that_matters() {
    assertThat(Slips.between("kitten", "sitting", 2)).isEqualTo(3);
    assertThat(Slips.between("cuba", "palestine", 2)).isEqualTo(3);
    assertThat(Slips.between("abcdef", "uvwxyz", 1)).isEqualTo(2);
  }
}
