package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Sighting;
import org.clarion.core.reminder.Reminders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatsTest {
  private static final Instant FIRST = Instant.parse("2027-03-08T09:00:00Z");

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final Repeats repeats = new Repeats();

  @Test
  void a_platform_that_drops_repeats_gets_one_within_half_of_the_time_it_says() {
    platform.traits = ScriptedPlatform.DROPPING;

    assertThat(before(1, FIRST, 0)).isEqualTo(new Repeats.Step.Again());
    assertThat(before(5, FIRST, 89)).isEqualTo(new Repeats.Step.Again());
    assertThat(platform.asked).isEmpty();
  }

  @Test
  void later_it_is_looked_for_once_it_would_show() {
    platform.traits = ScriptedPlatform.DROPPING;
    Instant last = FIRST.plusSeconds(80);

    assertThat(before(2, last, 90)).isEqualTo(new Repeats.Step.Wait(last.plusSeconds(60)));
    assertThat(before(2, last, 139)).isEqualTo(new Repeats.Step.Wait(last.plusSeconds(60)));
    assertThat(platform.asked).isEmpty();
    before(2, last, 140);
    assertThat(platform.asked).containsExactly("look k1 since 2027-03-08T09:00:00Z");
  }

  @Test
  void what_is_found_is_there_and_what_is_not_is_sent_anew() {
    platform.traits = ScriptedPlatform.DROPPING;

    platform.sighting = new Sighting.Seen("m1");
    assertThat(before(1, FIRST, 90)).isEqualTo(new Repeats.Step.Found("m1"));
    platform.sighting = new Sighting.NotSeen();
    assertThat(before(1, FIRST, 90)).isEqualTo(new Repeats.Step.Anew());
  }

  @Test
  void where_nobody_can_look_there_is_one_repeat_and_no_second() {
    platform.traits = ScriptedPlatform.DROPPING;

    assertThat(before(1, FIRST, 90)).isEqualTo(new Repeats.Step.Again());
    assertThat(before(2, FIRST, 90)).isEqualTo(new Repeats.Step.GiveUp());
  }

  @Test
  void a_platform_that_shows_repeats_gets_one_when_it_answers() {
    assertThat(before(1, FIRST, 120)).isEqualTo(new Repeats.Step.Again());
  }

  @Test
  void the_one_repeat_is_not_spent_on_a_platform_that_does_not_answer() {
    platform.pulses.add(new Pulse.Silent("502"));

    assertThat(before(1, FIRST, 120)).isEqualTo(waitUntil(180));
    assertThat(before(1, FIRST, 179)).isEqualTo(waitUntil(180));
    assertThat(before(1, FIRST, 180)).isEqualTo(new Repeats.Step.Again());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 30, 59})
  void nor_on_one_that_failed_within_the_last_minute_whatever_it_says_now(long seconds) {
    repeats.failed(platform.name(), FIRST);

    assertThat(before(1, FIRST, seconds)).isEqualTo(waitUntil(60));
    assertThat(before(1, FIRST, 60)).isEqualTo(new Repeats.Step.Again());
  }

  @Test
  void a_failure_of_the_platform_also_holds_back_a_repeat_that_nobody_can_look_for() {
    platform.traits = ScriptedPlatform.DROPPING;
    repeats.failed(platform.name(), FIRST.plusSeconds(85));

    assertThat(before(1, FIRST, 90)).isEqualTo(waitUntil(145));
  }

  @Test
  void a_post_of_which_no_attempt_is_known_counts_from_now() {
    platform.traits = ScriptedPlatform.DROPPING;
    Delivery unknown = Deliveries.tried(planned(), 1, 1, null, null);

    assertThat(repeats.before(Deliveries.post(unknown), platform, FIRST))
        .isEqualTo(new Repeats.Step.Again());
  }

  private Repeats.Step before(int ambiguous, Instant last, long secondsLater) {
    Delivery tried = Deliveries.tried(planned(), ambiguous, ambiguous, FIRST, last);
    return repeats.before(Deliveries.post(tried), platform, FIRST.plusSeconds(secondsLater));
  }

  private static Repeats.Step waitUntil(long seconds) {
    return new Repeats.Step.Wait(FIRST.plus(Duration.ofSeconds(seconds)));
  }

  private static Delivery planned() {
    return Deliveries.planned(1, Reminders.reminder("x", "0d", Reminders.day("2027-03-08")));
  }
}
