package org.clarion.benchmarks;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.clarion.core.delivery.Outbox;
import org.jspecify.annotations.Nullable;
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

/** A trigger that falls due. To reach: fanned out to 10,000 places in 1 s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = FanOutBenchmark.WARM_UP)
@Measurement(iterations = FanOutBenchmark.MEASURED)
@Fork(1)
public class FanOutBenchmark {
  static final int WARM_UP = 10;
  static final int MEASURED = 15;

  @Param({"H2", "POSTGRES"})
  Engine engine = Engine.H2;

  @Param({"1", "10000"})
  int places;

  private @Nullable MeasuredStore measured;
  private Outbox.@Nullable Plan plan;
  private int day;

  @Setup(Level.Trial)
  public void fill() {
    measured = MeasuredStore.open(engine);
    measured.fill(ManyRows.places(places));
    plan = new OnceDates(measured.store().contents()).add(WARM_UP + MEASURED).plan();
    measured.store().outbox().plan(plan, OnceDates.start());
  }

  @TearDown(Level.Trial)
  public void close() {
    Objects.requireNonNull(measured).close();
  }

  @Benchmark
  public void fanOut() {
    Outbox outbox = Objects.requireNonNull(measured).store().outbox();
    if (outbox.fanOut(Objects.requireNonNull(plan).dates(), OnceDates.due(day++)) != 1) {
      throw new IllegalStateException("Expected one trigger to be due");
    }
  }
}
