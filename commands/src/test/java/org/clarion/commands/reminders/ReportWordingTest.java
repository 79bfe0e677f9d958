package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.reminders.Posts.london;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
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
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.core.delivery.Report;
import org.clarion.core.delivery.Tally;
import org.clarion.core.delivery.Tally.Trouble;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Line;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Span;
import org.clarion.core.reminder.Standing;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.Test;

/** What organisers hear of how the posts are doing. */
class ReportWordingTest {
  private static final Instant NOW = london("2027-03-02T10:00");
  private static final Place CHANNEL = new Place(new PlatformName("discord"), "4321", "8765");
  private static final Place GROUP = new Place(new PlatformName("telegram"), "-100", "-100");
  private static final EntryId TEA = new EntryId("date.tea");
  private static final LocalDate DAY = LocalDate.of(2027, 3, 9);
  private static final Draft TEA_DAY =
      date("tea", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 9)));
  private static final int VERSION = Standing.versionOf(new Timing.Days(DAY, DAY));
  private static final Report.Corrected CORRECTED = new Report.Corrected(TEA, "2027", VERSION);

  private final Shelf shelf = new Shelf();

  @Test
  void says_which_place_may_not_have_heard_of_what() {
    check(
        new Report.Undelivered(CHANNEL, TEA, "2027", "unanswered"),
        """
        It may not have arrived: Tea Day
        I could not be sure that my post reached discord 8765 (in 4321), and I will not try again.\
         Please tell the people there. Reason: unanswered.
        To stop these reports here: /reminders questions off\
        """);
  }

  @Test
  void says_which_place_cannot_be_posted_to() {
    check(
        new Report.Unreachable(GROUP, "kicked"),
        """
        I cannot post in telegram -100
        Reason: kicked. I keep what is to be posted there until its date begins, and try again now\
         and then. Please let me in again, or ask somebody who can.
        To stop these reports here: /reminders questions off\
        """);
  }

  @Test
  void sums_up_what_an_absence_came_to() {
    shelf.counting(new Tally(7, 3, 5, 1, 2, List.of(new Trouble(GROUP, "unanswered"))));

    check(
        new Report.Away(london("2027-03-01T20:00"), london("2027-03-02T09:57")),
        """
        I was away from Monday 1 March 2027 at 20:00 until Tuesday 2 March 2027 at 09:57
        What came of it: 3 posts came late, 5 were not posted, because their date had begun or a\
         newer post said more, 1 may not have arrived, 2 still waiting.
        To stop these reports here: /reminders questions off\
        """);
  }

  @Test
  void says_so_when_an_absence_came_to_nothing() {
    shelf.counting(new Tally(4, 0, 0, 0, 0, List.of()));

    check(
        new Report.Away(london("2027-03-02T09:00"), london("2027-03-02T09:57")),
        """
        I was away from Tuesday 2 March 2027 at 09:00 until Tuesday 2 March 2027 at 09:57
        Nothing came late and nothing was left out.
        To stop these reports here: /reminders questions off\
        """);
  }

  @Test
  void gives_a_receipt_for_corrections_and_names_the_places_in_trouble() {
    shelf.counting(new Tally(11, 0, 0, 0, 1, List.of(new Trouble(GROUP, "kicked"))));

    check(
        CORRECTED,
        """
        Corrected: Tea Day is Tuesday 9 March 2027 (in 7 days)
        12 places: 11 corrected, 1 unreachable.
        - telegram -100: kicked
        To stop these reports here: /reminders questions off\
        """);
  }

  @Test
  void tells_apart_what_waits_what_is_unsure_and_what_is_not_needed() {
    shelf.counting(
        new Tally(
            0,
            0,
            1,
            1,
            3,
            List.of(new Trouble(CHANNEL, "unanswered"), new Trouble(GROUP, "kicked"))));

    check(
        CORRECTED,
        """
        Corrected: Tea Day is Tuesday 9 March 2027 (in 7 days)
        5 places: 0 corrected, 1 unreachable, 1 may not have arrived, 2 still waiting, 1 not needed\
         any more.
        - discord 8765 (in 4321): unanswered
        - telegram -100: kicked
        To stop these reports here: /reminders questions off\
        """);
  }

  @Test
  void says_one_place_of_one() {
    shelf.counting(new Tally(1, 0, 0, 0, 0, List.of()));

    check(
        CORRECTED,
        """
        Corrected: Tea Day is Tuesday 9 March 2027 (in 7 days)
        1 place: 1 corrected.
        To stop these reports here: /reminders questions off\
        """);
  }

  @Test
  void says_in_a_receipt_what_is_off_or_has_changed_again() {
    int off = new Standing.Cancelled(new Timing.Days(DAY, DAY)).version();
    Draft cancelled =
        date(
            "tea",
            "Tea Day",
            KeyDate.of(new Rule.YearlyDay(MonthDay.of(3, 9)), Certainty.FIXED)
                .withChanges(List.of(new Change.Cancelled("2027", null))));

    assertThat(title(new Report.Corrected(TEA, "2027", off), cancelled))
        .isEqualTo("Corrected: Tea Day is off");
    assertThat(title(new Report.Corrected(TEA, "2027", new Standing.Gone().version()), cancelled))
        .isEqualTo("Corrected: Tea Day is off");
    assertThat(title(CORRECTED, cancelled))
        .isEqualTo("Corrected: Tea Day (it has changed again since)");
    assertThat(title(CORRECTED, SmallPack.faq("other", "Something else")))
        .isEqualTo(
            "Corrected: a date that is no longer in the content (it has changed again since)");
  }

  @Test
  void speaks_in_a_receipt_of_the_region_whose_day_it_is() {
    Draft regional =
        date(
            "tea",
            "Tea Day",
            new KeyDate(
                new Rule.OnceDays(LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, 3)),
                Certainty.FIXED,
                List.of(),
                Years.ALL,
                null,
                List.of(new Variant(List.of("wales"), new Rule.OnceDays(DAY, DAY))),
                List.of(),
                null,
                null,
                null,
                false,
                null));

    assertThat(title(new Report.Corrected(TEA, "once", VERSION), regional))
        .isEqualTo("Corrected: Tea Day is Tuesday 9 March 2027 (in 7 days)");
  }

  @Test
  void says_that_the_clock_was_wrong() {
    check(
        new Report.WrongClock(london("2031-03-02T10:00"), london("2027-03-02T09:59")),
        """
        My clock was wrong
        It showed Sunday 2 March 2031 at 10:00 when it should have shown about Tuesday 2 March 2027\
         at 09:59. I posted nothing until it was right again.
        To stop these reports here: /reminders questions off\
        """);
  }

  @Test
  void says_several_things_in_one_post() {
    assertThat(
            text(
                SmallPack.calendar(TEA_DAY),
                new Report.Unreachable(GROUP, "kicked"),
                new Report.WrongClock(london("2031-03-02T10:00"), london("2027-03-02T09:59"))))
        .isEqualTo(
            """
            For organisers: 2 things to know
            I cannot post in telegram -100
            Reason: kicked. I keep what is to be posted there until its date begins, and try again\
             now and then. Please let me in again, or ask somebody who can.
            My clock was wrong
            It showed Sunday 2 March 2031 at 10:00 when it should have shown about Tuesday 2 March\
             2027 at 09:59. I posted nothing until it was right again.
            To stop these reports here: /reminders questions off\
            """);
  }

  @Test
  void leaves_it_to_the_platform_to_name_its_own_place() {
    Trigger lost = shelf.keep(new Report.Unreachable(CHANNEL, "kicked"), NOW);
    KeyDates dates = SmallPack.calendar(TEA_DAY);

    assertThat(
            wording()
                .of(Posts.of(NOW, lost), List.of(), dates, NOW)
                .orElseThrow()
                .lines()
                .getFirst())
        .isEqualTo(
            new Line.Title(
                List.of(
                    new Span.Plain("I cannot post in "),
                    new Span.Where(CHANNEL, "discord 8765 (in 4321)"))));
  }

  @Test
  void stays_silent_about_what_is_no_longer_kept() {
    KeyDates dates = SmallPack.calendar(TEA_DAY);
    Trigger forgotten = CORRECTED.trigger(7, NOW);

    assertThat(wording().of(Posts.of(NOW, forgotten), List.of(), dates, NOW)).isEmpty();
  }

  private void check(Report report, String expected) {
    assertThat(text(SmallPack.calendar(TEA_DAY), report)).isEqualTo(expected);
  }

  private String title(Report report, Draft content) {
    return text(SmallPack.calendar(content), report).lines().findFirst().orElseThrow();
  }

  private String text(KeyDates dates, Report... reports) {
    Trigger[] triggers = Stream.of(reports).map(it -> shelf.keep(it, NOW)).toArray(Trigger[]::new);
    return wording().of(Posts.of(NOW, triggers), List.of(), dates, NOW).orElseThrow().plain();
  }

  private ReminderWording wording() {
    return new ReminderWording(Toolkit.ENGLISH, shelf);
  }
}
