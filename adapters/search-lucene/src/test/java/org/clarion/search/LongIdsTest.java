package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongIdsTest {
  private final LongIds ids = new LongIds();

  @Test
  void numbers_keys_in_the_order_in_which_they_come() {
    assertThat(ids.findOrAdd(70)).isZero();
    assertThat(ids.findOrAdd(-5)).isEqualTo(1);
    assertThat(ids.findOrAdd(70)).isZero();
    assertThat(ids.size()).isEqualTo(2);
  }

  @Test
  void knows_no_number_of_a_key_that_never_came() {
    ids.findOrAdd(70);

    assertThat(ids.find(70)).isZero();
    assertThat(ids.find(71)).isEqualTo(-1);
    assertThat(ids.size()).isEqualTo(1);
  }

  @Test
  void zero_and_the_greatest_are_keys_like_any_other() {
    assertThat(ids.find(0)).isEqualTo(-1);
    assertThat(ids.findOrAdd(0)).isZero();
    assertThat(ids.findOrAdd(Long.MAX_VALUE)).isEqualTo(1);
    assertThat(ids.findOrAdd(Long.MIN_VALUE)).isEqualTo(2);
    assertThat(ids.find(0)).isZero();
  }

  @Test
  void keeps_the_numbers_of_many_keys() {
    IntStream.range(0, 100_000).forEach(it -> ids.findOrAdd(it * 1_024L));

    assertThat(ids.size()).isEqualTo(100_000);
    assertThat(IntStream.range(0, 100_000).allMatch(it -> ids.find(it * 1_024L) == it)).isTrue();
  }
}
