package org.clarion.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clarion.app.evaluation.Attempt;
import org.clarion.app.evaluation.Figures;
import org.clarion.app.evaluation.Outcome;
import org.clarion.app.evaluation.Trial;
import org.clarion.app.text.Texts;

/** What questions came to, in words and figures for people. */
final class TrialText {
  private static final double MICROS_PER_MILLI = 1_000;
  private static final int HITS_SHOWN_MAX = 3;

  private TrialText() {}

  /**
   * A heading, and each figure on a line below it; those that scores tell only where there are any.
   */
  static List<String> lines(Trial trial) {
    Figures it = trial.figures();
    List<String> lines = new ArrayList<>(found(trial, it));
    if (trial.scored()) {
      lines.add(line("auroc", number("evaluate.auroc", it.auroc())));
      lines.add(line("atTen", share(it.rightAtTenPercent())));
    }
    lines.addAll(times(trial, it));
    return lines;
  }

  private static List<String> found(Trial trial, Figures it) {
    return List.of(
        Texts.say(
            "evaluate.set", trial.name(), trial.entries(), it.answerable(), it.unanswerable()),
        line("firstHit", share(it.ofAnswerable(it.firstHits()))),
        line("firstThree", share(it.ofAnswerable(it.inFirstThree()))),
        line("right", share(it.ofAnswerable(it.answeredRight()))),
        line("offered", share(it.ofAnswerable(it.offered()))),
        line("declined", share(it.ofAnswerable(it.declined()))),
        line("wrong", share(it.ofAnswerable(it.confidentlyWrong()))),
        line("false", share(it.ofUnanswerable(it.falseAnswers()))));
  }

  private static List<String> times(Trial trial, Figures it) {
    return List.of(
        line(
            "latency",
            Texts.say(
                "evaluate.latency",
                it.latency().median() / MICROS_PER_MILLI,
                it.latency().p99() / MICROS_PER_MILLI)),
        line("index", Texts.say("evaluate.millis", trial.indexMillis())));
  }

  private static String line(String name, String value) {
    return Texts.say("evaluate.line", Texts.say("evaluate.name." + name), value);
  }

  /** All of them side by side, and their mean; each figure is a column. */
  static List<String> table(List<Trial> trials) {
    List<List<Double>> rows = trials.stream().map(it -> row(it.figures(), it)).toList();
    return Stream.of(
            Stream.of(Texts.say("evaluate.table.head")),
            Stream.iterate(0, it -> it < rows.size(), it -> it + 1)
                .map(it -> row(trials.get(it).name(), rows.get(it))),
            Stream.of(row(Texts.say("evaluate.table.mean"), mean(rows))))
        .flatMap(it -> it)
        .toList();
  }

  private static List<Double> row(Figures it, Trial trial) {
    return List.of(
        it.ofAnswerable(it.firstHits()),
        it.ofAnswerable(it.inFirstThree()),
        it.ofAnswerable(it.answeredRight()),
        it.ofAnswerable(it.offered()),
        it.ofAnswerable(it.declined()),
        it.ofAnswerable(it.confidentlyWrong()),
        it.ofUnanswerable(it.falseAnswers()),
        100 * it.auroc(),
        it.rightAtTenPercent(),
        it.latency().median() / MICROS_PER_MILLI,
        it.latency().p99() / MICROS_PER_MILLI,
        (double) trial.indexMillis());
  }

  /** Of those that have a figure at all. */
  private static List<Double> mean(List<List<Double>> rows) {
    List<Double> means = new ArrayList<>();
    for (int column = 0; column < rows.getFirst().size(); column++) {
      int at = column;
      ToDoubleFunction<List<Double>> value = it -> it.get(at);
      means.add(
          rows.stream()
              .mapToDouble(value)
              .filter(it -> !Double.isNaN(it))
              .average()
              .orElse(Double.NaN));
    }
    return means;
  }

  private static String row(String name, List<Double> values) {
    return Texts.say(
            "evaluate.table.row",
            Stream.concat(
                    Stream.of(name), values.stream().map(it -> number("evaluate.table.value", it)))
                .toArray())
        .stripTrailing();
  }

  /** Those whose first is wrong or that have no answer but got one, as many as are wanted. */
  static List<String> misses(Trial trial, int max) {
    List<Attempt> misses = trial.attempts().stream().filter(Attempt::isMiss).toList();
    if (max == 0 || misses.isEmpty()) {
      return List.of();
    }
    String heading = Texts.say("evaluate.misses", misses.size(), Math.min(max, misses.size()));
    return Stream.concat(
            Stream.of(heading), misses.stream().limit(max).map(it -> miss(it, trial.scored())))
        .toList();
  }

  private static String miss(Attempt miss, boolean scored) {
    String wanted =
        miss.right().isEmpty() ? Texts.say("evaluate.nothing") : String.join(", ", miss.right());
    String found =
        miss.hits().stream()
            .limit(miss.outcome() == Outcome.OFFERED ? HITS_SHOWN_MAX : 1)
            .map(it -> scored ? Texts.say("evaluate.hit", it.id(), it.score()) : it.id())
            .collect(Collectors.joining(", "));
    return Texts.say(
        "evaluate.miss",
        miss.question(),
        wanted,
        Texts.say("evaluate.outcome." + miss.outcome()),
        found.isEmpty() ? Texts.say("evaluate.nothing") : found);
  }

  private static String share(double percent) {
    return number("evaluate.share", percent);
  }

  private static String number(String name, double value) {
    return Double.isNaN(value) ? Texts.say("evaluate.none") : Texts.say(name, value);
  }
}
