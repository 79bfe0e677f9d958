package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.reminders.Posts.london;

import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.clarion.commands.SmallPack;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Button;
import org.clarion.core.message.Message;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.Test;

/** What is coming in two weeks, all in one post. */
class DigestWordingTest {
  private static final Instant MONDAY = london("2027-03-01T07:30");
  private static final Draft TEA_DAY =
      date("tea", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 8)));
  private static final Draft TRIP =
      date(
          "trip",
          "The trip",
          KeyDate.of(
              new Rule.Open("early March", MonthDay.of(3, 4), MonthDay.of(3, 12)),
              Certainty.TO_BE_CONFIRMED));
  private static final Draft NEXT_DAY =
      date("next", "Next Day", new Rule.YearlyDay(MonthDay.of(3, 2)));
  private static final Draft TOO_LATE =
      date("late", "Late Day", new Rule.YearlyDay(MonthDay.of(3, 15)));

  @Test
  void lists_two_weeks_of_dates_and_below_them_those_without_a_day() {
    KeyDates dates = SmallPack.calendar(TEA_DAY, TRIP, NEXT_DAY, TOO_LATE);
    Message digest = digest(dates, dates, MONDAY).orElseThrow();

    assertThat(digest.plain())
        .isEqualTo(
            """
            The next two weeks: Monday 1 to Sunday 14 March 2027
            - Next Day: Tuesday 2 March 2027 (tomorrow)
            - Tea Day: Monday 8 March 2027 (in 7 days)
            Still unconfirmed
            - The trip: early March 2027 (to be confirmed)
            To stop these reminders here: /reminders off\
            """);
    assertThat(digest.buttons())
        .extracting(Button::label)
        .containsExactly("Next Day", "The trip", "Tea Day");
  }

  @Test
  void needs_no_date_with_a_day() {
    KeyDates dates = SmallPack.calendar(TRIP);

    assertThat(digest(dates, dates, MONDAY).orElseThrow().plain())
        .isEqualTo(
            """
            The next two weeks: Monday 1 to Sunday 14 March 2027
            Still unconfirmed
            - The trip: early March 2027 (to be confirmed)
            To stop these reminders here: /reminders off\
            """);
  }

  @Test
  void speaks_of_its_own_two_weeks_when_it_comes_a_day_late() {
    KeyDates dates = SmallPack.calendar(NEXT_DAY);
    Trigger[] due = due(dates);

    assertThat(
            wording()
                .of(Posts.of(MONDAY, due), List.of(), dates, london("2027-03-02T07:00"))
                .orElseThrow()
                .plain())
        .isEqualTo(
            """
            Late: I was away, or heard of it late. The next two weeks: Monday 1 to Sunday 14 March\
             2027
            - Next Day: Tuesday 2 March 2027 (today)
            To stop these reminders here: /reminders off\
            """);
  }

  @Test
  void leaves_out_what_has_moved_or_was_called_off_meanwhile() {
    KeyDates before = SmallPack.calendar(TEA_DAY, NEXT_DAY);
    KeyDates after =
        SmallPack.calendar(
            date("tea", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 9))),
            date(
                "next",
                "Next Day",
                KeyDate.of(new Rule.YearlyDay(MonthDay.of(3, 2)), Certainty.FIXED)
                    .withChanges(List.of(new Change.Cancelled("2027", null)))));

    assertThat(digest(before, after, MONDAY)).isEmpty();
  }

  private static Optional<Message> digest(KeyDates planned, KeyDates now, Instant at) {
    return wording().of(Posts.of(at, due(planned)), List.of(), now, at);
  }

  private static Trigger[] due(KeyDates dates) {
    return Posts.planned(dates, Kind.DIGEST, london("2027-02-28T12:00")).stream()
        .filter(it -> it.dueAt().equals(MONDAY))
        .toArray(Trigger[]::new);
  }

  private static ReminderWording wording() {
    return new ReminderWording(Toolkit.ENGLISH, new Shelf());
  }
}
