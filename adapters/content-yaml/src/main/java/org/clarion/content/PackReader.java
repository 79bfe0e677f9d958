package org.clarion.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.content.Pack;

/** Reads a content pack, or says everything that is wrong with it. */
public final class PackReader {
  private PackReader() {}

  /** What reading a pack came to. */
  public sealed interface Reading {
    /** The pack is sound. */
    record Good(Pack pack) implements Reading {}

    /** The pack has these faults, in order, at least one; nothing of it can be used. */
    record Faulty(List<Fault> faults) implements Reading {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  /**
   * Reads the pack in a folder. All its faults come out in one run, and none of them only because
   * of another. That the folder or a file cannot be read is a fault as well.
   */
  public static Reading read(Path folder) {
    var inspection = new Inspection();
    if (Files.isDirectory(folder)) {
      return read(new PackFiles.Folder(folder), folder.toString(), inspection);
    }
    inspection.report(
        Spot.whole(folder.toString()),
        Files.exists(folder) ? Complaint.NOT_FOLDER : Complaint.NO_FOLDER);
    return new Reading.Faulty(inspection.faults());
  }

  /** Reads the pack that the program brings along. */
  public static Reading builtIn() {
    return read(new PackFiles.BuiltIn(), PackFile.PACK.fileName(), new Inspection());
  }

  private static Reading read(PackFiles files, String folder, Inspection inspection) {
    try {
      Map<PackFile, Piece> pieces =
          pieces(files, FileNames.of(files.names(), inspection), inspection);
      PackCheck.check(pieces, inspection);
      return inspection.faults().isEmpty()
          ? new Reading.Good(PackBinding.bind(pieces))
          : new Reading.Faulty(inspection.faults());
    } catch (IOException _) {
      inspection.report(Spot.whole(folder), Complaint.UNREADABLE);
      return new Reading.Faulty(inspection.faults());
    }
  }

  private static Map<PackFile, Piece> pieces(
      PackFiles files, Map<PackFile, String> names, Inspection inspection) {
    Map<PackFile, Piece> pieces = new EnumMap<>(PackFile.class);
    names.forEach((file, name) -> {
      Optional<Piece> piece =
          FileText.of(name, files, inspection).flatMap(it -> YamlTree.of(name, it, inspection));
      piece.ifPresentOrElse(it -> pieces.put(file, it), () -> PackCheck.skip(file, inspection));
    });
    return pieces;
  }
}
