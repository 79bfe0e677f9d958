package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, the way people start it. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class ProgramTest {
  private static final int STATUS_OF_SIGTERM = 128 + 15;

  @TempDir private Path folder;

  private Programs programs;

  @BeforeEach
  void begin() {
    programs = Programs.in(folder);
  }

  @AfterEach
  void leave_nothing_running() {
    programs.close();
  }

  @Test
  void posts_a_reminder_into_the_chat_when_it_is_due() throws Exception {
    Process program = start("chat", "--at", "2027-03-08T08:59:57");
    write(program, "/reminders on\n");
    try (BufferedReader lines = program.inputReader(UTF_8)) {
      assertThat(block(lines)).isNotEmpty();
      assertThat(block(lines)).anyMatch(it -> it.contains("International Women's Day"));
      program.getOutputStream().close();
      assertThat(program.waitFor(30, SECONDS)).isTrue();
      assertThat(program.exitValue()).isZero();
    }
    assertThat(Programs.errors(program)).isEmpty();
  }

  @Test
  void keeps_quiet_about_anything_but_the_answer() throws Exception {
    Process program = start("ask", "--json", "wann ist für alle 한국?");
    assertThat(Programs.text(program))
        .matches("\\{\"question\":\"wann ist für alle 한국\\?\",\"outcome\":\"none\",.*}\n");
    assertThat(Programs.errors(program)).isEmpty();
    assertThat(program.waitFor(30, SECONDS)).isTrue();
    assertThat(program.exitValue()).isZero();
  }

  @Test
  void ends_when_told_to_and_leaves_a_store_that_opens_again() throws Exception {
    Process program = start("chat");
    write(program, "/about\n");
    try (BufferedReader lines = program.inputReader(UTF_8)) {
      assertThat(block(lines)).isNotEmpty();
      program.destroy();
      assertThat(program.waitFor(10, SECONDS)).isTrue();
      assertThat(program.exitValue()).isEqualTo(STATUS_OF_SIGTERM);
    }
    Process next = start("ask", "/about");
    assertThat(Programs.text(next)).isNotEmpty();
    assertThat(next.waitFor(30, SECONDS)).isTrue();
    assertThat(next.exitValue()).isZero();
    assertThat(Files.exists(folder.resolve("home/clarion.log"))).isTrue();
  }

  @Test
  void a_second_program_on_the_same_folder_is_told_so() throws Exception {
    Process first = start("chat");
    write(first, "/about\n");
    try (BufferedReader lines = first.inputReader(UTF_8)) {
      assertThat(block(lines)).isNotEmpty();
      Process second = start("ask", "/about");
      assertThat(Programs.text(second)).isEmpty();
      assertThat(Programs.errors(second))
          .isEqualTo(
              """
              Another Clarion is using the data folder %s. \
              Stop it first, or set CLARION_HOME to another folder.
              """
                  .formatted(folder.resolve("home")));
      assertThat(second.waitFor(30, SECONDS)).isTrue();
      assertThat(second.exitValue()).isEqualTo(1);
    }
  }

  private Process start(String... arguments) throws IOException {
    return programs.start(arguments);
  }

  private static void write(Process program, String lines) throws IOException {
    program.getOutputStream().write(lines.getBytes(UTF_8));
    program.getOutputStream().flush();
  }

  /** The lines up to the next blank one. */
  private static List<String> block(BufferedReader lines) throws IOException {
    List<String> block = new ArrayList<>();
    for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
      block.add(line);
    }
    return block;
  }
}
