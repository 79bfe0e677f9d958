package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Label;
import org.clarion.core.content.Pack;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Source;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BuiltInPackTest {
  private static final List<String> IDS =
      List.of(
          "faq.affiliation",
          "faq.become-an-iso",
          "faq.choose-one-issue",
          "faq.communications",
          "faq.donations",
          "faq.find-a-network",
          "faq.national-and-international",
          "faq.organising-forum",
          "faq.partners",
          "faq.pillars",
          "faq.priority-campaigns",
          "faq.public-speaking",
          "faq.share-successes",
          "faq.sinnott-award",
          "faq.start-a-network",
          "faq.templates",
          "faq.too-busy",
          "faq.training",
          "faq.unsupportive-branch",
          "faq.what-is-an-iso",
          "faq.what-is-international-solidarity",
          "faq.why-it-matters",
          "guide.burnout",
          "guide.dos-and-donts",
          "guide.events",
          "guide.getting-started",
          "guide.in-school",
          "guide.meeting-tips",
          "guide.new-members",
          "guide.organising-ideas",
          "guide.union-structures",
          "campaign.assessment-2016",
          "campaign.cuba",
          "campaign.funding-2016",
          "campaign.palestine",
          "campaign.pay-2023",
          "campaign.quality-education",
          "campaign.rights",
          "campaign.workload-2016",
          "network.london",
          "network.north-west",
          "contact.district-secretary",
          "contact.international-team",
          "contact.organising-forum",
          "date.abolition-of-slavery",
          "date.assessment-conference-2016",
          "date.black-history-month",
          "date.child-labour",
          "date.childrens-day",
          "date.delegation-palestine",
          "date.delegations-autumn",
          "date.demo-2023-03-15",
          "date.democracy",
          "date.disabilities",
          "date.eradication-of-poverty",
          "date.girl",
          "date.holocaust-memorial-day",
          "date.homophobia-transphobia",
          "date.human-rights-day",
          "date.humanitarian-day",
          "date.indigenous-peoples",
          "date.iso-training",
          "date.literacy-day",
          "date.malala-day",
          "date.meeting-2016",
          "date.palestinian-people",
          "date.peace",
          "date.racial-discrimination",
          "date.refugee-day",
          "date.refugee-week",
          "date.send-my-friend-action-day",
          "date.send-my-friend-week",
          "date.sinnott-award-2022",
          "date.slave-trade-remembrance",
          "date.social-justice",
          "date.srebrenica-day",
          "date.srebrenica-week",
          "date.strike-2023-02-01",
          "date.strike-2023-03",
          "date.un-general-assembly",
          "date.womens-day",
          "date.world-aids-day",
          "date.world-teachers-day",
          "terms.sheffield",
          "terms.surrey",
          "terms.wales",
          "terms.west-lothian");

  private static Pack pack;

  @BeforeAll
  static void read() {
    pack = Folder.pack(PackReader.builtIn());
  }

  @Test
  void has_every_entry_and_no_other() {
    assertThat(pack.entries())
        .extracting(it -> it.id().value())
        .containsExactlyInAnyOrderElementsOf(IDS);
  }

  @Test
  void has_its_entries_in_the_order_of_their_files() {
    assertThat(pack.entries()).extracting(Entry::kind).isSortedAccordingTo(Kind::compareTo);
  }

  @Test
  void says_what_it_is() {
    assertThat(pack.info().id()).isEqualTo("iso-toolkit");
    assertThat(pack.info().edition()).isEqualTo("1");
    assertThat(pack.info().language()).isEqualTo("en");
    assertThat(pack.edited()).isEmpty();
  }

  @Test
  void labels_its_sources() {
    assertThat(pack.info().sources())
        .extracting(Source::id, Source::labels)
        .containsExactly(
            source("iso-page", Label.OFFICIAL),
            source("toolkit", Label.OFFICIAL),
            source("website", Label.OFFICIAL),
            source("neu-left-2023", Label.PARTISAN, Label.HISTORICAL),
            source("nut-2016", Label.LOCAL, Label.HISTORICAL),
            source("sheffield-terms", Label.LOCAL),
            source("welsh-terms-2025", Label.OFFICIAL),
            source("welsh-terms-2026", Label.OFFICIAL, Label.LOCAL),
            source("surrey-terms", Label.LOCAL),
            source("west-lothian-terms", Label.LOCAL));
  }

  @Test
  void reads_a_day_of_every_year() {
    assertThat(rule("date.womens-day")).isEqualTo(new Rule.YearlyDay(MonthDay.of(3, 8)));
    assertThat(rule("date.human-rights-day")).isEqualTo(new Rule.YearlyDay(MonthDay.of(12, 10)));
  }

  @Test
  void reads_a_whole_month() {
    assertThat(rule("date.black-history-month")).isEqualTo(new Rule.WholeMonth(Month.OCTOBER));
  }

  @Test
  void reads_the_week_around_a_day() {
    assertThat(rule("date.refugee-week")).isEqualTo(new Rule.WeekHolding(MonthDay.of(6, 20)));
  }

  @Test
  void reads_a_day_that_came_once() {
    LocalDate day = LocalDate.of(2023, 2, 1);

    assertThat(rule("date.strike-2023-02-01")).isEqualTo(new Rule.OnceDays(day, day));
  }

  @Test
  void reads_days_that_came_once() {
    assertThat(rule("date.strike-2023-03"))
        .isEqualTo(new Rule.OnceDays(LocalDate.of(2023, 3, 15), LocalDate.of(2023, 3, 16)));
  }

  @Test
  void reads_a_time_of_day() {
    LocalDateTime deadline = LocalDateTime.of(2022, 1, 10, 17, 0);

    assertThat(rule("date.sinnott-award-2022")).isEqualTo(new Rule.OnceTimed(deadline, deadline));
  }

  @Test
  void reads_a_week_that_is_published_each_year() {
    assertThat(rule("date.srebrenica-week"))
        .isEqualTo(
            new Rule.Listed(
                List.of(
                    new Rule.OnceDays(LocalDate.of(2014, 7, 6), LocalDate.of(2014, 7, 13)),
                    new Rule.OnceDays(LocalDate.of(2019, 7, 7), LocalDate.of(2019, 7, 14)),
                    new Rule.OnceDays(LocalDate.of(2020, 7, 5), LocalDate.of(2020, 7, 12)),
                    new Rule.OnceDays(LocalDate.of(2022, 7, 4), LocalDate.of(2022, 7, 11))),
                new Rule.Open("around 11 July", MonthDay.of(7, 1), MonthDay.of(7, 18))));
  }

  @Test
  void reads_a_date_without_a_day() {
    assertThat(rule("date.delegation-palestine"))
        .isEqualTo(new Rule.Open("February half-term", MonthDay.of(2, 8), MonthDay.of(2, 28)));
  }

  @Test
  void reads_a_date_without_a_day_that_came_once() {
    assertThat(rule("date.meeting-2016"))
        .isEqualTo(
            new Rule.OpenOnce(
                "autumn 2016", LocalDate.of(2016, 10, 10), LocalDate.of(2016, 12, 10)));
  }

  @Test
  void gives_every_certainty_of_its_dates() {
    assertThat(date("date.womens-day").certainty()).isEqualTo(Certainty.FIXED);
    assertThat(date("date.refugee-week").certainty()).isEqualTo(Certainty.RULE);
    assertThat(date("date.send-my-friend-week").certainty()).isEqualTo(Certainty.APPROXIMATE);
    assertThat(date("date.iso-training").certainty()).isEqualTo(Certainty.TO_BE_CONFIRMED);
  }

  @Test
  void marks_the_days_that_are_solemn() {
    assertThat(pack.entries())
        .filteredOn(it -> it.keyDate().map(KeyDate::solemn).orElse(false))
        .extracting(it -> it.id().value())
        .containsExactly(
            "date.holocaust-memorial-day",
            "date.srebrenica-day",
            "date.srebrenica-week",
            "date.slave-trade-remembrance",
            "date.abolition-of-slavery");
  }

  @Test
  void keeps_a_contradiction_for_organisers() {
    assertThat(pack.entries())
        .filteredOn(it -> it.keyDate().map(date -> date.contradiction() != null).orElse(false))
        .extracting(it -> it.id().value())
        .containsExactly("date.meeting-2016");
  }

  @Test
  void ties_past_dates_to_their_years() {
    assertThat(date("date.sinnott-award-2022").years()).isEqualTo(Years.only(2022));
    assertThat(date("date.strike-2023-03").years()).isEqualTo(Years.only(2023));
    assertThat(date("date.womens-day").years()).isEqualTo(Years.ALL);
  }

  @Test
  void says_who_confirms_a_date_and_by_when() {
    assertThat(date("date.srebrenica-week").owner()).isEqualTo("international team");
    assertThat(date("date.srebrenica-week").confirmBy()).isEqualTo(LocalDate.of(2027, 6, 1));
  }

  @Test
  void keeps_the_zone_of_a_time() {
    assertThat(date("date.sinnott-award-2022").zone()).isEqualTo(ZoneId.of("Europe/London"));
  }

  @Test
  void reads_a_campaign() {
    Entry campaign = entry("campaign.pay-2023");

    assertThat(campaign.body())
        .isEqualTo(
            new Body.Campaign(
                true,
                List.of(),
                "The page gives no days for the regional strikes.",
                null,
                null,
                List.of(
                    new EntryId("date.strike-2023-02-01"),
                    new EntryId("date.strike-2023-03"),
                    new EntryId("date.demo-2023-03-15"))));
    assertThat(campaign.text().lines().findFirst())
        .contains(
            "This is history. It comes from a page written in January 2023 by one grouping inside"
                + " the union, so only plain facts are kept.");
  }

  @Test
  void reads_where_an_entry_comes_from() {
    assertThat(entry("date.womens-day").provenance())
        .isEqualTo(
            new Provenance(
                List.of("toolkit", "iso-page"),
                "Key Dates, and the list of ISO duties",
                LocalDate.of(2027, 8, 31),
                Years.ALL));
  }

  @Test
  void has_an_empty_slot_wherever_a_source_lost_something() {
    assertThat(pack.entries())
        .flatExtracting(Entry::slots)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.value()).isEmpty());
  }

  @Test
  void shows_the_older_pillars_as_earlier() {
    assertThat(entry("faq.pillars").body())
        .isInstanceOfSatisfying(
            Body.Answer.class,
            it ->
                assertThat(it.earlier())
                    .extracting(Body.Earlier::source)
                    .containsExactly("toolkit"));
  }

  @Test
  void puts_networks_in_their_regions() {
    assertThat(entry("network.london").body()).isEqualTo(new Body.Network("london"));
    assertThat(entry("network.north-west").body()).isEqualTo(new Body.Network("north-west"));
  }

  private static Tuple source(String id, Label... labels) {
    return tuple(id, List.of(labels));
  }

  private static Entry entry(String id) {
    return pack.entries().stream()
        .filter(it -> it.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static KeyDate date(String id) {
    return entry(id).keyDate().orElseThrow();
  }

  private static Rule rule(String id) {
    return date(id).rule();
  }
}
