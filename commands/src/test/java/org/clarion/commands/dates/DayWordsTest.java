package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.faq;

import java.time.MonthDay;
import org.clarion.commands.SmallPack;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Library;
import org.clarion.core.date.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayWordsTest {
  private static final Entry WOMENS_DAY =
      date("womens-day", "International Women's Day", new Rule.YearlyDay(MonthDay.of(3, 8)))
          .alsoCalled("IWD", "Women's Day")
          .asked("When do we celebrate the rights of women?")
          .entry();
  private static final Library LIBRARY = SmallPack.library();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "when is womens day | womens day",
        "When's women’s day? | women’s day",
        "whne is womens day | womens day",
        "wen is womens day | womens day",
        "when do we celebrate women | we celebrate women",
        "what day is IWD | IWD",
        "how long until womens day | womens day",
        "how many days till womens day | womens day",
        "is there a day for women | women",
        "days until womens day | womens day",
      })
  void are_what_stands_behind_the_opening_of_a_question_for_a_day(String question, String words) {
    assertThat(DayWords.subject(question).orElse(null)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "when",
        "when is",
        "whenever you like",
        "how long does it take",
        "who is she",
        "cuba"
      })
  void are_none_where_no_day_is_asked_for(String question) {
    assertThat(DayWords.subject(question)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "womens day",
        "international womens day this year",
        "womans day",
        "womensday",
        "internationalwomensday",
        "we celebrate women",
        "womens day in 2028",
        "iwd",
        "the next day",
      })
  void name_a_date_by_most_of_their_words(String subject) {
    assertThat(DayWords.name(LIBRARY, WOMENS_DAY, subject)).isTrue();
  }

  @Test
  void name_what_is_no_date_only_by_what_it_says_of_when_it_is() {
    Entry training =
        faq("training", "Training")
            .asked("When is the residential course?", "Who pays for the hotel?")
            .tagged("food")
            .entry();

    assertThat(DayWords.name(LIBRARY, training, "the residential course")).isTrue();
    assertThat(DayWords.name(LIBRARY, training, "training")).isTrue();
    assertThat(DayWords.name(LIBRARY, training, "the hotel party")).isFalse();
    assertThat(DayWords.name(LIBRARY, training, "the food")).isFalse();
  }

  @Test
  void do_not_have_to_name_what_a_long_story_is_about() {
    assertThat(
            DayWords.name(
                LIBRARY, WOMENS_DAY, "nobody turns up even though everybody had promised to"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "international mens day",
        "mothers day",
        "the womens march in london",
        "womens football final",
        "world book day",
        "the summer fair",
      })
  void name_no_date_that_only_has_the_day_in_common(String subject) {
    assertThat(DayWords.name(LIBRARY, WOMENS_DAY, subject)).isFalse();
  }
}
