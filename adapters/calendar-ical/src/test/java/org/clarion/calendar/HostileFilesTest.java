package org.clarion.calendar;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.clarion.core.calendar.CalendarReading;
import org.clarion.core.message.Attachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
  private static final String MEMORY = "-Xmx32m";
  private static final String[] EXPECTED = {
    "every second without end 0 TOO_OFTEN",
    "a million lines 0",
    "one line 0 UNREADABLE",
    "one folded line 1",
    "a bomb 0 TOO_LARGE",
    "a broken packet 0 NOT_A_CALENDAR",
    "very many events 0 TOO_MANY_EVENTS NO_START TWICE",
    "nested components 0 TOO_LARGE",
    "nested events 0 TOO_LARGE UNREADABLE",
    "exceptions 0 UNKNOWN_REPETITION",
    "additions 0 UNKNOWN_REPETITION",
    "exceptions everywhere 440",
    "rules everywhere 500",
    "changes 1",
    "nothing but zeros 0 NOT_A_CALENDAR",
    "zeros in a title 1",
    "half a character 1",
    "no end 0 UNREADABLE",
    "itself 0 CHANGES_NOTHING",
    "never 0 UNKNOWN_REPETITION",
    "many hours 0 TOO_OFTEN",
    "long zone name 1",
    "a huge cell 0 UNREADABLE",
    "a huger cell 0 TOO_LARGE",
    "quotes 1 TOO_MANY_EVENTS",
    "very many rows 1 TOO_MANY_EVENTS TWICE",
    "very many columns 0 NOT_A_CALENDAR"
  };
  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  @Test
  void come_to_nothing_worse_than_faults_in_a_process_with_little_memory() throws Exception {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HostileFiles.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    assertThat(process.waitFor(PATIENCE_SECONDS, SECONDS)).isTrue();

    assertThat(Files.readAllLines(said)).containsExactly(EXPECTED);
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void a_file_that_is_larger_than_allowed_is_not_looked_at() {
    byte[] content = new byte[10 * 1024 * 1024];
    Arrays.fill(content, (byte) 'A');

    CalendarReading reading =
        new IcalFiles(new LibRecurRecurrences(), () -> 0)
            .read(new Attachment("a.csv", "text/csv", content));

    assertThat(HostileFiles.summary(reading)).isEqualTo("0 TOO_LARGE");
  }
}
