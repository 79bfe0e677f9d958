package org.clarion.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.api.util.DefaultTimeZone;

class CalendarTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final PhraseKey WHEN = PhraseKey.of("when", "when");

  private final PhraseBook book = Sentences.book(Map.of("when", "{when}"));

  @Test
  void one_day_is_said_in_full() {
    checkDays("2027-03-08", "2027-03-08", "Monday 8 March 2027");
    checkDays("2028-02-29", "2028-02-29", "Tuesday 29 February 2028");
  }

  @Test
  void days_of_one_month_share_month_and_year() {
    checkDays("2027-06-14", "2027-06-20", "Monday 14 to Sunday 20 June 2027");
  }

  @Test
  void days_of_one_year_share_the_year() {
    checkDays("2027-06-28", "2027-07-04", "Monday 28 June to Sunday 4 July 2027");
  }

  @Test
  void days_over_new_year_share_nothing() {
    checkDays("2027-12-28", "2028-01-02", "Tuesday 28 December 2027 to Sunday 2 January 2028");
    checkDays("2027-06-14", "2028-06-20", "Monday 14 June 2027 to Tuesday 20 June 2028");
  }

  @Test
  void a_whole_month_is_said_by_its_name() {
    checkDays("2027-10-01", "2027-10-31", "October 2027");
    checkDays("2028-02-01", "2028-02-29", "February 2028");
  }

  @Test
  void all_but_a_day_of_a_month_is_not_the_month() {
    checkDays("2028-02-01", "2028-02-28", "Tuesday 1 to Monday 28 February 2028");
    checkDays("2027-10-02", "2027-10-31", "Saturday 2 to Sunday 31 October 2027");
    checkDays("2027-10-01", "2027-11-30", "Friday 1 October to Tuesday 30 November 2027");
  }

  @Test
  void below_the_name_of_a_month_its_days_are_said_in_short() {
    checkDaysOfMonth("2027-06-14", "2027-06-14", "14 Mon");
    checkDaysOfMonth("2027-06-14", "2027-06-20", "14 Mon to 20 Sun");
    checkDaysOfMonth("2027-06-01", "2027-06-30", "1 Tue to 30 Wed");
    checkDaysOfMonth("2027-06-28", "2027-07-04", "28 Mon to 4 Sun Jul");
    checkDaysOfMonth("2027-06-14", "2028-06-20", "14 Mon to 20 Tue Jun");
  }

  @Test
  void a_moment_is_a_day_and_a_time() {
    checkTimed("2027-03-04T19:00", "2027-03-04T19:00", "Thursday 4 March 2027 at 19:00");
    checkTimed("2027-03-04T00:05", "2027-03-04T00:05", "Thursday 4 March 2027 at 00:05");
  }

  @Test
  void hours_of_one_day_share_the_day() {
    checkTimed("2027-03-04T19:00", "2027-03-04T20:30", "Thursday 4 March 2027 at 19:00 to 20:30");
  }

  @Test
  void hours_that_end_on_another_day_say_both() {
    checkTimed(
        "2027-03-04T22:00",
        "2027-03-05T01:00",
        "Thursday 4 March 2027 at 22:00 to Friday 5 March 2027 at 01:00");
  }

  @Test
  @DefaultLocale("ar-EG-u-ca-islamic-nu-arab")
  @DefaultTimeZone("Pacific/Kiritimati")
  void the_language_and_zone_of_the_machine_have_no_say() {
    checkDays("2027-06-14", "2027-06-20", "Monday 14 to Sunday 20 June 2027");
    checkTimed("2027-03-04T22:00", "2027-03-04T22:00", "Thursday 4 March 2027 at 22:00");
  }

  private void checkDays(String first, String last, String spoken) {
    check(new Value.Days(LocalDate.parse(first), LocalDate.parse(last)), spoken);
  }

  private void checkDaysOfMonth(String first, String last, String spoken) {
    check(new Value.DaysOfMonth(LocalDate.parse(first), LocalDate.parse(last)), spoken);
  }

  private void checkTimed(String start, String end, String spoken) {
    check(
        new Value.Timed(
            LocalDateTime.parse(start).atZone(LONDON), LocalDateTime.parse(end).atZone(LONDON)),
        spoken);
  }

  private void check(Value value, String spoken) {
    assertThat(book.plain(WHEN.with(value))).isEqualTo(spoken);
  }
}
