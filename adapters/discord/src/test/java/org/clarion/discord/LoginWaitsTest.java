package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoginWaitsTest {
  private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
  private static final LoginWaits ONE = new LoginWaits(1, 1);

  @Test
  void lets_the_first_login_begin_at_once() {
    assertThat(ONE.next(List.of(), START)).isBefore(START);
  }

  @Test
  void keeps_discords_pace_between_two_logins() {
    assertThat(ONE.next(List.of(START), START.plusSeconds(1))).isEqualTo(START.plusSeconds(6));
  }

  @Test
  void lets_as_many_log_in_at_once_as_discord_takes() {
    var four = new LoginWaits(8, 4);
    List<Instant> three = List.of(START, START, START);

    assertThat(four.next(three, START)).isBefore(START);
    assertThat(four.next(Stream.concat(three.stream(), Stream.of(START)).toList(), START))
        .isEqualTo(START.plusSeconds(6));
  }

  @Test
  void lets_a_bot_in_ever_more_rarely_that_crashes_every_second() {
    assertThat(crashing(ONE, Duration.ofDays(1), _ -> Duration.ofSeconds(1)))
        .extracting(it -> Duration.between(START, it).toSeconds())
        .containsExactly(
            0L, 6L, 12L, 18L, 28L, 48L, 88L, 168L, 328L, 648L, 1_288L, 2_568L, 5_128L, 10_248L,
            20_488L, 40_968L, 62_568L, 84_168L);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 1", "16, 16", "40, 4"})
  void logs_in_at_most_twenty_times_within_any_day_however_it_crashes(int shards, int concurrency) {
    var waits = new LoginWaits(shards, concurrency);
    for (long seed = 0; seed < 60; seed++) {
      var random = new SplittableRandom(seed);
      long longest = 1L << random.nextInt(1, 16);

      List<Instant> logins =
          crashing(
              waits, Duration.ofDays(4), _ -> Duration.ofSeconds(random.nextLong(longest) + 1));

      assertThat(mostWithinADay(logins))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(LoginWaits.PER_DAY_MAX * shards);
    }
  }

  @Test
  void logs_in_at_most_twenty_times_within_any_day_when_each_start_crashes_in_its_middle() {
    var waits = new LoginWaits(5, 1);
    for (long seed = 0; seed < 60; seed++) {
      var random = new SplittableRandom(seed);

      List<Instant> logins =
          crashing(waits, Duration.ofDays(3), _ -> Duration.ofSeconds(random.nextLong(400)));

      assertThat(mostWithinADay(logins)).as("seed %d", seed).isLessThanOrEqualTo(100);
    }
  }

  @Test
  void never_has_a_bot_wait_that_ran_for_six_hours() {
    for (int earlier = 1; earlier < 200; earlier++) {
      List<Instant> logins =
          Stream.iterate(START, it -> it.plusSeconds(30)).limit(earlier).toList();
      Instant restart = logins.getLast().plus(LoginWaits.WAIT_MAX);

      assertThat(ONE.next(logins, restart)).isBeforeOrEqualTo(restart);
    }
  }

  @Test
  void hardly_has_a_bot_wait_that_was_restarted_ten_times_this_morning() {
    List<Instant> logins =
        Stream.iterate(START, it -> it.plus(Duration.ofMinutes(12))).limit(10).toList();
    Instant restart = logins.getLast().plus(Duration.ofMinutes(12));

    assertThat(ONE.next(logins, restart)).isBeforeOrEqualTo(restart);
  }

  @Test
  void does_not_have_one_shard_wait_for_the_logins_of_the_others() {
    var hundred = new LoginWaits(100, 100);
    List<Instant> ninetyNine = Stream.generate(() -> START).limit(99).toList();

    assertThat(hundred.next(ninetyNine, START)).isBefore(START);
  }

  @Test
  void forgets_what_was_a_day_ago_and_what_a_wrong_clock_wrote() {
    List<Instant> old = Stream.generate(() -> START.minus(LoginWaits.LOOK_BACK)).limit(50).toList();
    List<Instant> ahead =
        Stream.generate(() -> START.plus(Duration.ofDays(400))).limit(50).toList();

    assertThat(ONE.next(old, START)).isBefore(START);
    assertThat(ONE.next(ahead, START)).isBefore(START);
  }

  @Test
  void refuses_numbers_that_make_no_sense() {
    assertThatThrownBy(() -> new LoginWaits(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected positive numbers but were 0 and 1");
  }

  private interface Lifetimes {
    Duration next(int start);
  }

  /** The logins of a program that is started again whenever its life is over. */
  private static List<Instant> crashing(LoginWaits waits, Duration span, Lifetimes lifetimes) {
    List<Instant> logins = new ArrayList<>();
    Instant now = START;
    Instant end = START.plus(span);
    for (int start = 0; now.isBefore(end); start++) {
      Instant crash = now.plus(lifetimes.next(start));
      for (int shard = 0; shard < waits.shards() && now.isBefore(end); shard++) {
        Instant next = waits.next(recent(logins, now), now);
        // A program that crashes while it waits is started again and goes on waiting.
        now = next.isAfter(now) ? next : now;
        if (now.isBefore(end)) {
          logins.add(now);
        }
        if (now.isAfter(crash)) {
          break;
        }
      }
      now = crash.isAfter(now) ? crash : now.plusSeconds(1);
    }
    return logins;
  }

  private static List<Instant> recent(List<Instant> logins, Instant now) {
    Instant horizon = now.minus(LoginWaits.LOOK_BACK);
    int first = logins.size();
    while (first > 0 && logins.get(first - 1).isAfter(horizon)) {
      first--;
    }
    return logins.subList(first, logins.size());
  }

  private static int mostWithinADay(List<Instant> logins) {
    int most = 0;
    int first = 0;
    for (int last = 0; last < logins.size(); last++) {
      while (!logins.get(first).isAfter(logins.get(last).minus(LoginWaits.LOOK_BACK))) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }
}
