package org.clarion.commands.calendars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clarion.commands.entries.DateWording;
import org.clarion.core.calendar.CalendarImport;
import org.clarion.core.calendar.CalendarImport.Changed;
import org.clarion.core.calendar.CalendarReading.Fault;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.clarion.core.content.Entry;
import org.clarion.core.date.Almanac;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Timing;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/**
 * Says what taking in a calendar would change, on one page: nobody can turn the pages of a file
 * that is not kept.
 */
final class ImportDifference {
  /** So many of each sort are named, if they fit. */
  static final int SHOWN_MAX = 20;

  /** What the lists may take up together, with room for what stands around them. */
  private static final int CHARACTERS_MAX = 1_300;

  private static final int DAY_CHARACTERS = 30;
  private static final int SENTENCE_CHARACTERS = 55;
  private static final int JOINING_CHARACTERS = 12;

  private static final int DETAIL_MAX = 60;

  private static final PhraseKey ADDED = PhraseKey.of("import.added", "dates");
  private static final PhraseKey CHANGED = PhraseKey.of("import.changed", "dates");
  private static final PhraseKey GONE = PhraseKey.of("import.gone", "dates");
  private static final PhraseKey REFUSED = PhraseKey.of("import.refused", "lines");
  private static final PhraseKey UNCHANGED = PhraseKey.counted("import.unchanged", "dates");
  private static final PhraseKey MORE = PhraseKey.counted("import.more", "number");
  private static final PhraseKey ITEM = PhraseKey.of("import.item", "title", "when");
  private static final PhraseKey REPEATS = PhraseKey.of("import.repeats", "title", "when");
  private static final PhraseKey ONLY_TITLE = PhraseKey.of("import.onlyTitle", "title");
  private static final PhraseKey OTHER_DAYS =
      PhraseKey.of("import.otherDays", "title", "before", "after");
  private static final PhraseKey NOW_CANCELLED =
      PhraseKey.of("import.nowCancelled", "title", "before");
  private static final PhraseKey NO_MORE = PhraseKey.of("import.noMore", "title", "before");
  private static final PhraseKey ALSO = PhraseKey.of("import.also", "title", "after");
  private static final PhraseKey OTHER_WORDS = PhraseKey.of("import.otherWords", "title");
  private static final PhraseKey FAULT = PhraseKey.of("import.fault", "line", "reason");
  private static final PhraseKey FAULT_AT =
      PhraseKey.of("import.faultAt", "line", "detail", "reason");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      Stream.of(
              List.of(
                  ADDED,
                  CHANGED,
                  GONE,
                  REFUSED,
                  UNCHANGED,
                  MORE,
                  ITEM,
                  REPEATS,
                  ONLY_TITLE,
                  OTHER_DAYS,
                  NOW_CANCELLED,
                  NO_MORE,
                  ALSO,
                  OTHER_WORDS,
                  FAULT,
                  FAULT_AT),
              Arrays.stream(Reason.values()).map(ImportDifference::reason).toList(),
              DateWording.PHRASES)
          .flatMap(List::stream)
          .toList();

  private final Almanac almanac;
  private final LocalDate today;

  ImportDifference(Almanac almanac, LocalDate today) {
    this.almanac = almanac;
    this.today = today;
  }

  /** Everything new, changed, gone and refused, and how much stays as it is. */
  List<Part> parts(CalendarImport difference) {
    long lists =
        Stream.of(difference.added(), difference.changed(), difference.gone(), difference.refused())
            .filter(it -> !it.isEmpty())
            .count();
    int each = CHARACTERS_MAX / (int) Math.max(1, lists);
    List<Part> parts = new ArrayList<>();
    parts.addAll(list(ADDED, difference.added(), this::added, each));
    parts.addAll(list(CHANGED, difference.changed(), this::changed, each));
    parts.addAll(list(GONE, difference.gone(), this::added, each));
    parts.addAll(list(REFUSED, difference.refused(), ImportDifference::fault, each));
    if (difference.unchanged() > 0) {
      parts.add(new Part.Said(UNCHANGED.with(new Value.Count(difference.unchanged()))));
    }
    return parts;
  }

  /** The first of a list, one at least, and how many more there are. */
  private static <T> List<Part> list(
      PhraseKey heading, List<T> all, Function<T, Phrase> wording, int charactersMax) {
    if (all.isEmpty()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(heading.with(new Value.Count(all.size()))));
    int shown = 0;
    int characters = 0;
    while (shown < Math.min(all.size(), SHOWN_MAX)) {
      Phrase item = wording.apply(all.get(shown));
      characters += length(item);
      if (shown > 0 && characters > charactersMax) {
        break;
      }
      parts.add(new Part.Item(item));
      shown++;
    }
    if (shown < all.size()) {
      parts.add(new Part.Item(MORE.with(new Value.Count(all.size() - shown))));
    }
    return parts;
  }

  /** About how many characters a phrase comes to in any language, rather more than less. */
  private static int length(Phrase phrase) {
    return phrase.values().isEmpty()
        ? SENTENCE_CHARACTERS
        : JOINING_CHARACTERS
            + phrase.values().values().stream().mapToInt(ImportDifference::length).sum();
  }

  private static int length(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text.length();
      case Value.Strong(String text) -> text.length();
      case Value.Days(var first, var last) ->
          first.equals(last) ? DAY_CHARACTERS : 2 * DAY_CHARACTERS;
      case Value.Timed(var start, var end) ->
          start.equals(end) ? 2 * DAY_CHARACTERS : 3 * DAY_CHARACTERS;
      case Value.Said(Phrase phrase) -> length(phrase);
      case Value.Where(_, Phrase spoken) -> length(spoken);
      case Value.Count _, Value.DaysOfMonth _, Value.Mention _, Value.Link _ -> DAY_CHARACTERS;
    };
  }

  private Phrase added(Entry entry) {
    KeyDate keyDate = entry.keyDate().orElseThrow();
    var title = new Value.Strong(entry.title());
    return Occurrences.next(keyDate, today, almanac)
        .or(() -> first(keyDate))
        .map(it ->
            (keyDate.rule() instanceof Rule.Recurring ? REPEATS : ITEM)
                .with(title, days(it.timing())))
        .orElseGet(() -> ONLY_TITLE.with(title));
  }

  /** When it was, for what is over. */
  private Optional<Occurrence> first(KeyDate keyDate) {
    if (!(keyDate.rule() instanceof Rule.Once once)) {
      return Optional.empty();
    }
    LocalDate begins = once.begins().toLocalDate();
    return Occurrences.between(keyDate, begins, begins, almanac).stream().findFirst();
  }

  private Phrase changed(Changed changed) {
    var title = new Value.Strong(changed.entry().title());
    Occurrence before = changed.before();
    Occurrence after = changed.after();
    if (before == null) {
      return after == null ? OTHER_WORDS.with(title) : ALSO.with(title, days(after.timing()));
    }
    if (after == null) {
      return NO_MORE.with(title, days(before.timing()));
    }
    if (after.certainty() == Certainty.CANCELLED && before.certainty() != Certainty.CANCELLED) {
      return NOW_CANCELLED.with(title, days(before.timing()));
    }
    return before.timing().equals(after.timing())
        ? OTHER_WORDS.with(title)
        : OTHER_DAYS.with(title, days(before.timing()), days(after.timing()));
  }

  private Value days(Timing timing) {
    return switch (timing) {
      case Timing.Days(var first, var last) -> new Value.Days(first, last);
      case Timing.Timed(var start, var end) -> new Value.Timed(start, end);
      case Timing.Open open -> new Value.Said(DateWording.when(open, today));
    };
  }

  private static Phrase fault(Fault fault) {
    var line = new Value.Count(fault.line());
    var reason = new Value.Said(reason(fault.reason()).with());
    String detail = shortened(fault.detail());
    return detail.isEmpty()
        ? FAULT.with(line, reason)
        : FAULT_AT.with(line, new Value.Text(detail), reason);
  }

  private static String shortened(String detail) {
    String line = detail.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.codePointCount(0, line.length()) <= DETAIL_MAX
        ? line
        : line.substring(0, line.offsetByCodePoints(0, DETAIL_MAX)).strip() + "…";
  }

  private static PhraseKey reason(Reason reason) {
    return PhraseKey.of("import.fault." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
