package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.clarion.core.content.Entries;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Pulse;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.Reminders;
import org.clarion.core.reminder.Rhythm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TickerTest {
  private final SignallingOutbox outbox = new SignallingOutbox();
  private final MemoryLedger ledger = new MemoryLedger();
  private final LendingRoles roles = new LendingRoles();
  private final ScriptedPlatform platform = new ScriptedPlatform();

  private Instant now = Instant.parse("2027-06-01T12:00:00Z");

  /** A monotonic clock that nobody can set; it goes along with the other unless a test says so. */
  private long nanos;

  private KeyDates dates = dates(1);
  private Rhythm rhythm = Rhythm.DEFAULT;

  @Test
  void a_pass_plans_recovers_fans_out_and_delivers() {
    ticker().tick();

    assertThat(outbox.told).containsExactly("plan", "fan out", "lapsed", "tidy", "claim");
    assertThat(outbox.plans)
        .containsExactly(new Outbox.Plan(dates, Planner.plan(dates, rhythm, now)));
    assertThat(ledger.beats).containsExactly(now);
  }

  @Test
  void an_idle_glance_is_all_there_is_to_a_pass_without_anything_to_do() {
    Ticker ticker = ticker();
    ticker.tick();
    outbox.told.clear();
    outbox.isIdle = true;
    ticker.tick();

    assertThat(outbox.told).isEmpty();
  }

  @Test
  void a_change_is_planned_though_nothing_is_due() {
    outbox.isIdle = true;
    ticker().tick();

    assertThat(outbox.told).containsExactly("plan", "fan out", "lapsed", "tidy", "claim");
  }

  @Test
  void the_plan_is_made_again_only_when_content_subscriptions_or_the_day_have_changed() {
    Ticker ticker = ticker();
    ticker.tick();
    ticker.tick();
    assertThat(outbox.plans).hasSize(1);

    dates = dates(2);
    ticker.tick();
    assertThat(outbox.plans).hasSize(2);

    outbox.subscriptions = 7;
    rhythm = new Rhythm(7, rhythm.leads(), rhythm.digests());
    ticker.tick();
    ticker.tick();
    assertThat(outbox.plans).hasSize(3);

    pass(Duration.parse("PT10H59M59S"));
    ticker.tick();
    assertThat(outbox.plans).hasSize(3);

    pass(Duration.ofSeconds(1));
    ticker.tick();
    assertThat(outbox.plans).hasSize(4);
  }

  @Test
  void a_plan_that_somebody_with_later_content_made_already_is_tried_again() {
    Ticker ticker = ticker();
    outbox.isPlannedByALaterOne = true;
    ticker.tick();
    ticker.tick();
    assertThat(outbox.plans).hasSize(2);

    outbox.isPlannedByALaterOne = false;
    ticker.tick();
    ticker.tick();
    assertThat(outbox.plans).hasSize(3);
  }

  @Test
  void a_plan_that_could_not_be_written_is_made_again() {
    RecordingOutbox broken =
        new RecordingOutbox() {
          @Override
          public boolean plan(Plan plan, Instant at) {
            super.plan(plan, at);
            if (plans.size() == 1) {
              throw new IllegalStateException("The disk is full");
            }
            return true;
          }
        };
    Ticker ticker = ticker(() -> dates, broken);

    assertThatThrownBy(ticker::tick)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The disk is full");
    ticker.tick();
    assertThat(broken.plans).hasSize(2);
  }

  @Test
  void a_pass_goes_on_until_nothing_more_is_due_and_waiting() {
    outbox.due.addAll(List.of(Outbox.DUE_MAX, Outbox.DUE_MAX, 3));
    outbox.waiting.addAll(Collections.nCopies(2 * Courier.BATCH_MAX, post()));

    ticker().tick();

    assertThat(outbox.told)
        .filteredOn(it -> !it.startsWith("settle"))
        .containsExactly(
            "plan", "fan out", "fan out", "fan out", "lapsed", "tidy", "claim", "claim", "claim");
    assertThat(outbox.waiting).isEmpty();
  }

  @Test
  void content_that_changes_during_a_pass_is_planned_before_the_next_batch() {
    outbox.waiting.addAll(Collections.nCopies(Courier.BATCH_MAX, post()));
    List<KeyDates> following = new ArrayList<>(List.of(dates, dates(2)));

    ticker(following::removeFirst, outbox).tick();

    assertThat(outbox.plans)
        .extracting(it -> it.dates().library().revision())
        .containsExactly(1L, 2L);
  }

  @Test
  void who_has_not_got_the_role_does_nothing() {
    roles.isFree = false;
    ticker().tick();

    assertThat(outbox.told).isEmpty();
    assertThat(ledger.beats).isEmpty();
  }

  @Test
  void who_loses_the_role_stops_after_the_batch() {
    outbox.waiting.addAll(Collections.nCopies(3 * Courier.BATCH_MAX, post()));
    roles.passes = 2;
    ticker().tick();

    assertThat(outbox.told).filteredOn("claim"::equals).hasSize(2);
    assertThat(outbox.waiting).hasSize(Courier.BATCH_MAX);
  }

  @Test
  void while_the_clock_is_wrong_nothing_is_posted_and_once_it_is_right_it_is_reported() {
    Ticker ticker = ticker();
    ticker.tick();
    outbox.told.clear();
    Instant right = now;

    try (Log log = new Log(Ticker.class)) {
      now = Instant.EPOCH;
      platform.pulses.add(new Pulse.Alive(right));
      ticker.tick();
      nanos += Duration.ofSeconds(5).toNanos();
      ticker.tick();
      assertThat(log.lines())
          .containsExactly(
              "ERROR The clock shows 1970-01-01T00:00:00Z but it should be about"
                  + " 2027-06-01T12:00:00Z: nothing is posted until it is right");
    }
    assertThat(outbox.told).isEmpty();
    assertThat(ledger.reports).isEmpty();

    now = right.plusSeconds(5);
    ticker.tick();
    ticker.tick();
    assertThat(outbox.told).contains("claim");
    assertThat(ledger.reports).containsExactly(new Report.WrongClock(Instant.EPOCH, right));
  }

  @Test
  void a_pass_goes_no_further_when_the_clock_jumps_and_the_next_one_checks_it() {
    Instant right = now;
    RecordingOutbox jumping =
        new RecordingOutbox() {
          @Override
          public List<Post> claim(Instant at, Instant leaseUntil, int limit) {
            now = right.plus(Duration.ofDays(1));
            return super.claim(at, leaseUntil, limit);
          }
        };
    jumping.waiting.addAll(Collections.nCopies(2 * Courier.BATCH_MAX, post()));
    Ticker ticker = ticker(() -> dates, jumping);

    try (Log log = new Log(Ticker.class)) {
      ticker.tick();
      assertThat(log.lines())
          .containsExactly(
              "WARN The clock has jumped during a pass; the next one begins by checking it");
      platform.pulses.add(new Pulse.Alive(right));
      ticker.tick();
    }
    assertThat(jumping.told).filteredOn("claim"::equals).hasSize(1);
    assertThat(jumping.waiting).hasSize(Courier.BATCH_MAX);
  }

  @Test
  void while_no_platform_answers_nothing_is_done() {
    platform.pulses.add(new Pulse.Silent("502"));
    Ticker ticker = ticker();
    ticker.tick();
    assertThat(outbox.told).isEmpty();
    assertThat(ledger.beats).isEmpty();

    pass(Duration.ofSeconds(30));
    ticker.tick();
    assertThat(outbox.told).contains("claim");
    assertThat(ledger.reports).isEmpty();
  }

  @Test
  void everything_is_counted_after_the_pass_that_puts_it_in_order() {
    List<Integer> counted = new ArrayList<>();
    RecordingOutbox counting =
        new RecordingOutbox() {
          @Override
          public List<Post> claim(Instant at, Instant leaseUntil, int limit) {
            counted.add(ledger.audits.size());
            return super.claim(at, leaseUntil, limit);
          }
        };
    ticker(() -> dates, counting).tick();

    assertThat(counted).containsExactly(0);
    assertThat(ledger.audits).containsExactly(now);
  }

  @Test
  void a_boot_in_1970_is_noticed_by_the_last_note() {
    ledger.beats.add(now);
    now = Instant.EPOCH;

    try (Log log = new Log(Ticker.class)) {
      ticker().tick();
      assertThat(log.lines()).hasSize(1);
    }
    assertThat(outbox.told).isEmpty();
    assertThat(ledger.beats).hasSize(1);
  }

  @Test
  void a_pass_that_fails_is_logged_and_followed_by_another() {
    Semaphore failed = new Semaphore(0);
    Supplier<KeyDates> content =
        () -> {
          if (failed.availablePermits() == 0) {
            failed.release();
            throw new IllegalStateException("The store is away");
          }
          return dates;
        };
    try (Log log = new Log(Ticker.class);
        Ticker ticker = ticker(content, outbox)) {
      ticker.start();
      ticker.wake();
      outbox.awaitClaim();

      assertThat(log.lines())
          .containsExactly("ERROR A pass over the reminders failed; the next one follows");
    }
  }

  @Test
  void waking_it_begins_a_pass_at_once() {
    try (Ticker ticker = ticker()) {
      ticker.start();
      outbox.awaitClaim();
      ticker.wake();
      outbox.awaitClaim();
    }
  }

  @Test
  void closing_ends_it_for_good_and_gives_the_role_up() {
    Ticker ticker = ticker();
    ticker.start();
    outbox.awaitClaim();
    ticker.close();
    List<String> told = List.copyOf(outbox.told);
    ticker.wake();

    assertThat(outbox.told).isEqualTo(told);
    assertThat(roles.released).containsExactly("sender");
  }

  @Test
  void closing_does_not_wait_until_everything_was_delivered() {
    RecordingOutbox endless =
        new RecordingOutbox() {
          @Override
          public List<Post> claim(Instant at, Instant leaseUntil, int limit) {
            outbox.signal();
            return Collections.nCopies(limit, post());
          }
        };
    Ticker ticker = ticker(() -> dates, endless);
    ticker.start();
    outbox.awaitClaim();

    ticker.close();

    assertThat(roles.released).containsExactly("sender");
  }

  @Test
  void closing_what_never_started_does_nothing_else() {
    ticker().close();

    assertThat(outbox.told).isEmpty();
  }

  @Test
  void a_role_that_cannot_be_given_up_lapses_by_itself() {
    roles.isBroken = true;
    try (Log log = new Log(Ticker.class)) {
      ticker().close();

      assertThat(log.lines())
          .containsExactly("WARN The sender's role could not be given up; it lapses by itself");
    }
  }

  @Test
  void closing_stays_interrupted_when_it_was() {
    Ticker ticker = ticker();
    ticker.start();
    Thread.currentThread().interrupt();
    ticker.close();

    assertThat(Thread.interrupted()).isTrue();
    ticker.close();
  }

  private Ticker ticker() {
    return ticker(() -> dates, outbox);
  }

  private Ticker ticker(Supplier<KeyDates> content, Outbox posts) {
    var means = new Courier.Means(() -> now, _ -> {}, jobs -> jobs.forEach(Runnable::run));
    var courier = new Courier(posts, ledger, Map.of(), new CourierRun.Words(), means);
    var guard = new ClockGuard(List.of(platform), () -> nanos);
    var parts = new Ticker.Parts(posts, ledger, new RhythmOnly(() -> rhythm), roles, Inbox.NONE);
    return new Ticker(content, parts, courier, guard, () -> now);
  }

  private void pass(Duration time) {
    now = now.plus(time);
    nanos += time.toNanos();
  }

  private static KeyDates dates(long revision) {
    var rule = new Rule.YearlyDay(MonthDay.of(6, 20));
    return Reminders.dates(revision, Entries.date("x", KeyDate.of(rule, Certainty.FIXED)));
  }

  private static Post post() {
    return Deliveries.post(
        Deliveries.planned(1, Reminders.reminder("x", "2w", Reminders.day("2027-06-20"))));
  }
}
