package org.clarion.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rounds in which bots are killed, each round in a folder of its own and first at the points that
 * the one before it has not come to.
 *
 * @param kills how many there are in a round at named points, and as many again at random moments
 */
record KillRounds(int rounds, int kills, int triesMax, long seed) {
  /** Has a round begin in a folder. */
  @FunctionalInterface
  interface Opening {
    KillRun open(Path folder, long seed) throws IOException;
  }

  /**
   * Goes through all rounds, and finds nothing to complain of.
   *
   * @return the points that were hit
   */
  Set<String> run(Path folder, List<String> points, Opening opening) throws Exception {
    List<String> ahead = new ArrayList<>(points);
    Collections.shuffle(ahead, new Random(seed));
    Set<String> hit = new TreeSet<>();
    for (int round = 0; round < rounds; round++) {
      Path here = Files.createDirectory(folder.resolve("round-" + round));
      try (KillRun run = opening.open(here, seed + round)) {
        run.begin();
        run.killAt(ahead.subList(0, kills), triesMax);
        run.killAtRandom(kills);

        assertThat(run.end().complaints()).as(run.summary()).isEmpty();
        System.out.println(run.summary());
        hit.addAll(run.hit());
      }
      Collections.rotate(ahead, -kills);
    }
    return hit;
  }
}
