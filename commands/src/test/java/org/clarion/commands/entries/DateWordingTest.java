package org.clarion.commands.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import org.clarion.commands.SmallPack;
import org.clarion.commands.Toolkit;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Timing;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordingTest {
  private static final Timing FRIDAY_5_TO_SUNDAY_7 =
      new Timing.Days(LocalDate.of(2027, 3, 5), LocalDate.of(2027, 3, 7));

  @ParameterizedTest
  @CsvSource({
    "2027-01-24, in 40 days",
    "2027-03-03, in 2 days",
    "2027-03-04, tomorrow",
    "2027-03-05, today",
    "2027-03-06, under way now",
    "2027-03-07, under way now",
    "2027-03-08, yesterday",
    "2027-03-09, over",
    "2028-03-05, over",
  })
  void counts_the_days_until_it_begins_and_says_when_it_is_over(LocalDate today, String countdown) {
    assertThat(said(FRIDAY_5_TO_SUNDAY_7, today))
        .isEqualTo("Friday 5 to Sunday 7 March 2027 (" + countdown + ")");
  }

  @Test
  void gives_a_time_of_day_with_its_day() {
    ZonedDateTime start = LocalDateTime.of(2027, 3, 5, 17, 0).atZone(TestGroup.ZONE);

    assertThat(said(new Timing.Timed(start, start), LocalDate.of(2027, 3, 4)))
        .isEqualTo("Friday 5 March 2027 at 17:00 (tomorrow)");
    assertThat(said(new Timing.Timed(start, start.plusHours(2)), LocalDate.of(2027, 3, 5)))
        .isEqualTo("Friday 5 March 2027 at 17:00 to 19:00 (today)");
  }

  @Test
  void gives_a_whole_month_without_days() {
    var october = new Timing.Days(LocalDate.of(2027, 10, 1), LocalDate.of(2027, 10, 31));

    assertThat(said(october, LocalDate.of(2027, 9, 1))).isEqualTo("October 2027 (in 30 days)");
  }

  @ParameterizedTest
  @CsvSource({
    "mid-June, mid-June 2027",
    "autumn 2027, autumn 2027",
    "in week 12, in week 12 2027",
  })
  void gives_no_day_where_there_is_none_but_the_words_and_the_year(String words, String said) {
    var open = new Timing.Open(LocalDate.of(2027, 6, 8), LocalDate.of(2027, 7, 10), words);

    assertThat(said(open, LocalDate.of(2027, 2, 1))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "FIXED, it is fixed",
    "RULE, 'worked out by a rule, so check it nearer the time'",
    "WEEK, only the week is known",
    "APPROXIMATE, moves from year to year",
    "TO_BE_CONFIRMED, to be confirmed",
    "MOVED, moved to this day",
    "CANCELLED, cancelled",
    "RETIRED, no longer kept",
  })
  void says_how_sure_the_day_is(Certainty certainty, String said) {
    assertThat(Toolkit.ENGLISH.plain(DateWording.certainty(certainty))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "FIXED, ''",
    "RULE, ''",
    "WEEK, ' (only the week is known)'",
    "MOVED, ' (moved to this day)'",
    "CANCELLED, ' (cancelled)'",
  })
  void says_in_a_list_only_what_is_not_certain(Certainty certainty, String more) {
    Entry entry = SmallPack.date("party", "Party", new Rule.YearlyDay(MonthDay.of(3, 5))).entry();
    var dated = new Dated(entry, new Occurrence("2027", FRIDAY_5_TO_SUNDAY_7, certainty));

    assertThat(Toolkit.ENGLISH.plain(DateWording.item(dated, LocalDate.of(2027, 3, 4))))
        .isEqualTo("Party: Friday 5 to Sunday 7 March 2027 (tomorrow)" + more);
  }

  private static String said(Timing timing, LocalDate today) {
    return Toolkit.ENGLISH.plain(DateWording.when(timing, today));
  }
}
