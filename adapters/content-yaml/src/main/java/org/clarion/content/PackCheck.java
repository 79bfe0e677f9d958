package org.clarion.content;

import static org.clarion.content.References.Target.REGION;
import static org.clarion.content.References.Target.SOURCE;

import java.util.List;
import java.util.Map;
import org.clarion.core.content.Kind;
import org.jspecify.annotations.Nullable;

/** Checks the files of a pack one by one, and then what they say about each other. */
final class PackCheck {
  private PackCheck() {}

  /** Reports everything that is wrong with the files, as far as they could be read as YAML. */
  static void check(Map<PackFile, Piece> files, Inspection inspection) {
    files.forEach((file, piece) -> check(file, piece, inspection));
    inspection.references().settle();
    inspection.chains().settle();
  }

  /** Nothing can be said about uses of what stands in this file, because it could not be read. */
  static void skip(PackFile file, Inspection inspection) {
    file.kind().ifPresent(inspection.references()::unsureOf);
    if (file == PackFile.PACK) {
      List.of(SOURCE, REGION).forEach(inspection.references()::unsureOf);
    }
  }

  private static void check(PackFile file, Piece piece, Inspection inspection) {
    switch (file) {
      case PACK -> checkPack(piece, inspection);
      case GOLDEN -> Shapes.GOLDEN_FILE.read(piece, inspection);
      case ANSWERS, GUIDES, CAMPAIGNS, NETWORKS, CONTACTS, DATES, TERMS ->
          file.kind().ifPresent(it -> checkEntries(it, piece, inspection));
    }
  }

  private static void checkEntries(Kind kind, Piece piece, Inspection inspection) {
    Map<String, Piece> values = Shapes.file(kind).read(piece, inspection);
    if (!(values.get(Shapes.ENTRIES) instanceof Piece.Items)) {
      inspection.references().unsureOf(kind);
    }
  }

  private static void checkPack(Piece piece, Inspection inspection) {
    Map<String, Piece> values = Shapes.PACK.read(piece, inspection);
    unsureUnlessList(values.get(Shapes.PACK_SOURCES), SOURCE, inspection);
    boolean regionsLeftOut =
        piece instanceof Piece.Fields && !values.containsKey(Shapes.PACK_REGIONS);
    if (!regionsLeftOut) {
      unsureUnlessList(values.get(Shapes.PACK_REGIONS), REGION, inspection);
    }
  }

  private static void unsureUnlessList(
      @Nullable Piece piece, References.Target target, Inspection inspection) {
    if (!(piece instanceof Piece.Items)) {
      inspection.references().unsureOf(target);
    }
  }
}
