package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.reminders.Posts.london;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.SmallPack;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Timing;
import org.clarion.core.date.Years;
import org.clarion.core.delivery.Post;
import org.clarion.core.message.Button;
import org.clarion.core.message.Message;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.Trigger;
import org.clarion.testkit.TestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the owner of a date without a day is asked. */
class QuestionWordingTest {
  private static final Instant NOW = london("2027-02-01T09:00");
  private static final ReminderWording WORDING = new ReminderWording(Toolkit.ENGLISH, new Shelf());
  private static final Rule SPRING =
      new Rule.Open("mid-March", MonthDay.of(3, 29), MonthDay.of(4, 20));
  private static final Draft TRIP =
      trip(SPRING, "international team", LocalDate.of(2027, 2, 20), null);
  private static final DateTimeFormatter DAY_AND_MONTH =
      DateTimeFormatter.ofPattern(" d MMMM", Locale.UK);

  @Test
  void asks_who_decides_and_by_when() {
    Message question = asked(TRIP, NOW).orElseThrow();

    assertThat(question.plain())
        .isEqualTo(
            """
            When is it? The trip
            I have no day for it: mid-March 2027.
            To be answered by: international team.
            Please confirm it by Saturday 20 February 2027.
            To stop these questions here: /reminders questions off\
            """);
    assertThat(question.buttons()).extracting(Button::label).containsExactly("The trip");
  }

  @Test
  void asks_everybody_where_nobody_is_named() {
    assertThat(asked(trip(SPRING, null, null, null), NOW).orElseThrow().plain())
        .isEqualTo(
            """
            When is it? The trip
            I have no day for it: mid-March 2027.
            To be answered by whoever plans it.
            To stop these questions here: /reminders questions off\
            """);
  }

  @Test
  void does_not_ask_for_an_answer_by_a_day_that_is_over() {
    assertThat(asked(TRIP, london("2027-03-01T09:00")).orElseThrow().plain())
        .doesNotContain("Please confirm");
  }

  @Test
  void says_so_when_it_may_be_the_second_time() {
    KeyDates dates = SmallPack.calendar(TRIP);

    assertThat(say(Posts.tried(NOW, 2, 1, question(TRIP)), dates, NOW).orElseThrow().plain())
        .isEqualTo(
            """
            Repeat, in case the first did not arrive. When is it? The trip
            I have no day for it: mid-March 2027.
            To be answered by: international team.
            Please confirm it by Saturday 20 February 2027.
            To stop these questions here: /reminders questions off\
            """);
  }

  @Test
  void asks_for_several_days_at_once() {
    Draft walk = date("walk", "The walk", KeyDate.of(SPRING, Certainty.TO_BE_CONFIRMED));
    KeyDates dates = SmallPack.calendar(TRIP, walk);
    Message questions =
        say(Posts.of(NOW, question(TRIP), question(walk)), dates, NOW).orElseThrow();

    assertThat(questions.plain())
        .isEqualTo(
            """
            When are they? 2 dates have no day yet
            - The trip: mid-March 2027 (to be confirmed). To be answered by: international team.\
             Please confirm it by Saturday 20 February 2027.
            - The walk: mid-March 2027 (to be confirmed). To be answered by whoever plans it.
            To stop these questions here: /reminders questions off\
            """);
    assertThat(questions.buttons())
        .extracting(Button::label)
        .containsExactly("The trip", "The walk");
  }

  @Test
  void never_names_a_day_of_its_window() {
    String question = asked(trip(SPRING, "team", null, null), NOW).orElseThrow().plain();
    Timing window =
        SmallPack.calendar(TRIP)
            .next(TRIP.entry(), LocalDate.of(2027, 2, 1))
            .orElseThrow()
            .occurrence()
            .timing();

    assertThat(window.earliest().datesUntil(window.latest().plusDays(1)))
        .noneMatch(it -> question.contains(DAY_AND_MONTH.format(it)));
  }

  @Test
  void of_every_date_of_the_toolkit_without_a_day_names_none() {
    try (TestGroup group = Toolkit.group()) {
      KeyDates dates = group.dates().get();
      List<Trigger> questions = Posts.planned(dates, Kind.QUESTION, NOW);

      assertThat(questions).isNotEmpty();
      for (Trigger trigger : questions) {
        Instant due = trigger.dueAt();
        String question = say(Posts.of(due, trigger), dates, due).orElseThrow().plain();
        LocalDate earliest = trigger.expiresAt().atZone(TestGroup.ZONE).toLocalDate();

        assertThat(question.lines().filter(it -> !it.startsWith("Please confirm it by")))
            .as(question)
            .noneMatch(it -> it.contains(DAY_AND_MONTH.format(earliest)));
      }
    }
  }

  @Test
  void stays_silent_once_there_is_a_day_or_none_is_needed() {
    LocalDate day = LocalDate.of(2027, 4, 2);
    var set = new Change.Set("2027", new Rule.OnceDays(day, day), null);

    checkSilent(trip(SPRING, "team", null, set));
    checkSilent(trip(SPRING, "team", null, new Change.Cancelled("2027", null)));
    checkSilent(date("trip", "The trip", new Rule.YearlyDay(MonthDay.of(4, 2))));
    checkSilent(date("trip", "The trip", KeyDate.of(SPRING, Certainty.RETIRED)));
  }

  /** A question about the trip was planned; then the content became this. */
  private static void checkSilent(Draft entry) {
    assertThat(say(Posts.of(NOW, question(TRIP)), SmallPack.calendar(entry), NOW)).isEmpty();
  }

  private static Optional<Message> asked(Draft entry, Instant now) {
    return say(Posts.of(now, question(entry)), SmallPack.calendar(entry), now);
  }

  private static Optional<Message> say(Post post, KeyDates dates, Instant now) {
    return WORDING.of(post, List.of(), dates, now);
  }

  private static Trigger question(Draft entry) {
    return Posts.first(SmallPack.calendar(entry), Kind.QUESTION, NOW);
  }

  private static Draft trip(
      Rule rule, @Nullable String owner, @Nullable LocalDate confirmBy, @Nullable Change change) {
    return date(
        "trip",
        "The trip",
        new KeyDate(
            rule,
            Certainty.TO_BE_CONFIRMED,
            List.of(),
            Years.ALL,
            null,
            List.of(),
            Stream.ofNullable(change).toList(),
            owner,
            confirmBy,
            null,
            false,
            null));
  }
}
