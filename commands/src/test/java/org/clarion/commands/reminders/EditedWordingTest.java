package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.faq;
import static org.clarion.commands.reminders.Posts.london;

import java.time.Instant;
import java.time.LocalDate;
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
import org.clarion.core.delivery.Post;
import org.clarion.core.message.Message;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.Test;

/** What an earlier post says once one of its dates has changed. */
class EditedWordingTest {
  private static final Instant TOLD_AT = london("2027-02-22T09:00");
  private static final Instant NOW = london("2027-03-02T10:00");
  private static final ReminderWording WORDING = new ReminderWording(Toolkit.ENGLISH, new Shelf());

  private static final Rule ON_8_MARCH = new Rule.YearlyDay(MonthDay.of(3, 8));
  private static final Rule IN_SPRING =
      new Rule.Open("spring", MonthDay.of(3, 1), MonthDay.of(5, 31));
  private static final Draft TEA_DAY = date("tea", "Tea Day", ON_8_MARCH).says("A day for tea.");
  private static final Draft MOVED = changed(set("2027-03-09"));
  private static final Draft CANCELLED = changed(new Change.Cancelled("2027", null));
  private static final Draft UNSURE = date("tea", "Tea Day", IN_SPRING);
  private static final Draft CAKE_DAY = date("cake", "Cake Day", ON_8_MARCH);

  @Test
  void leaves_alone_what_is_as_it_was_told() {
    assertThat(edited(reminder(TEA_DAY), TEA_DAY)).isEmpty();
    assertThat(edited(reminder(TEA_DAY, CAKE_DAY), TEA_DAY, CAKE_DAY)).isEmpty();
  }

  @Test
  void leaves_alone_what_named_no_time() {
    Post question =
        Posts.sent(TOLD_AT, Posts.first(SmallPack.calendar(UNSURE), Kind.QUESTION, early()));

    assertThat(edited(question, TEA_DAY)).isEmpty();
  }

  @Test
  void says_when_a_date_was_to_be_and_when_it_is() {
    assertThat(text(reminder(TEA_DAY), MOVED))
        .isEqualTo(
            """
            Changed: Tea Day
            Moved: was Monday 8 March 2027, now Tuesday 9 March 2027.
            To stop these reminders here: /reminders off\
            """);
  }

  @Test
  void says_what_was_called_off() {
    assertThat(text(reminder(TEA_DAY), CANCELLED))
        .isEqualTo(
            """
            Changed: Tea Day
            Cancelled: was to be Monday 8 March 2027.
            To stop these reminders here: /reminders off\
            """);
  }

  @Test
  void never_names_a_new_day_for_a_date_that_has_none_any_more() {
    assertThat(text(reminder(TEA_DAY), UNSURE))
        .isEqualTo(
            """
            Changed: Tea Day
            No longer certain: was Monday 8 March 2027, has no day now, only: spring 2027.
            To stop these reminders here: /reminders off\
            """);
  }

  @Test
  void says_what_the_calendar_no_longer_has() {
    assertThat(text(reminder(TEA_DAY), faq("other", "Something else")))
        .isEqualTo(
            """
            Changed: A date
            No longer in the calendar: was to be Monday 8 March 2027.
            To stop these reminders here: /reminders off\
            """);
  }

  @Test
  void corrects_an_earlier_correction() {
    Trigger off =
        Posts.correcting(reminder(TEA_DAY), SmallPack.calendar(CANCELLED), TOLD_AT)
            .members()
            .getFirst()
            .trigger();

    assertThat(text(Posts.sent(TOLD_AT, off), MOVED))
        .isEqualTo(
            """
            Changed: Tea Day
            On again: Tuesday 9 March 2027.
            To stop these reminders here: /reminders off\
            """);
  }

  @Test
  void leaves_the_other_dates_of_a_post_as_they_were_said_on_the_day_it_was_sent() {
    assertThat(text(reminder(TEA_DAY, CAKE_DAY), MOVED, CAKE_DAY))
        .isEqualTo(
            """
            2 dates to plan by
            - Cake Day: Monday 8 March 2027 (in 14 days)
            - Tea Day: Moved: was Monday 8 March 2027, now Tuesday 9 March 2027.
            To stop these reminders here: /reminders off\
            """);
  }

  @Test
  void puts_what_a_digest_said_where_it_belongs_now() {
    Rule soon = new Rule.Open("early March", MonthDay.of(3, 4), MonthDay.of(3, 12));
    Draft walk = date("walk", "The walk", KeyDate.of(soon, Certainty.TO_BE_CONFIRMED));
    Draft set = date("walk", "The walk", new Rule.YearlyDay(MonthDay.of(3, 3)));
    Instant monday = london("2027-03-01T07:30");
    Trigger[] due =
        Posts.planned(
                SmallPack.calendar(TEA_DAY, CAKE_DAY, walk), Kind.DIGEST, monday.minusSeconds(1))
            .stream()
            .filter(it -> it.dueAt().equals(monday))
            .toArray(Trigger[]::new);

    assertThat(text(Posts.sent(monday, due), UNSURE, CAKE_DAY, set))
        .isEqualTo(
            """
            The next two weeks: Monday 1 to Sunday 14 March 2027
            - The walk: Moved: was early March 2027, now Wednesday 3 March 2027.
            - Cake Day: Monday 8 March 2027 (in 7 days)
            Still unconfirmed
            - Tea Day: No longer certain: was Monday 8 March 2027, has no day now, only: \
            spring 2027.
            To stop these reminders here: /reminders off\
            """);
  }

  private static String text(Post earlier, Draft... now) {
    return edited(earlier, now).orElseThrow().plain();
  }

  private static Optional<Message> edited(Post earlier, Draft... now) {
    return WORDING.edited(earlier, SmallPack.calendar(now), NOW);
  }

  private static Post reminder(Draft... entries) {
    KeyDates dates = SmallPack.calendar(entries);
    return Posts.sent(
        TOLD_AT,
        Posts.planned(dates, Kind.REMINDER, TOLD_AT.minusSeconds(1)).stream()
            .filter(it -> it.dueAt().equals(TOLD_AT))
            .toArray(Trigger[]::new));
  }

  private static Instant early() {
    return london("2027-01-01T09:00");
  }

  private static Change set(String day) {
    LocalDate date = LocalDate.parse(day);
    return new Change.Set("2027", new Rule.OnceDays(date, date), null);
  }

  private static Draft changed(Change change) {
    return date(
        "tea", "Tea Day", KeyDate.of(ON_8_MARCH, Certainty.FIXED).withChanges(List.of(change)));
  }
}
