package org.clarion.commands.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.clarion.commands.SmallPack.campaign;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.doing;
import static org.clarion.commands.SmallPack.only;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Completion;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.message.Message.Audience;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarCommandTest {
  private static final Rule ON_8_MARCH = new Rule.YearlyDay(MonthDay.of(3, 8));
  private static final Rule SPRING =
      new Rule.Open("mid-March", MonthDay.of(3, 8), MonthDay.of(3, 20));
  private static final String HOW =
      "Open the file, and your calendar offers to add it. Take it again later: what has changed"
          + " is brought up to date, nothing comes twice.";

  private TestGroup group =
      Toolkit.knowing(
          date("tea-day", "Tea Day", ON_8_MARCH).alsoCalled("TD"),
          date("trip", "The trip", KeyDate.of(SPRING, Certainty.TO_BE_CONFIRMED)),
          date("fair", "Welsh fair", only(new Rule.YearlyDay(MonthDay.of(5, 1)), "wales")),
          date("old", "Old day", once("2026-05-01")),
          date("far", "Far day", once("2030-05-01")),
          campaign("leaves", "Leaves", doing(List.of(), "date.tea-day", "date.trip")));

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void brings_the_next_times_of_one_date() {
    Message answer = group.message("/calendar tea day");

    assertThat(answer.plain())
        .isEqualTo(
            """
            For your calendar: Tea Day
            - Tea Day: Monday 8 March 2027 (in 35 days)
            - Tea Day: Wednesday 8 March 2028 (in 401 days)
            %s\
            """
                .formatted(HOW));
    assertThat(answer.buttons()).isEmpty();
    assertThat(answer.attachments())
        .extracting(Attachment::name, Attachment::mediaType)
        .containsExactly(tuple("tea-day.ics", "text/calendar"));
    assertThat(file(answer))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("X-WR-CALNAME:Key dates: Tea Day\r\n", "UID:date.tea-day/2027@clarion\r\n");
  }

  @Test
  void knows_a_date_by_its_other_names_and_in_a_misspelling() {
    String whole = group.asks("/calendar tea-day");

    assertThat(group.asks("/calendar TD")).isEqualTo(whole);
    assertThat(group.asks("/calendar date.tea-day")).isEqualTo(whole);
    assertThat(group.asks("/calendar welhs fair")).startsWith("For your calendar: Welsh fair\n");
  }

  @Test
  void brings_a_date_however_far_away_it_is() {
    assertThat(group.asks("/calendar far day"))
        .isEqualTo(
            "For your calendar: Far day\n- Far day: Wednesday 1 May 2030 (in 1185 days)\n" + HOW);
  }

  @Test
  void says_when_a_date_will_not_come_again() {
    assertThat(group.asks("/calendar old day")).isEqualTo("I have no dates to come for Old day.");
  }

  @Test
  void brings_the_dates_of_a_campaign_and_says_how_many_have_no_day() {
    Message answer = group.message("/calendar leaves");

    assertThat(answer.plain())
        .isEqualTo(
            """
            For your calendar: Leaves
            - Tea Day: Monday 8 March 2027 (in 35 days)
            - The trip: mid-March 2027 (to be confirmed)
            - Tea Day: Wednesday 8 March 2028 (in 401 days)
            - The trip: mid-March 2028 (to be confirmed)
            2 of them have no day yet. They stand over whole months, and their titles say so.
            %s\
            """
                .formatted(HOW));
    assertThat(group.presses("Only those with a day", answer).plain())
        .isEqualTo(
            """
            For your calendar: Leaves
            - Tea Day: Monday 8 March 2027 (in 35 days)
            - Tea Day: Wednesday 8 March 2028 (in 401 days)
            2 dates without a day are left out.
            %s\
            """
                .formatted(HOW));
  }

  @Test
  void brings_the_dates_of_a_region_and_those_for_everybody() {
    assertThat(titles(group.message("/calendar wales"))).contains("SUMMARY:Welsh fair");
    assertThat(titles(group.message("/calendar region:wales"))).contains("SUMMARY:Welsh fair");
    assertThat(titles(group.message("/calendar north")))
        .contains("SUMMARY:Tea Day")
        .doesNotContain("SUMMARY:Welsh fair");
    assertThat(group.asks("/calendar leaves region:wales"))
        .startsWith("For your calendar: Leaves, Wales\n");
  }

  @Test
  void counts_the_dates_when_there_are_many() {
    assertThat(group.asks("/calendar"))
        .isEqualTo(
            """
            For your calendar
            The file holds 6 dates up to Tuesday 1 August 2028.
            2 of them have no day yet. They stand over whole months, and their titles say so.
            %s\
            """
                .formatted(HOW));
  }

  @Test
  void sets_an_alarm_before_what_has_a_day() {
    Message answer = group.message("/calendar leaves alarm 2 days");

    assertThat(answer.plain())
        .contains("Your calendar will remind you 2 days before each date that has a day.\n");
    assertThat(file(answer).lines().filter(it -> it.startsWith("TRIGGER")))
        .containsExactly("TRIGGER:-P2D", "TRIGGER:-P2D");
    assertThat(group.asks("/calendar tea day alarm 1 hour"))
        .contains("Your calendar will remind you 1 hour before each date that has a day.\n");
    assertThat(group.asks("/calendar tea day alarm 31 days"))
        .isEqualTo(
            "An alarm can be 1 to 30 days or 1 to 48 hours before a date. Try “alarm 2 days”.");
  }

  @Test
  void says_when_no_date_has_a_day() {
    assertThat(group.asks("/calendar trip confirmed"))
        .isEqualTo(
            "None of these dates has a day yet. Leave out “confirmed” to get them all the same.");
  }

  @Test
  void says_what_it_cannot_read() {
    assertThat(group.asks("/calendar xyzzy"))
        .isEqualTo(
            "I could not read “xyzzy” as a date, a campaign, a region or a topic. Try “cuba”, or"
                + " /calendar alone for everything.");
    assertThat(group.asks("/calendar region:atlantis"))
        .isEqualTo(
            "I do not know the region “atlantis”. Type /network to see the networks I know.");
    assertThat(group.message("/calendar region:atlantis").audience())
        .isEqualTo(Audience.ASKER_ONLY);
  }

  @Test
  void asks_which_one_is_meant_and_keeps_the_wish() {
    knows(date("tea-party", "Tea party", ON_8_MARCH), date("tea-dance", "Tea dance", ON_8_MARCH));
    Message answer = group.message("/calendar tea alarm 2 days");

    assertThat(answer.plain().lines().findFirst()).hasValue("Which of these do you mean?");
    assertThat(file(group.presses("Tea party", answer))).contains("TRIGGER:-P2D");
  }

  @Test
  void says_when_there_is_nothing_at_all() {
    knows();

    assertThat(group.asks("/calendar")).isEqualTo("I have no dates of the next 18 months.");
  }

  @Test
  void says_when_not_everything_fits() {
    knows(
        IntStream.range(0, 1_100)
            .mapToObj(it -> date("d" + it, "Day " + it, ON_8_MARCH))
            .toArray(Draft[]::new));

    assertThat(group.asks("/calendar"))
        .isEqualTo(
            """
            For your calendar
            The file holds 2000 dates up to Tuesday 1 August 2028.
            200 later dates did not fit. Ask for a campaign or a region.
            %s\
            """
                .formatted(HOW));
  }

  @Test
  void is_behind_a_button_of_every_date_and_list() {
    for (String line : List.of("/date tea day", "/next", "/dates march", "/dates leaves")) {
      Message file = group.presses("Add to my calendar", group.message(line));

      assertThat(file(file)).as(line).contains("UID:date.tea-day/2027@clarion");
    }
    assertThat(group.buttons("/date old day")).doesNotContain("Add to my calendar");
  }

  @Test
  void offers_dates_and_regions_while_somebody_types() {
    var typed = group.invocation(Call.of("calendar", "about", "tea"));

    assertThat(group.bot().complete(typed, "about")).contains(new Completion("Tea Day", "tea-day"));
    assertThat(group.bot().complete(typed, "region"))
        .containsExactly(new Completion("North", "north"), new Completion("Wales", "wales"));
  }

  private void knows(Draft... entries) {
    group.close();
    group = Toolkit.knowing(entries);
  }

  private static Rule once(String day) {
    return new Rule.OnceDays(LocalDate.parse(day), LocalDate.parse(day));
  }

  private static List<String> titles(Message answer) {
    return file(answer).lines().filter(it -> it.startsWith("SUMMARY")).toList();
  }

  private static String file(Message answer) {
    return new String(answer.attachments().getFirst().content(), UTF_8);
  }
}
