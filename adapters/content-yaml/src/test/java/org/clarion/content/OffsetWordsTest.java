package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.clarion.content.DayWords.Span;
import org.clarion.content.OffsetWords.SchoolOffset;
import org.clarion.core.date.Rule.Side;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetWordsTest {
  @Nested
  class Of_easter {
    @ParameterizedTest
    @CsvSource({
      "day itself, 0, 0",
      "2 days before, -2, -2",
      "1 day after, 1, 1",
      "200 days before to 200 days after, -200, 200",
      "1 day before to day itself, -1, 0"
    })
    void reads_and_says_one_end_or_both(String text, int first, int last) {
      assertThat(OffsetWords.easter(text).get()).isEqualTo(new Span<>(first, last));
      assertThat(OffsetWords.sayEaster(first, last)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"Good Friday", "0 days after", "1 days after", "2 day after", "201 days after"})
    void refuses_other_spellings(String text) {
      assertThat(OffsetWords.easter(text).complaints())
          .containsExactly(
              "expected \"day itself\", or days such as \"2 days before\" or \"1 day after to 5"
                  + " days after\", at most 200 away, but was \"%s\"".formatted(text));
    }

    @Test
    void refuses_days_the_wrong_way_round() {
      assertThat(OffsetWords.easter("1 day after to 2 days before").complaints())
          .containsExactly(
              "expected an end at or after the beginning but was \"1 day after to 2 days before\"");
    }
  }

  @Nested
  class Of_another_date {
    @ParameterizedTest
    @CsvSource({"same days, 0", "1 day after, 1", "3 days before, -3", "400 days after, 400"})
    void reads_and_says_the_days_between(String text, int days) {
      assertThat(OffsetWords.days(text).get()).isEqualTo(days);
      assertThat(OffsetWords.sayDays(days)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"day itself", "1 week after", "03 days after", "401 days after", "soon"})
    void refuses_other_spellings(String text) {
      assertThat(OffsetWords.days(text).complaints())
          .containsExactly(
              "expected \"same days\", or days such as \"1 day after\" or \"3 days before\", at"
                  + " most"
                  + " 400 away, but was \"%s\"".formatted(text));
    }
  }

  @Nested
  class Of_the_school_year {
    @ParameterizedTest
    @CsvSource({
      "during, DURING, 1",
      "1 school day before, DAYS_BEFORE, 1",
      "30 school days after, DAYS_AFTER, 30",
      "2 weeks before, WEEKS_BEFORE, 2",
      "1 week after, WEEKS_AFTER, 1"
    })
    void reads_and_says_the_side_and_how_far(String text, Side side, int count) {
      assertThat(OffsetWords.school(text).get()).isEqualTo(new SchoolOffset(side, count));
      assertThat(OffsetWords.say(new SchoolOffset(side, count))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2 days before",
          "0 weeks after",
          "31 weeks after",
          "1 weeks after",
          "2 school day after",
          "school day before",
          "then"
        })
    void refuses_other_spellings(String text) {
      assertThat(OffsetWords.school(text).complaints())
          .containsExactly(
              "expected \"during\", or a time such as \"1 school day before\" or \"2 weeks after\","
                  + " at most 30 away, but was \"%s\"".formatted(text));
    }
  }
}
