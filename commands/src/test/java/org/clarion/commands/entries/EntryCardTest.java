package org.clarion.commands.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.CURRENT;
import static org.clarion.commands.SmallPack.SMALL_PRINT;
import static org.clarion.commands.SmallPack.campaign;
import static org.clarion.commands.SmallPack.contact;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.doing;
import static org.clarion.commands.SmallPack.faq;
import static org.clarion.commands.SmallPack.guide;
import static org.clarion.commands.SmallPack.only;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Access;
import org.clarion.core.content.Body;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;

class EntryCardTest {
  private static final Rule ON_8_MARCH = new Rule.YearlyDay(MonthDay.of(3, 8));
  private static final Rule ONCE_IN_2022 =
      new Rule.OnceTimed(
          LocalDateTime.of(2022, 1, 10, 17, 0), LocalDateTime.of(2022, 1, 10, 17, 0));
  private static final Rule MID_JUNE =
      new Rule.Open("mid-June", MonthDay.of(6, 8), MonthDay.of(7, 10));

  @Test
  void shows_paragraphs_items_and_steps_and_then_the_source() {
    check(
        "/faq tea",
        """
        Making tea
        You need water.
        - green
        - black
        1. Boil it.
        2. Pour it.\
        """
            + SMALL_PRINT,
        faq("tea", "Making tea")
            .says(
                """
                You need
                water.

                - green
                - black
                1. Boil it.
                2. Pour it.
                """));
  }

  @Test
  void shows_an_earlier_version_below_todays_answer() {
    check(
        "/faq tea",
        """
        Tea
        Use leaves.
        Earlier version (A blog)
        Use bags.\
        """
            + SMALL_PRINT,
        faq("tea", "Tea", new Body.Earlier("blog", "Use bags.")).says("Use leaves."));
  }

  @Test
  void offers_at_most_five_related_entries_and_none_that_is_gone() {
    try (TestGroup group =
        Toolkit.knowing(
            faq("tea", "Tea")
                .related("faq.gone", "faq.b", "faq.c", "faq.d", "faq.e", "faq.f", "faq.g"),
            faq("b", "B"),
            faq("c", "C"),
            faq("d", "D"),
            faq("e", "E"),
            faq("f", "F"),
            faq("g", "G"))) {
      assertThat(group.buttons("/faq tea")).containsExactly("B", "C", "D", "E", "F");
      assertThat(group.presses("C", group.message("/faq tea")).plain())
          .isEqualTo("C" + SMALL_PRINT);
    }
  }

  @Test
  void shows_what_a_slot_holds_or_whom_to_ask_while_it_is_empty() {
    check(
        "/guide tea",
        """
        Tea
        Price: 2 pounds
        Shop: not filled in yet. Until then, ask: Your grocer.
        Kettle: not filled in yet. An organiser can add it.
        Cup: not filled in yet. An organiser can add it.\
        """
            + SMALL_PRINT,
        guide("tea", "Tea")
            .slot("Price", "2 pounds", "contact.grocer")
            .slot("Shop", "", "contact.grocer")
            .slot("Kettle", " ", null)
            .slot("Cup", "", "contact.gone"),
        contact("grocer", "Your grocer"));
  }

  @Test
  void shows_everything_a_campaign_has() {
    check(
        "/campaign tea",
        """
        Tea for all
        Tea is good.
        Missing: The second page.
        What you can do
        - Drink it
        - Share it
        Partner: The kettle club
        Affiliation: You can join.
        Dates to plan by
        - Tea Day: Monday 8 March 2027 (in 35 days)
        - Tea Week: mid-June 2027 (moves from year to year)\
        """
            + SMALL_PRINT,
        campaign(
                "tea",
                "Tea for all",
                new Body.Campaign(
                    false,
                    List.of("Drink it", "Share it"),
                    "The second page.",
                    "The kettle club",
                    "You can join.",
                    List.of(
                        new EntryId("date.tea-week"),
                        new EntryId("date.over"),
                        new EntryId("date.gone"),
                        new EntryId("date.tea-day"))))
            .says("Tea is good."),
        date("tea-day", "Tea Day", ON_8_MARCH),
        date("over", "Long over", ONCE_IN_2022),
        date("tea-week", "Tea Week", KeyDate.of(MID_JUNE, Certainty.APPROXIMATE)));
  }

  @Test
  void calls_the_actions_of_a_past_campaign_plans_of_then() {
    check(
        "/campaign tea",
        """
        Tea
        This is about 2023 and is over. It is kept for the record.
        What was planned then
        - Drink it\
        """
            + SMALL_PRINT,
        campaign(
                "tea",
                "Tea",
                new Body.Campaign(true, List.of("Drink it"), null, null, null, List.of()))
            .about(2023, 2023));
  }

  @Test
  void shows_no_headings_over_nothing() {
    check("/campaign tea", "Tea" + SMALL_PRINT, campaign("tea", "Tea", CURRENT));
    check(
        "/campaign tea",
        "Tea\nWhat you can do\n- Drink it" + SMALL_PRINT,
        campaign("tea", "Tea", doing(List.of("Drink it"), "date.gone")));
  }

  @Test
  void says_when_a_date_is_and_how_sure_that_is() {
    check(
        "/date tea",
        """
        Tea Day
        When: Monday 8 March 2027 (in 35 days). How sure: it is fixed.
        A day for tea.\
        """
            + SMALL_PRINT,
        date("tea", "Tea Day", ON_8_MARCH).says("A day for tea."));
  }

  @Test
  void gives_no_day_where_none_is_known() {
    check(
        "/date tea",
        "Tea Week\nWhen: mid-June 2027. How sure: moves from year to year." + SMALL_PRINT,
        date("tea", "Tea Week", KeyDate.of(MID_JUNE, Certainty.APPROXIMATE)));
  }

  @Test
  void shows_the_note_and_the_regions_of_a_date() {
    check(
        "/date tea",
        """
        Tea Day
        When: Monday 8 March 2027 (in 35 days). How sure: it is fixed.
        Please note: In the holidays.
        Only for: Wales, North, mars\
        """
            + SMALL_PRINT,
        date(
            "tea",
            "Tea Day",
            new KeyDate(
                ON_8_MARCH,
                Certainty.FIXED,
                List.of("wales", "north", "mars"),
                Years.ALL,
                null,
                List.of(),
                List.of(),
                null,
                null,
                "In the holidays",
                false,
                null)));
    check(
        "/date tea",
        """
        Tea Day
        When: Monday 8 March 2027 (in 35 days). How sure: it is fixed.
        Only for: Wales\
        """
            + SMALL_PRINT,
        date("tea", "Tea Day", only(ON_8_MARCH, "wales")));
  }

  @Test
  void says_of_a_date_that_will_not_come_again_when_it_was() {
    check(
        "/date tea",
        "Tea prize\nWhen: Monday 10 January 2022 at 17:00 (over). No later date is known."
            + SMALL_PRINT,
        date("tea", "Tea prize", ONCE_IN_2022));
  }

  @Test
  void says_of_a_date_that_never_had_a_day_that_none_is_known() {
    check(
        "/date tea",
        "Tea meeting\nNo day is known for it now." + SMALL_PRINT,
        date(
            "tea",
            "Tea meeting",
            KeyDate.of(
                new Rule.OpenOnce(
                    "autumn 2016", LocalDate.of(2016, 10, 1), LocalDate.of(2016, 12, 1)),
                Certainty.TO_BE_CONFIRMED)));
  }

  @Test
  void says_when_a_date_is_cancelled_moved_or_no_longer_kept() {
    check(
        "/date tea",
        "Tea Day\nWhen: Monday 8 March 2027 (in 35 days). How sure: cancelled." + SMALL_PRINT,
        date("tea", "Tea Day", KeyDate.of(ON_8_MARCH, Certainty.CANCELLED)));
    check(
        "/date tea",
        "Tea Day\nWhen: Monday 8 March 2027 (in 35 days). How sure: moved to this day."
            + SMALL_PRINT,
        date("tea", "Tea Day", KeyDate.of(ON_8_MARCH, Certainty.MOVED)));
    check(
        "/date tea",
        "Tea Day\nThis date is no longer kept." + SMALL_PRINT,
        date("tea", "Tea Day", KeyDate.of(ON_8_MARCH, Certainty.RETIRED)));
  }

  @Test
  void gives_no_day_where_the_source_contradicts_itself_and_says_how_to_organisers_only() {
    Draft meeting =
        date(
            "tea",
            "Tea meeting",
            new KeyDate(
                ON_8_MARCH,
                Certainty.FIXED,
                List.of(),
                Years.ALL,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                "It prints a Tuesday."));
    check(
        "/date tea",
        "Tea meeting\nThe source contradicts itself about the day, so I do not give one."
            + SMALL_PRINT,
        meeting);
    try (TestGroup group = Toolkit.knowing(meeting).may(Access.ORGANISER)) {
      assertThat(group.asks("/date tea"))
          .isEqualTo(
              """
              Tea meeting
              The source contradicts itself about the day, so I do not give one.
              For organisers: It prints a Tuesday.\
              """
                  + SMALL_PRINT);
    }
  }

  private static void check(String line, String answer, Draft... entries) {
    try (TestGroup group = Toolkit.knowing(entries)) {
      assertThat(group.asks(line)).isEqualTo(answer);
    }
  }
}
