package org.clarion.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.LeapDay;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Period;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.SchoolYear;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.TermPart;
import org.clarion.core.date.Timing;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyDatesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final KeyDates dates =
      dates(
          Entries.library(
              1,
              date("slavery", new Rule.YearlyDay(MonthDay.of(12, 2))),
              date("zero-aids", new Rule.YearlyDay(MonthDay.of(12, 1))),
              date("aids", new Rule.YearlyDay(MonthDay.of(12, 1))),
              date("first-week", new Rule.YearlySpan(MonthDay.of(12, 1), MonthDay.of(12, 7))),
              Entries.answer("december", "not a date"),
              date("sixteen-days", new Rule.YearlySpan(MonthDay.of(11, 25), MonthDay.of(12, 10))),
              date(
                  "meeting",
                  new Rule.OnceTimed(
                      LocalDateTime.parse("2027-12-02T19:00"),
                      LocalDateTime.parse("2027-12-02T20:00")))));

  @Test
  void the_soonest_stands_first_then_the_shortest_then_by_id() {
    var period = new Period(LocalDate.of(2027, 12, 1), LocalDate.of(2027, 12, 31));

    assertThat(names(dates.between(period)))
        .containsExactly("sixteen-days", "aids", "zero-aids", "first-week", "meeting", "slavery");
  }

  @Test
  void only_what_touches_the_period_comes() {
    var day = new Period(LocalDate.of(2027, 12, 8), LocalDate.of(2027, 12, 8));

    assertThat(names(dates.between(day))).containsExactly("sixteen-days");
  }

  @Test
  void a_date_comes_once_for_each_time_it_comes_round() {
    var years = new Period(LocalDate.of(2027, 12, 8), LocalDate.of(2029, 11, 30));

    assertThat(dates.between(years))
        .filteredOn(it -> it.entry().id().name().equals("aids"))
        .extracting(it -> it.occurrence().key())
        .containsExactly("2028");
  }

  @Test
  void what_is_under_way_is_still_coming_up() {
    assertThat(names(dates.upcoming(LocalDate.of(2027, 12, 2), 3)))
        .containsExactly("sixteen-days", "first-week", "meeting");
  }

  @Test
  void coming_up_means_this_year_and_the_next_two() {
    LocalDate lastDay = LocalDate.of(2027, 12, 31);
    KeyDates last = dates(Entries.library(1, date("x", new Rule.OnceDays(lastDay, lastDay))));

    assertThat(last.upcoming(LocalDate.of(2025, 1, 1), 9)).hasSize(1);
    assertThat(last.upcoming(LocalDate.of(2024, 12, 31), 9)).isEmpty();
  }

  @Test
  void a_library_without_dates_has_nothing_coming_up() {
    assertThat(dates(Library.empty()).upcoming(LocalDate.of(2027, 1, 1), 9)).isEmpty();
  }

  @Test
  void a_calendar_is_made_anew_only_when_the_content_is_another() {
    var content = new AtomicReference<>(Library.empty());
    Supplier<KeyDates> following = KeyDates.following(content::get, LONDON, null, Recurrences.NONE);

    KeyDates first = following.get();
    assertThat(following.get()).isSameAs(first);
    assertThat(first.library()).isSameAs(content.get());

    content.set(Entries.library(2, date("aids", new Rule.YearlyDay(MonthDay.of(12, 1)))));
    KeyDates second = following.get();
    assertThat(second).isNotSameAs(first).isSameAs(following.get());
    assertThat(names(second.upcoming(LocalDate.of(2027, 1, 1), 1))).containsExactly("aids");
  }

  @Test
  void more_years_than_are_kept_are_worked_out_again() {
    KeyDates daily = dates(Entries.library(1, date("x", new Rule.YearlyDay(MonthDay.of(3, 8)))));
    var century = new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));

    assertThat(KeyDates.YEARS_KEPT_MAX).isLessThan(100);
    for (int time = 0; time < 2; time++) {
      assertThat(daily.between(century))
          .extracting(it -> it.occurrence().key())
          .isEqualTo(IntStream.range(2000, 2100).mapToObj(Integer::toString).toList());
    }
  }

  @Test
  void many_can_ask_for_many_years_at_once() {
    KeyDates daily = dates(Entries.library(1, date("x", new Rule.YearlyDay(MonthDay.of(3, 8)))));

    assertThat(
            IntStream.range(0, 4_000)
                .parallel()
                .map(it ->
                    daily
                        .between(
                            new Period(
                                LocalDate.of(2000 + it % 60, 3, 1),
                                LocalDate.of(2000 + it % 60, 3, 31)))
                        .size())
                .sum())
        .isEqualTo(4_000);
  }

  @Test
  void an_occurrence_is_found_by_its_key_however_many_were_asked_for_before() {
    Dated found = dates.find(new EntryId("date.aids"), "2028").orElseThrow();
    assertThat(found.entry().id()).isEqualTo(new EntryId("date.aids"));
    assertThat(found.occurrence().timing())
        .isEqualTo(new Timing.Days(LocalDate.of(2028, 12, 1), LocalDate.of(2028, 12, 1)));

    for (int i = 0; i <= KeyDates.FOUND_MAX; i++) {
      assertThat(dates.find(new EntryId("date.aids"), "not-" + i)).isEmpty();
    }
    assertThat(dates.find(new EntryId("date.aids"), "2028")).contains(found);
    assertThat(dates.find(new EntryId("date.not-there"), "2028")).isEmpty();
  }

  @Test
  void the_next_time_of_one_date_may_be_years_ahead() {
    var leapDay = new Rule.YearlyDay(MonthDay.of(2, 29), LeapDay.SKIP);
    KeyDates leap = dates(Entries.library(1, date("leap", leapDay)));
    LocalDate today = LocalDate.of(2027, 3, 1);

    assertThat(leap.next(new EntryId("date.leap"), today))
        .map(it -> it.occurrence().key())
        .contains("2028");
    assertThat(leap.next(new EntryId("date.gone"), today)).isEmpty();
    assertThat(dates.next(new EntryId("faq.december"), today)).isEmpty();
  }

  @Test
  void a_date_goes_by_the_other_dates_of_its_content() {
    KeyDates after =
        dates(
            Entries.library(
                1,
                date("day", new Rule.YearlyDay(MonthDay.of(3, 8))),
                date("after", new Rule.RelativeTo(new EntryId("date.day"), 1, "after it"))));

    assertThat(
            after
                .next(new EntryId("date.after"), LocalDate.of(2027, 1, 1))
                .orElseThrow()
                .occurrence())
        .isEqualTo(
            new Occurrence(
                "2027",
                new Timing.Days(LocalDate.of(2027, 3, 9), LocalDate.of(2027, 3, 9)),
                Certainty.FIXED));
  }

  @Test
  void a_group_goes_by_its_own_schools_or_by_the_first_of_the_content() {
    Library schools =
        Entries.library(
            1,
            Entries.entry("terms.wales", "", terms("wales", 16)),
            Entries.entry("terms.leeds", "", terms("yorkshire", 23)),
            date(
                "delegation",
                new Rule.TermRelative(
                    TermPart.SPRING_HALF_TERM,
                    Rule.Side.DURING,
                    1,
                    null,
                    new Rule.Open("half-term", MonthDay.of(2, 1), MonthDay.of(2, 28)))));

    assertThat(halfTerm(schools, null)).isEqualTo(LocalDate.of(2026, 2, 16));
    assertThat(halfTerm(schools, new EntryId("terms.leeds"))).isEqualTo(LocalDate.of(2026, 2, 23));
    assertThat(halfTerm(schools, new EntryId("terms.gone"))).isEqualTo(LocalDate.of(2026, 2, 16));
  }

  @Test
  void a_region_has_its_own_schools_or_those_of_the_group() {
    Library schools =
        Entries.library(
            1,
            Entries.entry("terms.leeds", "", terms("yorkshire", 23)),
            Entries.entry("terms.wales", "", terms("wales", 16)));
    KeyDates leeds = dates(schools);

    assertThat(leeds.schools("wales")).map(Entry::id).contains(new EntryId("terms.wales"));
    assertThat(leeds.schools("london")).map(Entry::id).contains(new EntryId("terms.leeds"));
    assertThat(leeds.schools("")).map(Entry::id).contains(new EntryId("terms.leeds"));
    assertThat(dates.schools("wales")).isEmpty();
  }

  private static LocalDate halfTerm(Library library, @Nullable EntryId schools) {
    return KeyDates.of(library, LONDON, schools, Recurrences.NONE)
        .next(new EntryId("date.delegation"), LocalDate.of(2026, 1, 1))
        .orElseThrow()
        .occurrence()
        .timing()
        .earliest();
  }

  /** One school year with half-term from this day of February 2026. */
  private static Body terms(String region, int halfTerm) {
    LocalDate monday = LocalDate.of(2026, 2, halfTerm);
    return new Body.Terms(
        new TermCalendar(
            List.of(region),
            List.of(
                new SchoolYear(
                    term(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 19), null),
                    term(
                        LocalDate.of(2026, 1, 5),
                        LocalDate.of(2026, 3, 27),
                        new Period(monday, monday.plusDays(4))),
                    term(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 7, 20), null),
                    List.of()))));
  }

  private static SchoolYear.Term term(LocalDate first, LocalDate last, @Nullable Period halfTerm) {
    return new SchoolYear.Term(new Period(first, last), halfTerm);
  }

  private static KeyDates dates(Library library) {
    return KeyDates.of(library, LONDON, null, Recurrences.NONE);
  }

  private static Entry date(String name, Rule rule) {
    return Entries.date(name, KeyDate.of(rule, Certainty.FIXED));
  }

  private static List<String> names(List<Dated> dates) {
    return dates.stream().map(it -> it.entry().id().name()).toList();
  }
}
