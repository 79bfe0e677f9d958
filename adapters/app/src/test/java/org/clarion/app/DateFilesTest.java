package org.clarion.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Calendars, tables and wall planners as files of the command line. */
class DateFilesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-02-01T18:00:00Z"), ZoneOffset.UTC);

  private static final String TABLE =
      """
      title,date,time,end time,notes
      Branch meeting,Tue 9 March 2027,18:00,19:30,Town hall
      Bake sale,31 June 2027,,,
      Film night,Monday 9 March 2027,,,
      """;

  private static final String DIFFERENCE =
      """
      What “meetings.csv” would change
      New: 1
      - Branch meeting: Tuesday 9 March 2027 at 18:00 to 19:30
      Left out: 2
      - Line 3, “31 June 2027”: there is no such day
      - Line 4, “Monday 9 March 2027”: the weekday is not the one of that day
      Shall I do this? Nothing is changed until you say so; I forget the question after 5 minutes.
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @AfterEach
  void forget_the_log_of_this_folder() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
  }

  @Test
  void what_was_written_can_be_taken_in_again_and_changes_nothing() {
    Path file = folder.resolve("new/all.ics");
    assertThat(run("", "calendar", "export", file.toString())).isZero();
    assertThat(file).content().startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    out.reset();
    assertThat(run("", "calendar", "import", file.toString())).isZero();
    assertThat(said().getLast()).isEqualTo("There is nothing to change.");
  }

  @Test
  void a_calendar_may_hold_the_dates_of_a_campaign_that_have_a_day() throws IOException {
    Path file = folder.resolve("palestine.ics");
    assertThat(
            run(
                "",
                "calendar",
                "export",
                file.toString(),
                "--about",
                "palestine",
                "--confirmed-only",
                "--alarm",
                "1 day"))
        .isZero();
    assertThat(
            Files.readAllLines(file).stream()
                .filter(it -> it.matches("(SUMMARY|TRIGGER|STATUS).*"))
                .toList())
        .isNotEmpty()
        .contains("TRIGGER:-P1D", "STATUS:CONFIRMED")
        .doesNotContain("STATUS:TENTATIVE");
  }

  @Test
  void a_name_that_nobody_knows_writes_no_file() {
    Path file = folder.resolve("x.ics");
    assertThat(run("", "calendar", "export", file.toString(), "--about", "zzzzzz")).isEqualTo(1);
    assertThat(file).doesNotExist();
    assertThat(out.toString(UTF_8)).isNotBlank();
  }

  @Test
  void a_table_is_shown_asked_about_and_then_taken_in() throws IOException {
    String path = Files.writeString(folder.resolve("meetings.csv"), TABLE).toString();
    assertThat(run("yes\n", "calendar", "import", path)).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            DIFFERENCE
                + """
                Type yes to do it:
                Done. New: 1, changed: 0, taken out: 0.
                """);
    out.reset();
    assertThat(run("", "calendar", "import", path, "--yes")).isZero();
    assertThat(said().getLast()).isEqualTo("There is nothing to change.");
  }

  @Test
  void without_a_yes_nothing_is_changed() throws IOException {
    String path = Files.writeString(folder.resolve("meetings.csv"), TABLE).toString();
    assertThat(run("no\n", "calendar", "import", path)).isZero();
    assertThat(said().getLast()).isEqualTo("Nothing was changed.");
    out.reset();
    assertThat(run("", "calendar", "import", path, "--dry-run")).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualTo(DIFFERENCE + "Nothing was changed: this was a dry run.\n");
    out.reset();
    assertThat(run("", "calendar", "import", path, "--yes")).isZero();
    assertThat(said().getLast()).isEqualTo("Done. New: 1, changed: 0, taken out: 0.");
  }

  @Test
  void a_file_that_is_not_there_ends_with_1() {
    String path = folder.resolve("none.ics").toString();
    assertThat(run("", "calendar", "import", path)).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "The file %s cannot be read. Check its name and who may read it.\n".formatted(path));
  }

  @Test
  void draws_the_year_for_paper_and_for_a_phone() throws IOException {
    Path paper = folder.resolve("year.svg");
    Path phone = folder.resolve("phone.PNG");
    assertThat(run("", "year", "--year", "2027", "--out", paper.toString())).isZero();
    assertThat(run("", "year", "--year", "2027", "--out", phone.toString(), "--phone")).isZero();
    assertThat(said()).containsExactly("Wrote %s.".formatted(paper), "Wrote %s.".formatted(phone));
    assertThat(paper).content().contains("World AIDS Day", "2027").startsWith("<?xml");
    assertThat(new String(Files.readAllBytes(phone), ISO_8859_1)).startsWith("\u0089PNG");
  }

  @Test
  void prints_the_year_as_text() {
    assertThat(run("", "year", "--year", "2027")).isZero();
    assertThat(said())
        .containsSubsequence(
            "January 2027",
            "- 27 Wed: Holocaust Memorial Day",
            "- 14 Mon to 20 Sun: Refugee Week",
            "- all month: Black History Month",
            "No day yet");
  }

  @Test
  void draws_in_two_forms_only() {
    assertThat(run("", "year", "--out", "year.pdf")).isEqualTo(2);
    assertThat(err.toString(UTF_8).lines().findFirst())
        .contains("expected a file that ends in .svg or .png but was 'year.pdf'");
  }

  @Test
  void a_picture_that_cannot_be_written_ends_with_1() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path target = file.resolve("year.svg");
    assertThat(run("", "year", "--out", target.toString())).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "The file %s cannot be written. Give a folder you may write to.\n".formatted(target));
  }

  @Test
  void what_to_do_with_a_calendar_has_to_be_said() {
    assertThat(run("", "calendar")).isEqualTo(2);
    assertThat(err.toString(UTF_8).lines().findFirst())
        .contains("Say what to do with the calendar: export or import.");
  }

  @Test
  void schools_that_the_content_does_not_have_are_told_with_those_it_has() {
    assertThat(run(Map.of("CLARION_SCHOOLS", "atlantis"), "ask", "hello")).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .startsWith(
            "CLARION_SCHOOLS: the content has no term calendar atlantis. It has: sheffield, ");
  }

  @Test
  void the_group_s_own_schools_count() {
    assertThat(
            run(
                Map.of("CLARION_SCHOOLS", "wales"),
                "ask",
                "--at",
                "2027-02-01T18:00",
                "when is half term"))
        .isZero();
    assertThat(said().getFirst())
        .isEqualTo(
            "Spring half-term: Monday 8 to Friday 12 February 2027 (in 7 days). School terms in"
                + " Wales.");
  }

  private List<String> said() {
    return out.toString(UTF_8).lines().toList();
  }

  private int run(String input, String... arguments) {
    return run(input, Map.of(), arguments);
  }

  private int run(Map<String, String> environment, String... arguments) {
    return run("", environment, arguments);
  }

  private int run(String input, Map<String, String> more, String... arguments) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("CLARION_HOME", folder.resolve("home").toString());
    var host =
        new Host(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            environment,
            folder,
            folder,
            CLOCK);
    return Clarion.run(host, arguments);
  }
}
