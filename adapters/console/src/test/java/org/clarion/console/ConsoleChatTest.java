package org.clarion.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clarion.core.Bot;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleChatTest {
  private static final String WELCOME =
      """
      Clarion answers questions about international solidarity work and keeps its dates.
      Try:  /next   when is womens day   i have no time for this
      Tab completes, /help lists what there is, /quit or Ctrl-D leaves.\
      """;

  private final Bot bot = SmallTalk.bot();

  @Test
  void answers_each_line_of_a_pipe_and_nothing_else() {
    assertThat(piped("hello there\n\n  \n/dates june region:wales\n"))
        .isEqualTo(
            """
            Heard: hello there\s
            [1] Again

            Heard: june wales
            [1] Again

            """);
  }

  @Test
  void reads_and_writes_utf_8_and_takes_a_last_line_without_an_end() {
    assertThat(piped("Ünïçödé\r\n한국"))
        .isEqualTo("Heard: Ünïçödé \n[1] Again\n\nHeard: 한국 \n[1] Again\n\n");
  }

  @Test
  void a_number_picks_a_choice_of_the_last_answer() {
    assertThat(piped("/dates june\n1\n[1]\n")).isEqualTo("Heard: june \n[1] Again\n\n".repeat(3));
  }

  @Test
  void a_number_that_was_not_offered_is_told_so() {
    assertThat(piped("hello\n7\n"))
        .isEqualTo(
            """
            Heard: hello\s
            [1] Again

            There is no choice 7 here: type a number from 1 to 1, or a question.

            """);
  }

  @Test
  void a_number_is_a_question_while_there_are_no_choices() {
    assertThat(piped("7\n")).isEqualTo("Heard: 7 \n[1] Again\n\n");
  }

  @Test
  void every_way_to_say_goodbye_ends_it() {
    assertThat(piped("exit\nhello\n")).isEmpty();
    assertThat(piped("/quit\nhello\n")).isEmpty();
    assertThat(piped(" QUIT \nhello\n")).isEmpty();
  }

  @Test
  void goes_on_after_a_command_that_failed() {
    assertThat(piped("/fail\nhello\n"))
        .isEqualTo(
            "Something went wrong with this one. What it was is in the log; other questions still"
                + " work.\n\nHeard: hello \n[1] Again\n\n");
  }

  @Test
  void greets_a_person_in_three_lines() {
    var person = new SmallTalk.Person("hello");
    chat(person);
    assertThat(person.read).containsExactly(WELCOME, "Heard: hello\n\n[1] Again");
  }

  @Test
  void a_reminder_is_shown_and_its_choices_count() {
    var person = new SmallTalk.Person();
    var inbound = SmallTalk.inbound(bot);
    var platform = new ConsolePlatform(person, inbound, new LocalFiles(Path.of("target")));
    var reminder =
        new Message(
            List.of(new Line.Text(List.of(new Span.Plain("Tomorrow")))),
            List.of(),
            Message.Audience.EVERYONE_HERE);
    assertThat(platform.send(ConsolePlatform.PLACE, reminder, new DeliveryKey("k1")))
        .isEqualTo(new Receipt.Delivered("k1"));
    assertThat(person.read).containsExactly("Tomorrow");
    assertThat(platform.name()).isEqualTo(ConsolePlatform.NAME);
  }

  @Test
  void a_path_hands_over_its_file_and_a_file_that_comes_back_is_saved(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("dates.csv"), "one,two");
    var files = new LocalFiles(folder);
    var person = new SmallTalk.Person("/copy dates.csv");
    var inbound = SmallTalk.inbound(bot, files);
    new ConsoleChat(bot, person, inbound, new ConsolePlatform(person, inbound, files)).run();
    Path copy = folder.resolve("copy of dates.csv");
    assertThat(copy).hasContent("one,two");
    assertThat(person.read.getLast().replace("\n", " ").replace("  ", " "))
        .isEqualTo("Copied. Saved: " + copy);
  }

  @Test
  void a_path_without_a_file_is_told_so(@TempDir Path folder) {
    var files = new LocalFiles(folder);
    var person = new SmallTalk.Person("/copy no.csv");
    var inbound = SmallTalk.inbound(bot, files);
    new ConsoleChat(bot, person, inbound, new ConsolePlatform(person, inbound, files)).run();
    assertThat(person.read.getLast())
        .isEqualTo("I cannot read a file at no.csv. Check its name, or give its whole path.");
  }

  @Test
  void a_file_that_cannot_be_saved_is_told_so(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("dates.csv"), "one");
    var gone = new LocalFiles(folder.resolve("gone"));
    var person = new SmallTalk.Person("/copy dates.csv");
    var inbound = SmallTalk.inbound(bot, new LocalFiles(folder));
    new ConsoleChat(bot, person, inbound, new ConsolePlatform(person, inbound, gone)).run();
    assertThat(person.read.getLast().replace("\n", " "))
        .isEqualTo(
            "Copied. The file copy of dates.csv could not be saved in this folder. Start Clarion"
                + " in a folder you may write to.");
  }

  @Test
  void stops_reading_when_nobody_takes_the_answers() {
    var out = new PrintStream(new BrokenPipe(), true, UTF_8);
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return '\n';
          }
        };
    try (var screen = new PipeScreen(endless, out)) {
      screen.print("first");
      assertThat(screen.readLine()).isEmpty();
    }
  }

  private String piped(String lines) {
    var out = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(lines.getBytes(UTF_8));
    try (var screen = new PipeScreen(in, new PrintStream(out, false, UTF_8))) {
      chat(screen);
    }
    return out.toString(UTF_8);
  }

  private void chat(Screen screen) {
    var inbound = SmallTalk.inbound(bot);
    new ConsoleChat(
            bot,
            screen,
            inbound,
            new ConsolePlatform(screen, inbound, new LocalFiles(Path.of("target"))))
        .run();
  }

  private static final class BrokenPipe extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
