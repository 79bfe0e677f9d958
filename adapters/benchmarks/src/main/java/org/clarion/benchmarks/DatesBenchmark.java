package org.clarion.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Occurrences;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * When dates fall. To reach: the occurrences of 10,000 entries in a year in 50 ms, the next ten out
 * of 100,000 in 1 ms. What the first question after a change of the content waits for is measured
 * by itself.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class DatesBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 8);
  private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
  private static final LocalDate TO = LocalDate.of(2027, 12, 31);
  private static final int SHOWN = 10;

  private final KeyDates tenThousand = ManyDates.calendar(ManyDates.library(10_000));
  private final List<Entry> entries = tenThousand.library().of(Kind.DATE);
  private final Library hundredThousand = ManyDates.library(100_000);
  private final KeyDates kept = ManyDates.calendar(hundredThousand);

  @Benchmark
  public void occurrencesOfAYear(Blackhole sink) {
    for (Entry entry : entries) {
      List<Occurrence> found =
          Occurrences.between(entry.keyDate().orElseThrow(), FROM, TO, tenThousand.almanac());
      sink.consume(found);
    }
  }

  @Benchmark
  public List<Dated> upcoming() {
    return kept.upcoming(TODAY, SHOWN);
  }

  @Benchmark
  public List<Dated> upcomingAfterAChangeOfTheContent() {
    return ManyDates.calendar(hundredThousand).upcoming(TODAY, SHOWN);
  }
}
