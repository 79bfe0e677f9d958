package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.faq;
import static org.clarion.commands.SmallPack.guide;
import static org.clarion.commands.reminders.Posts.london;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
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
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.core.delivery.Post;
import org.clarion.core.message.Button;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Span;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Trigger;
import org.clarion.testkit.TestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderWordingTest {
  private static final Instant NOW = london("2027-02-01T09:00");
  private static final Rule ON_8_MARCH = new Rule.YearlyDay(MonthDay.of(3, 8));
  private static final Draft TEA_DAY = date("tea", "Tea Day", ON_8_MARCH);
  private static final ReminderWording WORDING = new ReminderWording(Toolkit.ENGLISH, new Shelf());
  private static final PersonId ORGANISERS = new PersonId(TestGroup.PLATFORM, "organisers");

  @ParameterizedTest
  @CsvSource({
    "2027-01-25T09:00, in 42 days",
    "2027-02-22T09:00, in 14 days",
    "2027-03-06T09:00, in 2 days",
    "2027-03-07T23:30, tomorrow",
    "2027-03-08T09:00, today",
    "2027-03-08T23:30, today",
  })
  void says_what_is_coming_and_how_long_until_then(String now, String countdown) {
    Draft wordy = date("tea", "Tea Day", ON_8_MARCH).says("A day for tea.\n\nMore of it.");

    assertThat(worded(wordy, london(now)))
        .isEqualTo(
            """
            Coming up: Tea Day
            When: Monday 8 March 2027 (%s)
            A day for tea.
            To stop these reminders here: /reminders off\
            """
                .formatted(countdown));
  }

  @Test
  void speaks_of_a_solemn_day_without_anything_festive() {
    assertThat(worded(solemn("lost", "Day of the lost"), NOW))
        .isEqualTo(
            """
            To remember: Day of the lost
            When: Monday 8 March 2027 (in 35 days)
            To stop these reminders here: /reminders off\
            """);
  }

  @Test
  void gives_the_hour_of_a_date_that_has_one() {
    var rule =
        new Rule.OnceTimed(
            LocalDateTime.of(2027, 3, 8, 17, 0), LocalDateTime.of(2027, 3, 8, 17, 0));

    assertThat(worded(date("tea", "Tea at five", rule), NOW))
        .isEqualTo(
            """
            Coming up: Tea at five
            When: Monday 8 March 2027 at 17:00 (in 35 days)
            To stop these reminders here: /reminders off\
            """);
  }

  @Test
  void speaks_of_an_event_elsewhere_by_the_group_s_clocks_and_for_whom_a_day_is() {
    var call =
        new Rule.OnceTimed(
            LocalDateTime.of(2027, 3, 8, 19, 0), LocalDateTime.of(2027, 3, 8, 20, 0));
    var keyDate =
        new KeyDate(
            ON_8_MARCH,
            Certainty.FIXED,
            List.of(),
            Years.ALL,
            ZoneId.of("Europe/Paris"),
            List.of(new Variant(List.of("north"), call)),
            List.of(new Change.Noted("once@north", "Online")),
            null,
            null,
            null,
            false,
            null);
    KeyDates dates = SmallPack.calendar(date("party", "Party", keyDate).says("Tea."));
    Trigger trigger =
        Posts.planned(dates, Kind.REMINDER, NOW).stream()
            .filter(it -> it.occurrence().equals("once@north"))
            .findFirst()
            .orElseThrow();

    assertThat(worded(Posts.of(NOW, trigger), dates, NOW))
        .isEqualTo(
            """
            Coming up: Party
            When: Monday 8 March 2027 at 18:00 to 19:00 (in 35 days), which is 19:00 in Paris
            Only for: North
            Please note: Online.
            Tea.
            To stop these reminders here: /reminders off\
            """);
  }

  @Test
  void begins_by_saying_that_it_may_be_the_second_time() {
    assertThat(firstLine(Posts.tried(NOW, 2, 1, reminder(TEA_DAY)), NOW))
        .isEqualTo("Repeat, in case the first did not arrive. Coming up: Tea Day");
  }

  @Test
  void begins_by_saying_that_it_comes_late_and_why() {
    Instant wanted = london("2027-02-01T08:29");
    Trigger trigger = reminder(TEA_DAY);

    assertThat(firstLine(Posts.tried(wanted, 1, 0, trigger), NOW))
        .isEqualTo("Late: I was away, or heard of it late. Coming up: Tea Day");
    assertThat(firstLine(Posts.tried(wanted, 2, 0, trigger), NOW))
        .isEqualTo("Late: posting failed before. Coming up: Tea Day");
    assertThat(firstLine(Posts.tried(wanted, 2, 1, trigger), NOW))
        .isEqualTo(
            "Repeat, in case the first did not arrive. Late: posting failed before."
                + " Coming up: Tea Day");
  }

  @Test
  void does_not_call_late_what_is_half_an_hour_late() {
    assertThat(firstLine(Posts.tried(london("2027-02-01T08:30"), 3, 0, reminder(TEA_DAY)), NOW))
        .isEqualTo("Coming up: Tea Day");
  }

  @Test
  void mentions_whom_the_place_wants_mentioned_before_anything_else() {
    KeyDates dates = SmallPack.calendar(TEA_DAY);
    ReminderSettings settings = ReminderSettings.DEFAULT.withMention(ORGANISERS);
    Message message = say(Posts.of(NOW, settings, reminder(TEA_DAY)), dates, NOW).orElseThrow();

    assertThat(message.lines().getFirst())
        .isEqualTo(
            new Line.Title(
                List.of(
                    new Span.Mention(ORGANISERS),
                    new Span.Plain(" "),
                    new Span.Plain("Coming up: "),
                    new Span.Strong("Tea Day"))));
  }

  @Test
  void mentions_nobody_unless_told_to_and_in_nothing_but_reminders() {
    KeyDates dates = SmallPack.calendar(TEA_DAY);
    ReminderSettings settings = ReminderSettings.DEFAULT.withMention(ORGANISERS);
    Trigger digest = Posts.first(dates, Kind.DIGEST, NOW);
    Instant then = digest.dueAt();

    assertThat(
            Stream.of(
                    say(Posts.of(NOW, reminder(TEA_DAY)), dates, NOW),
                    say(Posts.of(then, settings, digest), dates, then))
                .flatMap(Optional::stream)
                .flatMap(it -> it.lines().stream())
                .flatMap(it -> it.spans().stream()))
        .isNotEmpty()
        .noneMatch(Span.Mention.class::isInstance);
  }

  @Test
  void says_several_dates_in_a_line_each_soonest_first() {
    KeyDates dates =
        SmallPack.calendar(
            date("late", "Late Day", new Rule.YearlyDay(MonthDay.of(3, 15))),
            solemn("lost", "Day of the lost"),
            TEA_DAY);
    Trigger[] due =
        Posts.planned(dates, Kind.REMINDER, NOW).stream()
            .filter(it -> it.lead().equals("2w") && it.occurrence().equals("2027"))
            .toArray(Trigger[]::new);
    Message message = say(Posts.of(NOW, due), dates, NOW).orElseThrow();

    assertThat(message.plain())
        .isEqualTo(
            """
            3 dates to plan by
            - Day of the lost: Monday 8 March 2027 (in 35 days)
            - Tea Day: Monday 8 March 2027 (in 35 days)
            - Late Day: Monday 15 March 2027 (in 42 days)
            To stop these reminders here: /reminders off\
            """);
    assertThat(message.buttons())
        .extracting(Button::label)
        .containsExactly("Day of the lost", "Tea Day", "Late Day");
  }

  @Test
  void says_in_full_the_one_date_of_several_that_is_left() {
    KeyDates before =
        SmallPack.calendar(
            TEA_DAY, date("gone", "Gone Day", new Rule.YearlyDay(MonthDay.of(3, 9))));
    Trigger[] due =
        Posts.planned(before, Kind.REMINDER, NOW).stream()
            .filter(it -> it.lead().equals("2w") && it.occurrence().equals("2027"))
            .toArray(Trigger[]::new);

    assertThat(worded(Posts.of(NOW, due), SmallPack.calendar(TEA_DAY), NOW))
        .isEqualTo(
            """
            Coming up: Tea Day
            When: Monday 8 March 2027 (in 35 days)
            To stop these reminders here: /reminders off\
            """);
  }

  @Test
  void leads_to_the_date_to_its_answers_and_to_a_related_entry() {
    KeyDates dates =
        SmallPack.calendar(
            date("tea", "Tea Day", ON_8_MARCH).related("faq.gone", "faq.tea", "guide.tea"),
            faq("tea", "What tea is"),
            guide("tea", "Making tea"));
    Message message =
        say(Posts.of(NOW, Posts.first(dates, Kind.REMINDER, NOW)), dates, NOW).orElseThrow();

    assertThat(message.buttons())
        .extracting(Button::label)
        .containsExactly("Tea Day", "Remind us tomorrow", "Done", "Not for us", "What tea is");
  }

  @ParameterizedTest
  @EnumSource(
      value = Certainty.class,
      names = {"CANCELLED", "RETIRED"})
  void stays_silent_about_what_will_not_be(Certainty certainty) {
    checkSilent(date("tea", "Tea Day", KeyDate.of(ON_8_MARCH, certainty)));
  }

  @Test
  void stays_silent_about_a_date_that_is_gone_has_moved_or_has_no_day_any_more() {
    checkSilent(faq("other", "Something else"));
    checkSilent(date("tea", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 9))));
    checkSilent(
        date("tea", "Tea Day", new Rule.Open("spring", MonthDay.of(3, 1), MonthDay.of(5, 31))));
  }

  @Test
  void stays_silent_about_a_date_whose_source_contradicts_itself() {
    checkSilent(date("tea", "Tea Day", special(false, "!")));
  }

  /** A reminder of Tea Day was planned; then the content became this. */
  private static void checkSilent(Draft entry) {
    assertThat(say(Posts.of(NOW, reminder(TEA_DAY)), SmallPack.calendar(entry), NOW)).isEmpty();
  }

  private static String worded(Draft entry, Instant now) {
    return worded(Posts.of(now, reminder(entry)), SmallPack.calendar(entry), now);
  }

  private static String worded(Post post, KeyDates dates, Instant now) {
    return say(post, dates, now).orElseThrow().plain();
  }

  private static String firstLine(Post post, Instant now) {
    return worded(post, SmallPack.calendar(TEA_DAY), now).lines().findFirst().orElseThrow();
  }

  private static Optional<Message> say(Post post, KeyDates dates, Instant now) {
    return WORDING.of(post, List.of(), dates, now);
  }

  private static Trigger reminder(Draft entry) {
    return Posts.first(SmallPack.calendar(entry), Kind.REMINDER, NOW);
  }

  private static Draft solemn(String name, String title) {
    return date(name, title, special(true, null));
  }

  private static KeyDate special(boolean solemn, @Nullable String contradiction) {
    return new KeyDate(
        ON_8_MARCH,
        Certainty.FIXED,
        List.of(),
        Years.ALL,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        solemn,
        contradiction);
  }
}
