package org.clarion.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clarion.app.evaluation.Attempt;
import org.clarion.app.evaluation.Folds;
import org.clarion.app.evaluation.Phrasings;
import org.clarion.app.evaluation.QuestionSet.Query;
import org.clarion.app.evaluation.QuestionSetFile;
import org.clarion.app.evaluation.Trial;
import org.clarion.app.text.Failure;
import org.clarion.app.text.Texts;
import org.clarion.core.content.GoldenQuestion;
import org.clarion.core.content.Pack;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/** Puts questions to a content through the whole front door. */
final class ContentTrial {
  private final Pack pack;
  private final List<Query> queries;
  private final Host host;

  private ContentTrial(Pack pack, List<Query> queries, Host host) {
    this.pack = pack;
    this.queries = queries;
    this.host = host;
  }

  /**
   * The content as it is stored.
   *
   * @param file with the questions; the content's own golden ones when there is none
   * @throws Failure when there is nothing to ask
   */
  static ContentTrial ofStored(Host host, @Nullable Path file) {
    Pack pack;
    try (Wiring wiring = Wiring.open(host.config(), host.clock())) {
      pack = Wiring.pack(wiring.library());
    }
    return of(pack, file == null ? golden(pack) : questions(file, pack), host);
  }

  /**
   * A content and its questions.
   *
   * @throws Failure when there is nothing to ask
   */
  static ContentTrial of(Pack pack, List<Query> queries, Host host) {
    if (queries.isEmpty()) {
      throw Failure.of("evaluate.noGolden");
    }
    return new ContentTrial(pack, queries, host);
  }

  /** The golden questions of a pack. */
  static List<Query> golden(Pack pack) {
    return pack.info().golden().stream().map(ContentTrial::query).toList();
  }

  private static Query query(GoldenQuestion golden) {
    return new Query(golden.question(), golden.answers().stream().map(EntryId::value).toList());
  }

  private static List<Query> questions(Path file, Pack pack) {
    return QuestionSetFile.read(
            file, pack.entries().stream().map(it -> it.id().value()).collect(Collectors.toSet()))
        .queries();
  }

  /** How many of the questions stand in the content as phrasings. */
  int known() {
    return Phrasings.amongThem(queries, pack);
  }

  /** Asks the content as it is. */
  Trial asIs() {
    try (Progress progress = Progress.of(queries.size(), host)) {
      return Interview.trial(pack.info().id(), pack, queries, host, progress::step);
    }
  }

  /**
   * Asks each part of the questions of a content that has learned from all other parts, and never
   * seen this one.
   */
  Trial folded(int folds) {
    SortedMap<Integer, Attempt> attempts = new TreeMap<>();
    List<Long> indexMillis = new ArrayList<>();
    try (Progress progress = Progress.of(queries.size(), host)) {
      for (List<Integer> fold : Folds.of(queries, folds)) {
        List<Query> unseen = fold.stream().map(queries::get).toList();
        List<Query> learned =
            IntStream.range(0, queries.size())
                .filter(it -> !fold.contains(it))
                .mapToObj(queries::get)
                .toList();
        Trial trial =
            Interview.trial(
                pack.info().id(),
                Phrasings.learned(pack, learned, unseen),
                unseen,
                host,
                progress::step);
        indexMillis.add(trial.indexMillis());
        for (int i = 0; i < fold.size(); i++) {
          attempts.put(fold.get(i), trial.attempts().get(i));
        }
      }
    }
    return new Trial(
        Texts.say("evaluate.folded", pack.info().id(), folds),
        pack.entries().size(),
        Math.round(indexMillis.stream().mapToLong(it -> it).average().orElse(0)),
        false,
        List.copyOf(attempts.values()));
  }
}
