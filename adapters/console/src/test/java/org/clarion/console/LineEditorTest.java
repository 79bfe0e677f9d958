package org.clarion.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.clarion.core.Bot;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class LineEditorTest {
  private static final String CTRL_A = "\u0001";
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String UP = "\u001bOA";

  private final Glass shown = new Glass();

  @TempDir private Path folder;

  @Test
  void gives_line_after_line_until_ctrl_d() throws IOException {
    assertThat(typed("hello\r/next\r" + CTRL_D, null)).containsExactly("hello", "/next");
  }

  @Test
  void ctrl_c_gives_up_the_line_and_not_the_conversation() throws IOException {
    InputStream hands =
        shown.typing("> ", "never mind", "never mind", CTRL_C, "> ", "hello\r" + CTRL_D);
    assertThat(lines(editor(hands, null, "xterm", false))).containsExactly("hello");
  }

  @Test
  void tab_completes_the_only_command_that_fits() throws IOException {
    assertThat(typed("/da\tjune\r" + CTRL_D, null)).containsExactly("/dates june");
  }

  @Test
  void tab_completes_as_far_as_all_that_is_offered_agrees() throws IOException {
    assertThat(typed("/dates june region:\t\r" + CTRL_D, null))
        .containsExactly("/dates june region:region o");
  }

  @Test
  void lines_can_be_edited_and_exclamation_marks_stay() throws IOException {
    assertThat(typed("world!!" + CTRL_A + "hello \r" + CTRL_D, null))
        .containsExactly("hello world!!");
  }

  @Test
  void remembers_lines_from_one_conversation_to_the_next() throws IOException {
    Path history = folder.resolve("history");
    typed("hello\r" + CTRL_D, history);
    assertThat(typed(UP + "\r" + CTRL_D, history)).containsExactly("hello");
    assertThat(Files.readString(history)).isEqualTo("hello\n");
  }

  @Test
  void keeps_no_history_where_there_is_no_place_for_it() throws IOException {
    typed("hello\r" + CTRL_D, null);
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void shows_texts_and_knows_how_wide_the_terminal_is() throws IOException {
    try (LineEditor editor = editor("", null, "xterm", true)) {
      editor.print("Tomorrow: a day");
      assertThat(editor.look()).isEqualTo(Look.terminal(true, 60));
      assertThat(editor.interactive()).isTrue();
    }
    assertThat(shown.toString()).isEqualTo("Tomorrow: a day\r\n\r\n");
  }

  @Test
  void a_terminal_without_colours_gets_none() throws IOException {
    try (LineEditor editor = editor(CTRL_D, null, "dumb", true)) {
      assertThat(editor.look()).isEqualTo(Look.terminal(false, 60));
    }
    try (LineEditor editor = editor(CTRL_D, null, "xterm", false)) {
      assertThat(editor.look()).isEqualTo(Look.terminal(false, 60));
    }
  }

  private List<String> typed(String keys, @Nullable Path history) throws IOException {
    return lines(editor(keys, history, "xterm", false));
  }

  private static List<String> lines(LineEditor opened) {
    List<String> lines = new ArrayList<>();
    try (LineEditor editor = opened) {
      for (Optional<String> it = editor.readLine(); it.isPresent(); it = editor.readLine()) {
        lines.add(it.get());
      }
    }
    return lines;
  }

  private LineEditor editor(String keys, @Nullable Path history, String type, boolean colour)
      throws IOException {
    return editor(new ByteArrayInputStream(keys.getBytes(UTF_8)), history, type, colour);
  }

  private LineEditor editor(InputStream keys, @Nullable Path history, String type, boolean colour)
      throws IOException {
    Terminal terminal = new ExternalTerminal("test", type, keys, shown, UTF_8);
    terminal.setSize(new Size(60, 20));
    Bot bot = SmallTalk.bot();
    var completion = new ConsoleCompletion(bot, SmallTalk.inbound(bot));
    return LineEditor.on(terminal, completion, colour, history);
  }

  /** A terminal's glass, and a person who looks at it before they type on. */
  private static final class Glass extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int b) {
      bytes.write(b);
      notifyAll();
    }

    @Override
    public synchronized String toString() {
      return bytes.toString(UTF_8);
    }

    /** Keys that are each pressed when a text has come into sight after the key before. */
    InputStream typing(String... textsAndKeys) {
      Deque<String> steps = new ArrayDeque<>(List.of(textsAndKeys));
      return new InputStream() {
        private byte[] ready = {};
        private int next;
        private int seen;

        @Override
        public int read() throws IOException {
          if (next == ready.length) {
            if (steps.isEmpty()) {
              return -1;
            }
            seen = await(steps.removeFirst(), seen);
            ready = steps.removeFirst().getBytes(UTF_8);
            next = 0;
          }
          return ready[next++];
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
          int key = read();
          if (key >= 0) {
            target[offset] = (byte) key;
          }
          return key < 0 ? -1 : 1;
        }
      };
    }

    private synchronized int await(String text, int from) throws IOException {
      try {
        while (toString().indexOf(text, from) < 0) {
          wait();
        }
        return toString().indexOf(text, from) + text.length();
      } catch (InterruptedException e) {
        throw new InterruptedIOException(e.getMessage());
      }
    }
  }
}
