package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clarion.commands.SmallPack;
import org.clarion.commands.Toolkit;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Rule;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Reason;
import org.clarion.core.delivery.State;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.reminder.Forecast.Foreseen;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.QuietTimes;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Standing;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reminder.Truth;
import org.clarion.testkit.TestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about each post of one date, whatever became of it. */
class WhyWordingTest {
  private static final KeyDates DATES =
      SmallPack.calendar(date("tea", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 8))));
  private static final Dated TEA =
      DATES.next(DATES.library().all().getFirst(), LocalDate.of(2027, 2, 1)).orElseThrow();
  private static final LeadTime TWO_WEEKS = LeadTime.weeks(2);
  private static final Instant DUE = at("2027-02-22T09:00");
  private static final ReminderSettings SETTINGS =
      ReminderSettings.DEFAULT.withLeads(List.of(TWO_WEEKS));

  @Test
  void was_posted() {
    assertThat(said(delivery(State.SENT, DUE, at("2027-02-22T09:01"), null)))
        .isEqualTo("2 weeks before: posted on Monday 22 February 2027 at 09:01");
  }

  @Test
  void was_posted_late() {
    assertThat(said(delivery(State.SENT, DUE, at("2027-02-22T15:00"), null)))
        .isEqualTo(
            "2 weeks before: posted late, on Monday 22 February 2027 at 15:00; it was due on Monday"
                + " 22 February 2027 at 09:00");
  }

  @Test
  void is_on_its_way() {
    assertThat(said(delivery(State.SENDING, DUE, DUE, null)))
        .isEqualTo("2 weeks before: on its way at this moment");
    assertThat(said(delivery(State.CLAIMED, DUE, null, null)))
        .isEqualTo("2 weeks before: on its way at this moment");
  }

  @Test
  void waits_for_the_end_of_quiet_hours_or_for_the_next_week() {
    Delivery waiting = delivery(State.PLANNED, at("2027-03-01T09:00"), null, null);
    var quiet =
        new QuietTimes(
            new QuietTimes.Nightly(LocalTime.of(8, 0), LocalTime.of(10, 0)), List.of(), null);

    assertThat(said(SETTINGS.withQuiet(quiet), waiting))
        .isEqualTo(
            "2 weeks before: was due on Monday 22 February 2027 at 09:00 and waits until Monday 1"
                + " March 2027 at 09:00, because it is quiet here until then");
    assertThat(said(SETTINGS.withPostsPerWeekMax(1), waiting))
        .isEqualTo(
            "2 weeks before: was due on Monday 22 February 2027 at 09:00 and waits until Monday 1"
                + " March 2027 at 09:00, because this place has had its posts for the week");
    assertThat(said(delivery(State.PLANNED, DUE, null, null)))
        .isEqualTo("2 weeks before: waits until Monday 22 February 2027 at 09:00");
  }

  @Test
  void waits_because_the_platform_refused() {
    assertThat(said(delivery(State.PLANNED, at("2027-02-22T10:00"), DUE, "chat not found")))
        .isEqualTo(
            "2 weeks before: was due on Monday 22 February 2027 at 09:00 and is tried again on"
                + " Monday 22 February 2027 at 10:00. Last time: the platform said “chat not"
                + " found”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXPIRED | the date had begun",
        "UNSUBSCRIBED | reminders had been turned off here",
        "SUPERSEDED | a later reminder of the same date took its place",
        "MOVED | the date was moved, cancelled or taken out",
        "NOTHING_TO_SAY | there was nothing left to say",
        "QUIET | it was quiet here until the date had begun",
        "CAPPED | this place had had its posts for the week until the date had begun",
        "COVERED_BY_NEXT | no answer came from the platform; the next reminder makes up for it",
        "UNANSWERED | no answer came from the platform, and none to the repeat",
        "REJECTED | the platform refused the post for good"
      })
  void says_every_reason_in_words(Reason reason, String words) {
    assertThat(said(delivery(State.SKIPPED, DUE, null, reason.word())))
        .isEqualTo("2 weeks before: not posted: " + words);
    assertThat(said(delivery(State.HELD, DUE, DUE, reason.word())))
        .isEqualTo("2 weeks before: may not have arrived: " + words);
  }

  @Test
  void has_a_word_for_what_has_no_reason() {
    assertThat(said(delivery(State.HELD, DUE, DUE, null)))
        .isEqualTo("2 weeks before: may not have arrived: no reason was kept");
  }

  @Test
  void names_digests_and_corrections() {
    assertThat(items(SETTINGS, List.of(of(Kind.DIGEST, "MONDAY@07:30/2027-02-22"))).getFirst())
        .isEqualTo("Weekly digest: posted on Monday 22 February 2027 at 09:00");
    assertThat(items(SETTINGS, List.of(of(Kind.CORRECTION, "change1"))).getFirst())
        .isEqualTo("Correction: posted on Monday 22 February 2027 at 09:00");
    assertThat(items(SETTINGS, List.of(of(Kind.QUESTION, "ask8w"))).getFirst())
        .isEqualTo("Question, 8 weeks before: posted on Monday 22 February 2027 at 09:00");
  }

  @Test
  void will_be_posted_when_the_forecast_says() {
    Instant now = at("2027-02-01T18:00");

    assertThat(items(place(SETTINGS, now), List.of(), now, DUE))
        .containsExactly("2 weeks before: will be posted on Monday 22 February 2027 at 09:00");
    assertThat(items(place(SETTINGS, now), List.of(), now, at("2027-02-23T09:00")))
        .containsExactly(
            "2 weeks before: is due on Monday 22 February 2027 at 09:00 and will be posted on"
                + " Tuesday 23 February 2027 at 09:00, because it is quiet here or there is a"
                + " weekly limit");
    assertThat(items(place(SETTINGS, now), List.of(), now, null))
        .containsExactly(
            "2 weeks before: is due on Monday 22 February 2027 at 09:00 but will not be posted: it"
                + " is quiet here, or there is no room in the weekly limit, until the date has"
                + " begun");
  }

  @Test
  void was_never_planned() {
    Instant later = at("2027-02-25T18:00");
    var changed =
        new Subscription(
            TestGroup.CHANNEL, Map.of(Topic.REMINDERS, Instant.EPOCH), SETTINGS, later);

    assertThat(items(place(SETTINGS, later), List.of(), later, null))
        .containsExactly(
            "2 weeks before: not posted: reminders were not on here when it was due, on Monday 22"
                + " February 2027 at 09:00");
    assertThat(items(changed, List.of(), later, null))
        .containsExactly(
            "2 weeks before: not posted: it was due on Monday 22 February 2027 at 09:00, before the"
                + " settings here were changed");
    assertThat(items(place(SETTINGS, Instant.EPOCH), List.of(), later, null))
        .containsExactly(
            "2 weeks before: not posted: it was due on Monday 22 February 2027 at 09:00, and I have"
                + " no record of it. I may not have been running, or the date was not known then");
  }

  @Test
  void never_comes_in_hours_before_a_date_without_an_hour() {
    var hours = SETTINGS.withLeads(List.of(LeadTime.read("3h").orElseThrow()));

    assertThat(items(hours, List.of()))
        .containsExactly("3 hours before: never posted: the date has no hour");
  }

  private static String said(Delivery... history) {
    return said(SETTINGS, history);
  }

  private static String said(ReminderSettings settings, Delivery... history) {
    return items(settings, Arrays.asList(history)).getFirst();
  }

  private static List<String> items(ReminderSettings settings, List<Delivery> history) {
    Instant now = at("2027-02-22T18:00");
    return items(place(settings, Instant.EPOCH), history, now, null);
  }

  private static List<String> items(
      Subscription place, List<Delivery> history, Instant now, @Nullable Instant foreseen) {
    var trigger = trigger(Kind.REMINDER, TWO_WEEKS.id());
    List<Foreseen> posts =
        foreseen == null
            ? List.of()
            : List.of(new Foreseen(foreseen, Kind.REMINDER, List.of(trigger)));
    return new WhyWording(new Outlook(true, place, posts), history, TestGroup.ZONE, now)
        .items(TEA, true).stream().map(Toolkit.ENGLISH::plain).toList();
  }

  private static Subscription place(ReminderSettings settings, Instant since) {
    return new Subscription(TestGroup.CHANNEL, Map.of(Topic.REMINDERS, since), settings, since);
  }

  private static Delivery delivery(
      State state, Instant wantedAt, @Nullable Instant sentAt, @Nullable String reason) {
    return new Delivery(
        1,
        new DeliveryKey("key1"),
        TestGroup.CHANNEL,
        trigger(Kind.REMINDER, TWO_WEEKS.id()),
        state,
        wantedAt,
        new Delivery.Attempts(1, 1, 0, sentAt, sentAt, null, null, reason));
  }

  private static Delivery of(Kind kind, String lead) {
    return new Delivery(
        1,
        new DeliveryKey("key1"),
        TestGroup.CHANNEL,
        trigger(kind, lead),
        State.SENT,
        DUE,
        new Delivery.Attempts(1, 1, 0, DUE, DUE, null, "m1", null));
  }

  private static Trigger trigger(Kind kind, String lead) {
    var timing = TEA.occurrence().timing();
    return new Trigger(
        TEA.entry().id(),
        TEA.occurrence().key(),
        lead,
        Standing.versionOf(timing),
        kind,
        timing,
        DUE,
        Truth.begins(timing, TestGroup.ZONE));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(TestGroup.ZONE).toInstant();
  }
}
