package org.clarion.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Pack;

/** A folder that tests put the files of a pack into. */
record Folder(Path path) {
  /** The file about a pack with one source, {@code toolkit}, and one region, {@code north-west}. */
  static final String ABOUT =
      """
      pack: small
      edition: "1"
      title: A small pack
      language: en
      sources:
        - id: toolkit
          title: Toolkit
          labels: [official]
          published: not known
      regions:
        - id: north-west
          title: North West
      """;

  /** A pack without entries. */
  static Folder withPack(Path path) {
    return new Folder(path).put("pack.yaml", ABOUT);
  }

  Folder put(String name, String text) {
    try {
      Files.writeString(path.resolve(name), text);
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  Folder put(String name, byte[] bytes) {
    try {
      Files.write(path.resolve(name), bytes);
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** One answer with these lines beside what every answer needs; a line is indented by four. */
  Folder putAnswer(String... lines) {
    return put("answers.yaml", "entries:\n" + entry("faq.one", lines) + "    text: An answer.\n");
  }

  /** One date with these lines beside what every entry needs. */
  Folder putDate(String... lines) {
    return put("dates.yaml", "entries:\n" + entry("date.one", lines) + "    text: A day.\n");
  }

  /** One term calendar with these lines beside what every entry needs. */
  Folder putTerms(String... lines) {
    return put("terms.yaml", "entries:\n" + entry("terms.one", lines) + "    text: Terms.\n");
  }

  static String entry(String id, String... lines) {
    String start =
        """
          - id: %s
            title: Something
            questions: []
            tags: []
            related: []
            sources: [toolkit]
            where: Page one
            check-by: 2027-08-31
        """
            .formatted(id);
    return start + String.join("", Stream.of(lines).map(it -> "    " + it + "\n").toList());
  }

  Pack pack() {
    return pack(PackReader.read(path));
  }

  /** The pack of a reading that found no fault. */
  static Pack pack(PackReader.Reading reading) {
    return switch (reading) {
      case PackReader.Reading.Good(Pack pack) -> pack;
      case PackReader.Reading.Faulty(List<Fault> faults) ->
          throw new AssertionError("Expected a sound pack but was " + faults);
    };
  }

  /** The only entry of the pack. */
  Entry entry() {
    List<Entry> entries = pack().entries();
    if (entries.size() != 1) {
      throw new AssertionError("Expected one entry but was " + entries);
    }
    return entries.getFirst();
  }

  /** What reading the pack complains of; nothing when it is sound. */
  List<String> faults() {
    return switch (PackReader.read(path)) {
      case PackReader.Reading.Good _ -> List.of();
      case PackReader.Reading.Faulty(List<Fault> faults) ->
          faults.stream().map(Fault::text).toList();
    };
  }

  /** The texts of its files by name; folders in it stand with no text. */
  SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        String text = Files.isDirectory(file) ? "" : Files.readString(file);
        texts.put(file.getFileName().toString(), text);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return texts;
  }
}
