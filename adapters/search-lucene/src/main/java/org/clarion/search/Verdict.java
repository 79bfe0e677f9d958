package org.clarion.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.content.AnswerSearch;
import org.clarion.core.content.Finding;
import org.clarion.core.message.EntryId;
import org.clarion.search.Question.Term;

/**
 * Decides whether an answer is sure enough to be given, to be offered, or neither.
 *
 * <p>The thresholds were set on the built-in content, each of its questions asked while it was
 * taken out of the index, against 1,874 questions to other bots: one of those gets an answer, 35 an
 * offer. An answer that is wrong is worse than none, so what is in doubt is offered.
 */
final class Verdict {
  private static final int OFFERED_MAX = 3;

  private static final double CLEAR_MIN = 0.46;
  private static final double CLEAR_COVERAGE_MIN = 0.37;
  private static final double CLEAR_LEAD_MIN = 0.02;

  /** An entry that leaves out part of the question must lead by more. */
  private static final double PARTIAL_LEAD_MIN = 0.06;

  private static final double OFFER_MIN = 0.32;
  private static final double OFFER_COVERAGE_MIN = 0.18;

  /** Put so nearly as the content puts it that one does not ask what else it tells. */
  private static final double ALIKE_MIN = 0.65;

  /** A question in everyday words only must be put much as the content puts it, or be all in it. */
  private static final double COMMONPLACE_LIKENESS_MIN = 0.4;

  private static final double COMMONPLACE_COVERAGE_MIN = 0.45;

  /** What is offered beside the best must come near it. */
  private static final double OFFERED_SHARE_MIN = 0.5;

  private static final double LEAD_SHARE = 0.5;
  private static final double LEAD_MAX = 0.2;

  /** A name that was typed in part stands for all entries that fit it about as well. */
  private static final double NAMESAKE_LAG_MAX = 0.15;

  private final EntryIndex index;

  Verdict(EntryIndex index) {
    this.index = index;
  }

  Finding on(Question question) {
    List<Hit> hits = index.rank(question);
    List<Hit> same = index.same(question, hits);
    if (same.size() > 1) {
      return several(same);
    }
    if (same.size() == 1) {
      return clear(same.getFirst(), hits);
    }
    if (hits.isEmpty() || question.terms().isEmpty()) {
      return new Finding.None(List.of());
    }
    List<Hit> namesakes = namesakes(question, hits);
    return namesakes.size() > 1 ? several(namesakes) : onLikeness(question, hits);
  }

  private List<Hit> namesakes(Question question, List<Hit> hits) {
    List<Hit> around = index.namedAround(question, hits);
    return around.stream()
        .filter(it -> it.score() >= around.getFirst().score() - NAMESAKE_LAG_MAX)
        .toList();
  }

  private Finding onLikeness(Question question, List<Hit> hits) {
    Hit best = hits.getFirst();
    double lead = hits.size() == 1 ? LEAD_MAX : best.score() - hits.get(1).score();
    double sureness = best.score() + LEAD_SHARE * Math.min(lead, LEAD_MAX);
    List<Term> missing = index.missing(question, best);
    if (sureness < OFFER_MIN || !covers(best, OFFER_COVERAGE_MIN) || isChance(question, best)) {
      return none(hits);
    }
    boolean leads = lead >= (missing.isEmpty() ? CLEAR_LEAD_MIN : PARTIAL_LEAD_MIN);
    boolean isHalf = !missing.isEmpty() && question.words().contains("or");
    return sureness >= CLEAR_MIN && covers(best, CLEAR_COVERAGE_MIN) && leads && !isHalf
        ? clear(best, hits)
        : several(candidates(question, missing, hits));
  }

  private static boolean covers(Hit best, double min) {
    return best.coverage() >= min || best.likeness() >= ALIKE_MIN;
  }

  private static boolean isChance(Question question, Hit best) {
    return question.isCommonplace()
        && best.likeness() < COMMONPLACE_LIKENESS_MIN
        && best.coverage() < COMMONPLACE_COVERAGE_MIN;
  }

  /** The best entry, then the one about what it leaves out, then the next best. */
  private List<Hit> candidates(Question question, List<Term> missing, List<Hit> hits) {
    List<Hit> candidates = new ArrayList<>();
    candidates.add(hits.getFirst());
    if (!missing.isEmpty()) {
      index.rank(question.about(missing)).stream()
          .limit(1)
          .filter(it -> it.coverage() >= OFFER_COVERAGE_MIN)
          .forEach(candidates::add);
    }
    double enough = OFFERED_SHARE_MIN * hits.getFirst().score();
    hits.stream().skip(1).filter(it -> it.score() >= enough).forEach(candidates::add);
    return candidates;
  }

  private static Finding several(List<Hit> hits) {
    return new Finding.Several(ids(hits.stream(), OFFERED_MAX));
  }

  private static Finding clear(Hit best, List<Hit> hits) {
    Stream<Hit> others = hits.stream().filter(it -> it.place() != best.place() && it.score() > 0);
    return new Finding.Clear(best.entry().id(), ids(others, AnswerSearch.FOUND_MAX - 1));
  }

  private static Finding none(List<Hit> hits) {
    Stream<Hit> nearest = hits.stream().filter(it -> it.score() > 0);
    return new Finding.None(ids(nearest, AnswerSearch.FOUND_MAX));
  }

  private static List<EntryId> ids(Stream<Hit> hits, int max) {
    return hits.map(it -> it.entry().id()).distinct().limit(max).toList();
  }
}
