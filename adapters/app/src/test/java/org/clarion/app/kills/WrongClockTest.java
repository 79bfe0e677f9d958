package org.clarion.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clarion.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One bot on an H2 file, on a machine whose clock is wrong now and then. */
@Execution(ExecutionMode.CONCURRENT)
class WrongClockTest {
  private static final long SEED = 20270303;
  private static final Duration A_WHILE = Duration.ofSeconds(80);

  @TempDir Path folder;

  /** node-schedule#214, #632. */
  @Test
  void posts_nothing_while_the_clock_is_wrong_and_goes_on_when_it_is_right() throws Exception {
    try (var run = new KillRun(Store.Settings.folder(folder), folder, 1, SEED)) {
      run.behaveWell();
      run.begin();
      run.pass(Duration.ofMinutes(3));
      for (Duration wrong : List.of(Duration.ofDays(-1), Duration.ofDays(3652))) {
        run.shift(wrong);
        staysSilent(run);
        run.shift(Duration.ZERO);
        goesOn(run);
      }
      run.restart(Duration.ZERO, Duration.between(run.now(), Instant.EPOCH));
      staysSilent(run);
      run.shift(Duration.ZERO);
      goesOn(run);

      assertThat(run.end().complaints()).isEmpty();
    }
  }

  private static void staysSilent(KillRun run) throws InterruptedException {
    // What was on its way when the clock jumped arrives.
    run.pass(Duration.ofSeconds(4));
    int posts = run.posts();
    run.pass(A_WHILE);
    assertThat(run.posts()).isEqualTo(posts);
  }

  private static void goesOn(KillRun run) throws InterruptedException {
    int posts = run.posts();
    run.pass(A_WHILE);
    assertThat(run.posts()).isGreaterThan(posts);
  }
}
