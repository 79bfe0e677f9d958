package org.clarion.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.message.Platform;
import org.clarion.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One bot on an H2 file that posts to Telegram, which shows every repeat. */
@Execution(ExecutionMode.CONCURRENT)
class TelegramKillTest {
  private static final boolean LONG = Boolean.getBoolean("clarion.long");
  private static final int ROUNDS = LONG ? 9 : 1;
  private static final int KILLS_EACH = LONG ? 10 : 4;
  private static final int TRIES_MAX = KILLS_EACH + 3;
  private static final long SEED = 20270306;

  @TempDir Path folder;

  @Test
  void telegram_shows_a_reminder_again_only_where_it_says_so_however_often_the_bot_is_killed()
      throws Exception {
    List<String> points = new ArrayList<>(CrashPoints.of(Outbox.class));
    points.addAll(CrashPoints.of(Platform.class));
    Collections.shuffle(points, new Random(SEED));
    for (int round = 0; round < ROUNDS; round++) {
      Path here = folder(round);
      try (var run =
          new KillRun(
              Store.Settings.folder(here),
              here,
              1,
              SEED + round,
              KillRun::dropping,
              TelegramWitness::start)) {
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
