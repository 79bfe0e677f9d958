package org.clarion.app.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clarion.app.evaluation.QuestionSet.Query;
import org.clarion.core.content.Entry;
import org.clarion.core.content.GoldenQuestion;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.PlainWords;
import org.clarion.core.message.EntryId;

/** The phrasings of a pack, and how it would be with others. */
public final class Phrasings {
  private Phrasings() {}

  /** How many of the questions stand in the pack as phrasings, but for case and punctuation. */
  public static int amongThem(List<Query> queries, Pack pack) {
    Set<String> known = words(pack);
    return (int) queries.stream().filter(it -> known.contains(words(it))).count();
  }

  /**
   * The pack as if editors had learned from some questions and never seen the others: the first are
   * its golden questions, and no phrasing is one of the second.
   */
  public static Pack learned(Pack pack, List<Query> learned, List<Query> unseen) {
    Set<String> out = unseen.stream().map(Phrasings::words).collect(Collectors.toSet());
    List<Entry> entries = pack.entries().stream().map(it -> without(it, out)).toList();
    return new Pack(with(pack.info(), learned), entries, pack.edited());
  }

  private static PackInfo with(PackInfo info, List<Query> learned) {
    List<GoldenQuestion> golden =
        learned.stream()
            .map(it -> new GoldenQuestion(it.text(), it.ids().stream().map(EntryId::new).toList()))
            .toList();
    return info.withGolden(golden);
  }

  private static Entry without(Entry entry, Set<String> unseen) {
    return new Entry(
        entry.id(),
        entry.title(),
        entry.names(),
        entry.questions().stream().filter(it -> !unseen.contains(PlainWords.of(it))).toList(),
        entry.tags(),
        entry.related(),
        entry.provenance(),
        entry.slots(),
        entry.text(),
        entry.body());
  }

  private static Set<String> words(Pack pack) {
    return pack.entries().stream()
        .flatMap(it -> it.questions().stream())
        .map(PlainWords::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String words(Query query) {
    return PlainWords.of(query.text());
  }
}
