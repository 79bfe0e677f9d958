package org.clarion.telegram;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clarion.telegram.Pace.Kind;
import org.clarion.telegram.Pace.Ticket;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long PERSON = 700_001;
  private static final long GROUP = -100;
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final LeapingClock clock = new LeapingClock();
  private final Pace pace = new Pace(clock, clock);

  @Test
  void a_quiet_chat_takes_three_at_once_and_then_one_a_second() throws InterruptedException {
    List<Duration> at = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      assertThat(await(PERSON, Kind.POST, 1, LONG)).isZero();
      at.add(clock.passed());
    }

    assertThat(at.stream().map(Duration::toSeconds)).containsExactly(0L, 0L, 0L, 1L, 2L, 3L);
  }

  @Test
  void a_chat_that_was_quiet_again_takes_three_again() throws InterruptedException {
    for (int i = 0; i < 6; i++) {
      await(PERSON, Kind.POST, 1, LONG);
    }
    clock.rest(Duration.ofSeconds(3));

    assertThat(turn(PERSON, Kind.POST, 1)).isZero();
    assertThat(turn(PERSON, Kind.POST, 1)).isZero();
    assertThat(turn(PERSON, Kind.POST, 1)).isZero();
    assertThat(turn(PERSON, Kind.POST, 1)).isBetween(Duration.ofMillis(1), SECOND.plusMillis(1));
  }

  @Test
  void no_second_has_more_than_25_messages() throws InterruptedException {
    List<Instant> sent = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      await(1 + i, i % 3 == 0 ? Kind.ANSWER : Kind.POST, 1, LONG);
      pace.ended();
      sent.add(clock.instant());
    }

    assertThat(most(sent, SECOND)).isEqualTo(25);
    assertThat(clock.passed()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
  }

  @Test
  void no_second_has_more_than_30_arrive_however_long_each_is_under_way()
      throws InterruptedException {
    for (int seed = 0; seed < 20; seed++) {
      LeapingClock time = new LeapingClock();
      Pace shared = new Pace(time, time);
      Random random = new Random(seed);
      List<Instant> arrived = new ArrayList<>();
      PriorityQueue<Instant> answered = new PriorityQueue<>();
      for (int i = 0; i < 3_000; i++) {
        while (!answered.isEmpty() && !answered.element().isAfter(time.instant())) {
          answered.remove();
          shared.ended();
        }
        if (turn(shared, 1 + i, random.nextBoolean() ? Kind.ANSWER : Kind.POST, 1).isZero()) {
          int longest = random.nextInt(10) == 0 ? 2_000 : 100;
          Instant there = time.instant().plusMillis(random.nextInt(longest));
          arrived.add(there);
          answered.add(there.plusMillis(random.nextInt(longest)));
        }
        time.rest(Duration.ofMillis(random.nextInt(20)));
      }
      arrived.sort(naturalOrder());

      assertThat(arrived).hasSizeGreaterThan(300);
      assertThat(most(arrived, SECOND)).isLessThanOrEqualTo(30);
    }
  }

  @Test
  void who_waits_for_an_answer_to_another_message_has_a_turn_when_it_has_come()
      throws InterruptedException {
    for (int i = 0; i < 30; i++) {
      assertThat(await(1 + i, Kind.ANSWER, 1, LONG)).isZero();
    }
    clock.rest(MINUTE);

    assertThat(turn(PERSON, Kind.ANSWER, 1)).isPositive();
    pace.ended();
    assertThat(await(PERSON, Kind.ANSWER, 1, SECOND)).isZero();
  }

  @Test
  void answers_leave_room_for_posts() {
    int answers = 0;
    while (turn(1 + answers, Kind.ANSWER, 1).isZero()) {
      answers++;
    }
    int posts = 0;
    while (turn(10_000 + posts, Kind.POST, 1).isZero()) {
      posts++;
    }

    assertThat(answers).isEqualTo(22);
    assertThat(posts).isEqualTo(3);
  }

  @Test
  void posts_leave_room_for_answers() {
    int posts = 0;
    while (turn(10_000 + posts, Kind.POST, 1).isZero()) {
      posts++;
    }
    int answers = 0;
    while (turn(1 + answers, Kind.ANSWER, 1).isZero()) {
      answers++;
    }

    assertThat(posts).isEqualTo(20);
    assertThat(answers).isEqualTo(5);
  }

  @Test
  void an_answer_that_waits_has_the_next_turn_before_any_post() {
    for (int i = 0; i < 20; i++) {
      turn(10_000 + i, Kind.POST, 1);
      pace.ended();
    }
    clock.rest(Duration.ofMillis(500));
    for (int i = 0; i < 5; i++) {
      turn(1 + i, Kind.ANSWER, 1);
      pace.ended();
    }

    assertThat(turn(PERSON, Kind.ANSWER, 1)).isEqualTo(Duration.ofMillis(500));
    clock.rest(Duration.ofMillis(500));
    for (int i = 0; i < 5; i++) {
      assertThat(turn(20_000 + i, Kind.POST, 1)).isZero();
      pace.ended();
    }
    assertThat(turn(20_005, Kind.POST, 1)).isPositive();
    assertThat(turn(PERSON, Kind.ANSWER, 1)).isZero();
  }

  @Test
  void whoever_waits_longest_has_the_next_turn() {
    for (int i = 0; i < 20; i++) {
      assertThat(turn(10_000 + i, Kind.POST, 1)).isZero();
      pace.ended();
    }
    Ticket first = pace.queue(20_000, Kind.POST, 1);
    Ticket second = pace.queue(20_001, Kind.POST, 1);
    assertThat(pace.turn(first)).isEqualTo(SECOND);
    assertThat(pace.turn(second)).isEqualTo(SECOND);
    clock.rest(SECOND);

    assertThat(pace.turn(second)).isPositive();
    assertThat(turn(PERSON, Kind.ANSWER, 1)).isZero();
    assertThat(pace.turn(first)).isZero();
    assertThat(pace.turn(second)).isZero();
  }

  @Test
  void whoever_waits_for_a_chat_of_their_own_keeps_nobody_else_waiting() {
    pace.delay(GROUP, SECOND);
    Ticket barred = pace.queue(GROUP, Kind.POST, 1);

    assertThat(pace.turn(barred)).isPositive();
    assertThat(turn(20_001, Kind.POST, 1)).isZero();
  }

  @Test
  void a_private_chat_has_no_limit_of_minutes() throws InterruptedException {
    for (int i = 0; i < 60; i++) {
      await(PERSON, Kind.ANSWER, 1, LONG);
      pace.ended();
    }

    assertThat(clock.passed()).isLessThan(MINUTE);
  }

  @Test
  void telegrams_own_delay_holds_back_that_chat_and_nobody_else() {
    pace.delay(GROUP, Duration.ofSeconds(37));

    assertThat(turn(GROUP, Kind.POST, 1)).isBetween(Duration.ofSeconds(37), Duration.ofSeconds(38));
    assertThat(turn(-101, Kind.POST, 1)).isZero();
    assertThat(turn(PERSON, Kind.ANSWER, 1)).isZero();
    clock.rest(Duration.ofSeconds(37));
    assertThat(turn(GROUP, Kind.POST, 1)).isZero();
  }

  @Test
  void a_shorter_delay_does_not_shorten_a_longer_one() {
    pace.delay(GROUP, Duration.ofSeconds(60));
    pace.delay(GROUP, Duration.ofSeconds(1));

    assertThat(turn(GROUP, Kind.POST, 1)).isGreaterThan(Duration.ofSeconds(59));
  }

  @Test
  void whoever_would_wait_too_long_takes_nothing_and_learns_for_how_long()
      throws InterruptedException {
    pace.delay(GROUP, Duration.ofSeconds(30));

    assertThat(await(GROUP, Kind.POST, 1, Duration.ofSeconds(3)))
        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    assertThat(clock.passed()).isZero();
  }

  @Test
  void quiet_chats_are_forgotten_and_barred_ones_are_not() throws InterruptedException {
    pace.delay(GROUP, Duration.ofDays(1));
    for (int i = 0; i < 10_000; i++) {
      await(1 + i, Kind.POST, 1, LONG);
      pace.ended();
    }

    assertThat(pace.chats()).isLessThan(1_100);
    assertThat(turn(GROUP, Kind.POST, 1)).isGreaterThan(Duration.ofHours(20));
  }

  @Test
  void keeps_within_all_limits_whoever_asks_in_whatever_order() throws InterruptedException {
    for (int seed = 0; seed < 20; seed++) {
      LeapingClock time = new LeapingClock();
      Pace shared = new Pace(time, time);
      Random random = new Random(seed);
      List<Instant> all = new ArrayList<>();
      List<Instant> answers = new ArrayList<>();
      List<Instant> group = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        long chat = random.nextInt(4) == 0 ? GROUP : -1_000 - random.nextInt(40);
        Kind kind = random.nextBoolean() ? Kind.ANSWER : Kind.POST;
        if (turn(shared, chat, kind, 1).isZero()) {
          shared.ended();
          all.add(time.instant());
          (kind == Kind.ANSWER ? answers : new ArrayList<Instant>()).add(time.instant());
          (chat == GROUP ? group : new ArrayList<Instant>()).add(time.instant());
        }
        time.rest(Duration.ofMillis(random.nextInt(60)));
      }
      assertThat(most(all, SECOND)).isLessThanOrEqualTo(25);
      assertThat(most(answers, SECOND)).isLessThanOrEqualTo(22);
      assertThat(most(group, SECOND)).isLessThanOrEqualTo(4);
      assertThat(most(group, MINUTE)).isLessThanOrEqualTo(20);
    }
  }

  @Test
  void many_at_once_get_no_more_turns_than_there_are() throws Exception {
    CountDownLatch begin = new CountDownLatch(1);
    List<Future<Boolean>> turns = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 500; i++) {
        long chat = 1L + i;
        turns.add(
            threads.submit(() -> {
              begin.await();
              return turn(chat, Kind.POST, 1).isZero();
            }));
      }
      begin.countDown();
      int taken = 0;
      for (Future<Boolean> turn : turns) {
        taken += turn.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(20);
    }
  }

  /** How many of these are within any such time. */
  static int most(List<Instant> instants, Duration time) {
    int most = 0;
    for (int first = 0; first < instants.size(); first++) {
      Instant end = instants.get(first).plus(time);
      int last = first;
      while (last < instants.size() && instants.get(last).isBefore(end)) {
        last++;
      }
      most = Math.max(most, last - first);
    }
    return most;
  }

  /** Waits for a turn for so long. */
  private Duration await(long chat, Kind kind, int messages, Duration limit)
      throws InterruptedException {
    Ticket ticket = pace.queue(chat, kind, messages);
    try {
      return pace.await(ticket, pace.in(limit));
    } finally {
      pace.leave(ticket);
    }
  }

  private Duration turn(long chat, Kind kind, int messages) {
    return turn(pace, chat, kind, messages);
  }

  /** Asks once, without queueing up. */
  private static Duration turn(Pace pace, long chat, Kind kind, int messages) {
    Ticket ticket = pace.queue(chat, kind, messages);
    try {
      return pace.turn(ticket);
    } finally {
      pace.leave(ticket);
    }
  }
}
