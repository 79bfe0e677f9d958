package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Period;
import org.clarion.core.reminder.Forecast.Foreseen;
import org.clarion.core.reminder.Forecast.Open;
import org.clarion.core.reminder.Forecast.Waiting;
import org.clarion.core.reminder.QuietTimes.Nightly;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final Instant FROM = Reminders.NEW_YEAR;
  private static final Instant TO = Instant.parse("2027-12-31T00:00:00Z");
  private static final ReminderSettings EVE =
      ReminderSettings.DEFAULT.withLeads(List.of(LeadTime.days(1)));

  @Test
  void a_date_is_posted_at_its_lead_times() {
    assertThat(forecast(ReminderSettings.DEFAULT, Reminders.once("x", "2027-03-08")))
        .containsExactly(
            "2027-01-25T09:00:00Z REMINDER x 6w",
            "2027-02-22T09:00:00Z REMINDER x 2w",
            "2027-03-06T09:00:00Z REMINDER x 2d",
            "2027-03-08T09:00:00Z REMINDER x 0d");
  }

  @Test
  void what_is_due_together_is_one_post_soonest_event_first() {
    assertThat(
            forecast(
                EVE,
                Reminders.once("whole", "2027-03-08"),
                Reminders.once("evening", "2027-03-08T19:00"),
                Reminders.once("noon", "2027-03-08T12:00"),
                Reminders.once("other", "2027-03-09")))
        .containsExactly(
            "2027-03-07T09:00:00Z REMINDER noon 1d, evening 1d, whole 1d",
            "2027-03-08T09:00:00Z REMINDER other 1d");
  }

  @Test
  void more_than_ten_at_once_become_a_second_post() {
    Entry[] many = new Entry[12];
    for (int index = 0; index < many.length; index++) {
      many[index] = Reminders.once("d" + index, "2027-03-08");
    }

    assertThat(posts(EVE, many)).extracting(it -> it.members().size()).containsExactly(10, 2);
  }

  @Test
  void what_falls_due_in_quiet_times_comes_when_they_are_over_as_one_post() {
    ReminderSettings quiet =
        EVE.withQuiet(
            new QuietTimes(
                new Nightly(LocalTime.of(18, 0), LocalTime.of(10, 0)),
                List.of(new Period(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 5))),
                null));

    assertThat(
            forecast(quiet, Reminders.once("a", "2027-03-06"), Reminders.once("b", "2027-03-07")))
        .containsExactly("2027-03-06T10:00:00Z REMINDER a 1d, b 1d");
  }

  @Test
  void what_has_begun_when_quiet_times_are_over_is_never_posted() {
    ReminderSettings paused = EVE.withQuiet(QuietTimes.NONE.pausedUntil(LocalDate.of(2027, 3, 8)));

    assertThat(
            forecast(
                paused,
                Reminders.once("gone", "2027-03-07"),
                Reminders.once("eve", "2027-03-08T09:00"),
                Reminders.once("today", "2027-03-08T09:01")))
        .containsExactly("2027-03-08T09:00:00Z REMINDER today 1d");
  }

  @Test
  void of_two_lead_times_that_wait_together_only_the_later_is_posted() {
    ReminderSettings paused =
        ReminderSettings.DEFAULT.withQuiet(QuietTimes.NONE.pausedUntil(LocalDate.of(2027, 3, 7)));

    assertThat(forecast(paused, Reminders.once("x", "2027-03-08")))
        .containsExactly(
            "2027-03-07T09:00:00Z REMINDER x 2d", "2027-03-08T09:00:00Z REMINDER x 0d");
  }

  @Test
  void what_is_over_the_cap_waits_for_monday_and_keeps_the_order_of_its_dates() {
    assertThat(
            forecast(
                EVE.withPostsPerWeekMax(2),
                Reminders.once("tuesday", "2027-03-09"),
                Reminders.once("wednesday", "2027-03-10"),
                Reminders.once("thursday", "2027-03-11"),
                Reminders.once("sunday", "2027-03-14"),
                Reminders.once("monday", "2027-03-15"),
                Reminders.once("next", "2027-03-16")))
        .containsExactly(
            "2027-03-08T09:00:00Z REMINDER tuesday 1d",
            "2027-03-09T09:00:00Z REMINDER wednesday 1d",
            "2027-03-15T09:00:00Z REMINDER monday 1d, next 1d");
  }

  @Test
  void posts_of_this_week_count_from_the_beginning() {
    Instant wednesday = Instant.parse("2027-03-10T00:00:00Z");
    KeyDates dates =
        Reminders.dates(
            Reminders.once("friday", "2027-03-12"), Reminders.once("next", "2027-03-17"));

    assertThat(spoken(EVE.withPostsPerWeekMax(3), dates, new Open(List.of(), 3), wednesday, TO))
        .containsExactly("2027-03-16T09:00:00Z REMINDER next 1d");
    assertThat(spoken(EVE.withPostsPerWeekMax(3), dates, new Open(List.of(), 2), wednesday, TO))
        .containsExactly(
            "2027-03-11T09:00:00Z REMINDER friday 1d", "2027-03-16T09:00:00Z REMINDER next 1d");
  }

  @Test
  void what_waits_already_is_posted_with_what_comes() {
    Trigger waiting = Reminders.reminder("late", "2w", Reminders.day("2027-03-08"));
    Instant then = Instant.parse("2027-03-07T09:00:00Z");
    KeyDates dates = Reminders.dates(Reminders.once("x", "2027-03-08"));

    assertThat(
            spoken(
                EVE,
                dates,
                new Open(List.of(new Waiting(waiting, then)), 0),
                Instant.parse("2027-03-01T00:00:00Z"),
                TO))
        .containsExactly("2027-03-07T09:00:00Z REMINDER late 2w, x 1d");
  }

  @Test
  void what_has_no_point_any_more_takes_no_room_in_a_post() {
    Instant back = Instant.parse("2027-03-08T12:00:00Z");
    List<Waiting> waiting = new ArrayList<>();
    for (int index = 0; index < 12; index++) {
      String over = "over" + index;
      waiting.add(new Waiting(Reminders.reminder(over, "2d", Reminders.day("2027-03-07")), back));
    }
    for (String lead : List.of("6w", "2w", "2d", "0d")) {
      for (String name : List.of("a", "b", "c")) {
        var today = Reminders.reminder(name, lead, Reminders.day("2027-03-08"));
        waiting.add(new Waiting(today, back));
      }
    }

    assertThat(spoken(EVE, Reminders.dates(), new Open(waiting, 0), back, TO))
        .containsExactly("2027-03-08T12:00:00Z REMINDER a 0d, b 0d, c 0d");
  }

  @Test
  void nothing_that_fell_due_before_the_beginning_or_after_the_end_is_posted() {
    KeyDates dates = Reminders.dates(Reminders.once("x", "2027-03-08"));
    Instant due = Instant.parse("2027-03-07T09:00:00Z");

    assertThat(spoken(EVE, dates, Open.NOTHING, due, TO)).isEmpty();
    assertThat(spoken(EVE, dates, Open.NOTHING, FROM, due.minusSeconds(1))).isEmpty();
    assertThat(spoken(EVE, dates, Open.NOTHING, due.minusSeconds(1), due)).hasSize(1);
  }

  @Test
  void a_correction_passes_the_cap_and_does_not_count() {
    Trigger correction =
        Reminders.trigger(
            Kind.CORRECTION,
            "moved",
            "change1",
            Reminders.day("2027-04-01"),
            Instant.parse("2027-03-07T08:00:00Z"));
    Open open = new Open(List.of(new Waiting(correction, correction.dueAt())), 0);

    assertThat(
            spoken(
                EVE.withPostsPerWeekMax(1),
                Reminders.dates(Reminders.once("x", "2027-03-08")),
                open,
                Instant.parse("2027-03-06T00:00:00Z"),
                TO))
        .containsExactly(
            "2027-03-07T08:00:00Z CORRECTION moved change1", "2027-03-07T09:00:00Z REMINDER x 1d");
  }

  @Test
  void a_place_sees_its_own_interests_only() {
    ReminderSettings elsewhere = EVE.withInterest(new Interest(Set.of(), Set.of(), Set.of("pay")));

    assertThat(forecast(elsewhere, Reminders.once("x", "2027-03-08"))).isEmpty();
  }

  private static List<String> forecast(ReminderSettings settings, Entry... entries) {
    return spoken(settings, Reminders.dates(entries), Open.NOTHING, FROM, TO);
  }

  private static List<String> spoken(
      ReminderSettings settings, KeyDates dates, Open open, Instant from, Instant to) {
    return posts(settings, dates, open, from, to).stream().map(ForecastTest::spoken).toList();
  }

  private static List<Foreseen> posts(ReminderSettings settings, Entry... entries) {
    return posts(settings, Reminders.dates(entries), Open.NOTHING, FROM, TO);
  }

  private static List<Foreseen> posts(
      ReminderSettings settings, KeyDates dates, Open open, Instant from, Instant to) {
    var rhythm = new Rhythm(1, Set.copyOf(settings.leads()), Set.of());
    List<Trigger> triggers = new ArrayList<>(Planner.plan(dates, rhythm, FROM));
    return Forecast.of(
        Reminders.hall(settings), dates, triggers, open, new Forecast.Window(from, to));
  }

  private static String spoken(Foreseen post) {
    return post.at()
        + " "
        + post.kind()
        + " "
        + post.members().stream()
            .map(it -> it.entry().name() + " " + it.lead())
            .collect(Collectors.joining(", "));
  }
}
