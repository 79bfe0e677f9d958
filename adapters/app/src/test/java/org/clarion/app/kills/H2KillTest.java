package org.clarion.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
  private static final int KILLS_EACH = LONG ? 20 : 12;
  private static final int TRIES_MAX = LONG ? 26 : 16;
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
    Set<String> hit =
        new KillRounds(ROUNDS, KILLS_EACH, TRIES_MAX, SEED)
            .run(
                folder,
                points,
                (here, seed) -> new KillRun(Store.Settings.folder(here), here, 1, seed));
    if (LONG) {
      assertThat(hit).containsAll(CrashPoints.of(Outbox.class));
    }
  }
}
