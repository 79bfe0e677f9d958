package org.clarion.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clarion.content.EntryDocument.FileDocument;
import org.clarion.core.content.Abbreviation;
import org.clarion.core.content.Entry;
import org.clarion.core.content.GoldenQuestion;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Label;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Region;
import org.clarion.core.content.Source;
import org.jspecify.annotations.Nullable;

/** Makes a pack of files in which no fault was found. */
final class PackBinding {
  private PackBinding() {}

  /**
   * @throws IllegalStateException when the files have a fault after all
   */
  static Pack bind(Map<PackFile, Piece> files) {
    List<Entry> entries = new ArrayList<>();
    files.forEach((file, piece) -> file.kind().ifPresent(it -> entries.addAll(read(it, piece))));
    Piece about = files.get(PackFile.PACK);
    if (about == null) {
      throw new IllegalStateException("Expected a checked pack but was one without pack.yaml");
    }
    PackDocument document = Documents.read(about, PackDocument.class);
    return new Pack(info(document, golden(files.get(PackFile.GOLDEN))), entries, document.edited());
  }

  private static List<Entry> read(Kind kind, Piece piece) {
    return Documents.read(piece, FileDocument.class).entries().stream()
        .map(it -> EntryBinding.read(kind, it))
        .toList();
  }

  private static List<GoldenQuestion> golden(@Nullable Piece piece) {
    return piece == null
        ? List.of()
        : Documents.read(piece, GoldenDocument.FileDocument.class).golden().stream()
            .map(GoldenDocument::read)
            .toList();
  }

  private static PackInfo info(PackDocument document, List<GoldenQuestion> golden) {
    return new PackInfo(
        document.pack(),
        document.edition(),
        document.title(),
        document.language(),
        document.sources().stream().map(PackBinding::source).toList(),
        document.regions().stream()
            .map(it -> new Region(it.id(), it.title(), it.aliases()))
            .toList(),
        document.abbreviations().stream()
            .map(it -> new Abbreviation(it.shortForm(), it.means()))
            .toList(),
        golden);
  }

  private static Source source(PackDocument.SourceDocument document) {
    return new Source(
        document.id(),
        document.title(),
        document.labels().stream().map(it -> Label.of(it).orElseThrow()).toList(),
        document.published(),
        document.note());
  }
}
