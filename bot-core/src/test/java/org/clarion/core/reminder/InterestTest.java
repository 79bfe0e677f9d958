package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entries;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Period;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;

/** A strike in February, for Wales in March; a fair in the north; and a day for everybody. */
class InterestTest {
  private static final EntryId CUBA = new EntryId("campaign.cuba");
  private static final KeyDate STRIKE =
      Reminders.regional(
          new Rule.YearlyDay(MonthDay.of(2, 28)),
          List.of(),
          new Variant(List.of("wales"), new Rule.YearlyDay(MonthDay.of(3, 2))));
  private static final KeyDate FAIR =
      Reminders.regional(new Rule.YearlyDay(MonthDay.of(6, 1)), List.of("north"));
  private static final KeyDates DATES =
      Reminders.dates(
          entry("strike", STRIKE, List.of(), List.of("pay")),
          entry("fair", FAIR, List.of(CUBA), List.of()),
          entry(
              "peace",
              Reminders.regional(new Rule.YearlyDay(MonthDay.of(9, 21)), List.of()),
              List.of(),
              List.of()),
          new Entry(
              new EntryId("campaign.peru"),
              "Peru",
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Entries.date("peace", STRIKE).provenance(),
              List.of(),
              "",
              new Body.Campaign(
                  false, List.of(), null, null, null, List.of(new EntryId("date.peace")))));

  @Test
  void who_wants_everything_gets_everything() {
    assertThat(held(Interest.ALL))
        .containsExactly("strike 2027", "strike 2027@wales", "fair 2027", "peace 2027");
  }

  @Test
  void a_region_has_its_own_day_instead_of_the_others() {
    assertThat(held(regions("wales"))).containsExactly("strike 2027@wales", "peace 2027");
    assertThat(held(regions("north"))).containsExactly("strike 2027", "fair 2027", "peace 2027");
    assertThat(held(regions("london"))).containsExactly("strike 2027", "peace 2027");
  }

  @Test
  void of_several_regions_each_has_its_day() {
    assertThat(held(regions("wales", "north")))
        .containsExactly("strike 2027", "strike 2027@wales", "fair 2027", "peace 2027");
  }

  @Test
  void of_campaigns_and_tags_one_that_fits_is_enough() {
    assertThat(held(new Interest(Set.of(), Set.of(CUBA), Set.of()))).containsExactly("fair 2027");
    assertThat(held(new Interest(Set.of(), Set.of(), Set.of("pay", "war"))))
        .containsExactly("strike 2027", "strike 2027@wales");
    assertThat(held(new Interest(Set.of(), Set.of(CUBA), Set.of("pay"))))
        .containsExactly("strike 2027", "strike 2027@wales", "fair 2027");
  }

  @Test
  void a_campaign_may_name_its_dates_although_they_do_not_name_it() {
    var peru = new Interest(Set.of(), Set.of(new EntryId("campaign.peru")), Set.of());
    assertThat(held(peru)).containsExactly("peace 2027");
  }

  @Test
  void a_region_and_a_tag_must_both_fit() {
    assertThat(held(new Interest(Set.of("wales"), Set.of(CUBA), Set.of("pay"))))
        .containsExactly("strike 2027@wales");
    assertThat(held(new Interest(Set.of("wales"), Set.of(), Set.of("war")))).isEmpty();
  }

  private static List<String> held(Interest interest) {
    return DATES.between(new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31))).stream()
        .filter(it -> interest.holds(it, DATES.library()))
        .map(it -> it.entry().id().name() + " " + it.occurrence().key())
        .toList();
  }

  private static Interest regions(String... names) {
    return new Interest(Set.of(names), Set.of(), Set.of());
  }

  private static Entry entry(String name, KeyDate date, List<EntryId> related, List<String> tags) {
    Entry plain = Entries.date(name, date);
    return new Entry(
        plain.id(),
        plain.title(),
        List.of(),
        List.of(),
        tags,
        related,
        plain.provenance(),
        List.of(),
        "",
        new Body.OnDate(date));
  }
}
