package org.clarion.search;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.clarion.core.content.AnswerSearch;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.message.EntryId;

/**
 * Finds answers by their words, their spelling and the names the group has for things.
 *
 * <p>Text is taken apart with Lucene's analysis; what it gives is kept in arrays, not in a Lucene
 * index, whose scores are not comparable from one question to the next. A linear classifier learns
 * from all phrasings which words speak for which entry.
 *
 * <p>May be used by many threads. The same question on the same library gets the same result on any
 * machine, whatever was asked before.
 */
public final class LuceneAnswerSearch implements AnswerSearch {
  /** Whoever is first with at least this sureness is given as the answer. */
  public static final double ANSWERED_FROM = 0.4;

  /** Whoever is first with at least this sureness, but less, is offered as what may be meant. */
  public static final double OFFERED_FROM = 0.08;

  private static final int TYPED_LENGTH_MAX = 512;

  /** What is typed with fewer words is the beginning of a name until it is as good as answered. */
  private static final int QUESTION_WORDS_MIN = 3;

  private final Indexes indexes;

  /** Reads a library in when it is first asked about, in the asking thread. */
  public LuceneAnswerSearch() {
    indexes = new Indexes(null);
  }

  /**
   * Lets the builder read libraries in, but the very first one in the asking thread. Until a later
   * one is ready, questions on it are answered from what was ready before.
   */
  public LuceneAnswerSearch(Executor builder) {
    indexes = new Indexes(builder);
  }

  @Override
  public boolean prepare(Library library) {
    indexes.of(library);
    return indexes.isReady(library);
  }

  /**
   * The entries that the question may be about, the surest first, at most {@code limit} and never
   * more than a hundred.
   *
   * @param question as it was typed; only its first 512 characters are looked at
   */
  public List<Scored> rank(Library library, String question, int limit) {
    return scored(hits(library, question, limit).stream(), limit);
  }

  /** The same together with what the bot makes of it. */
  public Judged judge(Library library, String question, int limit) {
    List<Hit> hits = hits(library, question, Math.max(limit, FOUND_MAX + 1));
    return new Judged(scored(hits.stream(), limit), Verdict.on(hits));
  }

  private static List<Scored> scored(Stream<Hit> hits, int limit) {
    return hits.limit(limit).map(it -> new Scored(it.entry().id(), it.sureness())).toList();
  }

  private List<Hit> hits(Library library, String question, int limit) {
    EntryIndex index = indexes.of(library).index();
    return index.rank(index.read(cut(question)), library.byId()::containsKey, limit);
  }

  @Override
  public Finding find(Library library, String question) {
    return Verdict.on(hits(library, question, FOUND_MAX + 1));
  }

  @Override
  public Finding findNamed(Library library, Kind kind, String name) {
    return indexes.of(library).picker().named(library, kind, cut(name));
  }

  @Override
  public List<EntryId> complete(Library library, Set<Kind> kinds, String typed, int limit) {
    String beginning = cut(typed);
    Stream<EntryId> completions = indexes.of(library).picker().completions(kinds, beginning);
    return Stream.concat(meant(library, beginning), completions)
        .filter(it -> library.find(it).filter(entry -> kinds.contains(entry.kind())).isPresent())
        .distinct()
        .limit(limit)
        .toList();
  }

  /** What is already clear from what was typed, or is offered when it is a whole question. */
  private Stream<EntryId> meant(Library library, String typed) {
    boolean isQuestion = typed.strip().split("\\s+").length >= QUESTION_WORDS_MIN;
    return switch (find(library, typed)) {
      case Finding.Clear(EntryId best, List<EntryId> _) -> Stream.of(best);
      case Finding.Several(List<EntryId> some) -> isQuestion ? some.stream() : Stream.empty();
      case Finding.None _ -> Stream.empty();
    };
  }

  private static String cut(String typed) {
    return typed.substring(0, Math.min(typed.length(), TYPED_LENGTH_MAX));
  }
}
