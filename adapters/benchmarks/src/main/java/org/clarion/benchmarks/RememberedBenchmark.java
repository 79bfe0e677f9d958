package org.clarion.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Library;
import org.clarion.core.content.Pack;
import org.clarion.core.content.StoredEntry;
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
 * Whether it pays to remember what was found for a question: a stream of questions about the
 * built-in toolkit in which so many of a hundred come from its own phrasings, the first one twice
 * as often as the second and so on (Zipf), and the others are worded as nobody did before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class RememberedBenchmark {
  private static final int STREAM = 1 << 17;
  private static final int SEED = 2027;

  @Param({"30", "60", "90"})
  int askedBefore;

  private Library library = Library.empty();
  private List<String> stream = List.of();
  private int next;
  private final LuceneAnswerSearch search = new LuceneAnswerSearch();
  private final RememberedFindings remembered = new RememberedFindings(search);

  @Setup
  public void fill() {
    Pack pack = TestGroup.toolkit();
    library =
        Library.of(
            1, pack.info(), pack.entries().stream().map(it -> new StoredEntry(it, false)).toList());
    search.prepare(library);
    stream = stream(library, askedBefore);
  }

  private static List<String> stream(Library library, int askedBefore) {
    var random = new Random(SEED);
    List<String> phrasings = new ArrayList<>();
    library.all().forEach(it -> phrasings.addAll(it.questions()));
    Collections.shuffle(phrasings, random);
    double[] upTo = new double[phrasings.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += 1.0 / (i + 1);
      upTo[i] = sum;
    }
    List<String> stream = new ArrayList<>();
    for (int i = 0; i < STREAM; i++) {
      int at = Arrays.binarySearch(upTo, random.nextDouble() * sum);
      String phrasing = phrasings.get(at < 0 ? -at - 1 : at);
      stream.add(random.nextInt(100) < askedBefore ? phrasing : reworded(phrasings, random));
    }
    return List.copyOf(stream);
  }

  /** One phrasing with two words of others in it. */
  private static String reworded(List<String> phrasings, Random random) {
    String[] words = any(phrasings, random).split(" ", -1);
    for (int i = 0; i < 2; i++) {
      String[] others = any(phrasings, random).split(" ", -1);
      words[random.nextInt(words.length)] = others[random.nextInt(others.length)];
    }
    return String.join(" ", words);
  }

  private static String any(List<String> phrasings, Random random) {
    return phrasings.get(random.nextInt(phrasings.size()));
  }

  private String question() {
    next = (next + 1) % STREAM;
    return stream.get(next);
  }

  @Benchmark
  public Finding find() {
    return search.find(library, question());
  }

  @Benchmark
  public Finding findOrRemember() {
    return remembered.find(library, question());
  }
}
