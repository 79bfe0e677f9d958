package org.clarion.app;

import java.util.List;
import java.util.stream.Collectors;
import org.clarion.app.evaluation.Attempt;
import org.clarion.app.evaluation.Figures;
import org.clarion.app.evaluation.Hit;
import org.clarion.app.evaluation.Trial;
import org.clarion.search.LuceneAnswerSearch;
import tools.jackson.core.JsonGenerator;

/** What questions came to, for another program: the figures alone, or every question. */
final class TrialJson {
  private static final String SYSTEM = "clarion";

  private TrialJson() {}

  /** The figures on one line; shares in per cent, null where there is nothing to share. */
  static String figures(Trial trial) {
    return Json.object(json -> {
      Figures it = found(json, trial);
      if (trial.scored()) {
        number(json, "auroc", it.auroc());
        number(json, "rightAtTenPercentFalse", it.rightAtTenPercent());
      }
      times(json, trial, it);
    });
  }

  private static Figures found(JsonGenerator json, Trial trial) {
    Figures it = trial.figures();
    Json.text(json, "set", trial.name());
    json.writeNumberProperty("entries", trial.entries());
    json.writeNumberProperty("answerable", it.answerable());
    json.writeNumberProperty("unanswerable", it.unanswerable());
    number(json, "firstHit", it.ofAnswerable(it.firstHits()));
    number(json, "firstThree", it.ofAnswerable(it.inFirstThree()));
    number(json, "answeredRight", it.ofAnswerable(it.answeredRight()));
    number(json, "offered", it.ofAnswerable(it.offered()));
    number(json, "declined", it.ofAnswerable(it.declined()));
    number(json, "confidentlyWrong", it.ofAnswerable(it.confidentlyWrong()));
    number(json, "falseAnswers", it.ofUnanswerable(it.falseAnswers()));
    return it;
  }

  private static void times(JsonGenerator json, Trial trial, Figures it) {
    json.writeNumberProperty("medianUs", it.latency().median());
    json.writeNumberProperty("p99Us", it.latency().p99());
    json.writeNumberProperty("indexMs", trial.indexMillis());
    json.writeNumberProperty("misses", trial.attempts().stream().filter(Attempt::isMiss).count());
  }

  private static void number(JsonGenerator json, String name, double value) {
    if (Double.isNaN(value)) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, value);
    }
  }

  /** Every question with what was found: an object for one trial, a list of them for several. */
  static String rows(List<Trial> trials) {
    return trials.size() == 1
        ? rows(trials.getFirst()) + "\n"
        : trials.stream().map(TrialJson::rows).collect(Collectors.joining(",\n", "[", "]\n"));
  }

  private static String rows(Trial trial) {
    return Json.object(json -> {
      Json.text(json, "system", SYSTEM);
      Json.text(json, "set", trial.name());
      json.writeNumberProperty("indexMs", trial.indexMillis());
      json.writeNumberProperty("threshold", LuceneAnswerSearch.ANSWERED_FROM);
      json.writeArrayPropertyStart("rows");
      trial.attempts().forEach(it -> row(json, it));
      json.writeEndArray();
    });
  }

  private static void row(JsonGenerator json, Attempt attempt) {
    json.writeStartObject();
    json.writeArrayPropertyStart("h");
    for (Hit hit : attempt.hits()) {
      json.writeStartArray();
      json.writeString(hit.id());
      json.writeNumber(hit.score());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeNumberProperty("us", attempt.micros());
    json.writeEndObject();
  }
}
