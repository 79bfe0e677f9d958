package org.clarion.app;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clarion.app.evaluation.QuestionSet;
import org.clarion.app.evaluation.QuestionSetFile;
import org.clarion.app.evaluation.SetTrial;
import org.clarion.app.evaluation.Trial;
import org.clarion.app.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** Asks many questions with known answers, and says in figures how well they were answered. */
final class Evaluate extends SubCommand {
  private static final int MISSES = 20;
  private static final int FOLDS_MAX = 20;

  private final Supplier<Path @Nullable []> files =
      parameter("0..*", "FILE", "parameter.questions", Path[].class);
  private final BooleanSupplier content = flag("--content", "option.content");
  private final Supplier<@Nullable Integer> folds =
      option("--folds", "N", "option.folds", Integer::valueOf);
  private final Supplier<@Nullable Integer> misses =
      option("--misses", "N", "option.misses", Integer::valueOf);
  private final Supplier<@Nullable Path> out = option("--out", "ROWS", "option.rows", Path::of);
  private final BooleanSupplier json = flag("--json", "option.jsonFigures");

  Evaluate(Host host) {
    super(host, "evaluate");
  }

  @Override
  public Integer call() {
    List<Path> files = List.of(requireNonNullElse(this.files.get(), new Path[0]));
    check(files);
    List<Trial> trials = content.getAsBoolean() ? ofContent(files) : ofSets(files);
    show(trials);
    Path rows = out.get();
    if (rows != null) {
      WrittenFile.write(rows, TrialJson.rows(trials).getBytes(StandardCharsets.UTF_8));
    }
    return DONE;
  }

  private List<Trial> ofSets(List<Path> files) {
    // All are read before any is asked: a slip in the last name shows at once.
    List<QuestionSet> sets = files.stream().map(QuestionSetFile::read).toList();
    List<Trial> trials = new ArrayList<>();
    int total = sets.stream().mapToInt(it -> it.queries().size()).sum();
    try (Progress progress = Progress.of(total, host)) {
      var trial = new SetTrial(System::nanoTime, progress::step);
      sets.forEach(it -> trials.add(trial.of(it)));
    }
    return trials;
  }

  private List<Trial> ofContent(List<Path> files) {
    var trial = ContentTrial.ofStored(host, files.isEmpty() ? null : files.getFirst());
    Integer folds = this.folds.get();
    List<Trial> trials = new ArrayList<>(List.of(trial.asIs()));
    if (folds != null) {
      trials.add(trial.folded(folds));
    }
    if (!json.getAsBoolean()) {
      host.out().println(Texts.say("evaluate.known", trial.known()));
    }
    return trials;
  }

  private void show(List<Trial> trials) {
    if (json.getAsBoolean()) {
      trials.forEach(it -> host.out().println(TrialJson.figures(it)));
    } else if (trials.size() > 1 && trials.getFirst().scored()) {
      TrialText.table(trials).forEach(host.out()::println);
      trials.forEach(it -> showMisses(it, 0));
    } else {
      for (Trial trial : trials) {
        TrialText.lines(trial).forEach(host.out()::println);
        showMisses(trial, MISSES);
      }
    }
  }

  private void showMisses(Trial trial, int unlessTold) {
    Integer told = misses.get();
    TrialText.misses(trial, told == null ? unlessTold : told).forEach(host.out()::println);
  }

  private void check(List<Path> files) {
    Integer folds = this.folds.get();
    if (files.isEmpty() && !content.getAsBoolean()) {
      throw wrong("evaluate.what");
    }
    if (files.size() > 1 && content.getAsBoolean()) {
      throw wrong("evaluate.oneFile");
    }
    if (folds != null && (!content.getAsBoolean() || folds < 2 || folds > FOLDS_MAX)) {
      throw wrong("evaluate.folds", FOLDS_MAX);
    }
    Integer misses = this.misses.get();
    if (misses != null && misses < 0) {
      throw wrong("evaluate.missesNegative");
    }
  }

  private ParameterException wrong(String name, Object... values) {
    return new ParameterException(spec.commandLine(), Texts.say(name, values));
  }
}
