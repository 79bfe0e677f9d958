package org.clarion.commands.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Label;
import org.clarion.core.content.Library;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Source;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/** Says where an entry comes from, how fresh it is, and whether it may be taken as advice. */
final class SourceNotes {
  private static final PhraseKey FROM =
      PhraseKey.of("source.from", "source", "label", "published", "where");
  private static final PhraseKey ALSO_FROM =
      PhraseKey.of("source.alsoFrom", "source", "label", "published");
  private static final PhraseKey CHECK_BY = PhraseKey.of("source.checkBy", "day");
  private static final PhraseKey OVERDUE = PhraseKey.of("source.overdue", "day");
  private static final PhraseKey PAST_YEAR = PhraseKey.of("source.pastYear", "year");
  private static final PhraseKey PAST_YEARS = PhraseKey.of("source.pastYears", "first", "last");
  private static final PhraseKey NOT_ADVICE = PhraseKey.of("source.notAdvice", "label");
  private static final PhraseKey BOTH_LABELS = PhraseKey.of("source.bothLabels", "one", "other");

  private static final PhraseKey OFFICIAL = PhraseKey.of("source.official");
  private static final PhraseKey LOCAL = PhraseKey.of("source.local");
  private static final PhraseKey PARTISAN = PhraseKey.of("source.partisan");
  private static final PhraseKey HISTORICAL = PhraseKey.of("source.historical");

  /** Every sentence these notes are made of. */
  static final List<PhraseKey> PHRASES =
      List.of(
          FROM,
          ALSO_FROM,
          CHECK_BY,
          OVERDUE,
          PAST_YEAR,
          PAST_YEARS,
          NOT_ADVICE,
          BOTH_LABELS,
          OFFICIAL,
          LOCAL,
          PARTISAN,
          HISTORICAL);

  private SourceNotes() {}

  /** What must be read before the text: that it is over, or that it is no advice. */
  static List<Phrase> warnings(Library library, Entry entry, LocalDate today) {
    List<Phrase> warnings = new ArrayList<>();
    Provenance provenance = entry.provenance();
    if (provenance.isPast(today)) {
      int first = provenance.years().first();
      int last = provenance.years().last();
      warnings.add(
          first == last ? PAST_YEAR.with(year(first)) : PAST_YEARS.with(year(first), year(last)));
    }
    library.sourcesOf(entry).stream()
        .limit(1)
        .filter(it -> !it.labels().stream().allMatch(Label::speaksForToday))
        .forEach(it -> warnings.add(NOT_ADVICE.with(label(it))));
    return warnings;
  }

  /** The small print below the text. */
  static List<Phrase> notes(Library library, Entry entry, LocalDate today) {
    List<Phrase> notes = new ArrayList<>();
    for (Source source : library.sourcesOf(entry)) {
      var title = new Value.Text(source.title());
      var published = new Value.Text(source.published());
      notes.add(
          notes.isEmpty()
              ? FROM.with(
                  title, label(source), published, new Value.Text(entry.provenance().where()))
              : ALSO_FROM.with(title, label(source), published));
    }
    Value checkBy = Value.day(entry.provenance().checkBy());
    notes.add(entry.provenance().isOverdue(today) ? OVERDUE.with(checkBy) : CHECK_BY.with(checkBy));
    return notes;
  }

  static Value label(Source source) {
    return source.labels().stream()
        .map(SourceNotes::key)
        .<Value>map(it -> new Value.Said(it.with()))
        .reduce((one, other) -> new Value.Said(BOTH_LABELS.with(one, other)))
        .orElseThrow();
  }

  private static PhraseKey key(Label label) {
    return switch (label) {
      case OFFICIAL -> OFFICIAL;
      case LOCAL -> LOCAL;
      case PARTISAN -> PARTISAN;
      case HISTORICAL -> HISTORICAL;
    };
  }

  private static Value year(int year) {
    return new Value.Text(Integer.toString(year));
  }
}
