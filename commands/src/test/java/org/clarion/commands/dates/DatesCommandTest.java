package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.CURRENT;
import static org.clarion.commands.SmallPack.PAST;
import static org.clarion.commands.SmallPack.SMALL_PRINT;
import static org.clarion.commands.SmallPack.campaign;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.doing;
import static org.clarion.commands.SmallPack.only;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.reply.Reply;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesCommandTest {
  private static final Draft[] ENTRIES = {
    yearly("tea-day", "Tea Day", 3, 8),
    yearly("cake-day", "Cake Day", 6, 12),
    yearly("new-year", "New Year", 1, 1),
    date("eve", "New Year's Eve", new Rule.YearlySpan(MonthDay.of(12, 30), MonthDay.of(1, 2))),
    date("picnic", "Picnic", only(new Rule.YearlyDay(MonthDay.of(3, 20)), "north")),
    campaign("tea", "Tea for all", doing(List.of(), "date.tea-day"))
        .alsoCalled("TFA")
        .related("date.picnic"),
    campaign("water", "Clean water", CURRENT),
    campaign("bread", "Bread and roses", PAST).about(2023, 2024).related("date.strike"),
    date(
        "strike",
        "Strike",
        new Rule.OnceDays(LocalDate.of(2023, 3, 15), LocalDate.of(2023, 3, 16))),
  };

  @Test
  void lists_the_next_three_months_when_asked_for_nothing_else() {
    check(
        "/dates",
        """
        Dates: Monday 1 February to Saturday 1 May 2027
        - Tea Day: Monday 8 March 2027 (in 35 days)
        - Picnic: Saturday 20 March 2027 (in 47 days)\
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dates june",
        "/dates June 2027?",
        "/dates what's on in june",
        "/dates about:june",
        "/dates 2027-06-01 to 2027-06-30",
        "whats on in june",
        "/ask which dates are there in june",
      })
  void lists_a_month(String line) {
    check(line, "Dates: June 2027\n- Cake Day: Saturday 12 June 2027 (in 131 days)");
  }

  @Test
  void lists_a_period_over_new_year() {
    check(
        "/dates december to january",
        """
        Dates: Wednesday 1 December 2027 to Monday 31 January 2028
        - New Year's Eve: Thursday 30 December 2027 to Sunday 2 January 2028 (in 332 days)
        - New Year: Saturday 1 January 2028 (in 334 days)\
        """);
  }

  @Test
  void says_that_there_is_nothing_in_a_period() {
    check("/dates april", "I have no dates for April 2027. Try /next or another time.");
    check(
        "/dates tfa april",
        "I have no dates for Tea for all: April 2027. Try /next or another time.");
  }

  @Test
  void leads_from_an_empty_period_to_what_comes_next() {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      assertThat(group.presses("/next", group.message("/dates april")).plain())
          .isEqualTo(group.asks("/next"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dates tea",
        "/dates TFA",
        "/dates tea for all",
        "/dates for the tea for all campaign",
      })
  void lists_the_coming_year_of_a_campaign(String line) {
    check(
        line,
        """
        Dates for Tea for all: Monday 1 February 2027 to Tuesday 1 February 2028
        - Tea Day: Monday 8 March 2027 (in 35 days)
        - Picnic: Saturday 20 March 2027 (in 47 days)\
        """);
  }

  @Test
  void lists_all_of_a_campaign_that_is_over() {
    check(
        "/dates bread and roses",
        """
        Dates for Bread and roses: Sunday 1 January 2023 to Tuesday 31 December 2024
        - Strike: Wednesday 15 to Thursday 16 March 2023 (over)\
        """);
  }

  @Test
  void says_that_a_campaign_has_no_dates() {
    check(
        "/dates water",
        "I have no dates for Clean water: Monday 1 February 2027 to Tuesday 1 February 2028."
            + " Try /next or another time.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dates march wales", "/dates march region:CYMRU"})
  void leaves_out_what_is_for_another_region_only(String line) {
    check(line, "Dates for Wales: March 2027\n- Tea Day: Monday 8 March 2027 (in 35 days)");
  }

  @Test
  void lists_what_is_for_the_region_and_what_is_for_all() {
    check(
        "/dates march up north",
        """
        Dates for North: March 2027
        - Tea Day: Monday 8 March 2027 (in 35 days)
        - Picnic: Saturday 20 March 2027 (in 47 days)\
        """);
  }

  @Test
  void lists_a_campaign_in_a_region() {
    check(
        "/dates tea region:wales",
        """
        Dates for Tea for all, Wales: Monday 1 February 2027 to Tuesday 1 February 2028
        - Tea Day: Monday 8 March 2027 (in 35 days)\
        """);
  }

  @Test
  void refuses_a_region_it_does_not_know() {
    check(
        "/dates june region:mars",
        "I do not know the region “mars”. Type /network to see the networks I know.");
  }

  @Test
  void shows_a_date_that_is_asked_for_by_its_name() {
    check(
        "/dates cake-day",
        "Cake Day\nWhen: Saturday 12 June 2027 (in 131 days). How sure: it is fixed."
            + SMALL_PRINT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyzzy", "31 june", "xyzzy in june", "tea xyzzy wibble region:wales"})
  void says_what_it_could_not_read(String about) {
    String typed = about.replace(" region:wales", "");
    check(
        "/dates " + about,
        "I could not read “"
            + typed
            + "” as a time, a campaign, a region or a date."
            + " Try “june”, “next month” or “wales”.");
  }

  @Test
  void leads_to_each_entry_once_and_pages_on_by_button() {
    Draft[] many =
        IntStream.rangeClosed(1, 28)
            .mapToObj(it -> yearly("day-" + it, "A day whose title goes on and on " + it, 6, it))
            .toArray(Draft[]::new);
    try (TestGroup group = Toolkit.knowing(many)) {
      Message first = group.message("whats on in june");
      Message second = group.at("2027-02-15T09:00").presses("More", first);

      assertThat(first.plain().lines()).startsWith("Dates: June 2027").endsWith("Page 1 of 2");
      assertThat(second.plain().lines())
          .endsWith(
              "- A day whose title goes on and on 28: Monday 28 June 2027 (in 133 days)",
              "Page 2 of 2");
      assertThat(first.lines().size() + second.lines().size()).isEqualTo(1 + 28 + 2);
      assertThat(second.buttons()).hasSize(5 + 1);
    }
  }

  @Test
  void pages_on_within_the_same_campaign_and_region() {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      assertThat(group.considers("/dates tea region:wales"))
          .extracting("self")
          .isEqualTo(new Call("dates", Map.of("about", "270201-280201 tea", "region", "wales"), 1));
    }
  }

  @Test
  void pages_on_within_the_same_weekends_of_a_region_by_whatever_name_is_short_enough() {
    try (TestGroup group = Toolkit.group()) {
      Reply list = group.considers("/dates weekends in june region:yorkshire-and-humber");
      Call self = ((Reply.Card) list).self();

      assertThat(self)
          .isEqualTo(
              new Call("dates", Map.of("about", "weekends 270601-270630", "region", "yorks"), 1));
      assertThat(group.bot().consider(group.invocation(self))).isEqualTo(list);
    }
  }

  @Test
  void pages_on_in_words_where_there_is_room_for_them() {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      assertThat(group.considers("/dates june"))
          .extracting("self")
          .isEqualTo(Call.of("dates", "about", "2027-06-01 to 2027-06-30"));
    }
  }

  @Test
  void completes_regions_and_campaigns() {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      Invocation typing = group.invocation(Call.of("dates", "about", "bread"));

      assertThat(group.bot().complete(typing, "region"))
          .containsExactly(new Completion("North", "north"), new Completion("Wales", "wales"));
      assertThat(group.bot().complete(typing, "about"))
          .containsExactly(new Completion("Bread and roses", "bread"));
    }
  }

  private static void check(String line, String answer) {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      assertThat(group.asks(line)).isEqualTo(answer);
    }
  }

  private static Draft yearly(String name, String title, int month, int day) {
    return date(name, title, new Rule.YearlyDay(MonthDay.of(month, day)));
  }
}
