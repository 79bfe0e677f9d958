package org.clarion.commands.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.faq;

import java.time.LocalDate;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;

class AboutCommandTest {
  private static final LocalDate YESTERDAY = LocalDate.of(2027, 1, 31);

  @Test
  void says_which_version_it_is_what_it_knows_and_from_where() {
    check(
        """
        Clarion 1.2.3
        I answer questions about campaigns, key dates and common questions, and post reminders\
         before key dates.
        I know 2 entries: Small pack, edition 3.
        All of them are within their check-by day.
        Sources
        - The handbook (published: June 2025)
        - A leaflet (published: May 2024)
        - A blog (published: 2023)
        - A flyer (published: 1999)\
        """,
        faq("tea", "Tea"),
        faq("cake", "Cake"));
  }

  @Test
  void counts_what_is_past_its_check_by_day() {
    assertThat(line(3, faq("tea", "Tea").checkBy(YESTERDAY), faq("cake", "Cake")))
        .isEqualTo("1 of them is past its check-by day.");
    assertThat(
            line(3, faq("tea", "Tea").checkBy(YESTERDAY), faq("cake", "Cake").checkBy(YESTERDAY)))
        .isEqualTo("2 of them are past their check-by day.");
  }

  @Test
  void counts_one_entry_as_one() {
    assertThat(line(2, faq("tea", "Tea"))).isEqualTo("I know 1 entry: Small pack, edition 3.");
  }

  @Test
  void knows_nothing_yet_without_failing() {
    assertThat(line(2)).isEqualTo("I know 0 entries: Small pack, edition 3.");
  }

  private static String line(int number, Draft... entries) {
    try (TestGroup group = Toolkit.knowing(entries)) {
      return group.asks("/about").lines().toList().get(number);
    }
  }

  private static void check(String answer, Draft... entries) {
    try (TestGroup group = Toolkit.knowing(entries)) {
      assertThat(group.asks("/about")).isEqualTo(answer);
    }
  }
}
