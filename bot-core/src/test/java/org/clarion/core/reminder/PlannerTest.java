package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entries;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Library;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Timing;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlannerTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");
  private static final EntryId ID = new EntryId("date.x");
  private static final Rule WOMENS_DAY = new Rule.YearlyDay(MonthDay.of(3, 8));

  @Test
  void a_day_is_announced_four_times_and_no_longer_once_it_is_over() {
    int version = Standing.versionOf(days("2027-03-08", "2027-03-08"));
    Instant over = Instant.parse("2027-03-09T00:00:00Z");

    assertThat(plan(WOMENS_DAY, NEW_YEAR))
        .filteredOn(it -> it.occurrence().equals("2027"))
        .containsExactly(
            trigger("2027", "6w", version, "2027-01-25T09:00:00Z", over),
            trigger("2027", "2w", version, "2027-02-22T09:00:00Z", over),
            trigger("2027", "2d", version, "2027-03-06T09:00:00Z", over),
            trigger("2027", "0d", version, "2027-03-08T09:00:00Z", over));
  }

  @Test
  void a_span_is_announced_until_its_first_day_is_over() {
    Rule week = new Rule.WeekHolding(MonthDay.of(6, 20));

    assertThat(plan(week, Instant.parse("2027-06-14T22:59:59Z")))
        .filteredOn(it -> it.occurrence().equals("2027"))
        .hasSize(4)
        .allSatisfy(
            it -> assertThat(it.expiresAt()).isEqualTo(Instant.parse("2027-06-14T23:00:00Z")));
    assertThat(plan(week, Instant.parse("2027-06-14T23:00:00Z")))
        .filteredOn(it -> it.occurrence().equals("2027"))
        .isEmpty();
  }

  @Test
  void a_moment_is_announced_until_it_begins() {
    List<Trigger> triggers = plan(timed("2027-03-04T19:00"), NEW_YEAR);

    assertThat(triggers)
        .extracting(Trigger::lead, Trigger::dueAt)
        .containsExactly(
            tuple("6w", Instant.parse("2027-01-21T09:00:00Z")),
            tuple("2w", Instant.parse("2027-02-18T09:00:00Z")),
            tuple("2d", Instant.parse("2027-03-02T09:00:00Z")),
            tuple("0d", Instant.parse("2027-03-04T09:00:00Z")));
    assertThat(triggers)
        .extracting(Trigger::expiresAt)
        .containsOnly(Instant.parse("2027-03-04T19:00:00Z"));
  }

  @Test
  void what_begins_by_nine_is_not_announced_on_the_day() {
    assertThat(plan(timed("2027-03-04T09:00"), NEW_YEAR))
        .extracting(Trigger::lead)
        .containsExactly("6w", "2w", "2d");
    assertThat(plan(timed("2027-03-04T09:01"), NEW_YEAR))
        .extracting(Trigger::lead)
        .containsExactly("6w", "2w", "2d", "0d");
  }

  @Test
  void what_fell_due_earlier_is_still_planned_until_it_expires() {
    assertThat(plan(timed("2027-03-04T19:00"), Instant.parse("2027-03-04T18:59:59Z"))).hasSize(4);
    assertThat(plan(timed("2027-03-04T19:00"), Instant.parse("2027-03-04T19:00:00Z"))).isEmpty();
  }

  @Test
  void plans_reach_fifteen_months_ahead() {
    assertThat(plan(timed("2028-04-01T19:00"), NEW_YEAR)).hasSize(4);
    assertThat(plan(timed("2028-04-02T19:00"), NEW_YEAR)).isEmpty();
    assertThat(plan(WOMENS_DAY, NEW_YEAR))
        .extracting(Trigger::occurrence)
        .containsOnly("2027", "2028");
  }

  @Test
  void only_published_years_are_announced() {
    Rule listed =
        new Rule.Listed(
            List.of(new Rule.OnceDays(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 2))), open());

    assertThat(plan(listed, NEW_YEAR))
        .filteredOn(it -> it.topic() == Topic.REMINDERS)
        .extracting(Trigger::occurrence)
        .containsOnly("2028");
  }

  @ParameterizedTest
  @EnumSource
  void only_a_date_that_was_cancelled_or_retired_is_not_announced(Certainty certainty) {
    boolean off = certainty == Certainty.CANCELLED || certainty == Certainty.RETIRED;

    assertThat(plan(KeyDate.of(timed("2027-03-04T19:00"), certainty), NEW_YEAR))
        .hasSize(off ? 0 : 4);
  }

  @Test
  void a_date_whose_sources_contradict_each_other_is_not_announced() {
    var disputed =
        new KeyDate(
            WOMENS_DAY,
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
            "One says the 8th, the other the 9th");

    assertThat(plan(disputed, NEW_YEAR)).isEmpty();
  }

  @Test
  void nothing_is_planned_for_content_without_dates() {
    assertThat(Planner.plan(dates(Library.empty()), Rhythm.DEFAULT, NEW_YEAR)).isEmpty();
  }

  @Test
  void the_version_stays_while_the_time_does_and_changes_with_it() {
    int day = Standing.versionOf(days("2027-03-08", "2027-03-08"));

    assertThat(Standing.versionOf(days("2027-03-08", "2027-03-08"))).isEqualTo(day);
    assertThat(Standing.versionOf(days("2027-03-09", "2027-03-09"))).isNotEqualTo(day);
    assertThat(Standing.versionOf(days("2027-03-08", "2027-03-09"))).isNotEqualTo(day);
    assertThat(Standing.versionOf(days("2027-03-07", "2027-03-08"))).isNotEqualTo(day);
  }

  @Test
  void no_two_spans_within_a_year_share_a_version() {
    LocalDate newYear = LocalDate.of(2027, 1, 1);
    Set<Integer> versions = new HashSet<>();
    for (int start = 0; start < 365; start++) {
      for (int length = 0; length < 100; length++) {
        LocalDate first = newYear.plusDays(start);
        versions.add(Standing.versionOf(new Timing.Days(first, first.plusDays(length))));
      }
    }

    assertThat(versions).hasSize(365 * 100);
  }

  @Test
  void the_version_of_a_moment_follows_its_start_and_its_end() {
    int hour = version("2027-03-04T19:00", "2027-03-04T20:00");

    assertThat(version("2027-03-04T19:00", "2027-03-04T20:00")).isEqualTo(hour);
    assertThat(version("2027-03-04T19:00", "2027-03-04T20:30")).isNotEqualTo(hour);
    assertThat(version("2027-03-04T18:00", "2027-03-04T20:00")).isNotEqualTo(hour);
    assertThat(version("2027-03-05T19:00", "2027-03-05T20:00")).isNotEqualTo(hour);
  }

  @Test
  void the_version_of_an_open_date_follows_its_window_and_not_its_words() {
    var window = open("2027-03-01", "2027-05-31", "in spring");

    assertThat(Standing.versionOf(open("2027-03-01", "2027-05-31", "some time in spring")))
        .isEqualTo(Standing.versionOf(window));
    assertThat(Standing.versionOf(open("2027-04-01", "2027-05-31", "in April")))
        .isNotEqualTo(Standing.versionOf(window));
    assertThat(Standing.versionOf(days("2027-03-01", "2027-05-31")))
        .isNotEqualTo(Standing.versionOf(window));
  }

  @Test
  void a_new_title_or_text_does_not_announce_a_date_again() {
    KeyDate keyDate = KeyDate.of(WOMENS_DAY, Certainty.FIXED);
    Library renamed =
        Entries.library(2, Entries.entry("date.x", "New text", new Body.OnDate(keyDate)));

    assertThat(Planner.plan(dates(renamed), Rhythm.DEFAULT, NEW_YEAR))
        .isEqualTo(plan(WOMENS_DAY, NEW_YEAR));
  }

  private static List<Trigger> plan(Rule rule, Instant now) {
    return plan(KeyDate.of(rule, Certainty.FIXED), now);
  }

  private static List<Trigger> plan(KeyDate keyDate, Instant now) {
    return Planner.plan(dates(Entries.library(1, Entries.date("x", keyDate))), Rhythm.DEFAULT, now);
  }

  private static KeyDates dates(Library library) {
    return KeyDates.of(library, LONDON, null, Recurrences.NONE);
  }

  private static Rule timed(String start) {
    LocalDateTime begin = LocalDateTime.parse(start);
    return new Rule.OnceTimed(begin, begin.plusHours(2));
  }

  private static Rule.Open open() {
    return new Rule.Open("in spring", MonthDay.of(3, 1), MonthDay.of(5, 31));
  }

  private static Timing open(String earliest, String latest, String words) {
    return new Timing.Open(LocalDate.parse(earliest), LocalDate.parse(latest), words);
  }

  private static Timing days(String first, String last) {
    return new Timing.Days(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static int version(String start, String end) {
    return Standing.versionOf(
        new Timing.Timed(
            LocalDateTime.parse(start).atZone(LONDON), LocalDateTime.parse(end).atZone(LONDON)));
  }

  private static Trigger trigger(
      String occurrence, String lead, int version, String dueAt, Instant expiresAt) {
    return new Trigger(
        ID,
        occurrence,
        lead,
        version,
        Kind.REMINDER,
        days("2027-03-08", "2027-03-08"),
        Instant.parse(dueAt),
        expiresAt);
  }
}
