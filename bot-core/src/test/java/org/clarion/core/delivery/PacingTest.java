package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Traits;
import org.clarion.core.reminder.Reminders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacingTest {
  private static final Instant NOW = Instant.parse("2027-03-08T09:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Traits SLOW = new Traits(Duration.ZERO, 2, 3);

  private final Pacing pacing = new Pacing();

  @Test
  void posts_of_one_platform_come_one_after_the_other() {
    assertThat(IntStream.range(0, 4).mapToObj(it -> reserve("p" + it, SLOW, NOW)))
        .containsExactly(NOW, NOW.plusMillis(500), NOW.plusMillis(1_000), NOW.plusMillis(1_500));
  }

  @Test
  void platforms_do_not_wait_for_each_other() {
    Place elsewhere = new Place(new PlatformName("other"), "g", "c");

    reserve("p", SLOW, NOW);
    assertThat(pacing.reserve(elsewhere, SLOW, NOW)).isEqualTo(NOW);
  }

  @Test
  void a_place_that_had_its_share_is_asked_for_again_when_the_first_is_a_minute_old() {
    for (int index = 0; index < 3; index++) {
      assertThat(reserve("p", SLOW, NOW.plusSeconds(index))).isEqualTo(NOW.plusSeconds(index));
    }

    assertThat(reserve("p", SLOW, NOW.plusSeconds(3))).isEqualTo(NOW.plus(MINUTE));
    assertThat(reserve("p", SLOW, NOW.plusSeconds(50))).isEqualTo(NOW.plus(MINUTE));
    assertThat(reserve("q", SLOW, NOW.plusSeconds(50))).isEqualTo(NOW.plusSeconds(50));
    assertThat(reserve("p", SLOW, NOW.plusSeconds(60))).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void whoever_would_have_to_wait_for_long_is_not_counted_so_that_nobody_waits_for_ever() {
    for (int index = 0; index < 40; index++) {
      reserve("p" + index, SLOW, NOW);
    }

    assertThat(reserve("q", SLOW, NOW)).isEqualTo(NOW.plusMillis(3_500));
    assertThat(reserve("q", SLOW, NOW.plusMillis(3_500))).isEqualTo(NOW.plusMillis(3_500));
  }

  @Test
  void a_platform_without_limits_is_never_waited_for() {
    for (int index = 0; index < 1_000; index++) {
      assertThat(reserve("p", Traits.UNLIMITED, NOW)).isEqualTo(NOW);
    }
  }

  @Test
  void what_was_counted_while_the_clock_was_years_ahead_does_not_count() {
    Instant ahead = NOW.plus(Duration.ofDays(3_650));
    for (int index = 0; index < 3; index++) {
      reserve("p", SLOW, ahead);
    }

    assertThat(reserve("p", SLOW, NOW)).isEqualTo(NOW);
    assertThat(reserve("p", SLOW, NOW)).isEqualTo(NOW.plusMillis(500));
  }

  @Test
  void places_that_have_been_still_for_a_minute_are_forgotten() {
    for (int index = 0; index <= 10_000; index++) {
      reserve("p" + index, Traits.UNLIMITED, NOW);
    }

    assertThat(reserve("p1", new Traits(Duration.ZERO, 1_000, 1), NOW.plus(MINUTE)))
        .isEqualTo(NOW.plus(MINUTE));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void never_more_than_the_limits_in_any_second_and_any_minute(int seed) {
    var random = new Random(seed);
    Traits traits = new Traits(Duration.ZERO, 1 + random.nextInt(30), 1 + random.nextInt(20));
    List<Instant> all = new ArrayList<>();
    Map<String, List<Instant>> byPlace = new HashMap<>();
    Instant now = NOW;
    for (int call = 0; call < 3_000; call++) {
      now = now.plusMillis(random.nextInt(4) == 0 ? random.nextInt(2_000) : 0);
      String place = "p" + random.nextInt(5);
      Instant moment = reserve(place, traits, now);
      assertThat(moment).isAfterOrEqualTo(now);
      if (!moment.isAfter(now.plus(Pacing.WAIT_MAX))) {
        all.add(moment);
        byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(moment);
      }
    }

    check(all, traits.postsPerSecondMax(), Duration.ofSeconds(1).minusNanos(1_000));
    byPlace.values().forEach(it -> check(it, traits.postsPerPlaceAndMinuteMax(), MINUTE));
  }

  private static void check(List<Instant> moments, int max, Duration window) {
    assertThat(moments).hasSizeGreaterThan(max).isSorted();
    for (int index = max; index < moments.size(); index++) {
      assertThat(Duration.between(moments.get(index - max), moments.get(index)))
          .isGreaterThanOrEqualTo(window);
    }
  }

  private Instant reserve(String channel, Traits traits, Instant now) {
    return pacing.reserve(new Place(Reminders.HALL.platform(), "north", channel), traits, now);
  }
}
