package org.clarion.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.clarion.core.calendar.CalendarEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a second library, in another language, what was written; needs node and npm. */
@Tag("long")
class TwoParsersTest {
  private static final int CALENDARS = 1000;
  private static final int MINUTES_MAX = 5;
  private static final String SCRIPT = "instants.mjs";
  private static final String PARSER = "ical.js@2.2.1";

  @TempDir Path folder;

  @Test
  void ical_js_and_ical4j_read_the_instants_that_were_meant() throws Exception {
    List<String> meant = new ArrayList<>();
    List<String> byIcal4j = new ArrayList<>();
    for (int seed = 1; seed <= CALENDARS; seed++) {
      List<CalendarEvent> events = RandomCalendars.of(seed);
      byte[] file = IcalWriter.write("Dates", events, RandomCalendars.STAMP);
      Files.write(folder.resolve(String.format(Locale.ROOT, "%04d.ics", seed)), file);
      meant.addAll(Moments.of(events));
      byIcal4j.addAll(Moments.byIcal4j(Moments.ical4j(file)));
    }

    assertThat(byIcal4j).isEqualTo(meant);
    assertThat(byIcalJs()).isEqualTo(meant);
  }

  private List<String> byIcalJs() throws Exception {
    Files.copy(Path.of("src/test/js", SCRIPT), folder.resolve(SCRIPT));
    run("npm", "install", "--no-save", "--no-package-lock", PARSER);
    return run("node", SCRIPT, ".");
  }

  /** What it printed. */
  private List<String> run(String... command) throws IOException, InterruptedException {
    Path printed = folder.resolve(command[0] + ".out");
    Path complaints = folder.resolve(command[0] + ".err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(printed.toFile())
            .redirectError(complaints.toFile())
            .start();
    try {
      assertThat(process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)).as(command[0]).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(complaints, UTF_8)).isZero();
    return Files.readAllLines(printed, UTF_8);
  }
}
