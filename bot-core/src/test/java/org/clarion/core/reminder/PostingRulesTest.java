package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.content.Entries;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Period;
import org.clarion.core.reminder.QuietTimes.Nightly;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PostingRulesTest {
  private static final PostingRules RULES = new PostingRules(Reminders.LONDON);
  private static final KeyDates DATES =
      Reminders.dates(
          Entries.date("x", Reminders.regional(Reminders.rule("2027-03-08"), List.of("wales"))));
  private static final Trigger TRIGGER = Reminders.reminder("x", "2w", Reminders.day("2027-03-08"));
  private static final DigestTime MONDAY = new DigestTime(DayOfWeek.MONDAY, LocalTime.of(7, 30));
  private static final ReminderSettings NIGHTS =
      ReminderSettings.DEFAULT.withQuiet(
          new QuietTimes(
              new Nightly(LocalTime.of(21, 0), LocalTime.of(8, 0)),
              List.of(
                  new Period(LocalDate.of(2027, 2, 20), LocalDate.of(2027, 2, 25)),
                  new Period(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 2))),
              null));
  private static final Instant NIGHT = Instant.parse("2027-01-12T23:00:00Z");
  private static final Instant MORNING = Instant.parse("2027-01-13T08:00:00Z");
  private static final Instant FAR = Instant.parse("2027-12-01T00:00:00Z");

  @Test
  void a_place_gets_the_lead_times_it_asked_for() {
    assertThat(wants(ReminderSettings.DEFAULT, TRIGGER)).isTrue();
    assertThat(wants(ReminderSettings.DEFAULT.withLeads(List.of(LeadTime.days(15))), TRIGGER))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void nothing_comes_of_a_topic_that_is_off_or_was_turned_on_after_it_fell_due(Kind kind) {
    Trigger trigger = of(kind);
    Instant due = trigger.dueAt();

    assertThat(PostingRules.wants(since(Map.of()), trigger, DATES)).isFalse();
    // A wrong date is put right even in a place that came on while that was being planned.
    assertThat(PostingRules.wants(since(on(due.plusMillis(1))), trigger, DATES))
        .isEqualTo(kind == Kind.CORRECTION);
    assertThat(PostingRules.wants(since(on(due)), trigger, DATES)).isTrue();
  }

  @Test
  void a_lead_time_that_was_asked_for_after_it_fell_due_is_not_made_up_for() {
    Instant before = TRIGGER.dueAt().plusSeconds(60);
    Instant after = before.plusMillis(1);

    assertThat(PostingRules.wants(changed(before), TRIGGER, DATES)).isTrue();
    assertThat(PostingRules.wants(changed(after), TRIGGER, DATES)).isFalse();
    assertThat(PostingRules.wants(changed(after), of(Kind.CORRECTION), DATES)).isTrue();
  }

  @Test
  void a_place_gets_once_more_what_it_asked_for_once_more_and_that_only() {
    Trigger more = Reminders.reminder("x", "13d", Reminders.day("2027-03-08"));
    Trigger other = Reminders.reminder("y", "13d", Reminders.day("2027-03-08"));
    ReminderSettings settings =
        ReminderSettings.DEFAULT.withReplies(
            Replies.NONE.with(
                new Replies.OnceMore(more.entry(), more.occurrence(), LeadTime.days(13))));

    assertThat(wants(ReminderSettings.DEFAULT, more)).isFalse();
    assertThat(wants(settings, more)).isTrue();
    assertThat(wants(settings, other)).isFalse();
    assertThat(settings.leadsInUse()).contains(LeadTime.days(13)).hasSize(5);
  }

  @ParameterizedTest
  @EnumSource
  void a_place_hears_no_more_of_what_it_dismissed_but_for_mistakes_and_questions(Kind kind) {
    Trigger trigger = of(kind);
    var thisOne = new Replies.Dismissed(trigger.entry(), trigger.occurrence());
    var another = new Replies.Dismissed(trigger.entry(), "1999");
    var all = new Replies.Dismissed(trigger.entry(), null);
    boolean still = kind != Kind.REMINDER && kind != Kind.DIGEST;

    assertThat(wants(replied(thisOne), trigger)).isEqualTo(still);
    assertThat(wants(replied(all), trigger)).isEqualTo(still);
    assertThat(wants(replied(another), trigger)).isTrue();
  }

  private static ReminderSettings replied(Replies.Dismissed dismissed) {
    return ReminderSettings.DEFAULT.withDigest(MONDAY).withReplies(Replies.NONE.with(dismissed));
  }

  @Test
  void a_place_hears_of_dates_that_are_for_it_and_of_mistakes_in_any_case() {
    Map<Kind, Boolean> ours = new EnumMap<>(Kind.class);
    Map<Kind, Boolean> others = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      ours.put(kind, wants(region("wales"), of(kind)));
      others.put(kind, wants(region("london"), of(kind)));
    }

    assertThat(ours.values()).containsOnly(true);
    assertThat(others)
        .isEqualTo(
            Map.of(
                Kind.REMINDER, false,
                Kind.DIGEST, false,
                Kind.QUESTION, false,
                Kind.CORRECTION, true,
                Kind.REPORT, true));
  }

  @Test
  void a_digest_comes_where_that_digest_was_asked_for() {
    ReminderSettings friday =
        region("wales").withDigest(new DigestTime(DayOfWeek.FRIDAY, LocalTime.of(7, 30)));

    assertThat(wants(region("wales").withDigest(null), of(Kind.DIGEST))).isFalse();
    assertThat(wants(friday, of(Kind.DIGEST))).isFalse();
  }

  @Test
  void an_occurrence_that_is_not_in_the_calendar_is_for_nobody_in_particular() {
    Trigger unknown = Reminders.reminder("y", "2w", Reminders.day("2027-03-08"));

    assertThat(wants(region("wales"), unknown)).isFalse();
  }

  @Test
  void what_falls_due_in_quiet_hours_is_wanted_when_they_are_over() {
    Trigger late = dueAt(Kind.REMINDER, NIGHT);

    assertThat(RULES.wantedAt(late, NIGHTS)).isEqualTo(MORNING);
    assertThat(RULES.wantedAt(late, ReminderSettings.DEFAULT)).isEqualTo(NIGHT);
    assertThat(RULES.wantedAt(dueAt(Kind.REPORT, NIGHT), NIGHTS)).isEqualTo(NIGHT);
  }

  @Test
  void a_correction_waits_for_the_morning_but_not_for_a_quiet_week_and_never_too_long() {
    Instant inQuietWeek = Instant.parse("2027-02-22T12:00:00Z");

    assertThat(later(NIGHTS, Kind.CORRECTION, FAR, 0, NIGHT)).isEqualTo(MORNING.toString());
    assertThat(later(NIGHTS, Kind.CORRECTION, MORNING, 0, NIGHT)).isEqualTo("now");
    assertThat(later(NIGHTS, Kind.CORRECTION, FAR, 0, inQuietWeek)).isEqualTo("now");
    assertThat(later(NIGHTS, Kind.REMINDER, FAR, 0, inQuietWeek)).isEqualTo("2027-02-26T09:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2027-01-12T12:00:00Z, now",
    "2, 2027-01-12T12:00:00Z, now",
    "3, 2027-01-12T12:00:00Z, 2027-01-18T09:00:00Z",
    "9, 2027-01-17T23:59:59Z, 2027-01-18T09:00:00Z",
    "3, 2027-01-18T00:00:00Z, 2027-01-25T09:00:00Z",
    "3, 2027-03-22T00:00:00Z, 2027-03-29T08:00:00Z"
  })
  void a_place_that_had_its_posts_waits_for_the_next_monday(int posted, String now, String then) {
    ReminderSettings capped = ReminderSettings.DEFAULT.withPostsPerWeekMax(3);

    assertThat(later(capped, Kind.REMINDER, FAR, posted, Instant.parse(now))).isEqualTo(then);
  }

  @Test
  void a_monday_in_a_quiet_week_is_not_the_end_of_waiting() {
    Instant before = Instant.parse("2027-02-19T12:00:00Z");
    ReminderSettings capped = NIGHTS.withPostsPerWeekMax(1);

    assertThat(later(capped, Kind.QUESTION, FAR, 1, before)).isEqualTo("2027-02-26T09:00:00Z");
  }

  @ParameterizedTest
  @EnumSource
  void only_corrections_and_reports_pass_the_cap(Kind kind) {
    boolean passes = kind == Kind.CORRECTION || kind == Kind.REPORT;
    Instant noon = Instant.parse("2027-01-12T12:00:00Z");
    ReminderSettings capped = ReminderSettings.DEFAULT.withPostsPerWeekMax(1);

    assertThat(PostingRules.isCapped(kind)).isEqualTo(!passes);
    assertThat(later(capped, kind, FAR, 5, noon))
        .isEqualTo(passes ? "now" : "2027-01-18T09:00:00Z");
  }

  @Test
  void without_a_cap_any_number_is_posted() {
    assertThat(later(ReminderSettings.DEFAULT, Kind.REMINDER, FAR, 1_000, NIGHT)).isEqualTo("now");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-18T00:00:00Z, 2027-01-18T00:00:00Z",
    "2027-01-17T23:59:59Z, 2027-01-11T00:00:00Z",
    "2027-03-28T12:00:00Z, 2027-03-22T00:00:00Z",
    "2027-03-28T23:00:00Z, 2027-03-28T23:00:00Z"
  })
  void a_week_begins_on_monday_where_the_group_is(String now, String start) {
    assertThat(RULES.weekStart(Instant.parse(now))).isEqualTo(Instant.parse(start));
  }

  @Test
  void a_post_holds_ten_a_digest_more_and_a_correction_one() {
    Map<Kind, Integer> most = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      most.put(kind, PostingRules.membersMax(kind));
    }

    assertThat(most)
        .isEqualTo(
            Map.of(
                Kind.REMINDER, 10,
                Kind.DIGEST, 25,
                Kind.CORRECTION, 1,
                Kind.QUESTION, 10,
                Kind.REPORT, 10));
  }

  private static String later(
      ReminderSettings settings, Kind kind, Instant expiresAt, int posted, Instant now) {
    return RULES.later(settings, kind, expiresAt, posted, now).map(Instant::toString).orElse("now");
  }

  private static boolean wants(ReminderSettings settings, Trigger trigger) {
    return PostingRules.wants(Reminders.hall(settings), trigger, DATES);
  }

  private static ReminderSettings region(String name) {
    return ReminderSettings.DEFAULT
        .withInterest(new Interest(Set.of(name), Set.of(), Set.of()))
        .withDigest(MONDAY);
  }

  private static Subscription since(Map<Topic, Instant> since) {
    return new Subscription(Reminders.HALL, since, region("wales"), Instant.EPOCH);
  }

  private static Subscription changed(Instant at) {
    return new Subscription(Reminders.HALL, on(Instant.EPOCH), ReminderSettings.DEFAULT, at);
  }

  private static Map<Topic, Instant> on(Instant since) {
    return Map.of(Topic.REMINDERS, since, Topic.QUESTIONS, since);
  }

  private static Trigger of(Kind kind) {
    String lead = kind == Kind.DIGEST ? MONDAY.lead(LocalDate.of(2027, 3, 1)) : TRIGGER.lead();
    return Reminders.trigger(kind, "x", lead, TRIGGER.timing(), TRIGGER.dueAt());
  }

  private static Trigger dueAt(Kind kind, Instant due) {
    return Reminders.trigger(kind, "x", "2w", TRIGGER.timing(), due);
  }
}
