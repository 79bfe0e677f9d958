package org.clarion.content;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.command.NearNames;

/** Finds out which file of a pack goes by which name. */
final class FileNames {
  private FileNames() {}

  /**
   * The names by file. A mistyped one is reported, then taken for the absent file that it is near
   * to, so that what stands in it is checked and not missed elsewhere.
   */
  static Map<PackFile, String> of(List<String> present, Inspection inspection) {
    Map<PackFile, String> names = new EnumMap<>(PackFile.class);
    present.forEach(name -> PackFile.of(name).ifPresent(it -> names.put(it, name)));
    for (String name : present) {
      if (!names.containsValue(name)) {
        Optional<PackFile> meant = meant(name, names);
        String message =
            Complaint.UNKNOWN_FILE.say(String.join(", ", PackFile.names()), Quote.bare(name));
        inspection.report(
            Spot.whole(name),
            message + meant.map(it -> Complaint.suggestion(it.fileName())).orElse(""));
        meant.ifPresent(it -> names.put(it, name));
      }
    }
    if (!names.containsKey(PackFile.PACK)) {
      inspection.report(Spot.whole(PackFile.PACK.fileName()), Complaint.NO_PACK_FILE);
      PackCheck.skip(PackFile.PACK, inspection);
    }
    return names;
  }

  /** Stems are compared, so that a shared ending does not make two short names alike. */
  private static Optional<PackFile> meant(String name, Map<PackFile, String> names) {
    List<PackFile> absent =
        Arrays.stream(PackFile.values()).filter(it -> !names.containsKey(it)).toList();
    List<String> stems = absent.stream().map(PackFile::stem).toList();
    List<String> near = NearNames.of(PackFile.stem(name), stems, 1);
    return absent.stream().filter(it -> near.contains(it.stem())).findFirst();
  }
}
