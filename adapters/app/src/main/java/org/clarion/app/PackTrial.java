package org.clarion.app;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clarion.app.evaluation.Attempt;
import org.clarion.app.evaluation.Figures;
import org.clarion.app.evaluation.Outcome;
import org.clarion.app.evaluation.QuestionSet.Query;
import org.clarion.app.evaluation.Thefts;
import org.clarion.app.evaluation.Thefts.Theft;
import org.clarion.app.evaluation.Trial;
import org.clarion.app.text.Texts;
import org.clarion.core.content.Pack;

/**
 * A pack as people find it: asked its golden questions, which it has to pass, and the questions of
 * its entries, which other entries may take from them.
 *
 * @param unseen the golden questions, asked of a pack that has learned from others of them only
 */
record PackTrial(Trial golden, Trial unseen, Trial phrasings) {
  /** Of the golden questions as they stand, which the pack has learned. */
  static final Limits KNOWN = new Limits(95, 1, 0);

  /**
   * Of questions that nobody wrote down. A pack that is right about nine in ten is well kept: of 50
   * questions, it fails by chance one time in a hundred; of fewer, more often.
   */
  static final Limits UNSEEN = new Limits(80, 20, 50);

  private static final int QUESTIONS_SHOWN_MAX = 3;

  /**
   * One part of so many is left out in turn; with fewer questions there is nothing to learn from.
   */
  private static final int FOLDS = 5;

  static PackTrial of(Pack pack, Host host) {
    List<Query> golden = ContentTrial.golden(pack);
    List<Query> phrasings =
        pack.entries().stream()
            .flatMap(it ->
                it.questions().stream()
                    .map(question -> new Query(question, List.of(it.id().value()))))
            .toList();
    List<Query> all = Stream.concat(golden.stream(), phrasings.stream()).toList();
    try (Progress progress = Progress.of(all.size(), host)) {
      Trial asked = Interview.trial(pack.info().id(), pack, all, host, progress::step);
      return new PackTrial(
          part(asked, 0, golden.size()),
          golden.size() < FOLDS
              ? part(asked, 0, 0)
              : ContentTrial.of(pack, golden, host).folded(FOLDS),
          part(asked, golden.size(), all.size()));
    }
  }

  private static Trial part(Trial all, int from, int to) {
    return new Trial(
        all.name(),
        all.entries(),
        all.indexMillis(),
        all.scored(),
        all.attempts().subList(from, to));
  }

  /** Whether the golden questions come out well enough; a pack without any passes. */
  boolean isPassed() {
    return KNOWN.areKeptBy(golden.figures()) && UNSEEN.areKeptBy(unseen.figures());
  }

  /** What to say about it, a line each: what went wrong, then how much of it. */
  List<String> lines() {
    return Stream.of(
            golden.attempts().stream().filter(Attempt::isMiss).map(PackTrial::failed),
            thefts().map(PackTrial::taken),
            summary())
        .flatMap(it -> it)
        .toList();
  }

  /**
   * By any question, golden ones as if they had not taught; an entry without a thief only by its
   * own, the golden ones are named.
   */
  private Stream<Theft> thefts() {
    Trial asked = unseen.attempts().isEmpty() ? golden : unseen;
    List<Attempt> all =
        Stream.concat(asked.attempts().stream(), phrasings.attempts().stream()).toList();
    return Stream.concat(
        Thefts.among(all).stream().filter(Theft::hasThief),
        Thefts.among(phrasings.attempts()).stream().filter(it -> !it.hasThief()));
  }

  private static String failed(Attempt miss) {
    if (!miss.isAnswerable()) {
      return Texts.say("content.golden.answered", miss.question(), first(miss));
    }
    String wanted =
        miss.right().stream()
            .reduce((some, last) -> Texts.say("content.golden.or", some, last))
            .orElseThrow();
    return miss.outcome() == Outcome.DECLINED
        ? Texts.say("content.golden.declined", miss.question(), wanted)
        : Texts.say("content.golden.wrong", miss.question(), wanted, first(miss));
  }

  private static String first(Attempt attempt) {
    return attempt.hits().getFirst().id();
  }

  private static String taken(Theft theft) {
    int number = theft.questions().size();
    String questions =
        Stream.concat(
                theft.questions().stream()
                    .limit(QUESTIONS_SHOWN_MAX)
                    .map(it -> Texts.say("content.quoted", it)),
                number > QUESTIONS_SHOWN_MAX
                    ? Stream.of(Texts.say("content.more"))
                    : Stream.empty())
            .collect(Collectors.joining(", "));
    return theft.hasThief()
        ? Texts.say("content.takes", theft.thief(), number, theft.owner(), questions)
        : Texts.say("content.loses", theft.owner(), number, questions);
  }

  private Stream<String> summary() {
    Figures it = golden.figures();
    Stream.Builder<String> lines = Stream.builder();
    if (golden.attempts().isEmpty()) {
      lines.add(Texts.say("content.golden.none"));
    }
    if (it.answerable() > 0) {
      lines.add(
          Texts.say(
              "content.golden.found",
              it.firstHits(),
              it.answerable(),
              it.ofAnswerable(it.firstHits()),
              KNOWN.foundPercentMin()));
    }
    if (it.unanswerable() > 0) {
      lines.add(
          Texts.say(
              "content.golden.kept",
              it.falseAnswers(),
              it.unanswerable(),
              it.ofUnanswerable(it.falseAnswers()),
              KNOWN.answeredPercentMax()));
    }
    return Stream.concat(lines.build(), unseenSummary());
  }

  private Stream<String> unseenSummary() {
    Figures it = unseen.figures();
    Stream.Builder<String> lines = Stream.builder();
    if (it.answerable() > 0) {
      lines.add(
          Texts.say(
              UNSEEN.areFew(it.answerable()) ? "content.golden.unseenFew" : "content.golden.unseen",
              it.ofAnswerable(it.firstHits()),
              UNSEEN.foundPercentMin(),
              UNSEEN.questionsMin()));
    }
    if (it.unanswerable() > 0) {
      lines.add(
          Texts.say(
              UNSEEN.areFew(it.unanswerable())
                  ? "content.golden.unkeptFew"
                  : "content.golden.unkept",
              it.ofUnanswerable(it.falseAnswers()),
              UNSEEN.answeredPercentMax(),
              UNSEEN.questionsMin()));
    }
    return lines.build();
  }
}
