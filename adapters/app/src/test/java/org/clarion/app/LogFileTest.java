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

class LogFileTest {
  @TempDir private Path folder;

  @AfterEach
  void forget_the_log_of_this_folder() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
  }

  @Test
  void keeps_what_the_bot_says_in_full() throws IOException {
    Logs.into(folder);
    LoggerFactory.getLogger("org.clarion.test").warn("{} places", 3);
    assertThat(lines()).containsExactly("WARN  org.clarion.test 3 places");
  }

  @Test
  void keeps_of_what_the_platforms_libraries_say_nothing_that_people_wrote() throws IOException {
    Logs.into(folder);
    for (String name : List.of("net.dv8tion.jda.JDA", "org.telegram.bots.Bot", "okhttp3.Client")) {
      Logger library = LoggerFactory.getLogger(name);
      library.info("Login successful");
      library.warn("Got {}", "a message of Anna's");
      library.error("Failed on {}", "this", new IllegalStateException("/bot1:token/getMe"));
    }
    assertThat(lines())
        .containsExactly(
            "WARN  net.dv8tion.jda.JDA Got {}",
            "ERROR net.dv8tion.jda.JDA Failed on {}: java.lang.IllegalStateException",
            "WARN  o.telegram.bots.Bot Got {}",
            "ERROR o.telegram.bots.Bot Failed on {}: java.lang.IllegalStateException",
            "WARN  okhttp3.Client Got {}",
            "ERROR okhttp3.Client Failed on {}: java.lang.IllegalStateException");
  }

  @Test
  void is_kept_for_as_long_as_people_are_told() throws IOException {
    try (var clarion = new CommandLineRun(folder)) {
      clarion.run("ask", "/privacy");

      assertThat(clarion.out())
          .contains(
              "A log of what I did, without people or their words, kept for %d days."
                  .formatted(LogFile.OLD_FILES_MAX));
      assertThat(Files.readString(Path.of("../../README.md")))
          .contains("a log of %d days, without people".formatted(LogFile.OLD_FILES_MAX));
    }
  }

  /** Without the time. */
  private List<String> lines() throws IOException {
    try (var lines = Files.lines(folder.resolve("clarion.log"))) {
      return lines.map(it -> it.replaceFirst("^\\S+ \\S+ ", "").strip()).toList();
    }
  }
}
