package org.clarion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that finds nothing proves little: faults that are built in must be found. */
@Execution(ExecutionMode.CONCURRENT)
class PlantedFaultsTest {
  private static final int SEEDS = 200;

  /** These do harm only when trouble comes between two certain steps. */
  private static final Set<Plant> IN_A_STORM =
      EnumSet.of(
          Plant.SKEWED_CLOCKS,
          Plant.NO_FENCE,
          Plant.NO_HEALTH_GATE,
          Plant.NO_CORRECTION_AFTER_AMBIGUITY,
          Plant.UNSUBSCRIBED_NOT_CHECKED,
          Plant.EXPIRY_NOT_CHECKED,
          Plant.CORRECTIONS_WITHOUT_NUMBER,
          Plant.CONTENT_NOT_CHECKED);

  @BeforeAll
  static void quiet() {
    Quiet.down();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void finds_what_was_planted_and_nothing_without_it(Plant plant) {
    int found = firstFound(plant);

    assertThat(found).isLessThan(SEEDS);
    for (int seed = 0; seed <= found; seed++) {
      assertThat(run(plant, Plant.NONE, seed).violations).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void keeps_every_promise_in_a_storm() {
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(new Storm(seed, Plant.NONE).run().violations).as("seed %d", seed).isEmpty();
    }
  }

  /** By what people see: an audit goes by what was written down, and that may be the fault. */
  private static int firstFound(Plant plant) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Optional<String> seen =
          run(plant, plant, seed).violations.stream()
              .filter(it -> !it.startsWith("AUDIT"))
              .findFirst();
      if (seen.isPresent()) {
        System.out.printf("%s in seed %d: %s%n", plant, seed, seen.get());
        return seed;
      }
    }
    return SEEDS;
  }

  /** The world that shows one plant, with another or none in it. */
  private static World run(Plant shown, Plant plant, int seed) {
    return IN_A_STORM.contains(shown)
        ? new Storm(seed, plant).run()
        : new Sixty(seed, plant, new MemoryStorage(World.ZONE, plant)).run();
  }
}
