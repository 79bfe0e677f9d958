package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.content.Entries;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Timing;
import org.clarion.core.date.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is asked or reminded of what: owners of dates without a day, everybody of the others. */
class PlannerQuestionsTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");
  private static final KeyDate DELEGATION =
      KeyDate.of(
          new Rule.Open("October half-term", MonthDay.of(10, 18), MonthDay.of(10, 30)),
          Certainty.TO_BE_CONFIRMED);

  @Test
  void the_owner_is_asked_eight_four_and_two_weeks_before_the_earliest_day() {
    assertThat(plan(DELEGATION, NEW_YEAR))
        .containsExactly(
            "ask8w 2027 QUESTION 2027-08-23T08:00:00Z",
            "ask4w 2027 QUESTION 2027-09-20T08:00:00Z",
            "ask2w 2027 QUESTION 2027-10-04T08:00:00Z");
  }

  @Test
  void nobody_is_asked_once_the_earliest_day_has_come() {
    assertThat(plan(DELEGATION, Instant.parse("2027-10-17T22:59:59Z"))).hasSize(3);
    assertThat(plan(DELEGATION, Instant.parse("2027-10-17T23:00:00Z"))).isEmpty();
  }

  @Test
  void a_date_that_is_open_once_is_asked_for_as_well() {
    var once = new Rule.OpenOnce("in spring", LocalDate.of(2027, 4, 1), LocalDate.of(2027, 5, 31));

    assertThat(plan(KeyDate.of(once, Certainty.TO_BE_CONFIRMED), NEW_YEAR))
        .containsExactly(
            "ask8w once QUESTION 2027-02-04T09:00:00Z",
            "ask4w once QUESTION 2027-03-04T09:00:00Z",
            "ask2w once QUESTION 2027-03-18T09:00:00Z");
  }

  @Test
  void a_date_that_is_confirmed_reminds_everybody_and_asks_nobody() {
    assertThat(plan(changed(set("2027", "2027-10-25")), NEW_YEAR))
        .containsExactly(
            "6w 2027 REMINDER 2027-09-13T08:00:00Z",
            "2w 2027 REMINDER 2027-10-11T08:00:00Z",
            "2d 2027 REMINDER 2027-10-23T08:00:00Z",
            "0d 2027 REMINDER 2027-10-25T08:00:00Z");
  }

  @Test
  void a_date_that_is_cancelled_gives_neither_questions_nor_reminders() {
    var cancelled = new Change.Cancelled("2027", null);

    assertThat(plan(changed(cancelled), NEW_YEAR)).isEmpty();
    assertThat(plan(changed(set("2027", "2027-10-25"), cancelled), NEW_YEAR)).isEmpty();
    assertThat(plan(KeyDate.of(DELEGATION.rule(), Certainty.CANCELLED), NEW_YEAR)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_date_without_a_day_never_reminds_and_one_with_a_day_never_asks(Certainty certainty) {
    boolean off = certainty == Certainty.CANCELLED || certainty == Certainty.RETIRED;

    assertThat(topics(KeyDate.of(DELEGATION.rule(), certainty)))
        .isEqualTo(off ? List.of() : List.of(Topic.QUESTIONS));
    assertThat(topics(KeyDate.of(new Rule.YearlyDay(MonthDay.of(10, 25)), certainty)))
        .isEqualTo(off ? List.of() : List.of(Topic.REMINDERS));
  }

  @ParameterizedTest
  @EnumSource
  void only_what_has_no_day_and_is_still_to_happen_is_an_open_question(Certainty certainty) {
    LocalDate day = LocalDate.of(2027, 10, 18);
    boolean off = certainty == Certainty.CANCELLED || certainty == Certainty.RETIRED;

    assertThat(
            Planner.isOpenQuestion(
                new Occurrence("2027", new Timing.Open(day, day, "some day"), certainty)))
        .isEqualTo(!off);
    assertThat(Planner.isOpenQuestion(new Occurrence("2027", new Timing.Days(day, day), certainty)))
        .isFalse();
  }

  @Test
  void a_deadline_of_2022_is_never_announced_again() {
    var deadline =
        new KeyDate(
            new Rule.YearlyDay(MonthDay.of(1, 10)),
            Certainty.FIXED,
            List.of(),
            Years.only(2022),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            false,
            null);

    assertThat(plan(deadline, Instant.parse("2021-12-20T00:00:00Z"))).hasSize(4);
    for (int year = 2022; year < 2036; year++) {
      assertThat(plan(deadline, Instant.parse(year + "-01-11T00:00:00Z"))).isEmpty();
    }
  }

  @Test
  void an_event_in_another_zone_is_announced_by_the_days_of_the_group() {
    LocalDateTime morning = LocalDateTime.parse("2027-06-05T08:00");

    assertThat(plan(zoned(morning, "Australia/Sydney"), NEW_YEAR))
        .containsExactly(
            "6w once REMINDER 2027-04-23T08:00:00Z",
            "2w once REMINDER 2027-05-21T08:00:00Z",
            "2d once REMINDER 2027-06-02T08:00:00Z",
            "0d once REMINDER 2027-06-04T08:00:00Z");
  }

  @Test
  void an_event_is_ahead_though_it_is_on_yesterdays_date_where_it_happens() {
    LocalDateTime evening = LocalDateTime.parse("2027-06-04T20:00");
    Instant midnightInLondon = Instant.parse("2027-06-04T23:00:00Z");

    assertThat(plan(zoned(evening, "America/New_York"), midnightInLondon))
        .containsExactly(
            "6w once REMINDER 2027-04-24T08:00:00Z",
            "2w once REMINDER 2027-05-22T08:00:00Z",
            "2d once REMINDER 2027-06-03T08:00:00Z");
  }

  @Test
  void where_the_clocks_skip_nine_a_reminder_is_due_when_they_have() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    var newYear = new Rule.OnceDays(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 1, 1));
    KeyDates dates =
        KeyDates.of(
            Entries.library(1, Entries.date("x", KeyDate.of(newYear, Certainty.FIXED))),
            apia,
            null,
            Recurrences.NONE);

    assertThat(Planner.plan(dates, Rhythm.DEFAULT, Instant.parse("2011-12-20T00:00:00Z")))
        .filteredOn(it -> it.lead().equals("2d"))
        .extracting(Trigger::dueAt)
        .containsExactly(Instant.parse("2011-12-30T10:00:00Z"));
  }

  @Test
  void a_lead_time_is_never_another_one_in_the_store() {
    assertThat(Stream.concat(LeadTime.DEFAULTS.stream(), LeadTime.QUESTIONS.stream()))
        .extracting(LeadTime::id)
        .doesNotHaveDuplicates();
  }

  private static List<Topic> topics(KeyDate keyDate) {
    return planned(keyDate, NEW_YEAR).map(Trigger::topic).distinct().toList();
  }

  private static List<String> plan(KeyDate keyDate, Instant now) {
    return planned(keyDate, now)
        .map(it -> "%s %s %s %s".formatted(it.lead(), it.occurrence(), it.kind(), it.dueAt()))
        .toList();
  }

  /** What is planned, but for next year's. */
  private static Stream<Trigger> planned(KeyDate keyDate, Instant now) {
    KeyDates dates =
        KeyDates.of(Entries.library(1, Entries.date("x", keyDate)), LONDON, null, Recurrences.NONE);
    return Planner.plan(dates, Rhythm.DEFAULT, now).stream()
        .filter(it -> !it.occurrence().equals("2028"));
  }

  private static KeyDate changed(Change... changes) {
    return DELEGATION.withChanges(List.of(changes));
  }

  private static Change set(String key, String day) {
    LocalDate on = LocalDate.parse(day);
    return new Change.Set(key, new Rule.OnceDays(on, on), null);
  }

  private static KeyDate zoned(LocalDateTime start, String zone) {
    return new KeyDate(
        new Rule.OnceTimed(start, start.plusHours(2)),
        Certainty.FIXED,
        List.of(),
        Years.ALL,
        ZoneId.of(zone),
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        null);
  }
}
