package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.clarion.core.content.Entries;
import org.clarion.core.content.Entry;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.junit.jupiter.api.Test;

/** What places get that asked for more than the default: hours before, and digests. */
class PlannerDigestTest {
  private static final DigestTime MONDAY = new DigestTime(DayOfWeek.MONDAY, LocalTime.of(7, 30));
  private static final DigestTime FRIDAY = new DigestTime(DayOfWeek.FRIDAY, LocalTime.of(16, 0));

  @Test
  void hours_before_are_planned_for_what_begins_at_an_hour_and_nothing_else() {
    var rhythm = new Rhythm(1, Set.of(new LeadTime.Before(Duration.ofMinutes(90))), Set.of());

    assertThat(
            plan(
                rhythm,
                Reminders.once("meeting", "2027-03-04T19:00"),
                Reminders.once("day", "2027-03-04")))
        .containsExactly("meeting 90m REMINDER 2027-03-04T17:30:00Z until 2027-03-04T19:00:00Z");
  }

  @Test
  void only_the_lead_times_that_anybody_wants_are_planned() {
    var rhythm = new Rhythm(1, Set.of(LeadTime.days(3), LeadTime.weeks(1)), Set.of());

    assertThat(plan(rhythm, Reminders.once("day", "2027-03-04")))
        .containsExactly(
            "day 1w REMINDER 2027-02-25T09:00:00Z until 2027-03-05T00:00:00Z",
            "day 3d REMINDER 2027-03-01T09:00:00Z until 2027-03-05T00:00:00Z");
  }

  @Test
  void a_digest_names_a_date_in_each_week_from_fourteen_days_ahead_on() {
    assertThat(plan(digests(MONDAY), Reminders.once("day", "2027-03-14")))
        .containsExactly(
            "day MONDAY@07:30/2027-03-01 DIGEST 2027-03-01T07:30:00Z until 2027-03-03T00:00:00Z",
            "day MONDAY@07:30/2027-03-08 DIGEST 2027-03-08T07:30:00Z until 2027-03-10T00:00:00Z");
    assertThat(plan(digests(MONDAY), Reminders.once("day", "2027-03-15")))
        .containsExactly(
            "day MONDAY@07:30/2027-03-08 DIGEST 2027-03-08T07:30:00Z until 2027-03-10T00:00:00Z",
            "day MONDAY@07:30/2027-03-15 DIGEST 2027-03-15T07:30:00Z until 2027-03-16T00:00:00Z");
  }

  @Test
  void a_digest_does_not_name_what_has_begun_when_it_comes() {
    assertThat(plan(digests(MONDAY), Reminders.once("early", "2027-03-08T07:30")))
        .containsExactly(
            "early MONDAY@07:30/2027-03-01 DIGEST 2027-03-01T07:30:00Z until 2027-03-03T00:00:00Z");
    assertThat(plan(digests(MONDAY), Reminders.once("later", "2027-03-08T07:31")))
        .contains(
            "later MONDAY@07:30/2027-03-08 DIGEST 2027-03-08T07:30:00Z until 2027-03-08T07:31:00Z");
  }

  @Test
  void each_digest_that_anybody_wants_has_members_of_its_own() {
    assertThat(plan(digests(MONDAY, FRIDAY), Reminders.once("day", "2027-03-06")))
        .containsExactly(
            "day MONDAY@07:30/2027-02-22 DIGEST 2027-02-22T07:30:00Z until 2027-02-24T00:00:00Z",
            "day FRIDAY@16:00/2027-02-26 DIGEST 2027-02-26T16:00:00Z until 2027-02-28T00:00:00Z",
            "day MONDAY@07:30/2027-03-01 DIGEST 2027-03-01T07:30:00Z until 2027-03-03T00:00:00Z",
            "day FRIDAY@16:00/2027-03-05 DIGEST 2027-03-05T16:00:00Z until 2027-03-07T00:00:00Z");
  }

  @Test
  void a_digest_lists_open_questions_without_reminding_of_them() {
    var open =
        KeyDate.of(
            new Rule.OpenOnce("in spring", LocalDate.of(2027, 3, 10), LocalDate.of(2027, 5, 31)),
            Certainty.TO_BE_CONFIRMED);
    var rhythm = new Rhythm(1, Set.copyOf(LeadTime.DEFAULTS), Set.of(MONDAY));

    assertThat(plan(rhythm, Entries.date("open", open)))
        .containsExactly(
            "open ask8w QUESTION 2027-01-13T09:00:00Z until 2027-03-10T00:00:00Z",
            "open ask4w QUESTION 2027-02-10T09:00:00Z until 2027-03-10T00:00:00Z",
            "open ask2w QUESTION 2027-02-24T09:00:00Z until 2027-03-10T00:00:00Z",
            "open MONDAY@07:30/2027-03-01 DIGEST 2027-03-01T07:30:00Z until 2027-03-03T00:00:00Z",
            "open MONDAY@07:30/2027-03-08 DIGEST 2027-03-08T07:30:00Z until 2027-03-10T00:00:00Z");
  }

  @Test
  void a_digest_does_not_list_what_was_called_off() {
    var off =
        KeyDate.of(Reminders.rule("2027-03-14"), Certainty.FIXED)
            .withChanges(List.of(new Change.Cancelled("once", null)));

    assertThat(plan(digests(MONDAY), Entries.date("off", off))).isEmpty();
  }

  @Test
  void a_digest_comes_at_its_hour_by_the_wall_clock() {
    assertThat(plan(digests(MONDAY), Reminders.once("day", "2027-03-30")))
        .containsExactly(
            "day MONDAY@07:30/2027-03-22 DIGEST 2027-03-22T07:30:00Z until 2027-03-24T00:00:00Z",
            "day MONDAY@07:30/2027-03-29 DIGEST 2027-03-29T06:30:00Z until 2027-03-30T23:00:00Z");
  }

  @Test
  void plans_are_in_the_order_in_which_things_fall_due() {
    var rhythm = new Rhythm(1, Set.copyOf(LeadTime.DEFAULTS), Set.of(MONDAY, FRIDAY));
    Entry[] days = new Entry[28];
    for (int day = 0; day < days.length; day++) {
      var rule = new Rule.YearlyDay(MonthDay.of(2, day + 1));
      days[day] = Entries.date("d" + day, KeyDate.of(rule, Certainty.FIXED));
    }

    List<Trigger> plan = Planner.plan(Reminders.dates(days), rhythm, Reminders.NEW_YEAR);

    assertThat(plan)
        .hasSizeGreaterThan(300)
        .isSortedAccordingTo(
            Comparator.comparing(Trigger::dueAt).thenComparing(PostingRules.ORDER));
  }

  private static Rhythm digests(DigestTime... times) {
    return new Rhythm(1, Set.of(), Set.of(times));
  }

  private static List<String> plan(Rhythm rhythm, Entry... entries) {
    return Planner.plan(Reminders.dates(entries), rhythm, Reminders.NEW_YEAR).stream()
        .map(PlannerDigestTest::spoken)
        .toList();
  }

  private static String spoken(Trigger it) {
    Instant until = it.expiresAt();
    return String.join(
        " ",
        it.entry().name(),
        it.lead(),
        it.kind().name(),
        it.dueAt().toString(),
        "until",
        until.toString());
  }
}
