package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class LoginGateTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final MemoryLogins logins = new MemoryLogins();
  private final MovedClock clock = new MovedClock();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final LoginGate gate = new LoginGate(logins, clock, closed);

  @Test
  void writes_a_login_down_before_it_begins() throws Exception {
    assertThat(gate.pass(advice(1_000))).isTrue();

    assertThat(logins.all()).hasSize(1);
  }

  @Test
  void lets_the_next_pass_in_the_place_of_one_that_never_reached_discord() throws Exception {
    gate.pass(advice(1_000));
    gate.giveBack();

    assertThat(gate.pass(advice(1_000))).isTrue();
    assertThat(logins.all()).hasSize(1);
  }

  @Test
  void holds_a_login_back_until_its_time_has_come_and_says_until_when() throws Exception {
    for (int i = 0; i < 12; i++) {
      logins.note(DiscordPlatform.NAME, clock.instant());
    }
    Instant opens = logins.all().getLast().plusSeconds(2_560);
    FutureTask<Boolean> passing = passing(advice(1_000));

    Instant told = gate.opens();
    while (told == null) {
      Thread.onSpinWait();
      told = gate.opens();
    }
    assertThat(told).isEqualTo(opens);
    assertThat(passing).isNotDone();

    clock.move(Duration.ofSeconds(2_560));
    assertThat(passing.get(5, TimeUnit.SECONDS)).isTrue();
    assertThat(gate.opens()).isNull();
  }

  @Test
  void keeps_the_last_logins_that_discord_has_left() throws Exception {
    FutureTask<Boolean> passing = passing(advice(LoginWaits.RESERVE - 1));

    Instant told = gate.opens();
    while (told == null) {
      Thread.onSpinWait();
      told = gate.opens();
    }
    clock.move(DAY);
    assertThat(passing.get(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void counts_its_own_logins_among_those_that_discord_has_left() throws Exception {
    GatewayAdvice advice = advice(LoginWaits.RESERVE);
    assertThat(gate.pass(advice)).isTrue();
    FutureTask<Boolean> passing = passing(advice);

    Instant told = gate.opens();
    while (told == null || told.isBefore(advice.resetsAt())) {
      Thread.onSpinWait();
      told = gate.opens();
    }
    assertThat(told).isEqualTo(advice.resetsAt());
    closed.countDown();
    assertThat(passing.get(5, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void lets_nobody_pass_while_the_store_is_out_of_order() throws Exception {
    logins.breakDown(true);
    FutureTask<Boolean> passing = passing(advice(1_000));

    assertThat(closed.await(1_500, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(passing).isNotDone();
    logins.breakDown(false);
    assertThat(passing.get(5, TimeUnit.SECONDS)).isTrue();
    assertThat(logins.all()).hasSize(1);
  }

  private FutureTask<Boolean> passing(GatewayAdvice advice) {
    FutureTask<Boolean> passing = new FutureTask<>(() -> gate.pass(advice));
    Thread.ofVirtual().start(passing);
    return passing;
  }

  private GatewayAdvice advice(int remaining) {
    Instant now = clock.instant();
    return new GatewayAdvice("ws://127.0.0.1:1/", 1, 1, remaining, now, now.plus(DAY));
  }
}
