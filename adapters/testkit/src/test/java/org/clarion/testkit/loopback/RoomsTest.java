package org.clarion.testkit.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.junit.jupiter.api.Test;

class RoomsTest {
  private static final PlatformName NAME = new PlatformName("loop");
  private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");

  @Test
  void refuses_what_is_over_the_limit_of_a_second_until_the_second_is_over() {
    var rooms = new Rooms(Repeats.SHOWN, new Limits(2, 100));

    assertThat(rooms.overLimit(post("a", 0))).isEmpty();
    assertThat(rooms.overLimit(post("b", 400))).isEmpty();
    assertThat(rooms.overLimit(post("c", 900))).contains(Duration.ofMillis(100));
    assertThat(rooms.overLimit(post("c", 1_000))).isEmpty();
    assertThat(rooms.overLimit()).isEqualTo(1);
  }

  @Test
  void refuses_what_is_over_the_limit_of_one_place_alone() {
    var rooms = new Rooms(Repeats.SHOWN, new Limits(100, 2));

    assertThat(rooms.overLimit(post("a", 0))).isEmpty();
    assertThat(rooms.overLimit(post("a", 10_000))).isEmpty();
    assertThat(rooms.overLimit(post("a", 20_000))).contains(Duration.ofSeconds(40));
    assertThat(rooms.overLimit(post("b", 20_000))).isEmpty();
    assertThat(rooms.overLimit()).isEqualTo(1);
  }

  @Test
  void misbehaves_the_same_for_the_same_seed() {
    assertThat(mishaps(7)).isEqualTo(mishaps(7)).isNotEqualTo(mishaps(8));
    assertThat(mishaps(7).stream().map(Object::getClass).collect(Collectors.toSet())).hasSize(8);
  }

  private static List<Mishap> mishaps(long seed) {
    Mishaps mishaps = Mishaps.seeded(seed, 50);
    return IntStream.range(0, 200).mapToObj(it -> mishaps.next(post("a", it))).toList();
  }

  private static Arrival post(String channel, long millis) {
    return new Arrival(
        START.plusMillis(millis), new Place(NAME, "group", channel), "key", "text", null, null);
  }
}
