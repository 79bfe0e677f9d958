package org.clarion.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.reminder.Rhythm;

/**
 * How many posts a second the outbox takes from due to settled when sending them takes no time,
 * beside tasks of db-scheduler that do nothing: in turns, in one PostgreSQL, with as many threads
 * and connections. Then how many statements it takes to move a date. To reach: 5 times the 80 posts
 * a second that the platforms allow, with 2 connections.
 */
public final class OutboxComparison {
  private static final int ROUNDS = 7;
  private static final int WARM_UP_ROUNDS = 1;
  private static final int JOBS = 500;
  private static final int MANY_PLACES = 10_000;
  private static final double ALLOWED_A_SECOND = 80;
  private static final List<Integer> THREADS = List.of(1, 2, 4);

  private OutboxComparison() {}

  /** What both did in one round. */
  private record Round(int threads, Score ours, Score theirs) {
    double ratio() {
      return ours.aSecond() / theirs.aSecond();
    }
  }

  private record Score(double aSecond, double statements, double commits) {}

  /** Measures and prints the tables. */
  public static void main(String[] arguments) throws InterruptedException {
    System.out.printf(
        Locale.ROOT,
        "%d processors, load %.1f before%n%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    compare();
    System.out.printf(
        Locale.ROOT,
        "%nmoving a date: with 1 place %s, with %d %s%n",
        moves(1),
        MANY_PLACES,
        moves(MANY_PLACES));
  }

  private static void compare() throws InterruptedException {
    int rounds = WARM_UP_ROUNDS + ROUNDS;
    List<Round> measured = new ArrayList<>();
    try (var measuredStore = MeasuredStore.open(Engine.POSTGRES)) {
      measuredStore.fill(ManyRows.places(JOBS));
      String url = measuredStore.url();
      var ours = new EmptyPosts(measuredStore.store(), JOBS, rounds * THREADS.size());
      var theirs = new EmptyTasks(url, JOBS);
      for (int round = 0; round < rounds; round++) {
        for (int threads : THREADS) {
          var both = new Round(threads, run(ours, threads, url), run(theirs, threads, url));
          if (round >= WARM_UP_ROUNDS) {
            measured.add(both);
          }
        }
      }
    }
    report(measured);
  }

  private static Score run(Contender contender, int threads, String url)
      throws InterruptedException {
    contender.prepare();
    // What autovacuum does within minutes; a round is over in seconds.
    MeasuredStore.run(url, List.of("vacuum analyze"));
    StatementCount.reset(url);
    Duration time = contender.run(threads);
    StatementCount count = StatementCount.read(url);
    return new Score(
        JOBS / (time.toNanos() / 1e9),
        (double) count.statements() / JOBS,
        (double) count.transactions() / JOBS);
  }

  private static void report(List<Round> measured) {
    System.out.printf(
        Locale.ROOT,
        "%-7s %9s %12s %6s %7s %11s %9s   (a second, medians of %d rounds of %d)%n",
        "threads",
        "clarion",
        "db-scheduler",
        "ratio",
        "x 80/s",
        "statements",
        "commits",
        ROUNDS,
        JOBS);
    for (int threads : THREADS) {
      List<Round> rounds = measured.stream().filter(it -> it.threads() == threads).toList();
      double ours = median(rounds, it -> it.ours().aSecond());
      System.out.printf(
          Locale.ROOT,
          "%-7d %9.0f %12.0f %6.2f %7.1f %5.1f / %3.1f %9.2f%n",
          threads,
          ours,
          median(rounds, it -> it.theirs().aSecond()),
          median(rounds, Round::ratio),
          ours / ALLOWED_A_SECOND,
          median(rounds, it -> it.ours().statements()),
          median(rounds, it -> it.theirs().statements()),
          median(rounds, it -> it.ours().commits()));
    }
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> of) {
    return rounds.stream().mapToDouble(of).sorted().toArray()[rounds.size() / 2];
  }

  /** What is asked of the database to plan a date anew that has moved. */
  private static StatementCount moves(int places) {
    try (var measuredStore = MeasuredStore.open(Engine.POSTGRES)) {
      measuredStore.fill(ManyRows.places(places));
      var dates = new OnceDates(measuredStore.store().contents()).add(1);
      Outbox outbox = measuredStore.store().outbox();
      outbox.plan(dates.plan(Rhythm.DEFAULT), OnceDates.start());
      dates.put(0, 1);
      Outbox.Plan plan = dates.plan(Rhythm.DEFAULT);
      StatementCount.reset(measuredStore.url());
      outbox.plan(plan, OnceDates.start());
      return StatementCount.read(measuredStore.url());
    }
  }
}
