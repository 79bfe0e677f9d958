package org.clarion.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clarion.commands.CommandList;
import org.clarion.commands.PhraseBooks;
import org.clarion.commands.Surroundings;
import org.clarion.core.command.Command;
import org.clarion.core.message.Message;
import org.clarion.core.reply.Language;
import org.clarion.testkit.TestGroup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One answer of the core with the built-in toolkit, from the typed line to the message: reading,
 * search, wording and paging. Sampled, so that the report has the median and the 99th percentile.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class AnswerBenchmark {
  @Param({
    "i hate public speakin can i still do this",
    "when is womens day",
    "how long until half term",
    "what is the capital of peru",
    "hello",
    "campain cuba",
    "/next",
    "/campaign cuba",
    "/dates june"
  })
  String line = "";

  private TestGroup group = newGroup();

  @Setup(Level.Trial)
  public void open() {
    group.close();
    group = newGroup();
  }

  @TearDown(Level.Trial)
  public void close() {
    group.close();
  }

  @Benchmark
  public Message answer() {
    return group.message(line);
  }

  private static TestGroup newGroup() {
    return TestGroup.withToolkit(PhraseBooks.load(Language.ENGLISH), AnswerBenchmark::commands);
  }

  private static List<Command> commands(TestGroup group) {
    return CommandList.of(
            new Surroundings(
                group.contents(),
                group.dates(),
                group.search(),
                group.subscriptions(),
                group.ledger(),
                group.pins(),
                group.calendars(),
                group.imports(),
                group.pictures(),
                TestGroup.ZONE,
                "benchmark",
                group.checks(),
                group.boards(),
                group.tally()))
        .all();
  }
}
