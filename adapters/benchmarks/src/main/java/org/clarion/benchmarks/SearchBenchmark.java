package org.clarion.benchmarks;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.clarion.app.evaluation.Hit;
import org.clarion.app.evaluation.QuestionSet.Item;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.message.EntryId;
import org.clarion.search.LuceneAnswerSearch;
import org.clarion.testkit.TestGroup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One question put to the search alone, beside the same put to Lucene; then what a person who types
 * is offered, and how long content takes to be read in. To reach: the 99th percentile of a question
 * at 200 µs, of an offer at 50 ms with 5,000 entries.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SearchBenchmark {
  private static final int ASKED = ManyQuestions.QUESTIONS / 2;
  private static final int SHOWN = 3;
  private static final int OFFERED = 10;
  private static final Set<Kind> KINDS = EnumSet.allOf(Kind.class);

  /** What is known and what is asked. */
  @State(Scope.Benchmark)
  public static class Content {
    @Param({"80", "1000", "5000"})
    int entries;

    List<Item> items = List.of();
    Library library = Library.empty();
    List<String> questions = List.of();

    @Setup
    public void grow() {
      ManyQuestions.Grown grown = ManyQuestions.entries(TestGroup.toolkit(), entries);
      items = grown.items();
      library = grown.library();
      questions = grown.questions().subList(0, ASKED);
    }
  }

  /** The bot's search with everything read in. */
  @State(Scope.Benchmark)
  public static class Ready {
    final LuceneAnswerSearch search = new LuceneAnswerSearch();

    @Setup
    public void prepare(Content content) {
      search.prepare(content.library);
    }
  }

  /** Lucene's index of the same entries. */
  @State(Scope.Benchmark)
  public static class Indexed {
    LucenePeer lucene = new LucenePeer(List.of(), LucenePeer.Layout.ENTRY);

    @Setup
    public void index(Content content) {
      lucene = new LucenePeer(content.items, LucenePeer.Layout.ENTRY);
    }
  }

  /** Whose turn it is. */
  @State(Scope.Thread)
  public static class Turn {
    private int next;

    String of(List<String> all) {
      next = next + 1 == all.size() ? 0 : next + 1;
      return all.get(next);
    }

    /** The first two letters, or three, up to nine. */
    String beginningOf(List<String> all) {
      String whole = of(all);
      return whole.substring(0, Math.min(whole.length(), 2 + next % 8));
    }
  }

  @Benchmark
  public Finding find(Content content, Ready ready, Turn turn) {
    return ready.search.find(content.library, turn.of(content.questions));
  }

  @Benchmark
  public List<EntryId> complete(Content content, Ready ready, Turn turn) {
    String typed = turn.beginningOf(content.questions);
    return ready.search.complete(content.library, KINDS, typed, OFFERED);
  }

  @Benchmark
  public List<Hit> plainLucene(Content content, Indexed indexed, Turn turn) {
    return indexed.lucene.rank(turn.of(content.questions), SHOWN);
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 1)
  @Measurement(iterations = 3)
  public LuceneAnswerSearch readIn(Content content) {
    var search = new LuceneAnswerSearch();
    search.prepare(content.library);
    return search;
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 1)
  @Measurement(iterations = 3)
  public LucenePeer indexWithLucene(Content content) {
    return new LucenePeer(content.items, LucenePeer.Layout.ENTRY);
  }
}
