package org.clarion.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two bots on one PostgreSQL, each killed in turn. */
@Execution(ExecutionMode.CONCURRENT)
class PostgresKillTest {
  private static final int ROUNDS = Boolean.getBoolean("clarion.long") ? 12 : 1;
  private static final int KILLS_EACH = 5;
  private static final int TRIES_MAX = 7;
  private static final long SEED = 20270302;

  @TempDir Path folder;

  /** discord.js#3614, Dishorde#106, whiteout-project/bot#27, mattermost-plugin-remind#234. */
  @Test
  void two_bots_post_each_reminder_once_however_often_they_are_killed() throws Exception {
    List<String> points = CrashPoints.all();
    Collections.shuffle(points, new Random(SEED));
    for (int round = 0; round < ROUNDS; round++) {
      try (var postgres = Postgres.start();
          var run = new KillRun(postgres.store(), folder(round), 2, SEED + round)) {
        run.begin();
        run.killAt(points.subList(0, KILLS_EACH), TRIES_MAX);
        run.killAtRandom(KILLS_EACH);

        assertThat(run.end().complaints()).as(run.summary()).isEmpty();
        System.out.println(run.summary());
      }
      Collections.rotate(points, -KILLS_EACH);
    }
  }

  private Path folder(int round) throws IOException {
    return Files.createDirectory(folder.resolve("round-" + round));
  }
}
