package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.faq;
import static org.clarion.commands.SmallPack.terms;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.clarion.testkit.TestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DateAnswersTest {
  private static final Rule ON_8_MARCH = new Rule.YearlyDay(MonthDay.of(3, 8));
  private static final Draft TEA_DAY =
      date("tea-day", "Tea Day", ON_8_MARCH).alsoCalled("day of tea");
  private static final Draft[] ENTRIES = {
    TEA_DAY,
    date("cake-day", "World Cake Day", new Rule.YearlyDay(MonthDay.of(6, 12))),
    date("bread-week", "Bread Week", new Rule.WeekHolding(MonthDay.of(6, 20))),
    date("milk-month", "Milk Month", new Rule.WholeMonth(Month.OCTOBER)),
    date("honey-day", "Honey Day", new Rule.YearlyDay(MonthDay.of(11, 20))),
    date("sugar-day", "Sugar Day", new Rule.YearlyDay(MonthDay.of(11, 20))),
    date("today", "Butter Day", new Rule.YearlyDay(MonthDay.of(2, 1))),
    date("winter", "Cocoa Days", new Rule.YearlySpan(MonthDay.of(1, 20), MonthDay.of(2, 3))),
    date("fair", "Kettle fair", new Rule.OnceDays(day(2023, 3, 15), day(2023, 3, 16))),
    date("visit", "Visit to the farm", open("international team")),
    date("outing", "Outing to Ceylon", open(null)),
    date(
        "supper",
        "Supper of all",
        KeyDate.of(ON_8_MARCH, Certainty.FIXED)
            .withChanges(List.of(new Change.Cancelled("2027", null)))),
    date("march", "Saucer parade", variants()),
    faq("boil", "Boiling water").asked("How long does water take to boil?").says("Five minutes."),
    terms("town", "School terms in Town", SchoolYears.TOWN),
    terms("wales", "School terms in Wales", SchoolYears.WALES),
  };

  private final TestGroup group = Toolkit.knowing(ENTRIES);

  @AfterAll
  void close() {
    group.close();
  }

  @ParameterizedTest
  @CsvSource({
    "how long until tea day, date.tea-day",
    "when was the last tea day and when is the next, date.tea-day",
    "how long until the visit to the farm, date.visit",
    "what comes after tea day, date.march",
  })
  void a_sentence_is_about_the_date_that_it_tells_of(String question, String date) {
    assertThat(group.considers(question).about()).startsWith(new EntryId(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how long until tea day",
        "How long is it until Tea Day?",
        "how long till the day of tea",
        "how many days until tea day",
        "how many days are there left till tea day please",
        "days to tea day",
        "how many sleeps until teaday",
        "countdown to tea day",
        "how far away is tea day",
        "/dates how many days until tea day",
        "/ask how long until tea day",
      })
  void counts_the_days_until_a_date(String line) {
    check(line, "35 days until Tea Day, Monday 8 March 2027.");
  }

  @Test
  void offers_the_card_of_the_date() {
    assertThat(group.presses("Tea Day", group.message("how long until tea day")).plain())
        .isEqualTo(group.asks("/date tea-day"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how many weeks until tea day | 5 weeks until Tea Day, Monday 8 March 2027.",
        "weeks until world cake day | 18 weeks and 5 days until World Cake Day, Saturday 12 June"
            + " 2027.",
        "how many weeks until 9 feb | 1 week and 1 day until Tuesday 9 February 2027.",
        "how many weeks until friday | 4 days until Friday 5 February 2027.",
        "how long until tomorrow | 1 day until Tuesday 2 February 2027.",
        "how long until butter day | It is today: Butter Day, Monday 1 February 2027.",
        "how long until cocoa days | It is under way now: Cocoa Days, Wednesday 20 January to"
            + " Wednesday 3 February 2027.",
        "how long until yesterday | It is over: Sunday 31 January 2027.",
        "how long until easter | 53 days until Easter, Friday 26 to Monday 29 March 2027.",
        "how long until half-term | 14 days until Spring half-term, Monday 15 to Friday 19 February"
            + " 2027 (School terms in Town).",
      })
  void counts_in_weeks_and_says_what_is_not_ahead(String line, String answer) {
    check(line, answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how many school days until tea day | 20 school days from today until Tea Day, Monday 8"
            + " March 2027. School terms in Town.",
        "how many school days until tea day in wales | 20 school days from today until Tea Day,"
            + " Monday 8 March 2027. School terms in Wales.",
        "how many school days until 2 feb | 1 school day from today until Tuesday 2 February 2027."
            + " School terms in Town.",
        "school days until milk month | I cannot tell the school days: my term dates do not reach"
            + " that far. Milk Month, October 2027. School terms in Town.",
      })
  void counts_school_days_by_a_calendar_that_it_names(String line, String answer) {
    check(line, answer);
  }

  @Test
  void counts_no_school_days_where_it_has_no_term_dates() {
    try (TestGroup bare = Toolkit.knowing(TEA_DAY)) {
      assertThat(bare.asks("how many school days until tea day"))
          .isEqualTo(
              "I cannot tell the school days: I have no term dates."
                  + " Tea Day, Monday 8 March 2027.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what's next after tea day | Next comes Saucer parade, Saturday 20 March 2027. That is"
            + " after Tea Day, Monday 8 March 2027.",
        "what comes after 8 march? | Next comes Saucer parade, Saturday 20 March 2027. That is"
            + " after Monday 8 March 2027.",
        "what is the next date after milk month | Next comes Honey Day, Saturday 20 November 2027"
            + " and Sugar Day, Saturday 20 November 2027. That is after Milk Month, October 2027.",
        "next after sugar day | Next comes Cocoa Days, Thursday 20 January to Thursday 3 February"
            + " 2028. That is after Sugar Day, Saturday 20 November 2027.",
        "whats after christmas 2030 | Next comes Cocoa Days, Monday 20 January to Monday 3 February"
            + " 2031. That is after Christmas, Wednesday 25 to Thursday 26 December 2030.",
      })
  void says_what_comes_next_after_a_date(String line, String answer) {
    check(line, answer);
  }

  @Test
  void says_that_nothing_comes_after_a_date() {
    try (TestGroup bare =
        Toolkit.knowing(
            date("fair", "Kettle fair", new Rule.OnceDays(day(2027, 3, 1), day(2027, 3, 1))))) {
      assertThat(bare.asks("what's after the kettle fair"))
          .isEqualTo("I have nothing in the year after Kettle fair, Monday 1 March 2027.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is tea day on a weekend | No: Tea Day, Monday 8 March 2027.",
        "does world cake day fall on a weekend? | Yes: World Cake Day, Saturday 12 June 2027.",
        "is bread week at the weekend | In part: Bread Week, Monday 14 to Sunday 20 June 2027.",
        "is tea day on a monday | Yes: Tea Day, Monday 8 March 2027.",
        "is tea day on a friday this year | No: Tea Day, Monday 8 March 2027.",
        "is tea day on a weekday | Yes: Tea Day, Monday 8 March 2027.",
        "is tea day on a weekend in 2026 | Yes: Tea Day, Sunday 8 March 2026.",
        "in 2028 is tea day on a weekend | No: Tea Day, Wednesday 8 March 2028.",
        "is tea day a school day | Schools are open: Tea Day, Monday 8 March 2027. School terms in"
            + " Town.",
        "is good friday in the holidays | Schools are closed: Good Friday, Friday 26 March 2027."
            + " School terms in Town.",
        "is honey day in term time | I cannot tell the school days: my term dates do not reach that"
            + " far. Honey Day, Saturday 20 November 2027. School terms in Town.",
      })
  void says_what_kind_of_day_it_is(String line, String answer) {
    check(line, answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what day is tea day on | Tea Day: Monday 8 March 2027 (in 35 days).",
        "which day of the week is tea day | Tea Day: Monday 8 March 2027 (in 35 days).",
        "what day does tea day fall on next year | Tea Day: Wednesday 8 March 2028 (in 401 days).",
        "when is tea day in 2028 | Tea Day: Wednesday 8 March 2028 (in 401 days).",
        "in 2028 when is tea day | Tea Day: Wednesday 8 March 2028 (in 401 days).",
        "when was the kettle fair in 2023 | Kettle fair: Wednesday 15 to Thursday 16 March 2023"
            + " (over).",
        "when is the kettle fair in 2028 | I know of no day for Kettle fair in 2028.",
        "when is easter 2028 | Easter: Friday 14 to Monday 17 April 2028 (in 438 days).",
        "when is christmas | Christmas: Saturday 25 to Sunday 26 December 2027 (in 327 days).",
        "what day is the saucer parade | Saucer parade: Saturday 20 March 2027 (in 47 days).",
        "what day is the saucer parade in wales | Saucer parade: Monday 1 March 2027 (in 28 days).",
        "last school day before tea day | The last school day before Tea Day, Monday 8 March 2027"
            + " is Friday 5 March 2027. School terms in Town.",
      })
  void says_on_which_day_it_is(String line, String answer) {
    check(line, answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how long until the visit to the farm",
        "how many school days until the visit to the farm",
        "what's after the visit to the farm",
        "is the visit to the farm on a weekend",
        "what day is the visit to the farm",
        "last school day before the visit to the farm",
      })
  void gives_no_day_and_no_number_for_a_date_without_a_day(String line) {
    check(
        line,
        "No day yet: Visit to the farm, mid-June 2027 (to be confirmed)."
            + " To be confirmed by: international team.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how long until the outing to ceylon | No day yet: Outing to Ceylon, mid-June 2027 (to be"
            + " confirmed).",
        "what day is the outing to ceylon in 2030 | No day yet: Outing to Ceylon, mid-June 2030 (to"
            + " be confirmed).",
        "how long until the kettle fair | I know of no day to come for Kettle fair.",
        "how long until the supper of all | It is cancelled: Supper of all, Monday 8 March 2027.",
      })
  void says_plainly_that_there_is_no_day(String line, String answer) {
    check(line, answer);
  }

  /** Questions that look like these and are not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how long does water take to boil | Boiling water",
        "how long to boil water | Boiling water",
        "when is tea day | Tea Day",
        "tea day | Tea Day",
        "tea day when | Tea Day",
        "tea day when is it? | Tea Day",
        "how long until october half-term | Autumn half-term: not in the term dates I have. School"
            + " terms in Town.",
      })
  void leaves_other_questions_to_the_search_and_the_lists(String line, String title) {
    assertThat(group.asks(line).lines().findFirst()).hasValue(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"how long until xyzzy", "april jones", "march with us", "how do i march"})
  void takes_nothing_else_for_a_date(String line) {
    assertThat(group.asks(line).lines().findFirst())
        .hasValue("I don't know the answer to that. It is not in what I was given.");
  }

  private void check(String line, String answer) {
    assertThat(group.asks(line)).isEqualTo(answer);
  }

  private static KeyDate open(@Nullable String owner) {
    return new KeyDate(
        new Rule.Open("mid-June", MonthDay.of(6, 8), MonthDay.of(7, 10)),
        Certainty.TO_BE_CONFIRMED,
        List.of(),
        Years.ALL,
        null,
        List.of(),
        List.of(),
        owner,
        null,
        null,
        false,
        null);
  }

  private static KeyDate variants() {
    return new KeyDate(
        new Rule.YearlyDay(MonthDay.of(3, 20)),
        Certainty.FIXED,
        List.of(),
        Years.ALL,
        null,
        List.of(new Variant(List.of("wales"), new Rule.YearlyDay(MonthDay.of(3, 1)))),
        List.of(),
        null,
        null,
        null,
        false,
        null);
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
