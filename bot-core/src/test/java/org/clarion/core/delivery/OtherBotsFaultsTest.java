package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.clarion.core.content.KeyDates;
import org.clarion.core.delivery.Judge.Facts;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Receipt;
import org.clarion.core.reminder.Forecast;
import org.clarion.core.reminder.Forecast.Foreseen;
import org.clarion.core.reminder.Forecast.Waiting;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Reminders;
import org.clarion.core.reminder.Rhythm;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What users of other bots and schedulers complain of, one claim each, as far as it can be seen
 * without a store and without a network.
 */
class OtherBotsFaultsTest {
  private static final Instant BEFORE = Instant.parse("2027-01-01T00:00:00Z");
  private static final KeyDates SPRING =
      Reminders.dates(
          Reminders.once("gone", "2027-02-20"),
          Reminders.once("near", "2027-03-04T19:00"),
          Reminders.once("next", "2027-03-05"),
          Reminders.once("far", "2027-04-01"));

  private final CourierRun run = new CourierRun();
  private Log courierLog;
  private Log tickerLog;

  @BeforeEach
  void read_the_log() {
    courierLog = new Log(Courier.class);
    tickerLog = new Log(Ticker.class);
  }

  @AfterEach
  void stop_reading_the_log() {
    courierLog.close();
    tickerLog.close();
  }

  @Test
  @DisplayName("Missed after downtime: matrix-reminder-bot#9, remindmebot-reddit#13")
  void what_fell_due_while_the_bot_was_down_is_posted_late_and_says_so() {
    Instant back = Instant.parse("2027-03-04T15:00:00Z");
    Trigger missed =
        Planner.plan(SPRING, Rhythm.DEFAULT, back).stream()
            .filter(it -> it.entry().name().equals("near") && it.lead().equals("0d"))
            .findFirst()
            .orElseThrow();
    Post post = Deliveries.post(Deliveries.planned(1, missed));

    assertThat(missed.dueAt()).isEqualTo(Instant.parse("2027-03-04T09:00:00Z"));
    assertThat(new Judge(SPRING).of(post, wanted(), back).go()).hasSize(1);
    assertThat(post.isLate(back)).isTrue();
  }

  @Test
  @DisplayName("Flood on return: zylos-core#270, node-schedule#431")
  void after_a_month_away_there_is_one_post_with_one_line_for_each_date_that_is_ahead() {
    Instant back = Instant.parse("2027-03-04T12:00:00Z");
    List<Waiting> missed =
        Planner.plan(SPRING, Rhythm.DEFAULT, BEFORE).stream()
            .filter(it -> it.dueAt().isBefore(back))
            .map(it -> new Waiting(it, back))
            .toList();

    List<Foreseen> posts =
        Forecast.of(
            Reminders.hall(ReminderSettings.DEFAULT),
            SPRING,
            List.of(),
            new Forecast.Open(missed, 0),
            new Forecast.Window(back, back.plus(Duration.ofDays(1))));

    assertThat(missed).hasSize(12);
    assertThat(posts)
        .singleElement()
        .extracting(it -> it.members().stream().map(OtherBotsFaultsTest::spoken).toList())
        .isEqualTo(List.of("near 0d", "next 2d", "far 6w"));
  }

  @Test
  @DisplayName("Repost on restart: YaDc#69")
  void a_restart_plans_the_same_posts_under_the_same_keys() {
    List<Trigger> before = Planner.plan(SPRING, Rhythm.DEFAULT, BEFORE);
    KeyDates reread =
        Reminders.dates(
            2,
            Reminders.once("far", "2027-04-01"),
            Reminders.once("next", "2027-03-05"),
            Reminders.once("gone", "2027-02-20"),
            Reminders.once("near", "2027-03-04T19:00"));
    List<Trigger> after = Planner.plan(reread, Rhythm.DEFAULT, BEFORE.plusSeconds(60));

    assertThat(after).isEqualTo(before);
    assertThat(after.stream().map(OtherBotsFaultsTest::key))
        .containsExactlyElementsOf(before.stream().map(OtherBotsFaultsTest::key).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("An hour off after the clocks changed: matrix-reminder-bot#57, RemindMe#359")
  void a_reminder_comes_at_the_hour_on_the_wall_whenever_it_was_asked_for() {
    assertThat(due("2w", "2027-04-10")).isEqualTo(Instant.parse("2027-03-27T09:00:00Z"));
    assertThat(due("2w", "2027-04-11")).isEqualTo(Instant.parse("2027-03-28T08:00:00Z"));
    assertThat(due("2w", "2027-11-13")).isEqualTo(Instant.parse("2027-10-30T08:00:00Z"));
    assertThat(due("2w", "2027-11-14")).isEqualTo(Instant.parse("2027-10-31T09:00:00Z"));
  }

  @Test
  @DisplayName("Nothing for an hour when the clocks change: node-schedule#435")
  void no_hour_is_lost_and_none_comes_twice_on_the_nights_of_the_change() {
    var half = new LeadTime.Days(0, LocalTime.of(1, 30));

    assertThat(half.dueBefore(Reminders.day("2027-03-28"), Reminders.LONDON))
        .contains(Instant.parse("2027-03-28T01:00:00Z"));
    assertThat(half.dueBefore(Reminders.day("2027-10-31"), Reminders.LONDON))
        .contains(Instant.parse("2027-10-31T00:30:00Z"));
  }

  @Test
  @DisplayName("1,400 runs after a suspend: node-schedule#214")
  void after_a_night_asleep_there_is_one_pass_and_not_one_for_each_that_was_missed() {
    Ticker ticker = ticker(() -> 0);
    ticker.tick();
    run.outbox.told.clear();
    run.now = run.now.plus(Duration.ofHours(14));
    run.outbox.isIdle = true;
    ticker.tick();

    assertThat(run.outbox.told).isEmpty();
  }

  @Test
  @DisplayName("The clock was changed: node-schedule#632")
  void a_clock_that_jumps_ten_years_ahead_posts_nothing_and_goes_on_when_it_is_back() {
    Ticker ticker = ticker(() -> 0);
    ticker.tick();
    run.outbox.told.clear();
    Instant right = run.now;
    run.outbox.waiting.add(Deliveries.post(CourierRun.delivery(1)));

    run.platform.pulses.add(new Pulse.Alive(right));
    run.now = right.plus(Duration.ofDays(3_650));
    ticker.tick();
    assertThat(run.outbox.told).isEmpty();

    run.now = right;
    ticker.tick();
    assertThat(run.platform.asked).containsExactly("send k1 Words 1");
    assertThat(run.ledger.reports)
        .containsExactly(new Report.WrongClock(right.plus(Duration.ofDays(3_650)), right));
  }

  @Test
  @DisplayName("A delay of more than 24.8 days ends at once: openclaw#12051")
  void what_is_a_year_ahead_is_a_row_with_a_due_time_and_nobody_sleeps_until_then() {
    KeyDates dates = Reminders.dates(Reminders.once("x", "2028-01-10"));
    LeadTime year = LeadTime.days(LeadTime.DAYS_MAX);
    var rhythm = new Rhythm(1, Set.of(year, LeadTime.days(0)), Set.of());

    assertThat(Planner.plan(dates, rhythm, BEFORE))
        .extracting(Trigger::dueAt)
        .containsExactly(
            Instant.parse("2027-01-10T09:00:00Z"), Instant.parse("2028-01-10T09:00:00Z"));
    assertThat(Ticker.PAUSE_MAX).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  @DisplayName("Silently deleted with its channel: python-discord/bot#3015, #3507, Milo#13")
  void a_channel_that_is_missing_keeps_its_reminders_and_is_tried_again() {
    for (int attempt = 0; attempt < 3; attempt++) {
      run.platform.receipts.add(new Receipt.Unreachable("Unknown Channel"));
      deliver(run.courier(), CourierRun.delivery(1));
    }

    assertThat(run.outbox.told)
        .filteredOn(it -> it.startsWith("settle"))
        .containsOnly("settle 1 Again[notBefore=2027-03-08T09:00:00Z, reason=Unknown Channel]");
    assertThat(run.outbox.news).containsOnly(new PlaceNews.Unreachable("Unknown Channel"));
  }

  @Test
  @DisplayName("One dead channel stops them all: AxerBot#222, sonnet-py#21")
  void one_dead_channel_and_one_that_breaks_the_adapter_do_not_stop_the_others() {
    run.platform.receipts.add(new Receipt.Unreachable("Missing Access"));
    var breaking = new PlatformName("breaking");
    Place broken = new Place(breaking, "g", "c");
    Delivery third = Deliveries.planned(3, broken, CourierRun.delivery(3).trigger());
    run.outbox.waiting.addAll(
        List.of(
            Deliveries.post(CourierRun.delivery(1)),
            Deliveries.post(CourierRun.delivery(2)),
            Deliveries.post(third),
            Deliveries.post(CourierRun.delivery(4))));
    Map<PlatformName, Platform> both =
        Map.of(ScriptedPlatform.CONSOLE, run.platform, breaking, new Breaking(breaking));

    run.courier(both, new CourierRun.Words(), _ -> {}).deliver(CourierRun.DATES);

    assertThat(run.platform.asked)
        .containsExactly("send k1 Words 1", "send k2 Words 2", "send k4 Words 4");
    assertThat(run.outbox.told)
        .contains("settle 2 Sent[messageId=m2]", "settle 4 Sent[messageId=m3]");
  }

  @Test
  @DisplayName(
      "Group upgraded to supergroup: calendar-bot#23, tg-spam#142, node-telegram-bot-api#1155")
  void a_group_that_got_another_id_gets_the_same_post_there() {
    Place upgraded = new Place(ScriptedPlatform.CONSOLE, "-100", "-100");
    run.platform.receipts.add(new Receipt.Migrated(upgraded));
    Courier courier = run.courier();
    deliver(courier, CourierRun.delivery(1));
    deliver(courier, Deliveries.planned(1, upgraded, CourierRun.delivery(1).trigger()));

    assertThat(run.outbox.news)
        .containsExactly(new PlaceNews.Migrated(upgraded), new PlaceNews.Reachable());
    assertThat(run.outbox.told.getLast()).isEqualTo("settle 1 Sent[messageId=m2]");
    assertThat(run.outbox.reports).isEmpty();
  }

  private void deliver(Courier courier, Delivery delivery) {
    run.outbox.waiting.add(Deliveries.post(delivery));
    courier.deliver(CourierRun.DATES);
  }

  private Ticker ticker(LongSupplier nanos) {
    var parts =
        new Ticker.Parts(
            run.outbox, run.ledger, new RhythmOnly(() -> Rhythm.DEFAULT), Roles.ALONE, Inbox.NONE);
    var guard = new ClockGuard(List.of(run.platform), nanos);
    return new Ticker(() -> CourierRun.DATES, parts, run.courier(), guard, () -> run.now);
  }

  private static Facts wanted() {
    return new Facts(Reminders.hall(ReminderSettings.DEFAULT), 0, Set.of());
  }

  private static Instant due(String lead, String day) {
    return Reminders.reminder("x", lead, Reminders.day(day)).dueAt();
  }

  private static DeliveryKey key(Trigger trigger) {
    return DeliveryKeys.of("install", Reminders.HALL, trigger);
  }

  private static String spoken(Trigger trigger) {
    return trigger.entry().name() + " " + trigger.lead();
  }

  /** Throws, which no platform may. */
  private record Breaking(PlatformName name) implements Platform {
    @Override
    public Receipt send(Place place, Message message, DeliveryKey delivery) {
      throw new IllegalStateException("Expected no such thing");
    }
  }
}
