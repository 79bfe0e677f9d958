package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class HomeTest {
  private static final String DAY_AND_TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} ";

  @TempDir private Path folder;

  @AfterEach
  void forget_the_log_of_this_folder() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
  }

  @Test
  void the_log_takes_news_and_leaves_out_chatter() throws IOException {
    Path home = folder.resolve("deep/inside/home");
    Home.prepare(home);
    Logger log = LoggerFactory.getLogger("org.clarion.test");
    log.debug("chatter");
    log.info("news of {}", "today");
    log.warn("trouble");
    assertThat(lines(home))
        .containsExactly("INFO  org.clarion.test news of today", "WARN  org.clarion.test trouble");
  }

  @Test
  void preparing_twice_writes_no_line_twice() throws IOException {
    Home.prepare(folder);
    Home.prepare(folder);
    LoggerFactory.getLogger("org.clarion.test").info("news");
    assertThat(lines(folder)).containsExactly("INFO  org.clarion.test news");
  }

  @Test
  void typed_lines_are_kept_beside_the_log() {
    assertThat(Home.history(folder)).isEqualTo(folder.resolve("history"));
    assertThat(Home.history(folder.resolve("missing"))).isNull();
  }

  private static List<String> lines(Path home) throws IOException {
    return Files.readAllLines(home.resolve("clarion.log")).stream()
        .map(it -> it.replaceFirst("^" + DAY_AND_TIME, ""))
        .toList();
  }
}
