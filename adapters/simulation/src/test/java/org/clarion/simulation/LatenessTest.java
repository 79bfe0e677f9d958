package org.clarion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long it takes until everybody has heard, and that no platform is asked too much. */
class LatenessTest {
  private static final Instant START = Instant.parse("2027-03-01T06:00:00Z");
  private static final Instant DUE = Instant.parse("2027-03-02T09:00:00Z");

  @BeforeAll
  static void quiet() {
    Quiet.down();
  }

  @Test
  void tells_500_places_at_the_pace_that_the_platform_allows() {
    var crowd = crowd(500);
    // It looks just when it is due; in the program a pass begins at most five seconds later.
    crowd.bot(Duration.between(START, DUE), Duration.ofSeconds(5));

    crowd.run(Duration.between(START, DUE).plusMinutes(3));

    assertThat(crowd.world.violations).isEmpty();
    List<Chat.Shown> shown = crowd.shown();
    assertThat(shown).hasSize(500);
    Duration first = Duration.between(DUE, shown.getFirst().at());
    Duration last = Duration.between(DUE, shown.getLast().at());
    System.out.printf("500 places: first after %s, last after %s%n", first, last);
    assertThat(first).isLessThanOrEqualTo(Duration.ofMillis(650));
    assertThat(last).isLessThanOrEqualTo(Duration.ofMillis(500 * 1_000 / (25 * 8 / 10) + 1_000));
  }

  @Test
  void stays_within_the_limits_with_a_long_queue_and_dead_places() {
    var crowd = crowd(10_000);
    for (int i = 0; i < 10_000; i += 10) {
      Chat.Room room = crowd.rooms.get(i);
      room.isKicked = true;
      room.kickedAt = 0;
    }
    crowd.bot(Duration.between(START, DUE), Duration.ofSeconds(5));

    crowd.run(Duration.between(START, DUE).plusHours(24));

    assertThat(crowd.world.violations).isEmpty();
    assertThat(crowd.shown()).hasSize(9_000);
    Duration last = Duration.between(DUE, crowd.shown().getLast().at());
    assertThat(last).isLessThan(Duration.ofMinutes(8));
    List<Instant> discovered = crowd.chat.refusals.subList(0, 1_000);
    List<Instant> probed = crowd.chat.refusals.subList(1_000, crowd.chat.refusals.size());
    System.out.printf(
        "10,000 places, 1,000 of them dead: last after %s; %d found dead within %s,"
            + " then %d probes in a day, at most %d within 10 minutes%n",
        last,
        discovered.size(),
        Duration.between(DUE, discovered.getLast()),
        probed.size(),
        mostWithin(Duration.ofMinutes(10), probed));
    // Each dead place has to be found once; a tenth of what gets a bot banned, and never again.
    assertThat(mostWithin(Duration.ofMinutes(10), probed)).isLessThanOrEqualTo(50);
  }

  private static int mostWithin(Duration time, List<Instant> moments) {
    int most = 0;
    int from = 0;
    for (int to = 0; to < moments.size(); to++) {
      while (!moments.get(from).plus(time).isAfter(moments.get(to))) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  private static Crowd crowd(int places) {
    var crowd = new Crowd(1, START, places);
    LocalDate day = LocalDate.of(2027, 3, 4);
    crowd.content.put("soon", KeyDate.of(new Rule.OnceDays(day, day), Certainty.FIXED));
    crowd.content.publish();
    return crowd;
  }
}
