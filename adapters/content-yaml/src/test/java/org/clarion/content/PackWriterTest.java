package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PackInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackWriterTest {
  @TempDir Path home;

  @Test
  void writes_the_built_in_pack_as_it_is_kept() throws IOException {
    var builtIn = new PackFiles.BuiltIn();
    var kept = new TreeMap<String, String>();
    for (String name : builtIn.names()) {
      try (InputStream file = builtIn.open(name)) {
        kept.put(name, withoutComments(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    // Blank lines set the comments off that part the golden questions.
    kept.computeIfPresent("golden.yaml", (_, text) -> text.replace("\n\n", "\n"));

    PackWriter.write(builtInPack(), home.resolve("pack"));

    assertThat(new Folder(home.resolve("pack")).texts()).isEqualTo(kept);
  }

  /** Comments are for the desk. */
  private static String withoutComments(String text) {
    return text.lines().filter(it -> !it.strip().startsWith("#")).collect(Collectors.joining("\n"))
        + "\n";
  }

  @Test
  void writes_the_built_in_pack_so_that_it_reads_back_equal() {
    PackWriter.write(builtInPack(), home);

    assertThat(new Folder(home).pack()).isEqualTo(builtInPack());
  }

  @Test
  void writes_what_the_group_edited() {
    Pack builtIn = builtInPack();
    var pack = new Pack(builtIn.info(), builtIn.entries(), List.of("faq.pillars", "campaign.cuba"));

    PackWriter.write(pack, home);

    assertThat(new Folder(home).pack().edited()).containsExactly("faq.pillars", "campaign.cuba");
  }

  @Test
  void makes_the_folders_that_are_missing() {
    Path deep = home.resolve("a").resolve("b").resolve("pack");

    PackWriter.write(smallPack(), deep);

    assertThat(new Folder(deep).pack()).isEqualTo(smallPack());
  }

  @Test
  void fills_an_empty_folder() throws IOException {
    Path empty = Files.createDirectory(home.resolve("pack"));

    PackWriter.write(smallPack(), empty);

    assertThat(new Folder(empty).pack()).isEqualTo(smallPack());
  }

  @Test
  void replaces_a_pack_as_a_whole() {
    PackWriter.write(builtInPack(), home.resolve("pack"));

    PackWriter.write(smallPack(), home.resolve("pack"));

    assertThat(new Folder(home.resolve("pack")).texts()).containsOnlyKeys("pack.yaml");
  }

  @Test
  void leaves_other_files_beside_a_pack_as_they_are() throws IOException {
    Path folder = Files.createDirectory(home.resolve("pack"));
    Folder.withPack(folder).put("README.md", "Read me");
    Files.createDirectory(folder.resolve("pictures"));

    PackWriter.write(builtInPack(), folder);

    assertThat(new Folder(folder).pack()).isEqualTo(builtInPack());
    assertThat(new Folder(folder).texts())
        .containsEntry("README.md", "Read me")
        .containsKey("pictures");
  }

  @Test
  void leaves_nothing_beside_the_folder() {
    PackWriter.write(smallPack(), home.resolve("pack"));
    PackWriter.write(smallPack(), home.resolve("pack"));

    assertThat(new Folder(home).texts()).containsOnlyKeys("pack");
  }

  @Test
  void writes_through_a_link() throws IOException {
    Path real = Files.createDirectory(home.resolve("real"));
    Path link = Files.createSymbolicLink(home.resolve("link"), real);

    PackWriter.write(smallPack(), link);

    assertThat(link).isSymbolicLink();
    assertThat(new Folder(real).pack()).isEqualTo(smallPack());
  }

  @Test
  void refuses_a_folder_of_something_else() throws IOException {
    Path folder = Files.createDirectory(home.resolve("letters"));
    new Folder(folder).put("letter.txt", "Dear all");

    assertThatThrownBy(() -> PackWriter.write(smallPack(), folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(DirectoryNotEmptyException.class);
    assertThat(new Folder(folder).texts()).containsOnlyKeys("letter.txt");
    assertThat(new Folder(home).texts()).containsOnlyKeys("letters");
  }

  @Test
  void refuses_a_file() {
    new Folder(home).put("letter.txt", "Dear all");

    assertThatThrownBy(() -> PackWriter.write(smallPack(), home.resolve("letter.txt")))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(NotDirectoryException.class);
    assertThat(new Folder(home).texts()).containsOnlyKeys("letter.txt");
  }

  @Test
  void keeps_the_old_pack_when_the_new_one_cannot_be_written() {
    Path folder = home.resolve("pack");
    PackWriter.write(smallPack(), folder);
    Map<String, String> impossible = Map.of("no-such-folder/pack.yaml", Folder.ABOUT);

    assertThatThrownBy(() -> new PackFolder(folder).replace(impossible))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(new Folder(folder).pack()).isEqualTo(smallPack());
    assertThat(new Folder(home).texts()).containsOnlyKeys("pack");
  }

  private static Pack builtInPack() {
    return switch (PackReader.builtIn()) {
      case PackReader.Reading.Good(Pack pack) -> pack;
      case PackReader.Reading.Faulty(List<Fault> faults) ->
          throw new AssertionError("Expected a sound pack but was " + faults);
    };
  }

  private static Pack smallPack() {
    return new Pack(
        new PackInfo("small", "1", "A small pack", "en", List.of(), List.of(), List.of()),
        List.of(),
        List.of());
  }
}
