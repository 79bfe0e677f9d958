package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParsedTest {
  private final Parsed<Integer> one = new Parsed.Right<>(1);
  private final Parsed<Integer> two = new Parsed.Right<>(2);
  private final Parsed<Integer> bad = Parsed.wrong("bad");
  private final Parsed<Integer> worse = Parsed.wrong("worse");

  @Test
  void has_a_value_or_complaints() {
    assertThat(one.get()).isEqualTo(1);
    assertThat(one.complaints()).isEmpty();
    assertThat(bad.complaints()).containsExactly("bad");
  }

  @Test
  void has_no_value_beside_complaints() {
    assertThatThrownBy(bad::get)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected a checked text but was [bad]");
  }

  @Test
  void changes_only_a_value() {
    assertThat(one.map(it -> "number " + it)).isEqualTo(new Parsed.Right<>("number 1"));
    assertThat(bad.map(it -> "number " + it)).isEqualTo(new Parsed.Wrong<>(List.of("bad")));
  }

  @Test
  void puts_two_values_together() {
    assertThat(sum(one, two)).isEqualTo(new Parsed.Right<>(3));
  }

  @Test
  void puts_all_complaints_together() {
    assertThat(sum(bad, two).complaints()).containsExactly("bad");
    assertThat(sum(one, worse).complaints()).containsExactly("worse");
    assertThat(sum(bad, worse).complaints()).containsExactly("bad", "worse");
  }

  private static Parsed<Integer> sum(Parsed<Integer> first, Parsed<Integer> second) {
    return Parsed.both(first, second, (a, b) -> new Parsed.Right<>(a + b));
  }
}
