package org.clarion.loopback.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SnowflakesTest {
  private static final long EPOCH_MILLIS = 1_420_070_400_000L;

  private final Snowflakes ids =
      new Snowflakes(InstantSource.fixed(Instant.parse("2026-03-04T19:00:00Z")));

  @Test
  void ids_of_one_millisecond_grow() {
    long first = ids.next();

    assertThat(ids.next()).isEqualTo(first + 1);
    assertThat(Instant.ofEpochMilli(EPOCH_MILLIS + Snowflakes.millis(first)))
        .isEqualTo("2026-03-04T19:00:00Z");
  }

  @Test
  void an_interaction_is_of_now_whatever_the_clock_says() {
    Instant before = InstantSource.system().instant().minusMillis(1);
    long id = ids.nextInteraction();

    assertThat(Instant.ofEpochMilli(EPOCH_MILLIS + Snowflakes.millis(id)))
        .isBetween(before, InstantSource.system().instant());
  }

  @Test
  void servers_take_turns_on_two_shards() {
    long first = Snowflakes.millis(ids.nextServer()) % 2;
    long person = ids.nextPerson();
    long second = Snowflakes.millis(ids.nextServer()) % 2;

    assertThat(second).isNotEqualTo(first);
    assertThat(person).isPositive();
  }
}
