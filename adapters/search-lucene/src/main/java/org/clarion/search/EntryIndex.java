package org.clarion.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.Region;
import org.clarion.search.Phrasings.Phrasing;
import org.clarion.search.Question.Standing;
import org.clarion.search.Question.Term;
import org.clarion.search.Words.Word;

/** All entries of one library, made ready to be asked about. It never changes. */
final class EntryIndex {
  private static final double COVERAGE_SHARE = 0.5;
  private static final double DAY_ASKED_FOR = 1.08;
  private static final double TAG_WEIGHT = 0.8;
  private static final double EVERYDAY_TAG_WEIGHT = 0.6;

  private final List<Entry> entries;
  private final QuestionReader reader;
  private final Names names = new Names();
  private final TermIndex terms;
  private final Phrasings phrasings;

  EntryIndex(Library library, Words words) {
    entries = library.all();
    Spelling spelling = new Spelling(words);
    List<SplitEntry> split = entries.stream().map(it -> SplitEntry.of(it, words)).toList();
    split.forEach(it -> it.all().forEach(spelling::learn));
    for (Region it : library.info().regions()) {
      spelling.learn(words.split(it.title()));
      it.aliases().forEach(alias -> spelling.learn(words.split(alias)));
    }
    reader = new QuestionReader(words, spelling, library.info().abbreviations());

    List<Phrasing> all = new ArrayList<>();
    List<TermIndex.Fields> fields = new ArrayList<>();
    for (int i = 0; i < split.size(); i++) {
      fields.add(read(i, split.get(i), all));
    }
    terms = new TermIndex(fields);
    phrasings = new Phrasings(all);
  }

  private TermIndex.Fields read(int i, SplitEntry entry, List<Phrasing> all) {
    List<Question> titles = read(entry.titles());
    List<Question> questions = read(entry.questions());
    List<Question> tags = read(entry.tags());
    titles.forEach(it -> names.addName(i, it));
    questions.forEach(it -> names.addQuestion(i, it));
    List<Question> asked = Stream.concat(titles.stream(), questions.stream()).toList();
    asked.forEach(it -> all.add(new Phrasing(i, it, 1)));
    tags.forEach(
        it -> all.add(new Phrasing(i, it, it.isCommonplace() ? EVERYDAY_TAG_WEIGHT : TAG_WEIGHT)));
    return new TermIndex.Fields(stems(asked), stems(tags), stems(read(List.of(entry.text()))));
  }

  private List<Question> read(List<List<Word>> texts) {
    return texts.stream().map(reader::read).toList();
  }

  private static List<String> stems(Collection<Question> texts) {
    return texts.stream()
        .flatMap(it -> it.terms().stream())
        .flatMap(it -> Stream.concat(Stream.of(it.stem()), it.meaning().stream()))
        .toList();
  }

  Question read(String text) {
    return reader.read(text);
  }

  /** Those of the hits that have exactly what was asked as a name or a question. */
  List<Hit> same(Question question, List<Hit> hits) {
    return among(names.same(question), hits);
  }

  /** Those of the hits with a name in which all that was typed stands. */
  List<Hit> namedAround(Question question, List<Hit> hits) {
    return among(names.around(question), hits);
  }

  private static List<Hit> among(Set<Integer> places, List<Hit> hits) {
    return hits.stream().filter(it -> places.contains(it.place())).toList();
  }

  /** All entries, the best first. */
  List<Hit> rank(Question question) {
    double[] likeness = phrasings.likeness(question, entries.size());
    return IntStream.range(0, entries.size())
        .mapToObj(i -> hit(question, i, likeness[i]))
        .sorted(Hit.BEST_FIRST)
        .toList();
  }

  private Hit hit(Question question, int i, double likeness) {
    Entry entry = entries.get(i);
    double coverage = terms.coverage(question.terms(), i);
    double score = COVERAGE_SHARE * coverage + (1 - COVERAGE_SHARE) * likeness;
    boolean isDayAskedFor = question.asksForDay() && entry.kind() == Kind.DATE;
    return new Hit(i, entry, coverage, likeness, isDayAskedFor ? score * DAY_ASKED_FOR : score);
  }

  /** What of the question the entry is not about at all. */
  List<Term> missing(Question question, Hit hit) {
    return question.terms().stream()
        .filter(it -> it.standing() != Standing.FAINT && terms.coverage(it, hit.place()) == 0)
        .toList();
  }
}
