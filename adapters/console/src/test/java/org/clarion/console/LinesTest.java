package org.clarion.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void lines_end_in_either_way_and_the_last_one_needs_no_end() {
    assertThat(lines("a\r\nb\n\nc".getBytes(UTF_8))).containsExactly("a", "b", "", "c");
    assertThat(lines("a\n".getBytes(UTF_8))).containsExactly("a");
    assertThat(lines(new byte[0])).isEmpty();
  }

  @Test
  void bytes_that_are_no_text_become_replacement_characters() {
    assertThat(lines(new byte[] {'a', (byte) 0xff, 'b'})).containsExactly("a\uFFFDb");
  }

  @Test
  void a_line_without_an_end_in_sight_is_cut_and_the_next_one_found() {
    String endless = "x".repeat(Lines.LINE_MAX + 10) + "\nnext\n";
    assertThat(lines(endless.getBytes(UTF_8))).containsExactly("x".repeat(Lines.LINE_MAX), "next");
  }

  @Test
  void a_stream_that_breaks_is_told() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
    assertThatThrownBy(() -> new Lines(broken).next())
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("gone");
  }

  private static List<String> lines(byte[] bytes) {
    var lines = new Lines(new ByteArrayInputStream(bytes));
    List<String> all = new ArrayList<>();
    for (Optional<String> it = lines.next(); it.isPresent(); it = lines.next()) {
      all.add(it.get());
    }
    return all;
  }
}
