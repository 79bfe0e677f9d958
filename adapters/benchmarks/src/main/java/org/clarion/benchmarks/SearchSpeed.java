package org.clarion.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.clarion.app.evaluation.QuestionSet.Item;
import org.clarion.testkit.TestGroup;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.ListStatistics;
import org.openjdk.jmh.util.Statistics;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link SearchBenchmark}, and beside it nlp.js with the same entries and questions, by the clock
 * of its own process.
 */
public final class SearchSpeed {
  private static final String ENTRIES = "entries";
  private static final String[] SIZES = {"80", "1000", "5000"};
  private static final String ALLOCATION = "gc.alloc.rate.norm";
  private static final double MEDIAN = 50;
  private static final double HIGH = 99;
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SCRIPT = "nlp-speed.cjs";
  private static final String PACKAGES =
      """
      {"private": true, "dependencies": {"node-nlp": "4.27.0"}}
      """;
  private static final long NODE_MINUTES_MAX = 10;
  private static final String HEAD =
      "%n%-18s %8s %12s %12s %12s %16s%n"
          .formatted("", "entries", "median us", "99 % us", "index ms", "bytes a question");

  private SearchSpeed() {}

  private record Asked(List<Item> entries, List<String> questions) {
    Asked {
      entries = List.copyOf(entries);
      questions = List.copyOf(questions);
    }
  }

  record Learnt(double trainMs, List<Double> micros) {
    Learnt {
      micros = List.copyOf(micros);
    }
  }

  /** What is not measured is not a number. */
  private record Line(
      String what, String entries, double median, double high, double indexMs, double bytes) {}

  /**
   * Measures and prints the table.
   *
   * @param arguments the folder of the checkout, then the numbers of entries, if other ones are
   *     wanted, with commas between them
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Path checkout = Path.of(arguments.length == 0 ? "." : arguments[0]).toAbsolutePath();
    String[] sizes = arguments.length < 2 ? SIZES : arguments[1].split(",", -1);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(SearchBenchmark.class.getName())
                    .param(ENTRIES, sizes)
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    System.out.printf(
        Locale.ROOT,
        "%n%d processors, load %.1f after%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.print(HEAD);
    results.forEach(SearchSpeed::print);
    Npm npm = Npm.in(checkout, "nlp-speed");
    if (!npm.isInstalled(PACKAGES, SCRIPT)) {
      System.out.println("Without nlp.js: it needs node, npm and a way to its registry.");
      return;
    }
    for (String size : sizes) {
      measure(npm, size);
    }
  }

  private static void print(RunResult result) {
    String what = result.getPrimaryResult().getLabel();
    String entries = result.getParams().getParam(ENTRIES);
    Statistics times = result.getPrimaryResult().getStatistics();
    double median = times.getPercentile(MEDIAN);
    double bytes = requireNonNull(result.getSecondaryResults().get(ALLOCATION)).getScore();
    if (result.getParams().getMode() == Mode.SingleShotTime) {
      print(new Line(what, entries, Double.NaN, Double.NaN, median, bytes));
    } else {
      print(new Line(what, entries, median, times.getPercentile(HIGH), Double.NaN, bytes));
    }
  }

  private static void measure(Npm npm, String size) throws IOException, InterruptedException {
    Path set = npm.folder().resolve("set.json");
    Path result = npm.folder().resolve("result.json");
    Files.deleteIfExists(result);
    var grown = ManyQuestions.entries(TestGroup.toolkit(), Integer.parseInt(size));
    JSON.writeValue(set, new Asked(grown.items(), grown.questions()));
    Process node = npm.start(SCRIPT, set.toString(), result.toString());
    if (!node.waitFor(NODE_MINUTES_MAX, TimeUnit.MINUTES)) {
      node.destroyForcibly().waitFor();
    }
    if (Files.exists(result)) {
      Learnt learnt = JSON.readValue(result, Learnt.class);
      var times = new ListStatistics(learnt.micros().stream().mapToDouble(it -> it).toArray());
      print(
          new Line(
              "nlp.js process",
              size,
              times.getPercentile(MEDIAN),
              times.getPercentile(HIGH),
              learnt.trainMs(),
              Double.NaN));
    } else {
      System.out.printf("nlp.js with %s entries: no result in %d min%n", size, NODE_MINUTES_MAX);
    }
  }

  private static void print(Line line) {
    System.out.printf(
        "%-18s %8s %12s %12s %12s %16s%n",
        line.what(),
        line.entries(),
        say("%.1f", line.median()),
        say("%.1f", line.high()),
        say("%.0f", line.indexMs()),
        say("%.0f", line.bytes()));
  }

  private static String say(String format, double figure) {
    return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, format, figure);
  }
}
