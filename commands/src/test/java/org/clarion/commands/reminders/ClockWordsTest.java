package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockWordsTest {
  @ParameterizedTest
  @CsvSource({
    "8, 08:00",
    "08, 08:00",
    "8:30, 08:30",
    "8.30, 08:30",
    "0830, 08:30",
    "830, 08:30",
    "20.00, 20:00",
    "2030, 20:30",
    "8am, 08:00",
    "8 am, 08:00",
    "8 a.m., 08:00",
    "8pm, 20:00",
    "8.30pm, 20:30",
    "12am, 00:00",
    "12pm, 12:00",
    "noon, 12:00",
    "midday, 12:00",
    "midnight, 00:00",
    "0, 00:00",
    "24:00, 00:00"
  })
  void reads_a_time_however_it_is_written(String words, LocalTime time) {
    assertThat(ClockWords.read(words)).hasValue(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "25", "24:30", "8:60", "13pm", "0am", "8:3", "eight", "8 o'clock", "12345"})
  void reads_nothing_else(String words) {
    assertThat(ClockWords.read(words)).isEmpty();
  }
}
