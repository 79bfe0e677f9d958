package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RehearsalTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-02-01T18:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @AfterEach
  void forget_the_log_of_this_folder() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
  }

  @Test
  void all_that_is_rehearsed_succeeds() {
    assertThat(Rehearsal.run(host(folder.resolve("home")))).isZero();
  }

  @Test
  void a_failure_shows_in_the_status() {
    assertThat(Rehearsal.run(host(Path.of("/dev/null/home")))).isEqualTo(1);
  }

  private Host host(Path home) {
    return new Host(
        new ByteArrayInputStream("/help\n".getBytes(UTF_8)),
        new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
        new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
        false,
        Map.of("CLARION_HOME", home.toString()),
        folder,
        folder,
        CLOCK);
  }
}
