package org.clarion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What 500 places get when the bot comes back after a while. */
class DowntimeTest {
  private static final Instant START = Instant.parse("2027-03-01T06:00:00Z");
  private static final int PLACES = 500;

  @BeforeAll
  static void quiet() {
    Quiet.down();
  }

  @ParameterizedTest
  @CsvSource({"PT1H", "PT72H", "PT720H"})
  void makes_up_for_its_absence_once_and_nearest_first(Duration off) {
    var crowd = new Crowd(1, START, PLACES);
    dates(crowd);
    World world = crowd.world;
    // It had planned all of it before it went off.
    var rhythm = world.storage.subscriptions().rhythm();
    List<Trigger> triggers = Planner.plan(world.dates, rhythm, START);
    world.storage.outbox().plan(new Outbox.Plan(world.dates, triggers), START);
    Instant back = START.plus(Duration.ofHours(3)).plus(off);
    crowd.bot(Duration.between(START, back), Duration.ofSeconds(5));

    crowd.run(Duration.between(START, back).plusMinutes(2));

    assertThat(world.violations).isEmpty();
    List<Chat.Shown> shown = crowd.shown();
    assertThat(shown).isNotEmpty();
    assertThat(shown.getLast().at()).isBefore(back.plusSeconds(30));
    Map<String, Integer> each = new HashMap<>();
    for (Chat.Shown it : shown) {
      for (Trigger member : it.said().members()) {
        assertThat(member.expiresAt()).isAfter(it.at());
        each.merge(it.room().number + "/" + member.entry(), 1, Integer::sum);
      }
    }
    assertThat(each.values()).allMatch(it -> it == 1);
    assertThat(shown.stream().map(it -> it.said().members().getFirst().expiresAt())).isSorted();
    System.out.printf(
        "off for %s: %d posts in %s%n",
        off, shown.size(), Duration.between(back, shown.getLast().at()));
  }

  /** Something in two days, in a week, in two, and so on, and some that pass meanwhile. */
  private static void dates(Crowd crowd) {
    LocalDate today = LocalDate.of(2027, 3, 1);
    for (int days : new int[] {0, 1, 2, 3, 5, 14, 16, 28, 32, 44}) {
      LocalDate day = today.plusDays(days);
      crowd.content.put("in" + days, KeyDate.of(new Rule.OnceDays(day, day), Certainty.FIXED));
    }
    crowd.content.publish();
  }
}
