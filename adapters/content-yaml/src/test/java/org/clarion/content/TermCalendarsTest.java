package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Pack;
import org.clarion.core.date.Period;
import org.clarion.core.date.SchoolYear;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.TermPart;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermCalendarsTest {
  private static final Pack BUILT_IN = Folder.pack(PackReader.builtIn());

  @TempDir Path home;

  @Test
  void reads_the_school_years_of_a_term_calendar() {
    Folder folder = Folder.withPack(home);
    folder.putTerms(
        "regions: [north-west]",
        "school-years:",
        "  - autumn: 1 September 2026 to 18 December 2026",
        "    autumn-half-term: 26 October 2026 to 30 October 2026",
        "    spring: 4 January 2027 to 25 March 2027",
        "    summer: 12 April 2027 to 21 July 2027",
        "    summer-half-term: 1 June 2027",
        "    closed: [Monday 3 May 2027]");

    assertThat(folder.entry().terms())
        .contains(
            new TermCalendar(
                List.of("north-west"),
                List.of(
                    new SchoolYear(
                        new SchoolYear.Term(
                            period("2026-09-01", "2026-12-18"), period("2026-10-26", "2026-10-30")),
                        new SchoolYear.Term(period("2027-01-04", "2027-03-25"), null),
                        new SchoolYear.Term(
                            period("2027-04-12", "2027-07-21"), period("2027-06-01", "2027-06-01")),
                        List.of(LocalDate.of(2027, 5, 3))))));
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Nested
  class Of_the_built_in_pack {
    private static List<Entry> entries() {
      return BUILT_IN.entries().stream().filter(it -> it.kind() == Kind.TERMS).toList();
    }

    @Test
    void begins_with_the_calendar_that_a_group_goes_by_until_it_sets_another() {
      assertThat(entries().getFirst().id().value()).isEqualTo("terms.sheffield");
    }

    @ParameterizedTest
    @CsvSource({
      "terms.sheffield, AUTUMN_HALF_TERM, 2026-10-26, 2026-10-30",
      "terms.wales, AUTUMN_HALF_TERM, 2026-10-26, 2026-10-30",
      "terms.surrey, AUTUMN_HALF_TERM, 2026-10-19, 2026-10-30",
      "terms.west-lothian, AUTUMN_HALF_TERM, 2026-10-19, 2026-10-26",
      "terms.sheffield, SPRING_HALF_TERM, 2027-02-15, 2027-02-19",
      "terms.wales, SPRING_HALF_TERM, 2027-02-08, 2027-02-12",
      "terms.sheffield, SUMMER_HALF_TERM, 2028-05-29, 2028-06-02"
    })
    void knows_that_half_term_is_not_the_same_everywhere(
        String calendar, TermPart part, LocalDate first, LocalDate last) {
      assertThat(terms(calendar).find(part, first.getYear())).contains(new Period(first, last));
    }

    /** Schools in England and Wales are open for 195 days, five of them for training. */
    @ParameterizedTest
    @CsvSource({
      "terms.sheffield, 0, 195",
      "terms.sheffield, 1, 195",
      "terms.sheffield, 2, 195",
      "terms.surrey, 0, 195",
      "terms.wales, 0, 195",
      "terms.wales, 1, 194"
    })
    void counts_as_many_school_days_as_there_have_to_be(String calendar, int year, int days) {
      Period whole = terms(calendar).years().get(year).days();

      assertThat(terms(calendar).schoolDays(whole.from(), whole.to().plusDays(1))).hasValue(days);
    }

    @Test
    void has_every_calendar_looked_at_again_while_it_still_knows_the_days() {
      assertThat(entries())
          .allSatisfy(it -> {
            TermCalendar terms = it.terms().orElseThrow();
            assertThat(terms.isSchoolDay(it.provenance().checkBy())).isPresent();
          });
    }

    private static TermCalendar terms(String id) {
      return entries().stream()
          .filter(it -> it.id().value().equals(id))
          .findFirst()
          .orElseThrow()
          .terms()
          .orElseThrow();
    }
  }
}
