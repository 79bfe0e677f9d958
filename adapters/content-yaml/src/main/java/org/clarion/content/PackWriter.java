package org.clarion.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clarion.core.content.Entry;
import org.clarion.core.content.GoldenQuestion;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Pack;
import tools.jackson.databind.node.ObjectNode;

/** Writes a pack as a folder of YAML files that people can read, change and hand on. */
public final class PackWriter {
  private static final List<String> PACK_PARTS =
      List.of(Shapes.PACK_SOURCES, Shapes.PACK_REGIONS, Shapes.PACK_ABBREVIATIONS);

  private PackWriter() {}

  /**
   * Writes the pack. What is read from the folder afterwards equals it, with the entries grouped by
   * kind. A pack that was in the folder is replaced, other files in it stay. Whatever happens, the
   * folder has the old pack or the new one or, for a moment, none; never some of each.
   *
   * @throws UncheckedIOException when the disk does not let it, or, with a {@link
   *     DirectoryNotEmptyException}, when something other than a pack is in the folder
   */
  public static void write(Pack pack, Path folder) {
    try {
      new PackFolder(folder).replace(texts(pack));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, String> texts(Pack pack) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (PackFile file : PackFile.values()) {
      String text = text(file, pack);
      if (!text.isEmpty()) {
        texts.put(file.fileName(), text);
      }
    }
    return texts;
  }

  /** What stands in the file; empty when the pack has nothing of the sort. */
  private static String text(PackFile file, Pack pack) {
    return switch (file) {
      case PACK -> about(pack);
      case GOLDEN -> golden(pack.info().golden());
      case ANSWERS, GUIDES, CAMPAIGNS, NETWORKS, CONTACTS, DATES, TERMS ->
          file.kind().map(it -> entries(it, pack)).orElseThrow();
    };
  }

  private static String golden(List<GoldenQuestion> questions) {
    return questions.isEmpty()
        ? ""
        : YamlText.of(
            Documents.write(
                new GoldenDocument.FileDocument(
                    questions.stream().map(GoldenDocument::of).toList())));
  }

  /** The file about the pack, with a blank line before each of its lists. */
  private static String about(Pack pack) {
    ObjectNode parts = Documents.write(PackDocuments.of(pack));
    ObjectNode head = parts.deepCopy().without(PACK_PARTS);
    String lists =
        PACK_PARTS.stream()
            .filter(parts::has)
            .map(it -> "\n" + YamlText.of(parts.deepCopy().retain(it)))
            .collect(Collectors.joining());
    return YamlText.of(head) + lists;
  }

  /**
   * The file of the entries of a kind, with a blank line between two; empty when there are none.
   */
  private static String entries(Kind kind, Pack pack) {
    String heading = Shapes.ENTRIES + ":\n";
    String items =
        pack.entries().stream()
            .filter(it -> it.kind() == kind)
            .map(it -> YamlText.of(fileOf(it)).substring(heading.length()))
            .collect(Collectors.joining("\n"));
    return items.isEmpty() ? items : heading + items;
  }

  /** A file of one entry: what the emitter makes of it is indented as in a file of many. */
  private static ObjectNode fileOf(Entry entry) {
    return Documents.write(new EntryDocument.FileDocument(List.of(EntryDocuments.of(entry))));
  }
}
