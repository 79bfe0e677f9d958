package org.clarion.app.kills;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One bot on an H2 file that posts to Telegram, which shows every repeat. */
@Execution(ExecutionMode.CONCURRENT)
class TelegramKillTest {
  @TempDir Path folder;

  @Test
  void telegram_shows_a_reminder_again_only_where_it_says_so_however_often_the_bot_is_killed()
      throws Exception {
    new PlatformKills(4, 20270306).run(folder, KillRun::dropping, TelegramWitness::start);
  }
}
