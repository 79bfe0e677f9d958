package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.telegram.PaceTest.most;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.clarion.telegram.Pace.Kind;
import org.clarion.telegram.Pace.Ticket;
import org.junit.jupiter.api.Test;

/** Telegram takes 20 messages a minute in a group, and what belongs together is not torn apart. */
class GroupMinuteTest {
  private static final long GROUP = -100;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LONG = Duration.ofHours(1);

  private final LeapingClock clock = new LeapingClock();
  private final Pace pace = new Pace(clock, clock);
  private final List<Instant> sent = new ArrayList<>();

  @Test
  void no_minute_has_more_than_20() throws InterruptedException {
    for (int i = 0; i < 90; i++) {
      sendAll(pace.queue(GROUP, i % 2 == 0 ? Kind.ANSWER : Kind.POST, 1), 1);
    }

    assertThat(most(sent, MINUTE)).isEqualTo(20);
    assertThat(clock.passed()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
  }

  @Test
  void parts_count_where_they_are_sent() throws InterruptedException {
    for (int i = 0; i < 30; i++) {
      sendAll(pace.queue(GROUP, Kind.ANSWER, 5), 5);
    }

    assertThat(most(sent, MINUTE)).isLessThanOrEqualTo(20);
  }

  @Test
  void parts_count_where_they_are_sent_after_telegram_held_them_back() throws InterruptedException {
    Ticket answer = pace.queue(GROUP, Kind.ANSWER, 5);
    sendAll(answer, 1);
    pace.delay(GROUP, Duration.ofSeconds(40));
    sendAll(answer, 4);
    for (int i = 0; i < 40; i++) {
      sendAll(pace.queue(GROUP, Kind.POST, 1), 1);
    }

    assertThat(most(sent, MINUTE)).isLessThanOrEqualTo(20);
  }

  @Test
  void parts_count_where_they_are_sent_while_others_speak_there() {
    Random random = new Random(7);
    Deque<Ticket> begun = new ArrayDeque<>();
    for (int i = 0; i < 20_000; i++) {
      if (begun.size() < 3) {
        begun.add(pace.queue(GROUP, Kind.ANSWER, 1 + random.nextInt(15)));
      }
      Ticket next = begun.remove();
      if (random.nextInt(10) == 0) {
        pace.leave(next);
      } else {
        begun.add(next);
        if (pace.turn(next).isZero()) {
          pace.ended();
          sent.add(clock.instant());
        }
      }
      if (random.nextInt(200) == 0) {
        pace.delay(GROUP, Duration.ofSeconds(random.nextInt(50)));
      }
      clock.rest(Duration.ofMillis(random.nextInt(1_000)));
    }

    assertThat(sent).hasSizeGreaterThan(1_000);
    assertThat(most(sent, MINUTE)).isEqualTo(20);
  }

  @Test
  void all_of_a_message_in_parts_has_room_before_its_first_goes_out() throws InterruptedException {
    for (int i = 0; i < 17; i++) {
      sendAll(pace.queue(GROUP, Kind.POST, 1), 1);
    }
    clock.rest(Duration.ofSeconds(5));
    Ticket four = pace.queue(GROUP, Kind.POST, 4);
    assertThat(pace.turn(four)).isPositive();
    pace.leave(four);

    Ticket three = pace.queue(GROUP, Kind.POST, 3);
    assertThat(pace.turn(three)).isZero();
    assertThat(pace.await(three, pace.in(SECOND))).isZero();
    assertThat(pace.turn(pace.queue(GROUP, Kind.POST, 1))).isGreaterThan(Duration.ofSeconds(30));
    assertThat(pace.await(three, pace.in(SECOND))).isZero();
    assertThat(pace.await(three, pace.in(SECOND))).isGreaterThan(Duration.ofSeconds(30));
  }

  @Test
  void nobody_takes_the_room_of_parts_that_are_held_back() throws InterruptedException {
    Ticket answer = pace.queue(GROUP, Kind.ANSWER, 15);
    sendAll(answer, 1);
    clock.rest(Duration.ofMinutes(2));
    for (int i = 0; i < 6; i++) {
      sendAll(pace.queue(GROUP, Kind.POST, 1), 1);
    }

    assertThat(pace.turn(pace.queue(GROUP, Kind.POST, 1))).isGreaterThan(Duration.ofSeconds(30));
    sendAll(answer, 14);
    assertThat(most(sent, MINUTE)).isEqualTo(20);
    assertThat(clock.passed()).isLessThan(Duration.ofMinutes(3));
  }

  @Test
  void the_room_of_parts_is_not_forgotten_when_quiet_chats_are() throws InterruptedException {
    sendAll(pace.queue(GROUP, Kind.ANSWER, 15), 1);
    clock.rest(Duration.ofMinutes(2));
    for (int i = 0; i < 1_000; i++) {
      sendAll(pace.queue(1 + i, Kind.POST, 1), 1);
    }

    assertThat(pace.turn(pace.queue(GROUP, Kind.POST, 7))).isGreaterThan(Duration.ofSeconds(30));
  }

  @Test
  void the_room_of_parts_that_do_not_go_out_is_left_to_others() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      Ticket broken = pace.queue(GROUP, Kind.ANSWER, 5);
      sendAll(broken, 1);
      pace.leave(broken);
    }
    clock.rest(SECOND);

    assertThat(pace.turn(pace.queue(GROUP, Kind.POST, 16))).isZero();
  }

  /** Sends so many messages as soon as may be. */
  private void sendAll(Ticket ticket, int messages) throws InterruptedException {
    for (int i = 0; i < messages; i++) {
      assertThat(pace.await(ticket, pace.in(LONG))).isZero();
      pace.ended();
      sent.add(clock.instant());
    }
  }
}
