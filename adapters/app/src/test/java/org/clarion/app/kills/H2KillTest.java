package org.clarion.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.clarion.core.delivery.Outbox;
import org.clarion.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One bot on an H2 file. */
@Execution(ExecutionMode.CONCURRENT)
class H2KillTest {
  private static final boolean LONG = Boolean.getBoolean("clarion.long");
  private static final int ROUNDS = LONG ? 9 : 1;
  private static final int KILLS_EACH = 20;
  private static final int TRIES_MAX = 26;
  private static final long SEED = 20270301;

  @TempDir Path folder;

  @Test
  void loses_nothing_and_repeats_nothing_however_often_it_is_killed() throws Exception {
    List<String> points = CrashPoints.all();
    if (LONG) {
      // Not every try comes to its point; each of these is to be reached.
      points.addAll(CrashPoints.of(Outbox.class));
      points.addAll(CrashPoints.of(Outbox.class));
    }
    Collections.shuffle(points, new Random(SEED));
    Set<String> hit = new TreeSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      Path here = folder(round);
      try (var run = new KillRun(Store.Settings.folder(here), here, 1, SEED + round)) {
        run.begin();
        run.killAt(points.subList(0, KILLS_EACH), TRIES_MAX);
        run.killAtRandom(KILLS_EACH);

        assertThat(run.end().complaints()).as(run.summary()).isEmpty();
        System.out.println(run.summary());
        hit.addAll(run.hit());
      }
      // The next round begins with the points that this one has not come to.
      Collections.rotate(points, -KILLS_EACH);
    }
    if (LONG) {
      assertThat(hit).containsAll(CrashPoints.of(Outbox.class));
    }
  }

  private Path folder(int round) throws IOException {
    return Files.createDirectory(folder.resolve("round-" + round));
  }
}
