package org.clarion.benchmarks;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.clarion.app.evaluation.Attempt;
import org.clarion.app.evaluation.Figures;
import org.clarion.app.evaluation.Hit;
import org.clarion.app.evaluation.Outcome;
import org.clarion.app.evaluation.QuestionSet;
import org.clarion.app.evaluation.Trial;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one system found for the questions of a set, as {@code clarion evaluate --out} writes it.
 *
 * @param threshold the score from which the system itself answers, or null when it has none
 */
record Ranking(
    String system, String set, double indexMs, @Nullable Double threshold, List<Row> rows) {
  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(Hit.class, Pair.class).build();

  Ranking {
    rows = List.copyOf(rows);
  }

  /**
   * For one question.
   *
   * @param h the best entries first
   * @param us the microseconds that it took
   */
  record Row(List<Hit> h, double us) {
    Row {
      h = List.copyOf(h);
    }
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private interface Pair {}

  /** What the bot's own search found. */
  static Ranking of(String system, String set, double threshold, Trial trial) {
    List<Row> rows = trial.attempts().stream().map(it -> new Row(it.hits(), it.micros())).toList();
    return new Ranking(system, set, trial.indexMillis(), threshold, rows);
  }

  static Ranking read(Path file) {
    return JSON.readValue(file, Ranking.class);
  }

  void write(Path file) {
    JSON.writeValue(file, this);
  }

  /** How well it did, by the bot's own scorer; without a threshold, nothing counts as answered. */
  Figures figures(QuestionSet questions) {
    if (rows.size() != questions.queries().size()) {
      throw new IllegalStateException(
          "Expected %d rows of %s but were %d"
              .formatted(questions.queries().size(), system, rows.size()));
    }
    return Figures.of(
        IntStream.range(0, rows.size())
            .mapToObj(it -> attempt(questions.queries().get(it), rows.get(it)))
            .toList());
  }

  private Attempt attempt(QuestionSet.Query query, Row row) {
    return new Attempt(query.text(), query.ids(), row.h(), outcome(row.h()), Math.round(row.us()));
  }

  private Outcome outcome(List<Hit> hits) {
    if (hits.isEmpty()) {
      return Outcome.DECLINED;
    }
    return threshold != null && hits.getFirst().score() >= threshold
        ? Outcome.ANSWERED
        : Outcome.OFFERED;
  }
}
