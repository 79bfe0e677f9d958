package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.clarion.discord.Turns.Taken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger inside = new AtomicInteger();
  private final Semaphore done = new Semaphore(0);
  private final Turns turns = new Turns(2, 3, 4, Duration.ofSeconds(4));

  @AfterEach
  void close() {
    gate.countDown();
    turns.close();
  }

  @Test
  void takes_what_can_run_and_what_may_wait_and_no_more() throws InterruptedException {
    for (int person = 0; person < 5; person++) {
      assertThat(turns.take(person, this::work)).isEqualTo(Taken.TAKEN);
    }
    assertThat(turns.take(6, this::work)).isEqualTo(Taken.TOO_BUSY);

    gate.countDown();
    assertThat(done.tryAcquire(5, 10, TimeUnit.SECONDS)).isTrue();
    assertThat(inside.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void lets_nobody_have_more_than_their_share() {
    for (int i = 0; i < 4; i++) {
      assertThat(turns.take(1, this::work)).isEqualTo(Taken.TAKEN);
    }
    assertThat(turns.take(1, this::work)).isEqualTo(Taken.ENOUGH_OF_THEIRS);
    assertThat(turns.take(2, this::work)).isEqualTo(Taken.TAKEN);
  }

  @Test
  void has_room_again_for_whoever_was_served() throws InterruptedException {
    gate.countDown();
    for (int i = 0; i < 100; i++) {
      var served = new CountDownLatch(1);
      Taken taken = turns.take(1, served::countDown);
      assertThat(taken).isEqualTo(Taken.TAKEN);
      assertThat(served.await(10, TimeUnit.SECONDS)).isTrue();
      assertRoom();
    }
  }

  @Test
  void goes_on_after_work_that_throws() throws InterruptedException {
    gate.countDown();
    assertThat(
            turns.take(
                1,
                () -> {
                  Thread.currentThread().setUncaughtExceptionHandler((_, _) -> done.release());
                  throw new IllegalStateException("planned");
                }))
        .isEqualTo(Taken.TAKEN);
    assertThat(done.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    assertRoom();
    assertThat(turns.take(1, this::work)).isEqualTo(Taken.TAKEN);
    assertThat(done.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void takes_nothing_once_closed_and_finishes_what_it_has() throws InterruptedException {
    assertThat(turns.take(1, this::work)).isEqualTo(Taken.TAKEN);
    gate.countDown();
    turns.close();

    assertThat(done.tryAcquire()).isTrue();
    assertThat(turns.take(1, this::work)).isEqualTo(Taken.TOO_BUSY);
  }

  private void work() {
    inside.incrementAndGet();
    try {
      if (!gate.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The gate stayed shut");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      inside.decrementAndGet();
      done.release();
    }
  }

  /** A place is given back a moment after the work is done. */
  private void assertRoom() {
    InboundRig.await(() -> turns.held(1) == 0);
  }
}
