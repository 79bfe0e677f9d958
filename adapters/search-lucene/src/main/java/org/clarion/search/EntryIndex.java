package org.clarion.search;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clarion.core.content.Entry;
import org.clarion.core.content.GoldenQuestion;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.Region;
import org.clarion.core.message.EntryId;
import org.clarion.search.Phrasing.Field;
import org.clarion.search.Words.Word;

/** All entries of one library, made ready to be asked about. It never changes. */
final class EntryIndex {
  /** More than these are never ranked. */
  private static final int RANKED_MAX = 100;

  private static final int RANKED_MIN = 8;
  private static final float DAY_ASKED_FOR = 0.05f;
  private static final double CERTAIN = 1;

  /** What must be declined is not even offered. */
  private static final double REFUSED = LuceneAnswerSearch.OFFERED_FROM / 2;

  /** How far an entry may lie behind another one to be as likely meant by a name typed in part. */
  private static final float NAMESAKE_LAG_MAX = 0.5f;

  /** An entry that lies this far behind is meant by less than half as likely as the first. */
  private static final double LAG_SCALE = 0.3;

  /** In the order of their ids, so that the order of the pack changes nothing. */
  private final List<Entry> entries;

  private final QuestionReader reader;
  private final Names names = new Names();
  private final Particulars particulars;
  private final Matcher matcher;

  EntryIndex(Library library, Words words, Senses senses, WordVectors vectors) {
    entries = library.all().stream().sorted(Comparator.comparing(Entry::id)).toList();
    Spelling spelling = new Spelling(words);
    reader = new QuestionReader(words, spelling, library.info().abbreviations());
    List<SplitEntry> split =
        entries.stream().map(it -> SplitEntry.of(it, library, reader::split)).toList();
    split.forEach(it -> it.all().forEach(spelling::learn));
    for (Region it : library.info().regions()) {
      spelling.learn(reader.split(it.title()));
      it.aliases().forEach(alias -> spelling.learn(reader.split(alias)));
    }
    Features features = new Features(senses, vectors);
    particulars = new Particulars(entries.size());
    List<Phrasing> phrasings = new ArrayList<>();
    for (int i = 0; i < split.size(); i++) {
      read(i, split.get(i), golden(library, entries.get(i)), features, phrasings);
    }
    matcher = new Matcher(features, phrasings, declined(library, features), entries.size());
  }

  /**
   * What is known to be asked for an entry. It may be misspelt, so no spelling is learnt from it.
   */
  private List<Question> golden(Library library, Entry entry) {
    return library.info().golden().stream()
        .filter(it -> it.answers().stream().limit(1).anyMatch(entry.id()::equals))
        .map(it -> reader.read(it.question()))
        .toList();
  }

  private List<Bag> declined(Library library, Features features) {
    List<Question> declined =
        library.info().golden().stream()
            .filter(GoldenQuestion::isToBeDeclined)
            .map(it -> reader.read(it.question()))
            .toList();
    declined.forEach(names::addDeclined);
    return declined.stream().map(features::learn).toList();
  }

  private void read(
      int entry,
      SplitEntry split,
      List<Question> golden,
      Features features,
      List<Phrasing> phrasings) {
    List<Question> titles = read(split.titles());
    List<Question> questions =
        Stream.concat(read(split.questions()).stream(), golden.stream()).toList();
    titles.forEach(it -> names.addName(entry, it));
    questions.forEach(it -> names.addQuestion(entry, it));
    if (entries.get(entry).kind() == Kind.DATE) {
      particulars.learnDay(entry);
    }
    Stream.concat(titles.stream(), questions.stream())
        .forEach(it -> {
          particulars.learn(entry, it);
          phrasings.add(new Phrasing(entry, Field.ASKED, features.learn(it)));
        });
    read(split.tags())
        .forEach(it -> phrasings.add(new Phrasing(entry, Field.TAG, features.learn(it))));
    if (!split.text().isEmpty()) {
      Question answer = reader.read(split.text());
      phrasings.add(new Phrasing(entry, Field.ANSWER, features.learnWords(answer)));
    }
  }

  private List<Question> read(List<List<Word>> texts) {
    return texts.stream().map(reader::read).toList();
  }

  Question read(String text) {
    return reader.read(text);
  }

  /** The entries of which the question is the name, or one of their questions, or nearly so. */
  List<Entry> same(Question question) {
    Set<Integer> same = names.same(question);
    return (same.isEmpty() ? names.alike(question) : same).stream().map(entries::get).toList();
  }

  /** The best of the entries that may be named, the surest first; none for no words at all. */
  List<Hit> rank(Question question, Predicate<EntryId> mayBeNamed, int limit) {
    if (question.words().isEmpty()) {
      return List.of();
    }
    Scores scores = matcher.scores(question);
    if (question.asksForDay()) {
      preferDates(scores.total());
    }
    IntPredicate filter = it -> mayBeNamed.test(entries.get(it).id());
    int max = Math.clamp(limit, RANKED_MIN, RANKED_MAX);
    Ranking ranking = Ranking.of(scores.total(), filter, max);
    if (ranking.size() == 0) {
      return List.of();
    }
    Set<Integer> meant = new TreeSet<>(meant(question, scores));
    meant.removeIf(it -> !filter.test(it));
    return hits(scores, ranking, meant, sureness(question, scores, ranking, filter))
        .limit(limit)
        .toList();
  }

  /**
   * The entries that are asked for by their name or one of their questions: word for word, or in
   * other words as long as those ask for nothing that the entry does not tell.
   */
  private Set<Integer> meant(Question question, Scores scores) {
    Set<Integer> same = names.same(question);
    return same.isEmpty()
        ? names.alike(question).stream()
            .filter(it -> particulars.missing(question, it) == 0)
            .filter(it -> !matcher.isRefused(scores, it))
            .collect(toSet())
        : same;
  }

  private void preferDates(float[] scores) {
    for (int i = 0; i < scores.length; i++) {
      if (entries.get(i).kind() == Kind.DATE) {
        scores[i] += DAY_ASKED_FOR;
      }
    }
  }

  private Stream<Hit> hits(Scores scores, Ranking ranking, Set<Integer> meant, double sureness) {
    Stream<Hit> certain =
        meant.stream()
            .sorted(Comparator.<Integer>comparingDouble(it -> -scores.total()[it]))
            .map(it -> hit(it, scores, CERTAIN));
    Stream<Hit> others =
        ranking.entries().stream()
            .filter(it -> !meant.contains(it))
            .map(it -> hit(it, scores, lagging(sureness, ranking.score(0) - scores.total()[it])));
    return Stream.concat(certain, others);
  }

  private static double lagging(double sureness, double lag) {
    return sureness * StrictMath.exp(-lag / LAG_SCALE);
  }

  private double sureness(
      Question question, Scores scores, Ranking ranking, IntPredicate mayBeNamed) {
    Evidence evidence = matcher.evidence(question, scores, ranking);
    int lacking = particulars.missing(question, ranking.entry(0));
    double sureness = Sureness.of(evidence, lacking);
    if (sureness >= LuceneAnswerSearch.OFFERED_FROM
        && (names.isDeclined(question) || matcher.isRefused(scores, ranking.entry(0)))) {
      return REFUSED;
    }
    Set<Integer> around = names.around(question);
    boolean hasNamesakes =
        !question.about().isEmpty()
            && around.contains(ranking.entry(0))
            && around.stream()
                    .filter(mayBeNamed::test)
                    .filter(it -> ranking.score(0) - scores.total()[it] <= NAMESAKE_LAG_MAX)
                    .count()
                > 1;
    return hasNamesakes
        ? Math.clamp(
            sureness,
            LuceneAnswerSearch.OFFERED_FROM,
            Math.nextDown(LuceneAnswerSearch.ANSWERED_FROM))
        : sureness;
  }

  private Hit hit(int place, Scores scores, double sureness) {
    return new Hit(entries.get(place), scores.coverage()[place], sureness);
  }
}
