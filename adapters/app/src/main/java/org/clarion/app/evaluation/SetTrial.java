package org.clarion.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.clarion.app.evaluation.QuestionSet.Query;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Library;
import org.clarion.search.Judged;
import org.clarion.search.LuceneAnswerSearch;

/** Puts a set of questions to the search, on a content of the set's entries alone. */
public final class SetTrial {
  /** How many entries are written down for each question. */
  public static final int HITS_MAX = 10;

  private static final int WARMING_MAX = 2_000;
  private static final int NANOS_PER_MICRO = 1_000;
  private static final int NANOS_PER_MILLI = 1_000_000;

  private final LongSupplier nanos;
  private final Runnable asked;

  /**
   * @param nanos a monotonic clock
   * @param asked called after each question
   */
  public SetTrial(LongSupplier nanos, Runnable asked) {
    this.nanos = nanos;
    this.asked = asked;
  }

  /** Asks all of them, in order, after the search has warmed up on the entries' own phrasings. */
  public Trial of(QuestionSet set) {
    var content = TemporaryContent.of(set);
    var search = new LuceneAnswerSearch();
    long start = nanos.getAsLong();
    search.prepare(content.library());
    long indexMillis = (nanos.getAsLong() - start) / NANOS_PER_MILLI;
    warmUp(search, content.library());
    List<Attempt> attempts = new ArrayList<>();
    for (Query query : set.queries()) {
      attempts.add(ask(query, search, content));
      asked.run();
    }
    return new Trial(set.name(), set.entries().size(), indexMillis, true, attempts);
  }

  private static void warmUp(LuceneAnswerSearch search, Library library) {
    library.all().stream()
        .flatMap(SetTrial::phrasings)
        .limit(WARMING_MAX)
        .forEach(it -> search.rank(library, it, HITS_MAX));
  }

  private static Stream<String> phrasings(Entry entry) {
    return Stream.concat(Stream.of(entry.title()), entry.questions().stream());
  }

  private Attempt ask(Query query, LuceneAnswerSearch search, TemporaryContent content) {
    long start = nanos.getAsLong();
    Judged found = search.judge(content.library(), query.text(), HITS_MAX);
    long micros = (nanos.getAsLong() - start) / NANOS_PER_MICRO;
    List<Hit> hits =
        found.entries().stream()
            .map(it -> new Hit(content.ids().getOrDefault(it.entry(), ""), it.sureness()))
            .toList();
    return new Attempt(query.text(), query.ids(), hits, outcome(found.finding()), micros);
  }

  private static Outcome outcome(Finding finding) {
    return switch (finding) {
      case Finding.Clear _ -> Outcome.ANSWERED;
      case Finding.Several _ -> Outcome.OFFERED;
      case Finding.None _ -> Outcome.DECLINED;
    };
  }
}
