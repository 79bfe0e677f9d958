package org.clarion.commands;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Slot;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Period;
import org.clarion.core.date.Timing;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Message;
import org.clarion.core.reply.Reply;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The traps in the documents that the toolkit was made from; nobody may be led into one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrapsTest {
  private static final Period THESE_YEARS =
      new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31));

  private static final Pattern WARNED_OF =
      Pattern.compile("abusive|aggressive|manipulative|intimidated|overwhelmed|promise");

  private final TestGroup group = Toolkit.group();

  @BeforeEach
  void askOnTheFirstOfFebruary() {
    group.at("2027-02-01T18:00");
  }

  @AfterAll
  void close() {
    group.close();
  }

  @Test
  void t1_april_is_empty_and_the_months_after_it_did_not_move_into_it() {
    assertThat(group.asks("/dates april"))
        .isEqualTo("I have no dates for April 2027. Try /next or another time.");
    assertThat(theseYears().filter(it -> it.occurrence().timing().earliest().getMonthValue() == 4))
        .isEmpty();
    assertThat(days("date.homophobia-transphobia")).containsOnly(MonthDay.of(5, 17));
  }

  @Test
  void t2_no_answer_ever_advises_what_the_toolkit_warns_of() {
    assertThat(library().flatMap(it -> lines(it).stream()))
        .filteredOn(it -> WARNED_OF.matcher(it.toLowerCase(ROOT)).find())
        .hasSize(4)
        .allMatch(it -> it.startsWith("- Don't "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "should i engage with people who are abusive",
        "how do i engage with abusive people",
        "someone is being aggressive towards me on social media",
        "a troll is having a go at me",
        "should i feel intimidated",
        "is it ok to be overwhelmed by all the issues",
        "can i promise people that we will help",
        "should i make promises i cannot keep",
        "dos and donts",
      })
  void t2_a_question_about_what_not_to_do_is_answered_with_a_dont(String question) {
    assertThat(group.considers(question).about()).startsWith(new EntryId("guide.dos-and-donts"));
    assertThat(group.asks(question).lines())
        .filteredOn(it -> WARNED_OF.matcher(it.toLowerCase(ROOT)).find())
        .allMatch(it -> it.startsWith("- Don't "));
  }

  @Test
  void t3_the_lost_section_on_palestine_is_called_lost_and_none_is_invented() {
    assertThat(whole("/campaign palestine"))
        .contains(
            "Missing: The toolkit's own section on Palestine is lost, with its background and its"
                + " list of actions.",
            "Background and actions of the Palestine campaign: not filled in yet. Until then, ask:"
                + " The international team.");
    assertThat(body("campaign.palestine").actions())
        .containsExactly(
            "Ask the international team for the current information on this campaign",
            "Look at the linked dates when you plan your year");
  }

  @Test
  void t3_education_and_rights_are_campaigns_of_their_own_and_no_part_of_cuba() {
    assertThat(group.asks("/campaigns").lines().limit(5))
        .containsExactly(
            "Campaigns",
            "- Cuba",
            "- Palestine",
            "- Quality Education for All",
            "- Human and Trade Union Rights");
    assertThat(body("campaign.cuba").actions()).hasSize(3).allMatch(it -> it.contains("Cuba"));
    assertThat(body("campaign.quality-education").actions()).hasSize(4);
    assertThat(body("campaign.rights").actions()).hasSize(3);
  }

  @Test
  void t4_no_address_and_no_link_is_invented_anywhere() {
    assertThat(library().map(it -> it.toString().toLowerCase(ROOT)))
        .noneMatch(it -> Pattern.compile("@|http|www\\.|\\.org\\b|\\.uk\\b").matcher(it).find());
  }

  @Test
  void t4_what_was_lost_is_a_slot_that_says_whom_to_ask() {
    List<Slot> slots = library().flatMap(it -> it.slots().stream()).toList();

    assertThat(slots).isNotEmpty().noneMatch(Slot::isSet);
    // Whoever is asked last is found by asking round, or people would be sent in a circle.
    assertThat(slots.stream().filter(it -> it.ask() == null))
        .extracting(Slot::title)
        .containsExactly(
            "Page where you find the contact of your district (your workplace rep may know)",
            "Where to find your district secretary (your workplace rep may know)");
    assertThat(library().filter(it -> it.body() instanceof Body.Contact))
        .isNotEmpty()
        .allMatch(it -> it.slots().stream().anyMatch(slot -> slot.id().equals("address")));
    for (Entry entry : library().filter(it -> !it.slots().isEmpty()).toList()) {
      assertThat(lines(entry).stream().filter(it -> it.contains("not filled in yet.")))
          .as(entry.id().value())
          .hasSameSizeAs(entry.slots());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what are the four pillars",
        "what are the union's four priorities",
        "/faq pillars"
      })
  void t5_the_newer_priorities_are_the_answer_and_the_toolkits_pillars_stand_below(String line) {
    List<String> answer = whole(line);

    assertThat(answer)
        .containsSubsequence(
            "The union's newer web page names four priorities. They describe the world it is"
                + " working for:",
            "Earlier version (ISO toolkit)",
            "The toolkit of about December 2021 names four pillars:");
  }

  @Test
  void t5_what_the_union_before_this_one_did_is_marked_as_history() {
    List<Entry> before =
        library().filter(it -> it.provenance().sources().contains("nut-2016")).toList();

    assertThat(before).hasSize(5);
    assertThat(before)
        .allSatisfy(it ->
            assertThat(lines(it))
                .contains(
                    "This is about 2016 and is over. It is kept for the record.",
                    "The source is local and historical, so take nothing here as advice."));
  }

  @Test
  void t6_no_candidate_is_named_and_nobody_is_told_to_join_a_side() {
    List<String> names = List.of("sweeney", "kebede", "niamh", "daniel", "neu left", "picket");

    assertThat(library().map(it -> it.toString().toLowerCase(ROOT)))
        .noneMatch(it -> names.stream().anyMatch(it::contains));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "who should i vote for",
        "who should i vote for as general secretary",
        "which candidate is best",
        "who does the union left back for general secretary",
        "can i refuse to cross a picket line",
        "do i have to cross the picket line",
        "is it legal to refuse to cross a picket line",
        "how many pickets are allowed",
        "will i be sacked if i strike",
        "hi could you tell me who to vote for thanks",
        "when is the next strike",
        "when is the general secretary election",
        "should we join the picket line",
      })
  void t6_whom_to_vote_for_and_what_the_law_says_is_not_answered(String question) {
    assertThat(group.considers(question)).isNotInstanceOf(Reply.Card.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/campaign pay-2023",
        "/date strike-2023-02-01",
        "/date strike-2023-03",
        "/date demo-2023-03-15",
      })
  void t6_what_a_faction_wrote_is_no_advice_and_over(String line) {
    assertThat(whole(line))
        .contains(
            "This is about 2023 and is over. It is kept for the record.",
            "The source is partisan and historical, so take nothing here as advice.");
  }

  @Test
  void t6_strike_days_never_come_up_as_news() {
    assertThat(theseYears().map(it -> it.entry().provenance().sources().getFirst()))
        .doesNotContain("neu-left-2023", "nut-2016");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"date.delegation-palestine", "date.delegations-autumn", "date.iso-training"})
  void t7_a_date_in_some_half_term_or_term_never_gets_a_day(String id) {
    assertThat(theseYears().filter(it -> it.entry().id().value().equals(id)))
        .hasSize(5)
        .allMatch(it -> it.occurrence().timing() instanceof Timing.Open);
  }

  @Test
  void t8_dates_that_crowd_on_a_day_are_all_there() {
    assertThat(group.asks("/dates 2027-12-01 to 2027-12-10"))
        .isEqualTo(
            """
            Dates: Wednesday 1 to Friday 10 December 2027
            - World AIDS Day: Wednesday 1 December 2027 (in 303 days)
            - International Day for the Abolition of Slavery: Thursday 2 December 2027 (in 304 days)
            - International Day of People with Disabilities: Friday 3 December 2027 (in 305 days)
            - International Human Rights Day: Friday 10 December 2027 (in 312 days)
            No day yet
            - International Solidarity Officers Training: November or December 2027\
             (to be confirmed)\
            """);
  }

  @Test
  void t8_of_three_things_on_15_september_two_move_and_have_no_day() {
    assertThat(group.asks("/dates 15 september"))
        .isEqualTo(
            """
            Dates: Wednesday 15 September 2027
            - International Day of Democracy: Wednesday 15 September 2027 (in 226 days)
            No day yet
            - Send My Friend to School Action Day: some time from June to September 2027\
             (moves from year to year)
            - UN General Assembly opens: September 2027 (moves from year to year)\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date.holocaust-memorial-day",
        "date.srebrenica-day",
        "date.srebrenica-week",
        "date.slave-trade-remembrance",
        "date.abolition-of-slavery",
      })
  void t8_a_day_for_the_dead_is_solemn(String id) {
    assertThat(entry(id).keyDate().map(KeyDate::solemn)).hasValue(true);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-06-15",
    "2027, 2027-06-14",
    "2028, 2028-06-19",
    "2029, 2029-06-18",
    "2030, 2030-06-17",
  })
  void t9_refugee_week_is_the_monday_to_sunday_with_refugee_day_in_it(int year, LocalDate monday) {
    assertThat(timings("date.refugee-week"))
        .contains(new Timing.Days(monday, monday.plusDays(6)))
        .allMatch(it -> it.earliest().getDayOfWeek() == DayOfWeek.MONDAY);
    assertThat(timings("date.refugee-day"))
        .contains(new Timing.Days(LocalDate.of(year, 6, 20), LocalDate.of(year, 6, 20)));
  }

  @Test
  void t9_srebrenica_has_a_day_and_apart_from_it_a_week_that_is_announced_anew() {
    assertThat(days("date.srebrenica-day")).containsOnly(MonthDay.of(7, 11));
    assertThat(timings("date.srebrenica-week")).hasSize(5).allMatch(Timing.Open.class::isInstance);
  }

  @Test
  void t9_black_history_month_is_all_of_october() {
    assertThat(timings("date.black-history-month"))
        .contains(new Timing.Days(LocalDate.of(2027, 10, 1), LocalDate.of(2027, 10, 31)));
    assertThat(group.asks("/date black-history-month").lines().skip(1).findFirst())
        .hasValue("When: October 2027 (in 242 days). How sure: it is fixed.");
  }

  @ParameterizedTest
  @ValueSource(ints = {2026, 2027, 2028, 2029, 2030})
  void t10_the_deadline_of_2022_is_over_in_every_later_year(int year) {
    group.at(year + "-01-09T12:00");

    assertThat(whole("/date sinnott-award-2022"))
        .contains(
            "This is about 2022 and is over. It is kept for the record.",
            "When: Monday 10 January 2022 at 17:00 (over). No later date is known.");
    assertThat(whole("/faq sinnott-award"))
        .contains("This is about 2022 and is over. It is kept for the record.");
    assertThat(group.asks("/next")).doesNotContain("Sinnott");
  }

  @Test
  void t10_nothing_tied_to_a_past_year_ever_comes_up_again() {
    assertThat(theseYears().filter(it -> it.entry().provenance().years().endBefore(2026)))
        .isEmpty();
    assertThat(library().filter(it -> it.title().matches(".*\\b20\\d\\d\\b.*")))
        .isNotEmpty()
        .noneMatch(it -> it.provenance().years().equals(Years.ALL));
  }

  @Test
  void t10_every_entry_says_by_when_it_is_to_be_checked() {
    for (Entry entry : library().toList()) {
      assertThat(lines(entry))
          .as(entry.id().value())
          .anyMatch(it -> it.startsWith("To be checked again by "));
      group.at("2031-01-01T12:00");
      assertThat(lines(entry))
          .as(entry.id().value())
          .anyMatch(it -> it.startsWith("This was due for a check by "));
      group.at("2027-02-01T18:00");
    }
  }

  private Stream<Entry> library() {
    return group.library().all().stream();
  }

  private Entry entry(String id) {
    return group.library().find(new EntryId(id)).orElseThrow();
  }

  private Body.Campaign body(String id) {
    return (Body.Campaign) entry(id).body();
  }

  private Stream<Dated> theseYears() {
    return group.dates().get().between(THESE_YEARS).stream();
  }

  private List<Timing> timings(String id) {
    return theseYears()
        .filter(it -> it.entry().id().value().equals(id))
        .map(it -> it.occurrence().timing())
        .toList();
  }

  private List<MonthDay> days(String id) {
    return timings(id).stream().map(it -> MonthDay.from(it.earliest())).toList();
  }

  private List<String> lines(Entry entry) {
    return pages(
        group.message("/%s %s".formatted(EntryCalls.command(entry.kind()), entry.id().name())));
  }

  private List<String> whole(String line) {
    return pages(group.message(line));
  }

  /** The lines of all pages of an answer. */
  private List<String> pages(Message first) {
    List<String> lines = new ArrayList<>(first.plain().lines().toList());
    Message page = first;
    while (page.buttons().stream().anyMatch(it -> it.label().equals("More"))) {
      page = group.presses("More", page);
      lines.addAll(page.plain().lines().toList());
    }
    return lines;
  }
}
