package org.clarion.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clarion.core.message.Attachment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
  @TempDir Path folder;
  private LocalFiles files = new LocalFiles(Path.of(""));

  @BeforeEach
  void open() {
    files = new LocalFiles(folder);
  }

  @Test
  void reads_a_file_of_the_folder_or_at_a_whole_path() throws IOException {
    Path path = Files.writeString(folder.resolve("dates.ics"), "BEGIN");
    var expected = new Attachment("dates.ics", "application/octet-stream", bytes("BEGIN"));
    assertThat(files.read("dates.ics")).contains(expected);
    assertThat(files.read(path.toAbsolutePath().toString())).contains(expected);
  }

  @Test
  void what_is_no_file_is_nothing() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    assertThat(files.read("sub")).isEmpty();
    assertThat(files.read("none.ics")).isEmpty();
    assertThat(files.read("")).isEmpty();
    assertThat(files.read("\0")).isEmpty();
  }

  @Test
  void of_a_file_that_is_too_large_takes_one_byte_too_many() throws IOException {
    Files.write(folder.resolve("large.ics"), new byte[Attachment.BYTES_MAX + 100]);
    assertThat(files.read("large.ics").orElseThrow().content()).hasSize(Attachment.BYTES_MAX + 1);
  }

  @Test
  void an_odd_name_becomes_a_plain_one() throws IOException {
    Files.writeString(folder.resolve("-a;b*.ics"), "x");
    assertThat(files.read("-a;b*.ics").orElseThrow().name()).isEqualTo("a_b_.ics");
    Files.writeString(folder.resolve("..."), "x");
    assertThat(files.read("...").orElseThrow().name()).isEqualTo("file");
  }

  @Test
  void never_writes_over_another_file() throws IOException {
    Files.writeString(folder.resolve("year.png"), "mine");
    assertThat(files.save(file("year.png", "drawn"))).isEqualTo(folder.resolve("year-2.png"));
    assertThat(files.save(file("year.png", "other"))).isEqualTo(folder.resolve("year-3.png"));
    assertThat(files.save(file("plain", "a"))).isEqualTo(folder.resolve("plain"));
    assertThat(files.save(file("plain", "b"))).isEqualTo(folder.resolve("plain-2"));
    assertThat(folder.resolve("year.png")).hasContent("mine");
    assertThat(folder.resolve("year-2.png")).hasContent("drawn");
  }

  @Test
  void saves_the_same_file_once() {
    Path saved = files.save(file("year.png", "drawn"));
    assertThat(files.save(file("year.png", "drawn"))).isEqualTo(saved);
    assertThat(folder).isDirectoryNotContaining(it -> !it.equals(saved));
  }

  private static Attachment file(String name, String content) {
    return new Attachment(name, "text/plain", bytes(content));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
