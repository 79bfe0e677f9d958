package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.clarion.app.evaluation.Figures;
import org.clarion.app.evaluation.Trial;
import org.clarion.core.content.Pack;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** How well the built-in toolkit answers its golden questions, through the whole front door. */
class ToolkitGoldenTest {
  private static final int FOLDS = 5;
  private static final int QUESTIONS_MIN = 300;
  private static final int DECLINED_MIN = 100;
  private static final double FIRST_HIT_MIN = 95;
  private static final double FALSE_MAX = 1;

  /**
   * What it holds on questions it has never seen. Those to be declined are the hardest there are:
   * most name a thing that the toolkit has and ask what it does not tell.
   */
  private static final double UNSEEN_FIRST_HIT_MIN = 90;

  private static final double UNSEEN_FALSE_MAX = 10;

  private final Pack toolkit = Packs.read(null);

  @AutoClose private final CommandLineRun clarion;

  ToolkitGoldenTest(@TempDir Path folder) {
    clarion = new CommandLineRun(folder);
  }

  @Test
  void there_are_many_questions_and_many_of_them_must_be_declined() {
    assertThat(toolkit.info().golden()).hasSizeGreaterThanOrEqualTo(QUESTIONS_MIN);
    assertThat(toolkit.info().golden().stream().filter(it -> it.isToBeDeclined()).count())
        .isGreaterThanOrEqualTo(DECLINED_MIN);
  }

  @Test
  void answers_its_golden_questions_and_declines_the_others(TestReporter reporter) {
    check(trial().asIs(), FIRST_HIT_MIN, FALSE_MAX, reporter);
  }

  /** The questions' own phrasings are left out; the entries have learned from the other parts. */
  @Test
  void answers_most_of_them_when_it_has_never_seen_them(TestReporter reporter) {
    check(trial().folded(FOLDS), UNSEEN_FIRST_HIT_MIN, UNSEEN_FALSE_MAX, reporter);
  }

  private ContentTrial trial() {
    return ContentTrial.of(toolkit, ContentTrial.golden(toolkit), clarion.host());
  }

  private static void check(
      Trial trial, double firstHitMin, double falseMax, TestReporter reporter) {
    Figures figures = trial.figures();
    String all = String.join("\n", TrialText.lines(trial));
    reporter.publishEntry(trial.name(), all);
    var softly = new SoftAssertions();
    softly
        .assertThat(figures.ofAnswerable(figures.firstHits()))
        .as("first hits; %s%nEach: ./clarion evaluate --content --misses 100", all)
        .isGreaterThanOrEqualTo(firstHitMin);
    softly
        .assertThat(figures.ofUnanswerable(figures.falseAnswers()))
        .as("false answers of %s", trial.name())
        .isLessThanOrEqualTo(falseMax);
    softly.assertAll();
  }
}
