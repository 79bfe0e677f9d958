package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.faq;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;

class NextCommandTest {
  @Test
  void lists_what_is_coming_up_soonest_first() {
    check(
        """
        Coming up
        - Tea break: Wednesday 3 February 2027 at 17:00 to 19:00 (in 2 days)
        - Tea Day: Monday 8 March 2027 (in 35 days)
        - Tea Week: Monday 14 to Sunday 20 June 2027 (in 133 days)\
        """,
        date("week", "Tea Week", new Rule.WeekHolding(MonthDay.of(6, 20))),
        yearly("day", "Tea Day", 3, 8),
        date(
            "break",
            "Tea break",
            new Rule.OnceTimed(
                LocalDateTime.of(2027, 2, 3, 17, 0), LocalDateTime.of(2027, 2, 3, 19, 0))));
  }

  @Test
  void shows_today_and_what_is_under_way_but_nothing_that_is_over() {
    check(
        """
        Coming up
        - Dry January and more: Friday 15 January to Monday 15 February 2027 (under way now)
        - Tea Day: Monday 1 February 2027 (today)
        - Yesterday: Monday 31 January 2028 (in 364 days)\
        """,
        yearly("day", "Tea Day", 2, 1),
        yearly("yesterday", "Yesterday", 1, 31),
        date(
            "dry",
            "Dry January and more",
            new Rule.YearlySpan(MonthDay.of(1, 15), MonthDay.of(2, 15))),
        date(
            "once",
            "Over for good",
            new Rule.OnceDays(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2))));
  }

  @Test
  void shows_five_at_most_and_of_those_without_a_day_what_may_come_meanwhile() {
    check(
        """
        Coming up
        - A: Tuesday 2 February 2027 (tomorrow)
        - B: Wednesday 3 February 2027 (in 2 days)
        - C: March 2027 (in 28 days)
        - D: Thursday 1 April 2027 (in 59 days)
        - E: Saturday 1 May 2027 (in 89 days)
        No day yet
        - Delegation: spring half-term 2027 (to be confirmed)\
        """,
        yearly("f", "F", 6, 1),
        yearly("e", "E", 5, 1),
        yearly("d", "D", 4, 1),
        date("c", "C", new Rule.WholeMonth(Month.MARCH)),
        yearly("b", "B", 2, 3),
        yearly("a", "A", 2, 2),
        open("delegation", "Delegation", "spring half-term", 2),
        open("later", "Later", "summer", 7));
  }

  @Test
  void leads_from_each_date_to_its_entry() {
    try (TestGroup group = Toolkit.knowing(yearly("day", "Tea Day", 3, 8).says("Drink tea."))) {
      assertThat(group.buttons("/next")).containsExactly("Tea Day", "Add to my calendar");
      assertThat(group.presses("Tea Day", group.message("/next")).plain())
          .startsWith("Tea Day\nWhen: Monday 8 March 2027 (in 35 days).");
    }
  }

  @Test
  void says_that_nothing_is_coming_up() {
    check("Nothing is coming up within a year.");
    check("Nothing is coming up within a year.", faq("tea", "Tea"));
    check(
        "Nothing is coming up within a year.",
        open("delegation", "Delegation", "spring half-term", 2));
  }

  @Test
  void forgets_a_date_the_day_after() {
    try (TestGroup group = Toolkit.knowing(yearly("day", "Tea Day", 3, 8))) {
      assertThat(group.at("2027-03-08T23:59").asks("/next"))
          .isEqualTo("Coming up\n- Tea Day: Monday 8 March 2027 (today)");
      assertThat(group.at("2027-03-09T00:00").asks("/next"))
          .isEqualTo("Coming up\n- Tea Day: Wednesday 8 March 2028 (in 365 days)");
    }
  }

  private static void check(String answer, Draft... entries) {
    try (TestGroup group = Toolkit.knowing(entries)) {
      assertThat(group.asks("/next")).isEqualTo(answer);
    }
  }

  private static Draft yearly(String name, String title, int month, int day) {
    return date(name, title, new Rule.YearlyDay(MonthDay.of(month, day)));
  }

  private static Draft open(String name, String title, String words, int month) {
    var rule = new Rule.Open(words, MonthDay.of(month, 8), MonthDay.of(month, 28));
    return date(name, title, KeyDate.of(rule, Certainty.TO_BE_CONFIRMED));
  }
}
