package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackDigestTest {
  @TempDir Path home;

  @Test
  void is_a_sha_256_in_hexadecimal() {
    assertThat(PackDigest.builtIn()).matches("[0-9a-f]{64}");
  }

  @Test
  void of_no_files_is_the_digest_of_nothing() {
    assertThat(PackDigest.of(home))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void of_a_copy_is_the_same() throws IOException {
    var builtIn = new PackFiles.BuiltIn();
    for (String name : builtIn.names()) {
      try (InputStream file = builtIn.open(name)) {
        Files.copy(file, home.resolve(name));
      }
    }

    assertThat(PackDigest.of(home)).isEqualTo(PackDigest.builtIn());
  }

  @Test
  void changes_with_a_byte() {
    String before = PackDigest.of(Folder.withPack(home).path());

    new Folder(home).put("pack.yaml", Folder.ABOUT + "\n");

    assertThat(PackDigest.of(home)).isNotEqualTo(before);
  }

  @Test
  void changes_when_a_file_gets_another_name() throws IOException {
    String before = PackDigest.of(Folder.withPack(home).path());

    Files.move(home.resolve("pack.yaml"), home.resolve("pakc.yaml"));

    assertThat(PackDigest.of(home)).isNotEqualTo(before);
  }

  @Test
  void changes_when_text_moves_from_one_file_to_the_next() {
    var folder = new Folder(home);
    String before = PackDigest.of(folder.put("a.yaml", "xy").put("b.yaml", "z").path());

    folder.put("a.yaml", "x").put("b.yaml", "yz");

    assertThat(PackDigest.of(home)).isNotEqualTo(before);
  }

  @Test
  void does_not_change_with_files_that_are_no_part_of_a_pack() {
    String before = PackDigest.of(Folder.withPack(home).path());

    new Folder(home).put("README.md", "Read me");

    assertThat(PackDigest.of(home)).isEqualTo(before);
  }

  @Test
  void says_so_when_there_is_no_folder() {
    assertThatThrownBy(() -> PackDigest.of(home.resolve("nowhere")))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(NoSuchFileException.class);
  }
}
