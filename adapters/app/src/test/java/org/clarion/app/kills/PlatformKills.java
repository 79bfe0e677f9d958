package org.clarion.app.kills;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import org.clarion.store.Store;

/**
 * One bot on an H2 file that is killed on the way between its store and two platforms.
 *
 * @param kills how many there are in a round, unless there is time for more
 */
record PlatformKills(int kills, long seed) {
  private static final boolean LONG = Boolean.getBoolean("clarion.long");
  private static final int ROUNDS = LONG ? 9 : 1;
  private static final int LONG_KILLS = 10;

  /** Not every try comes to its point. */
  private static final int MORE_TRIES = 3;

  /** Goes through all rounds, and finds nothing to complain of. */
  void run(
      Path folder,
      Function<InstantSource, Witness> dropping,
      Function<InstantSource, Witness> showing)
      throws Exception {
    int each = LONG ? LONG_KILLS : kills;
    new KillRounds(ROUNDS, each, each + MORE_TRIES, seed)
        .run(
            folder,
            CrashPoints.ofPosting(),
            (here, round) ->
                new KillRun(Store.Settings.folder(here), here, 1, round, dropping, showing));
  }
}
