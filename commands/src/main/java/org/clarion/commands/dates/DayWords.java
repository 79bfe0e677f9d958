package org.clarion.commands.dates;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.commands.words.Phrases;
import org.clarion.commands.words.Typed;
import org.clarion.commands.words.Vocabulary;
import org.clarion.commands.words.WordLists;
import org.clarion.core.command.NearNames;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;

/**
 * The words that say which day a question for a day is about. A date that has few of them is some
 * other day: all of them are days, and much else in their names is alike.
 */
public final class DayWords {
  private static final Phrases OPENING = WordLists.ENGLISH.phrases("when.opening");
  private static final Vocabulary OPENING_WORDS = new Vocabulary(OPENING.words());
  private static final Set<String> FILLER = Set.copyOf(WordLists.ENGLISH.plain("when.filler"));
  private static final int STEM_LENGTH_MIN = 4;
  private static final int WORDS_MAX = 5;

  private DayWords() {}

  /** What a question for a day is about; nothing when it asks for no day. */
  public static Optional<String> subject(String question) {
    Typed typed = Typed.of(question);
    int from = OPENING.longest(OPENING_WORDS.meant(typed.words()), 0);
    return from == 0 || from == typed.size()
        ? Optional.empty()
        : Optional.of(typed.slice(from, typed.size()));
  }

  /** Whether an entry goes by most of the words that say which day is meant. */
  public static boolean name(Library library, Entry entry, String subject) {
    List<String> wanted =
        Typed.of(subject).words().stream()
            .filter(it -> !FILLER.contains(it))
            .filter(it -> !Character.isDigit(it.charAt(0)))
            .flatMap(it -> spelledOut(library, it))
            .toList();
    if (wanted.size() > WORDS_MAX) {
      // Somebody tells a story, which no name can hold.
      return true;
    }
    Set<String> known = words(entry, wanted.size() > 1);
    long found = wanted.stream().filter(it -> isAmong(known, it)).count();
    return found * 2 > wanted.size() || wanted.isEmpty();
  }

  private static Stream<String> spelledOut(Library library, String word) {
    return library.info().abbreviations().stream()
        .filter(it -> it.shortForm().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .map(it -> Typed.of(it.means()).words().stream().filter(part -> !FILLER.contains(part)))
        .orElseGet(() -> Stream.of(word));
  }

  private static Set<String> words(Entry entry, boolean areSeveral) {
    // What has no day of its own is asked for by all of a short name or some of a long one, as one
    // of its words may be in any name, or as it is said of it when it is.
    boolean hasDays = entry.kind() == Kind.DATE || entry.kind() == Kind.TERMS;
    Stream<Typed> names =
        Stream.concat(Stream.of(entry.id().name(), entry.title()), entry.names().stream())
            .map(Typed::of)
            .filter(it -> hasDays || areSeveral || it.size() == 1);
    Stream<Typed> asked =
        entry.questions().stream().filter(it -> hasDays || subject(it).isPresent()).map(Typed::of);
    Set<String> words = new HashSet<>();
    Stream.concat(names, asked)
        .forEach(it -> {
          words.addAll(it.words());
          // As people type it in one: womensday.
          words.add(String.join("", it.words()));
        });
    words.removeAll(FILLER);
    return words;
  }

  private static boolean isAmong(Set<String> known, String word) {
    return known.contains(word) || known.stream().anyMatch(it -> isAlike(word, it));
  }

  /** The same word in another form, or with a slip. */
  private static boolean isAlike(String typed, String word) {
    int shorter = Math.min(typed.length(), word.length());
    return shorter >= STEM_LENGTH_MIN
        && typed.charAt(0) == word.charAt(0)
        && (typed.startsWith(word)
            || word.startsWith(typed)
            || !NearNames.of(typed, List.of(word), 1).isEmpty());
  }
}
