package org.clarion.commands.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.date.Beat;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.Hours;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;

class DateLinesTest {
  private static final Draft[] ENTRIES = {
    date(
        "strike",
        "Tea strike",
        new KeyDate(
            new Rule.OnceDays(LocalDate.of(2027, 3, 2), LocalDate.of(2027, 3, 2)),
            Certainty.FIXED,
            List.of(),
            Years.ALL,
            null,
            List.of(
                new Variant(
                    List.of("wales"),
                    new Rule.OnceDays(LocalDate.of(2027, 3, 4), LocalDate.of(2027, 3, 4)))),
            List.of(new Change.Noted("once@wales", "Moved for St David's Day")),
            null,
            null,
            null,
            false,
            null)),
    date(
        "day",
        "Tea Day",
        KeyDate.of(new Rule.YearlyDay(MonthDay.of(3, 8)), Certainty.FIXED)
            .withChanges(List.of(new Change.Cancelled("2027", "No hall")))),
    date(
        "club",
        "Tea club",
        new Rule.Series(
            new Beat.Weeks(1),
            LocalDate.of(2027, 2, 25),
            LocalDate.of(2027, 3, 11),
            new Hours(LocalTime.of(16, 0), LocalTime.of(17, 0)))),
  };

  @Test
  void says_in_a_list_for_whom_a_day_is_and_what_is_special_about_it() {
    check(
        "/dates march",
        """
        Dates: March 2027
        - Tea strike: Tuesday 2 March 2027 (in 29 days)
        - Tea club: Thursday 4 March 2027 at 16:00 to 17:00 (in 31 days)
        - Wales: Tea strike: Thursday 4 March 2027 (in 31 days). Moved for St David's Day
        - Tea Day: Monday 8 March 2027 (in 35 days) (cancelled). No hall
        - Tea club: Thursday 11 March 2027 at 16:00 to 17:00 (in 38 days)\
        """);
  }

  @Test
  void lists_for_a_region_its_own_day_alone() {
    check(
        "/dates 1 to 4 march region:wales",
        """
        Dates for Wales: Monday 1 to Thursday 4 March 2027
        - Tea club: Thursday 4 March 2027 at 16:00 to 17:00 (in 31 days)
        - Wales: Tea strike: Thursday 4 March 2027 (in 31 days). Moved for St David's Day\
        """);
    check(
        "/dates 1 to 4 march region:north",
        """
        Dates for North: Monday 1 to Thursday 4 March 2027
        - Tea strike: Tuesday 2 March 2027 (in 29 days)
        - Tea club: Thursday 4 March 2027 at 16:00 to 17:00 (in 31 days)\
        """);
  }

  @Test
  void shows_one_meeting_of_a_series_in_what_is_coming_up() {
    check(
        "/next",
        """
        Coming up
        - Tea club: Thursday 25 February 2027 at 16:00 to 17:00 (in 24 days)
        - Tea strike: Tuesday 2 March 2027 (in 29 days)
        - Wales: Tea strike: Thursday 4 March 2027 (in 31 days). Moved for St David's Day
        - Tea Day: Monday 8 March 2027 (in 35 days) (cancelled). No hall\
        """);
  }

  private static void check(String line, String answer) {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      assertThat(group.asks(line)).isEqualTo(answer);
    }
  }
}
