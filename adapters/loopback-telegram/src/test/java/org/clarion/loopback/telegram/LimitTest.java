package org.clarion.loopback.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How many messages are taken. */
class LimitTest {
  private static final Instant START = Instant.parse("2027-03-08T09:30:00Z");

  private final RateLimits limits = new RateLimits();

  private boolean takes(long chat, long millis) {
    return limits.take(chat, chat < 0, START.plusMillis(millis)) == null;
  }

  @Test
  void one_chat_takes_one_a_second_and_short_bursts() {
    for (int i = 0; i < 5; i++) {
      assertThat(takes(1, 0)).isTrue();
    }
    assertThat(limits.take(1, false, START)).isEqualTo(Duration.ofSeconds(1));
    for (int i = 1; i < 100; i++) {
      assertThat(takes(1, i * 1000L)).isTrue();
    }
    assertThat(takes(2, 99_000)).isTrue();
    assertThat(limits.over()).isEqualTo(1);
  }

  @Test
  void one_group_takes_twenty_a_minute() {
    for (int i = 0; i < 20; i++) {
      assertThat(takes(-1, i * 1000L)).isTrue();
    }
    assertThat(limits.take(-1, true, START.plusSeconds(20))).isEqualTo(Duration.ofSeconds(40));
    assertThat(takes(-1, 60_000)).isTrue();
  }

  @Test
  void all_chats_together_take_thirty_a_second() {
    for (int chat = 1; chat <= 30; chat++) {
      assertThat(takes(chat, 100)).isTrue();
    }
    assertThat(limits.take(31, false, START.plusMillis(600))).isEqualTo(Duration.ofMillis(500));
    assertThat(takes(31, 1100)).isTrue();
  }

  @Test
  void nothing_is_too_much_when_they_are_not_kept() {
    limits.keep(false);
    for (int i = 0; i < 100; i++) {
      assertThat(takes(-1, 0)).isTrue();
    }
    assertThat(limits.over()).isZero();
  }

  @Test
  void waits_are_told_in_whole_seconds() {
    assertThat(Refusal.seconds(Duration.ZERO)).isEqualTo(1);
    assertThat(Refusal.seconds(Duration.ofMillis(1001))).isEqualTo(2);
    assertThat(Refusal.seconds(Duration.ofSeconds(40))).isEqualTo(40);
  }
}
