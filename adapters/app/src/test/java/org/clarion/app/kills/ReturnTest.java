package org.clarion.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.clarion.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One bot on an H2 file that is ended and started again in good order. */
@Execution(ExecutionMode.CONCURRENT)
class ReturnTest {
  private static final long SEED = 20270304;

  @TempDir Path folder;

  /** YaDc#69. */
  @Test
  void a_restart_posts_nothing_again() throws Exception {
    try (var run = new KillRun(Store.Settings.folder(folder), folder, 1, SEED)) {
      run.behaveWell();
      run.begin();
      run.pass(Duration.ofMinutes(4));
      for (int i = 0; i < 3; i++) {
        run.restart(Duration.ZERO, Duration.ZERO);
      }

      assertThat(run.end().complaints()).isEmpty();
    }
  }

  /** matrix-reminder-bot#9, remindmebot-reddit#13. */
  @Test
  void what_fell_due_while_it_was_off_comes_once_on_return() throws Exception {
    try (var run = new KillRun(Store.Settings.folder(folder), folder, 1, SEED)) {
      run.behaveWell();
      run.begin();
      run.pass(Duration.ofMinutes(3));
      int posts = run.posts();
      run.restart(Duration.ofMinutes(20), Duration.ZERO);
      run.pass(Duration.ofMinutes(1));

      assertThat(run.posts()).isGreaterThan(posts);
      assertThat(run.end().complaints()).isEmpty();
    }
  }
}
