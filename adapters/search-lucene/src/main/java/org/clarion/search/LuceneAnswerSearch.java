package org.clarion.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.clarion.core.content.AnswerSearch;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.message.EntryId;

/**
 * Finds answers by their words, their spelling and the names the group has for things.
 *
 * <p>Text is taken apart with Lucene's analysis. What it gives is kept in maps, not in a Lucene
 * index: for the hundred entries of a group the writing and opening of one took half a second of a
 * start, and its scores are not comparable from one question to the next.
 *
 * <p>May be used by many threads. A library is read in once, when it is first asked about, and kept
 * until two newer ones were.
 */
public final class LuceneAnswerSearch implements AnswerSearch {
  private static final int TYPED_LENGTH_MAX = 512;
  private static final int KEPT_MAX = 2;

  private final Deque<Kept> kept = new ArrayDeque<>();
  private final Words words = new Words();

  private record Kept(Library library, EntryIndex index, Verdict verdict, Picker picker) {}

  @Override
  public Finding find(Library library, String question) {
    Kept kept = kept(library);
    return kept.verdict().on(kept.index().read(cut(question)));
  }

  @Override
  public Finding findNamed(Library library, Kind kind, String name) {
    return kept(library).picker().named(kind, cut(name));
  }

  @Override
  public List<EntryId> complete(Library library, Set<Kind> kinds, String typed, int limit) {
    return kept(library).picker().completions(kinds, cut(typed), limit);
  }

  // Compared whole: two packs may have the same revision, and a store may hand out equal copies.
  private synchronized Kept kept(Library library) {
    for (Kept it : kept) {
      if (it.library().equals(library)) {
        return it;
      }
    }
    EntryIndex index = new EntryIndex(library, words);
    Kept added = new Kept(library, index, new Verdict(index), new Picker(library, words, index));
    kept.addFirst(added);
    if (kept.size() > KEPT_MAX) {
      kept.removeLast();
    }
    return added;
  }

  private static String cut(String typed) {
    return typed.substring(0, Math.min(typed.length(), TYPED_LENGTH_MAX));
  }
}
