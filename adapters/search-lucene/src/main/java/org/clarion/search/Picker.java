package org.clarion.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clarion.core.content.AnswerSearch;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.Region;
import org.clarion.core.message.EntryId;
import org.clarion.search.Words.Word;

/** Picks entries by a name that was typed after a command, in full, in part or with slips. */
final class Picker {
  private static final int TYPED_WORDS_MAX = 12;
  private static final double FIT_MIN = 0.55;
  private static final double COMPLETION_FIT_MIN = 0.5;

  /** Names that fit within this of the best are meant as likely as it. */
  private static final double LAG_MAX = 0.09;

  private final Library library;
  private final Words words;
  private final EntryIndex index;
  private final LabelWords labelWords;
  private final List<Labels> all;

  private record Pick(Entry entry, double fit) {
    private static final Comparator<Pick> BEST_FIRST =
        Comparator.comparingDouble(Pick::fit).reversed().thenComparing(it -> it.entry().id());
  }

  Picker(Library library, Words words, EntryIndex index) {
    this.library = library;
    this.words = words;
    this.index = index;
    labelWords = new LabelWords(words);
    all = library.all().stream().map(it -> new Labels(it, library, labelWords)).toList();
  }

  /**
   * The entry of the kind that the name means, or those it may mean, of those in both libraries.
   */
  Finding named(Library asked, Kind kind, String name) {
    Optional<Region> region = kind == Kind.NETWORK ? library.region(name) : Optional.empty();
    if (region.isPresent()) {
      return finding(networks(region.get()), asked);
    }
    List<Pick> exact = exact(kind, name);
    return finding(exact.isEmpty() ? near(kind, name) : exact, asked);
  }

  /** A region without a network of its own has none: that of its neighbour is not meant. */
  private List<Pick> networks(Region region) {
    return library.of(Kind.NETWORK).stream()
        .filter(it -> it.body() instanceof Body.Network(String id) && id.equals(region.id()))
        .map(it -> new Pick(it, 1))
        .toList();
  }

  private List<Pick> exact(Kind kind, String name) {
    Question question = index.read(name);
    return index.same(question).stream()
        .filter(it -> it.kind() == kind)
        .map(it -> new Pick(it, 1))
        .toList();
  }

  private List<Pick> near(Kind kind, String name) {
    List<String> typed = typed(name, it -> !it.isStopWord());
    return picks(typed, Set.of(kind), FIT_MIN).toList();
  }

  private static Finding finding(List<Pick> all, Library asked) {
    List<Pick> picks =
        all.stream().filter(it -> asked.byId().containsKey(it.entry().id())).toList();
    if (picks.isEmpty()) {
      return new Finding.None(List.of());
    }
    double best = picks.getFirst().fit();
    List<EntryId> ids =
        picks.stream().map(it -> it.entry().id()).limit(AnswerSearch.FOUND_MAX).toList();
    List<EntryId> likely =
        picks.stream()
            .filter(it -> it.fit() >= best - LAG_MAX)
            .map(it -> it.entry().id())
            .limit(AnswerSearch.FOUND_MAX)
            .toList();
    return likely.size() > 1
        ? new Finding.Several(likely)
        : new Finding.Clear(ids.getFirst(), ids.subList(1, ids.size()));
  }

  /** What may be meant by the beginning of a name, best first. */
  Stream<EntryId> completions(Set<Kind> kinds, String typed) {
    String beginning = typed.strip().toLowerCase(Locale.ROOT);
    List<String> words = typed(beginning, _ -> true);
    Stream<Entry> found =
        words.isEmpty()
            ? library.all().stream().filter(it -> kinds.contains(it.kind()))
            : Stream.of(
                    of(kinds).filter(it -> it.titleBegins(beginning)).map(Labels::entry),
                    of(kinds).filter(it -> it.nameBegins(beginning)).map(Labels::entry),
                    picks(words, kinds, COMPLETION_FIT_MIN).map(Pick::entry))
                .flatMap(it -> it);
    return found.map(Entry::id);
  }

  private Stream<Labels> of(Set<Kind> kinds) {
    return all.stream().filter(it -> kinds.contains(it.entry().kind()));
  }

  private Stream<Pick> picks(List<String> typed, Set<Kind> kinds, double fitMin) {
    float[][] likeness = labelWords.likeness(typed);
    return of(kinds)
        .map(it -> new Pick(it.entry(), it.fit(likeness)))
        .filter(it -> it.fit() >= fitMin)
        .sorted(Pick.BEST_FIRST);
  }

  private List<String> typed(String typed, Predicate<Word> kept) {
    return words.split(typed).stream().filter(kept).map(Word::text).limit(TYPED_WORDS_MAX).toList();
  }
}
