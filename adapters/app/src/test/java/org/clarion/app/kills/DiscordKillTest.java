package org.clarion.app.kills;

import java.nio.file.Path;
import org.clarion.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One bot on an H2 file that posts to Discord. */
@Execution(ExecutionMode.CONCURRENT)
class DiscordKillTest {
  private static final boolean LONG = Boolean.getBoolean("clarion.long");
  private static final int ROUNDS = LONG ? 9 : 1;
  private static final int KILLS_EACH = LONG ? 10 : 6;
  private static final int TRIES_MAX = KILLS_EACH + 3;
  private static final long SEED = 20270305;

  @TempDir Path folder;

  @Test
  void discord_shows_each_reminder_once_however_often_the_bot_is_killed() throws Exception {
    new KillRounds(ROUNDS, KILLS_EACH, TRIES_MAX, SEED)
        .run(
            folder,
            CrashPoints.ofPosting(),
            (here, seed) ->
                new KillRun(
                    Store.Settings.folder(here),
                    here,
                    1,
                    seed,
                    DiscordWitness::start,
                    KillRun::showing));
  }
}
