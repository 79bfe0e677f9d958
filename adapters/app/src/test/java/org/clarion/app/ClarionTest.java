package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clarion.app.text.Texts;
import org.clarion.store.StoreUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ClarionTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-02-01T18:00:00Z"), ZoneOffset.UTC);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  @TempDir private Path folder;

  @AfterEach
  void forget_the_log_of_this_folder() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
  }

  @Test
  void says_its_version_and_nothing_else() {
    assertThat(run("", "version")).isZero();
    assertThat(out()).isEqualTo("Clarion (not packed) on Java %s\n".formatted(javaVersion()));
    assertThat(run("", "--version")).isZero();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void help_lists_every_command_and_leaves_no_trace() {
    assertThat(run("", "--help")).isZero();
    assertThat(
            out()
                .lines()
                .filter(it -> it.matches("  [a-z]+ .*"))
                .map(it -> it.replaceFirst("  ([a-z]+) .*", "$1")))
        .containsSubsequence(
            "run", "chat", "ask", "dates", "doctor", "content", "config", "version", "completion");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void what_is_not_understood_ends_with_2() {
    assertThat(run("", "nonsense")).isEqualTo(2);
    assertThat(run("", "ask")).isEqualTo(2);
    assertThat(run("", "ask", "--at", "yesterday", "hello")).isEqualTo(2);
    assertThat(run("", "dates", "--from", "2027-13-01")).isEqualTo(2);
    assertThat(run("", "dates", "--from", "2027-02-01", "--to", "2027-01-01")).isEqualTo(2);
    assertThat(run("", "content")).isEqualTo(2);
    assertThat(err().lines().filter(it -> it.matches("(Invalid|expected|Say|Missing|Unmatched).*")))
        .containsExactly(
            "Unmatched argument at index 0: 'nonsense'",
            "Missing required parameter: 'TEXT'",
            "Invalid value for option '--at': expected a moment such as 2027-02-01T18:00 but was"
                + " 'yesterday'",
            "Invalid value for option '--from': expected a day such as 2027-02-01 but was"
                + " '2027-13-01'",
            "expected days in order and at most 400 years but was 2027-02-01 to 2027-01-01",
            "Say what to do with the content: check, import, export or counts.");
  }

  @Test
  void settings_that_cannot_be_used_end_with_1() {
    environment.put("CLARION_ZONE", "Mars");
    assertThat(run("", "ask", "hello")).isEqualTo(1);
    assertThat(err())
        .isEqualTo(
            """
            The settings cannot be used as they are:
            - CLARION_ZONE: expected a time zone such as Europe/London but was 'Mars'
            """);
    assertThat(out()).isEmpty();
  }

  @Test
  void shows_the_settings_in_columns() {
    assertThat(run("", "config")).isZero();
    assertThat(out().lines().toList().getFirst())
        .isEqualTo("CLARION_HOME          %s  (environment)".formatted(home()));
  }

  @Test
  void answers_every_line_of_its_input_as_one_line_of_json() {
    String questions =
        "when is womens day\n/campaign cuba\n\nwhat is the capital of peru\n/reminders on\n";
    assertThat(run(questions, "ask", "--json", "--at", "2027-02-01T18:00", "-")).isZero();
    assertThat(out().lines().map(it -> it.replaceAll("^.*\"outcome\":\"(\\w+)\".*$", "$1")))
        .containsExactly("answer", "answer", "none", "none", "none");
    assertThat(out().lines().toList().getFirst())
        .startsWith(
            "{\"question\":\"when is womens"
                + " day\",\"outcome\":\"answer\",\"entries\":[\"date.womens-day\"");
  }

  @Test
  void keeps_its_things_for_its_owner_alone() throws IOException {
    assertThat(run("", "ask", "/about")).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home())))
        .isEqualTo("rwx------");
  }

  @Test
  void lists_the_dates_of_a_stretch() {
    assertThat(run("", "dates", "--from", "2027-12-01", "--to", "2027-12-10", "--json")).isZero();
    assertThat(out().lines().map(it -> it.replaceAll("^.*\"start\":(\"[-\\d]+\"|null).*$", "$1")))
        .containsSubsequence(
            "\"2027-12-01\"", "\"2027-12-02\"", "\"2027-12-03\"", "\"2027-12-10\"");
  }

  @Test
  void a_pack_can_be_exported_checked_and_imported_to_the_same_state() {
    Path pack = folder.resolve("pack");
    assertThat(run("", "content", "export", pack.toString())).isZero();
    assertThat(run("", "content", "check", pack.toString())).isZero();
    out.reset();
    assertThat(run("", "content", "import", pack.toString())).isZero();
    assertThat(out())
        .isEqualTo(
            """
            Added 0, changed 0, removed 0, kept as your group edited them 0.
            Nothing to change.
            """);
    assertThat(err()).isEmpty();
  }

  @Test
  void an_import_shows_what_changes_and_a_dry_run_changes_nothing() throws IOException {
    Path pack = folder.resolve("pack");
    run("", "content", "export", pack.toString());
    Path contacts = pack.resolve("contacts.yaml");
    String text = Files.readString(contacts);
    Files.writeString(contacts, text.replaceFirst("(?m)^( *title: ).*$", "$1Somebody new"));
    String id = text.replaceFirst("(?s)^.*?- id: (\\S+).*$", "$1");
    String changes =
        "changed  %s\nAdded 0, changed 1, removed 0, kept as your group edited them 0.\n"
            .formatted(id);
    out.reset();
    assertThat(run("", "content", "import", "--dry-run", pack.toString())).isZero();
    assertThat(out()).isEqualTo(changes + "Nothing was changed: this was a dry run.\n");
    out.reset();
    assertThat(run("", "content", "import", pack.toString())).isZero();
    assertThat(out()).isEqualTo(changes + "Imported.\n");
    out.reset();
    assertThat(run("", "content", "import")).isZero();
    assertThat(out()).isEqualTo(changes + "Imported.\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void a_faulty_pack_changes_nothing_and_names_its_faults() throws IOException {
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(broken.resolve("pack.yaml"), "pack: [\n");
    assertThat(run("", "content", "check", broken.toString())).isEqualTo(1);
    assertThat(out().lines().toList().getLast()).startsWith("Faults: ");
    environment.put("CLARION_CONTENT", broken.toString());
    assertThat(run("", "ask", "hello")).isEqualTo(1);
    assertThat(err().lines().toList().getLast()).endsWith("Nothing was changed.");
  }

  @Test
  void a_folder_that_cannot_be_made_is_told_in_a_sentence() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    environment.put("CLARION_HOME", file.resolve("inside").toString());
    assertThat(run("", "ask", "hello")).isEqualTo(1);
    assertThat(err())
        .isEqualTo(
            "The data folder %s cannot be created. Set CLARION_HOME to a folder you may write to.\n"
                .formatted(file.resolve("inside")));
  }

  @Test
  void a_database_that_is_none_of_its_own_is_told_in_a_sentence() {
    environment.put("CLARION_DATABASE_URL", "jdbc:sqlite:x");
    assertThat(run("", "ask", "hello")).isEqualTo(1);
    assertThat(err())
        .isEqualTo(
            "CLARION_DATABASE_URL is not an address that can be used. Write it like"
                + " jdbc:postgresql://host/name?user=...&password=...\n");
  }

  @Test
  void every_reason_why_a_store_stays_shut_has_its_sentence() {
    assertThat(List.of(StoreUnavailable.Reason.values()))
        .allSatisfy(it -> assertThat(Texts.say("store." + it, home())).isNotBlank());
  }

  @Test
  void chats_through_a_pipe_on_a_copy_when_the_time_is_given() {
    String lines = "/next\nwhen is womens day\n/campaign cuba\nwhat is the capital of peru\n";
    assertThat(run(lines, "chat", "--at", "2027-02-01T18:00")).isZero();
    List<String> answers = Pattern.compile("\n\n").splitAsStream(out()).toList();
    assertThat(answers).hasSize(4);
    assertThat(answers.getLast()).startsWith("I don't know");
    assertThat(err()).isEmpty();
  }

  @Test
  void writes_a_script_for_the_shell() {
    assertThat(run("", "completion")).isZero();
    assertThat(out().lines().toList().getLast())
        .isEqualTo("complete -F _complete_clarion -o default clarion clarion.sh clarion.bash");
  }

  private int run(String input, String... arguments) {
    environment.putIfAbsent("CLARION_HOME", home().toString());
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

  private Path home() {
    return folder.resolve("home");
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  private static String javaVersion() {
    return System.getProperty("java.version");
  }
}
