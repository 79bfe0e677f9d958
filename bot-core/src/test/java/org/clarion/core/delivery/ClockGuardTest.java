package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.clarion.core.delivery.ClockGuard.Verdict;
import org.clarion.core.message.Pulse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockGuardTest {
  private static final Instant NOW = Instant.parse("2027-03-08T09:00:00Z");
  private static final Verdict RIGHT = new Verdict.Right();

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final ClockGuard guard = new ClockGuard(List.of(platform), this::nanos);
  private long nanos = 17;

  @Test
  void a_clock_that_runs_on_is_right_and_nobody_is_asked() {
    assertThat(guard.look(NOW, null)).isEqualTo(RIGHT);
    platform.pulses.add(new Pulse.Alive(Instant.EPOCH));

    for (int second = 5; second <= 600; second += 5) {
      pass(5);
      assertThat(guard.look(NOW.plusSeconds(second), null)).isEqualTo(RIGHT);
    }
    assertThat(platform.pulses).hasSize(1);
  }

  @Test
  void a_boot_in_1970_is_noticed_by_what_was_noted_before() {
    assertThat(guard.look(Instant.EPOCH, NOW)).isEqualTo(new Verdict.Wrong(Instant.EPOCH, NOW));
  }

  @Test
  void a_boot_in_1970_is_noticed_by_what_the_platforms_say_though_nothing_was_noted() {
    theirs(NOW);

    assertThat(guard.look(Instant.EPOCH, null)).isEqualTo(new Verdict.Wrong(Instant.EPOCH, NOW));
  }

  @Test
  void two_minutes_of_difference_are_nothing() {
    theirs(NOW.plusSeconds(120));
    assertThat(guard.look(NOW, null)).isEqualTo(RIGHT);
    assertThat(new ClockGuard(List.of(), () -> 0).look(NOW.minusSeconds(120), NOW))
        .isEqualTo(RIGHT);
    assertThat(new ClockGuard(List.of(), () -> 0).look(NOW.minusSeconds(121), NOW))
        .isEqualTo(new Verdict.Wrong(NOW.minusSeconds(121), NOW));
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400, -3_600, -121, 121, 3_600, 86_400, 315_360_000})
  void a_jump_is_wrong_when_a_platform_says_so_and_right_again_when_it_is_back(long seconds) {
    guard.look(NOW, null);
    pass(5);
    Instant jumped = NOW.plusSeconds(5 + seconds);
    theirs(NOW.plusSeconds(5));

    assertThat(guard.look(jumped, null)).isEqualTo(new Verdict.Wrong(jumped, NOW.plusSeconds(5)));
    pass(5);
    assertThat(guard.look(NOW.plusSeconds(10), null)).isEqualTo(RIGHT);
  }

  @Test
  void a_jump_that_a_platform_confirms_is_a_mended_clock() {
    guard.look(NOW, null);
    pass(5);
    Instant mended = NOW.minus(Duration.ofHours(3));
    theirs(mended);

    assertThat(guard.look(mended, null)).isEqualTo(RIGHT);
    pass(5);
    assertThat(guard.look(mended.plusSeconds(5), null)).isEqualTo(RIGHT);
  }

  @Test
  void one_platform_that_says_otherwise_is_enough() {
    var other = new ScriptedPlatform();
    theirs(NOW);
    other.pulses.add(new Pulse.Alive(NOW.plusSeconds(600)));

    assertThat(new ClockGuard(List.of(platform, other), () -> 0).look(NOW, null))
        .isEqualTo(new Verdict.Wrong(NOW, NOW.plusSeconds(600)));
  }

  @Test
  void on_a_terminal_a_clock_that_went_back_is_wrong_until_it_is_where_it_should_be() {
    guard.look(NOW, null);
    pass(5);
    Instant back = NOW.minusSeconds(3_600);

    assertThat(guard.look(back, null)).isEqualTo(new Verdict.Wrong(back, NOW.plusSeconds(5)));
    pass(60);
    assertThat(guard.look(back.plusSeconds(60), null))
        .isEqualTo(new Verdict.Wrong(back.plusSeconds(60), NOW.plusSeconds(65)));
    pass(5);
    assertThat(guard.look(NOW.plusSeconds(70), null)).isEqualTo(RIGHT);
  }

  @Test
  void on_a_terminal_that_slept_the_clock_is_right() {
    guard.look(NOW, null);
    pass(5);

    assertThat(guard.look(NOW.plus(Duration.ofHours(9)), null)).isEqualTo(RIGHT);
  }

  @Test
  void while_it_is_wrong_the_platforms_are_asked_every_thirty_seconds_only() {
    theirs(NOW);
    Verdict wrong = guard.look(Instant.EPOCH, null);
    theirs(NOW);

    pass(29);
    assertThat(guard.look(Instant.EPOCH.plusSeconds(29), null)).isEqualTo(wrong);
    assertThat(platform.pulses).hasSize(1);
    pass(1);
    guard.look(Instant.EPOCH.plusSeconds(30), null);
    assertThat(platform.pulses).isEmpty();
  }

  @Test
  void a_platform_that_says_no_time_does_not_count() {
    assertThat(guard.look(NOW, null)).isEqualTo(RIGHT);
    pass(5);
    platform.pulses.add(new Pulse.Alive(null));
    assertThat(guard.look(NOW.minusSeconds(600), null)).isInstanceOf(Verdict.Wrong.class);
  }

  @Test
  void nothing_is_trusted_at_the_start_until_a_platform_answers() {
    silent();
    assertThat(guard.look(NOW, NOW.minusSeconds(600))).isEqualTo(new Verdict.Unsure());
    pass(29);
    assertThat(guard.look(NOW.plusSeconds(29), null)).isEqualTo(new Verdict.Unsure());
    pass(1);
    assertThat(guard.look(NOW.plusSeconds(30), null)).isEqualTo(RIGHT);
  }

  @Test
  void one_platform_that_answers_is_enough() {
    silent();

    assertThat(new ClockGuard(List.of(platform, new ScriptedPlatform()), () -> 0).look(NOW, null))
        .isEqualTo(RIGHT);
  }

  @Test
  void a_clock_that_went_forward_is_not_trusted_while_nobody_answers() {
    guard.look(NOW, null);
    pass(5);
    silent();
    assertThat(guard.look(NOW.plusSeconds(3_600), null)).isEqualTo(new Verdict.Unsure());

    pass(5);
    assertThat(guard.look(NOW.plusSeconds(10), null)).isEqualTo(RIGHT);
  }

  @Test
  void a_clock_that_went_back_is_wrong_though_nobody_answers() {
    guard.look(NOW, null);
    pass(5);
    silent();

    assertThat(guard.look(NOW.minusSeconds(3_600), null))
        .isEqualTo(new Verdict.Wrong(NOW.minusSeconds(3_600), NOW.plusSeconds(5)));
  }

  @Test
  void a_checked_clock_can_be_read_once_it_is_trusted() {
    InstantSource checked = guard.checked(() -> NOW);
    assertThatExceptionOfType(UncheckedTime.class).isThrownBy(checked::instant);

    guard.look(NOW, null);
    assertThat(checked.instant()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400, -121, 121, 86_400})
  void a_checked_clock_cannot_be_read_from_a_jump_until_it_was_looked_at(long seconds) {
    var clock = new AtomicReference<>(NOW);
    InstantSource checked = guard.checked(clock::get);
    guard.look(NOW, null);

    clock.set(NOW.plusSeconds(seconds));
    assertThatExceptionOfType(UncheckedTime.class).isThrownBy(checked::instant);
    theirs(clock.get());
    guard.look(clock.get(), null);
    assertThat(checked.instant()).isEqualTo(clock.get());
  }

  private void silent() {
    platform.pulses.add(new Pulse.Silent("502"));
  }

  private void theirs(@Nullable Instant time) {
    platform.pulses.add(new Pulse.Alive(time));
  }

  private void pass(long seconds) {
    nanos += Duration.ofSeconds(seconds).toNanos();
  }

  private long nanos() {
    return nanos;
  }
}
