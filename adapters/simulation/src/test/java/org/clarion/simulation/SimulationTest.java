package org.clarion.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The promise of delivery, held against everything that can go wrong. */
class SimulationTest {
  private static final long SEEDS = 2_000;
  private static final long LONG_FROM = 1_000_000;
  private static final long LONG_SEEDS = 20_000;
  private static final int THREADS = 2;

  /** The fewest seeds that are enough to see every fault often. */
  private static final long TELLING_SEEDS = 2_000;

  private static final long HITS_MIN = 1_000;

  @BeforeAll
  static void quiet() {
    Quiet.down();
  }

  @Test
  void the_same_seed_makes_the_same_trace() {
    long hash = new Sixty(7, Plant.NONE, storage()).run().hash;

    assertThat(new Sixty(7, Plant.NONE, storage()).run().hash).isEqualTo(hash);
    assertThat(new Sixty(8, Plant.NONE, storage()).run().hash).isNotEqualTo(hash);
  }

  @Test
  void the_same_seed_makes_the_same_trace_in_another_process() throws IOException {
    Process other =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Duser.timezone=Pacific/Apia",
                "-Duser.language=tr",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Trace.class.getName(),
                "7")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();

    assertThat(new String(other.getInputStream().readAllBytes(), UTF_8)).isEqualTo(Trace.of(7));
  }

  /** With {@code -Dseed=7} only that one; with {@code -Dfrom} and {@code -Dseeds} so many. */
  @Test
  void keeps_every_promise_whatever_goes_wrong() throws InterruptedException {
    boolean isLong = Boolean.getBoolean("clarion.long");
    Long one = Long.getLong("seed");
    long from = one != null ? one : Long.getLong("from", isLong ? LONG_FROM : 0);
    long count = one != null ? 1 : Long.getLong("seeds", isLong ? LONG_SEEDS : SEEDS);
    var sum = new Sum();
    var next = new AtomicLong(from);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      threads.add(Thread.ofPlatform().start(() -> run(next, from + count, sum)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(sum);
    assertThat(sum.failures).isEmpty();
    if (count >= TELLING_SEEDS) {
      assertThat(sum.hits.keySet()).containsExactly(Fault.values());
      assertThat(sum.hits)
          .allSatisfy((_, hits) -> assertThat(hits).isGreaterThanOrEqualTo(HITS_MIN));
    }
  }

  private static void run(AtomicLong next, long end, Sum sum) {
    for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
      try {
        sum.add(seed, new Sixty(seed, Plant.NONE, storage()).run());
      } catch (RuntimeException e) {
        sum.failed(seed, e);
      }
    }
  }

  private static Storage storage() {
    return new MemoryStorage(World.ZONE, Plant.NONE);
  }

  /** What all seeds come to. */
  private static final class Sum {
    private final Map<Fault, Long> hits = new EnumMap<>(Fault.class);
    private final List<String> failures = new ArrayList<>();
    private long seeds;
    private long posts;
    private long reports;
    private long ambiguous;
    private long repeats;
    private long held;
    private long corrections;
    private long hash;
    private final long from = System.nanoTime();

    synchronized void add(long seed, World world) {
      seeds++;
      posts += world.posts;
      reports += world.watch.reports;
      ambiguous += world.ambiguous;
      repeats += world.watch.repeats;
      held += world.watch.held;
      corrections += world.watch.corrections;
      hash += world.hash * (seed + 1);
      world.hits.forEach((fault, times) -> hits.merge(fault, times, Long::sum));
      if (!world.violations.isEmpty()) {
        failures.add("seed " + seed + ": " + world.violations.getFirst());
        if (failures.size() <= 1) {
          System.out.println("seed " + seed);
          world.tail().forEach(System.out::println);
          world.violations.forEach(System.out::println);
        }
      }
    }

    synchronized void failed(long seed, RuntimeException e) {
      failures.add("seed " + seed + ": " + e);
      e.printStackTrace();
    }

    @Override
    public synchronized String toString() {
      return """
      %d seeds in %.1f s: %d posts (%d reports), %d ambiguous, %d repeats, %d held, \
      %d corrections, hash %x
      %s
      """
          .formatted(
              seeds,
              (System.nanoTime() - from) / 1e9,
              posts,
              reports,
              ambiguous,
              repeats,
              held,
              corrections,
              hash,
              hits);
    }
  }
}
