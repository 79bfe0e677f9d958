package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.faq;
import static org.clarion.commands.SmallPack.guide;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.clarion.commands.SmallPack;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Library;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.core.message.Button;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.reminder.Delivery;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.Trigger;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderWordingTest {
  private static final Instant NOW = london("2027-02-01T09:00");
  private static final Rule ON_8_MARCH = new Rule.YearlyDay(MonthDay.of(3, 8));
  private static final Draft TEA_DAY = date("tea", "Tea Day", ON_8_MARCH);

  @ParameterizedTest
  @CsvSource({
    "2027-01-25T09:00, in 42 days",
    "2027-02-22T09:00, in 14 days",
    "2027-03-06T09:00, in 2 days",
    "2027-03-08T09:00, today",
    "2027-03-08T23:30, today",
  })
  void says_what_is_coming_and_how_long_until_then(String now, String countdown) {
    assertThat(worded(TEA_DAY.says("A day for tea.\n\nMore of it."), london(now)))
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
    var solemn =
        new KeyDate(
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
            true,
            null);

    assertThat(worded(date("tea", "Day of the lost", solemn), NOW))
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
    Draft party = date("party", "Party", keyDate).says("Tea.");
    Library library = SmallPack.library(party);
    var dates = KeyDates.of(library, TestGroup.ZONE, null, Recurrences.NONE);
    Trigger trigger =
        Planner.plan(dates, NOW).stream()
            .filter(it -> it.occurrence().equals("once@north"))
            .findFirst()
            .orElseThrow();

    assertThat(wording(library).of(delivery(trigger), NOW).orElseThrow().plain().lines().toList())
        .contains(
            "When: Monday 8 March 2027 at 18:00 to 19:00 (in 35 days), which is 19:00 in Paris",
            "Only for: North",
            "Please note: Online.");
  }

  @Test
  void says_so_when_it_may_be_the_second_time() {
    Library library = SmallPack.library(TEA_DAY);
    var again =
        new Delivery(1, new DeliveryKey("key"), TestGroup.CHANNEL, trigger(library, NOW), 2, 1);

    assertThat(wording(library).of(again, NOW).map(Message::plain))
        .hasValue(
            """
            Coming up: Tea Day
            Repeat, in case the first did not arrive.
            When: Monday 8 March 2027 (in 35 days)
            To stop these reminders here: /reminders off\
            """);
  }

  @Test
  void leads_to_the_date_and_to_two_related_entries() {
    Library library =
        SmallPack.library(
            date("tea", "Tea Day", ON_8_MARCH).related("faq.gone", "faq.tea", "guide.tea"),
            faq("tea", "What tea is"),
            guide("tea", "Making tea"));
    Message message = wording(library).of(delivery(trigger(library, NOW)), NOW).orElseThrow();

    assertThat(message.buttons())
        .extracting(Button::label)
        .containsExactly("Tea Day", "What tea is", "Making tea");
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
    checkSilent(
        date(
            "tea",
            "Tea Day",
            new KeyDate(
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
                false,
                "!")));
  }

  /** A reminder of Tea Day was planned; then the content became this. */
  private static void checkSilent(Draft entry) {
    Trigger planned = trigger(SmallPack.library(TEA_DAY), NOW);
    Library now = SmallPack.library(entry);

    assertThat(wording(now).of(delivery(planned), NOW)).isEmpty();
  }

  private static String worded(Draft entry, Instant now) {
    Library library = SmallPack.library(entry);
    Optional<Message> message = wording(library).of(delivery(trigger(library, NOW)), now);
    return message.orElseThrow().plain();
  }

  private static ReminderWording wording(Library library) {
    return new ReminderWording(
        () -> KeyDates.of(library, TestGroup.ZONE, null, Recurrences.NONE), Toolkit.ENGLISH);
  }

  private static Trigger trigger(Library library, Instant now) {
    return Planner.plan(KeyDates.of(library, TestGroup.ZONE, null, Recurrences.NONE), now)
        .getFirst();
  }

  private static Delivery delivery(Trigger trigger) {
    return new Delivery(1, new DeliveryKey("key"), TestGroup.CHANNEL, trigger, 1, 0);
  }

  private static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(TestGroup.ZONE).toInstant();
  }
}
