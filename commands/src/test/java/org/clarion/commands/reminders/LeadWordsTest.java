package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clarion.core.reminder.LeadTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6w 2w 2d morning | 6w 2w 2d 0d",
        "6w,2w,2d,0d | 6w 2w 2d 0d",
        "6 weeks, 2 weeks and 2 days before, and on the day itself | 6w 2w 2d 0d",
        "two days before & the morning of | 2d 0d",
        "a week | 1w",
        "1 month | 30d",
        "the day before | 1d",
        "same day | 0d",
        "14d | 2w",
        "90m 3h | 3h 90m",
        "90 minutes, 3 hours | 3h 90m",
        "an hour before | 1h",
        "2d 2d 2 days | 2d",
        "0d 2d 6w | 6w 2d 0d",
        "2d at 8:30 | 2d@08:30",
        "6w 2d at 8.30pm | 6w@20:30 2d@20:30",
        "6w@7:00 2d | 6w@07:00 2d",
        "1w 3h at 10 | 1w@10:00 3h"
      })
  void reads_lead_times_however_they_are_written(String words, String ids) {
    assertThat(LeadWords.read(words, LeadTime.MORNING)).hasValue(leads(ids));
  }

  @Test
  void keeps_the_hour_that_is_usual_here() {
    assertThat(LeadWords.read("6w 0d 3h", LocalTime.of(8, 30)))
        .hasValue(leads("6w@08:30 0d@08:30 3h"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "6",
        "6w maybe",
        "53w",
        "366d",
        "13 months",
        "4m",
        "73h",
        "3h@08:00",
        "2d at 25:00",
        "9999w"
      })
  void reads_nothing_where_a_word_is_none_or_out_of_range(String words) {
    assertThat(LeadWords.read(words, LeadTime.MORNING)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6w 2w 2d 0d",
        "6w@08:30 0d@08:30",
        "6w@08:30 2d 0d@07:00",
        "3h 90m",
        "1w@10:00 3h"
      })
  void writes_what_reads_the_same_whatever_is_usual_then(String ids) {
    String words = LeadWords.write(leads(ids));

    assertThat(LeadWords.read(words, LocalTime.of(23, 59))).hasValue(leads(ids));
  }

  @Test
  void writes_one_hour_once() {
    assertThat(LeadWords.write(leads("6w 2w 2d 0d"))).isEqualTo("6w 2w 2d 0d at 09:00");
    assertThat(LeadWords.write(leads("6w@08:30 0d"))).isEqualTo("6w@08:30 0d@09:00");
    assertThat(LeadWords.write(leads("90m"))).isEqualTo("90m");
  }

  @Test
  void moves_those_that_go_by_days_to_another_hour() {
    assertThat(LeadWords.at(leads("6w 0d@07:00 3h"), LocalTime.of(8, 30)))
        .isEqualTo(leads("6w@08:30 0d@08:30 3h"));
  }

  private static List<LeadTime> leads(String ids) {
    return Arrays.stream(ids.split(" ", -1)).map(LeadTime::read).flatMap(Optional::stream).toList();
  }
}
