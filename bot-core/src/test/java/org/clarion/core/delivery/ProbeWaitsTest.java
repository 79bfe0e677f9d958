package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeWaitsTest {
  @ParameterizedTest
  @CsvSource({"0, PT5M", "1, PT5M", "2, PT1H", "3, PT6H", "4, PT6H", "2147483647, PT6H"})
  void a_dead_place_is_tried_after_five_minutes_an_hour_and_then_every_six(
      int failures, Duration wait) {
    assertThat(ProbeWaits.after(failures, 1)).isEqualTo(wait);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 10, PT5M",
    "1, 11, PT5M30S",
    "2, 120, PT1H",
    "2, 1000, PT8H20M",
    "3, 720, PT6H",
    "3, 1000, PT8H20M",
    "1, 2147483647, PT24H"
  })
  void many_dead_places_are_tried_one_by_one(int failures, int suspects, Duration wait) {
    assertThat(ProbeWaits.after(failures, suspects)).isEqualTo(wait);
  }
}
