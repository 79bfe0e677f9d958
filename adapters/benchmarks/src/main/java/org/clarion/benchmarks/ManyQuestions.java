package org.clarion.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clarion.app.evaluation.QuestionSet.Item;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Library;
import org.clarion.core.content.Pack;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.message.EntryId;

/**
 * A pack grown to as many entries as wanted, and questions about them, always the same: what is
 * more than the pack has repeats its entries in other words, partly the pack's own, partly words
 * that nobody knows.
 */
final class ManyQuestions {
  static final int QUESTIONS = 2_000;

  private static final int SEED = 2027;
  private static final int PHRASINGS_MAX = 5;
  private static final int SHORT_WORD = 3;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "cor", "den", "fi", "gul", "hem", "jo", "ka", "lin", "mo", "ner", "pos", "ra",
          "sti", "tu", "ver", "wen", "zo");

  private final Pack pack;
  private final List<String> words;
  private final Random random = new Random(SEED);

  private ManyQuestions(Pack pack) {
    this.pack = pack;
    Set<String> found = new LinkedHashSet<>();
    for (Entry entry : pack.entries()) {
      WORD.matcher(entry.title() + " " + String.join(" ", entry.questions()))
          .results()
          .map(it -> it.group().toLowerCase(Locale.ROOT))
          .filter(it -> it.length() > SHORT_WORD)
          .forEach(found::add);
    }
    words = List.copyOf(found);
  }

  /**
   * What is known and what is asked.
   *
   * @param questions {@link #QUESTIONS} of them
   */
  record Grown(Library library, List<String> questions) {
    /** The entries as other programs take them. */
    List<Item> items() {
      return library.all().stream()
          .map(it -> new Item(it.id().value(), texts(it), it.tags(), it.text()))
          .toList();
    }
  }

  /** So many entries. */
  static Grown entries(Pack pack, int size) {
    var many = new ManyQuestions(pack);
    List<StoredEntry> grown =
        IntStream.range(0, size).mapToObj(it -> new StoredEntry(many.entry(it), false)).toList();
    Library library = Library.of(1, pack.info(), grown);
    return new Grown(
        library, Stream.generate(() -> many.question(library.all())).limit(QUESTIONS).toList());
  }

  private Entry entry(int number) {
    Entry entry = pack.entries().get(number % pack.entries().size());
    UnaryOperator<String> words =
        number < pack.entries().size() ? it -> it : it -> reworded(it, number);
    return new Entry(
        new EntryId("faq.e" + number),
        words.apply(entry.title()),
        List.of(),
        entry.questions().stream().limit(PHRASINGS_MAX).map(words).toList(),
        entry.tags().stream().map(words).toList(),
        List.of(),
        entry.provenance(),
        List.of(),
        words.apply(entry.text()),
        new Body.Answer(List.of()));
  }

  private static List<String> texts(Entry entry) {
    return Stream.concat(Stream.of(entry.title()), entry.questions().stream()).toList();
  }

  /** The same word becomes the same other word in the whole of an entry. */
  private String reworded(String text, int number) {
    return WORD.matcher(text)
        .replaceAll(
            it -> it.group().length() <= SHORT_WORD ? it.group() : other(it.group(), number));
  }

  private String other(String word, int number) {
    var dice = new Random(31L * number + word.toLowerCase(Locale.ROOT).hashCode());
    int quarter = dice.nextInt(4);
    if (quarter == 0) {
      return word;
    }
    return quarter == 1 ? unknownWord(dice) : any(words, dice);
  }

  private static String unknownWord(Random dice) {
    return any(SYLLABLES, dice) + any(SYLLABLES, dice) + any(SYLLABLES, dice);
  }

  /** One in ten is about nothing there; the others miss a word, have a slip, or say more. */
  private String question(List<Entry> entries) {
    String text = any(texts(any(entries, random)), random).toLowerCase(Locale.ROOT);
    List<String> typed = new ArrayList<>(Arrays.asList(SPACE.split(text)));
    int at = random.nextInt(typed.size());
    int tenth = random.nextInt(10);
    if (tenth == 0) {
      typed.replaceAll(_ -> unknownWord(random));
    } else if (tenth <= 3) {
      typed.set(at, slip(typed.get(at)));
    } else if (tenth <= 6) {
      typed.addFirst("please tell me");
    } else {
      typed.remove(at);
    }
    return String.join(" ", typed);
  }

  /** Two letters change places. */
  private String slip(String word) {
    if (word.length() < 2) {
      return word;
    }
    int at = random.nextInt(word.length() - 1);
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  private static <T> T any(List<T> all, Random dice) {
    return all.get(dice.nextInt(all.size()));
  }
}
