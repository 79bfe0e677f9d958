package org.clarion.search;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Library;
import org.clarion.search.Words.Word;

/**
 * The texts of an entry, split into words.
 *
 * @param tags its tags, and what the region of a network is called
 * @param titles its title and its other names
 * @param text what is read as the answer, a campaign's actions too
 */
record SplitEntry(
    List<List<Word>> titles, List<List<Word>> questions, List<List<Word>> tags, List<Word> text) {
  static SplitEntry of(Entry entry, Library library, Function<String, List<Word>> split) {
    return new SplitEntry(
        Stream.concat(Stream.of(entry.title()), entry.names().stream()).map(split).toList(),
        entry.questions().stream().map(split).toList(),
        Stream.concat(entry.tags().stream(), regionNames(entry, library)).map(split).toList(),
        split.apply(prose(entry)));
  }

  /** What people call the region of a network. */
  private static Stream<String> regionNames(Entry entry, Library library) {
    return entry.body() instanceof Body.Network(String id)
        ? library.region(id).stream().flatMap(it -> it.aliases().stream())
        : Stream.empty();
  }

  private static String prose(Entry entry) {
    return entry.body() instanceof Body.Campaign campaign
        ? entry.text() + '\n' + String.join("\n", campaign.actions())
        : entry.text();
  }

  List<List<Word>> all() {
    return Stream.of(titles, questions, tags, List.of(text)).flatMap(List::stream).toList();
  }
}
