package org.clarion.benchmarks;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.reminder.Rhythm;
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

/**
 * A date that moves before anybody was told. To reach: planned anew in 5 ms, with 10,000 places as
 * with one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class MoveBenchmark {
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
  }

  @Setup(Level.Invocation)
  public void moveTheDate() {
    day = 1 - day;
    var dates = new OnceDates(Objects.requireNonNull(measured).store().contents());
    dates.put(0, day);
    plan = dates.plan(Rhythm.DEFAULT);
  }

  @TearDown(Level.Trial)
  public void close() {
    Objects.requireNonNull(measured).close();
  }

  @Benchmark
  public boolean plan() {
    Outbox outbox = Objects.requireNonNull(measured).store().outbox();
    return outbox.plan(Objects.requireNonNull(plan), OnceDates.start());
  }
}
