package org.clarion.app.kills;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One bot on an H2 file that posts to Discord. */
@Execution(ExecutionMode.CONCURRENT)
class DiscordKillTest {
  @TempDir Path folder;

  @Test
  void discord_shows_each_reminder_once_however_often_the_bot_is_killed() throws Exception {
    new PlatformKills(6, 20270305).run(folder, DiscordWitness::start, KillRun::showing);
  }
}
