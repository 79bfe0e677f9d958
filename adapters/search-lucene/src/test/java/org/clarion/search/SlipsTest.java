package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {
  private static final int MAX = 9;
  private static final long SEED = 3;

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

  @Test
  void letters_alone_rule_out_words_that_are_far_apart_and_never_one_that_is_near() {
    Random random = new Random(SEED);
    int ruledOut = 0;
    for (int i = 0; i < 20_000; i++) {
      String from = word(random);
      String to = random.nextBoolean() ? word(random) : slipped(from, random);
      int slips = Slips.between(from, to, MAX);
      int max = random.nextInt(3);
      boolean may = Slips.mayBeWithin(max, Slips.letters(from), Slips.letters(to));
      ruledOut += may ? 0 : 1;
      assertThat(may || slips > max).as("%s and %s within %d", from, to, max).isTrue();
    }
    assertThat(ruledOut).isGreaterThan(5_000);
  }

  private static String word(Random random) {
    return random
        .ints(1 + random.nextInt(9), 'a', 'ß' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** With one slip or two. */
  private static String slipped(String word, Random random) {
    StringBuilder slipped = new StringBuilder(word);
    for (int slips = 1 + random.nextInt(2); slips > 0; slips--) {
      int at = random.nextInt(slipped.length());
      switch (random.nextInt(3)) {
        case 0 -> slipped.insert(at, (char) random.nextInt('a', 'ß'));
        case 1 -> slipped.setCharAt(at, (char) random.nextInt('a', 'ß'));
        case 2 -> slipped.append(slipped.charAt(at)).deleteCharAt(at);
        default -> throw new AssertionError();
      }
    }
    return slipped.toString();
  }
}
