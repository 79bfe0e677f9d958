package org.clarion.commands.entries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Library;
import org.clarion.core.message.EntryId;

/**
 * Names several entries at once in a button, where there is room for no more than one id: each by a
 * short mark that stays the same for good.
 */
public final class EntryMarks {
  private static final int RADIX = 36;

  /** No id begins with it, so marks and ids are never taken for each other. */
  private static final String BEGINNING = "~";

  private static final String SEPARATOR = ".";

  private EntryMarks() {}

  /** The marks of these entries, in their order. */
  public static String of(List<EntryId> entries) {
    return entries.stream().map(EntryMarks::mark).collect(joining(SEPARATOR, BEGINNING, ""));
  }

  /** The entries that are marked and that there are; none when these are no marks. */
  public static List<EntryId> read(String marks, Library library) {
    if (!marks.startsWith(BEGINNING)) {
      return List.of();
    }
    Map<String, EntryId> byMark =
        library.all().stream()
            .map(Entry::id)
            .collect(toMap(EntryMarks::mark, it -> it, (first, _) -> first));
    return Arrays.stream(marks.substring(BEGINNING.length()).split("\\.", -1))
        .map(byMark::get)
        .filter(Objects::nonNull)
        .toList();
  }

  private static String mark(EntryId id) {
    var sum = new CRC32();
    sum.update(id.value().getBytes(UTF_8));
    return Long.toString(sum.getValue(), RADIX);
  }
}
