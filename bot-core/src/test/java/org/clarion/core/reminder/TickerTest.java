package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.clarion.core.content.Entries;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Library;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TickerTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Semaphore claims = new Semaphore(0);
  private final MemoryOutbox outbox = new SignallingOutbox();

  private Instant now = Instant.parse("2027-06-01T12:00:00Z");
  private Library library = library(1);

  @Test
  void a_pass_plans_recovers_fans_out_and_delivers() {
    ticker().tick();

    assertThat(outbox.told).containsExactly("schedule", "recover", "fan out", "claim");
    assertThat(outbox.scheduled).containsExactly(Planner.plan(dates(library), now));
  }

  @Test
  void the_plan_is_made_again_only_when_the_content_or_the_day_has_changed() {
    Ticker ticker = ticker();
    ticker.tick();
    ticker.tick();
    assertThat(outbox.scheduled).hasSize(1);

    library = library(2);
    ticker.tick();
    assertThat(outbox.scheduled).hasSize(2);

    now = Instant.parse("2027-06-01T22:59:59Z");
    ticker.tick();
    assertThat(outbox.scheduled).hasSize(2);

    now = Instant.parse("2027-06-01T23:00:00Z");
    ticker.tick();
    assertThat(outbox.scheduled).hasSize(3);
  }

  @Test
  void a_plan_that_could_not_be_written_is_made_again() {
    MemoryOutbox broken =
        new MemoryOutbox() {
          @Override
          public void schedule(List<Trigger> triggers) {
            super.schedule(triggers);
            if (scheduled.size() == 1) {
              throw new IllegalStateException("The disk is full");
            }
          }
        };
    Ticker ticker = ticker(() -> library, broken);

    assertThatThrownBy(ticker::tick)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The disk is full");
    ticker.tick();
    assertThat(broken.scheduled).hasSize(2);
  }

  @Test
  void a_pass_goes_on_until_nothing_more_is_waiting() {
    outbox.waiting.addAll(Collections.nCopies(2 * Courier.BATCH_MAX, delivery()));

    ticker().tick();

    assertThat(outbox.waiting).isEmpty();
    assertThat(outbox.told).filteredOn("claim"::equals).hasSize(3);
  }

  @Test
  void a_pass_that_fails_is_logged_and_followed_by_another() {
    Semaphore failed = new Semaphore(0);
    Supplier<Library> content =
        () -> {
          if (failed.availablePermits() == 0) {
            failed.release();
            throw new IllegalStateException("The store is away");
          }
          return library;
        };
    try (Log log = new Log(Ticker.class);
        Ticker ticker = ticker(content, outbox)) {
      ticker.start();
      ticker.wake();
      await(claims);

      assertThat(log.lines())
          .containsExactly("ERROR A pass over the reminders failed; the next one follows");
    }
  }

  @Test
  void waking_it_begins_a_pass_at_once() {
    try (Ticker ticker = ticker()) {
      ticker.start();
      await(claims);
      ticker.wake();
      await(claims);
    }
  }

  @Test
  void closing_ends_it_for_good() {
    Ticker ticker = ticker();
    ticker.start();
    await(claims);
    ticker.close();
    List<String> told = List.copyOf(outbox.told);
    ticker.wake();
    ticker.close();

    assertThat(outbox.told).isEqualTo(told);
  }

  @Test
  void closing_does_not_wait_until_everything_was_delivered() {
    MemoryOutbox endless =
        new MemoryOutbox() {
          @Override
          public List<Delivery> claim(Instant at, Duration lease, int limit) {
            claims.release();
            return Collections.nCopies(limit, delivery());
          }
        };
    Ticker ticker = ticker(() -> library, endless);
    ticker.start();
    await(claims);

    ticker.close();
  }

  @Test
  void closing_what_never_started_does_nothing() {
    ticker().close();

    assertThat(outbox.told).isEmpty();
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
    return ticker(() -> library, outbox);
  }

  private Ticker ticker(Supplier<Library> content, Outbox reminders) {
    var courier = new Courier(reminders, Map.of(), (_, _) -> Optional.empty(), () -> now);
    return new Ticker(() -> dates(content.get()), reminders, courier, () -> now);
  }

  private static KeyDates dates(Library library) {
    return KeyDates.of(library, LONDON, null, Recurrences.NONE);
  }

  private static void await(Semaphore event) {
    try {
      assertThat(event.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError("Expected not to be interrupted", e);
    }
  }

  private static Library library(long revision) {
    var rule = new Rule.YearlyDay(MonthDay.of(6, 20));
    return Entries.library(revision, Entries.date("x", KeyDate.of(rule, Certainty.FIXED)));
  }

  private static Delivery delivery() {
    var at = Instant.parse("2027-06-01T12:00:00Z");
    return new Delivery(
        1,
        new DeliveryKey("k"),
        new Place(new PlatformName("console"), "chat", "chat"),
        new Trigger(new EntryId("date.x"), "2027", "0d", 1, at, at.plusSeconds(60)),
        1,
        0);
  }

  /** Says when a pass has come to its deliveries. */
  private final class SignallingOutbox extends MemoryOutbox {
    @Override
    public List<Delivery> claim(Instant at, Duration lease, int limit) {
      List<Delivery> claimed = super.claim(at, lease, limit);
      claims.release();
      return claimed;
    }
  }
}
