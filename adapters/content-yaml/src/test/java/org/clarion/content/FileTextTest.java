package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTextTest {
  private static final String NAME = "answers.yaml";

  @TempDir Path home;

  private final Inspection inspection = new Inspection();

  @Test
  void reads_utf_8() {
    assertThat(read("é 日本 😀\n".getBytes(StandardCharsets.UTF_8))).contains("é 日本 😀\n");
  }

  @Test
  void reads_a_file_of_exactly_the_size_it_may_have() {
    assertThat(read("#".repeat(FileText.BYTES_MAX).getBytes(StandardCharsets.UTF_8))).isPresent();
  }

  @Test
  void refuses_a_file_that_is_one_byte_larger() {
    assertThat(read("#".repeat(FileText.BYTES_MAX + 1).getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Checks.texts(inspection))
        .containsExactly("answers.yaml: expected at most 1000000 bytes but there are more");
  }

  @Test
  void says_where_the_first_byte_is_that_is_not_utf_8() {
    byte[] latin = "one: a\ntwo: caf\u00e9 \u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(read(latin)).isEmpty();
    assertThat(Checks.texts(inspection))
        .containsExactly("answers.yaml:2:9: expected text in UTF-8 but was the byte 0xE9");
  }

  @Test
  void refuses_a_character_that_is_cut_off_at_the_end() {
    byte[] whole = "caf\u00e9".getBytes(StandardCharsets.UTF_8);

    assertThat(read(Arrays.copyOf(whole, whole.length - 1))).isEmpty();
    assertThat(Checks.texts(inspection))
        .containsExactly("answers.yaml:1:4: expected text in UTF-8 but was the byte 0xC3");
  }

  @Test
  void names_the_first_character_of_each_line_that_cannot_be_seen() {
    assertThat(read("a\n😀b\u0007\u0008\n\u001b[0m\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Checks.texts(inspection))
        .containsExactly(
            "answers.yaml:2:3: expected characters that can be seen but was the control character"
                + " U+0007",
            "answers.yaml:3:1: expected characters that can be seen but was the control character"
                + " U+001B");
  }

  @Test
  void says_so_when_there_is_no_such_file() {
    assertThat(FileText.of("nothing.yaml", new PackFiles.Folder(home), inspection)).isEmpty();
    assertThat(Checks.texts(inspection))
        .containsExactly("nothing.yaml: expected a file that can be read but was not");
  }

  private Optional<String> read(byte[] bytes) {
    new Folder(home).put(NAME, bytes);
    return FileText.of(NAME, new PackFiles.Folder(home), inspection);
  }
}
