package org.clarion.search;

import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.content.AnswerSearch;
import org.clarion.core.content.Finding;
import org.clarion.core.message.EntryId;

/** Says whether the first of a ranking is sure enough to be given, to be offered, or neither. */
final class Verdict {
  private static final int OFFERED_MAX = 3;

  /** What is offered beside the first must be about as likely. */
  private static final double OFFERED_SHARE_MIN = 0.2;

  private Verdict() {}

  static Finding on(List<Hit> hits) {
    if (hits.isEmpty() || hits.getFirst().sureness() < LuceneAnswerSearch.OFFERED_FROM) {
      Stream<Hit> nearest = hits.stream().filter(it -> it.coverage() > 0);
      return new Finding.None(ids(nearest, AnswerSearch.FOUND_MAX));
    }
    Hit best = hits.getFirst();
    boolean isShared = hits.size() > 1 && hits.get(1).sureness() == best.sureness();
    if (best.sureness() < LuceneAnswerSearch.ANSWERED_FROM || isShared) {
      double enough = isShared ? best.sureness() : best.sureness() * OFFERED_SHARE_MIN;
      return new Finding.Several(
          ids(hits.stream().filter(it -> it.sureness() >= enough), OFFERED_MAX));
    }
    Stream<Hit> others = hits.stream().skip(1).filter(it -> it.coverage() > 0);
    return new Finding.Clear(best.entry().id(), ids(others, AnswerSearch.FOUND_MAX - 1));
  }

  private static List<EntryId> ids(Stream<Hit> hits, int max) {
    return hits.map(it -> it.entry().id()).limit(max).toList();
  }
}
