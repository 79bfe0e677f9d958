package org.clarion.content;

import java.util.List;
import org.clarion.content.EntryDocument.ChangeDocument;
import org.clarion.content.EntryDocument.DateDocument;
import org.clarion.content.EntryDocument.VariantDocument;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.jspecify.annotations.Nullable;

/** Turns what a date has beside other entries into a key date, and back. */
final class KeyDateWords {
  private KeyDateWords() {}

  /** The date in a document in which no fault was found. */
  static KeyDate read(DateDocument document, List<String> regions, Years ofEntry) {
    return new KeyDate(
        RuleWords.read(document.when()),
        Certainty.of(document.certainty()).orElseThrow(),
        regions,
        years(document, ofEntry),
        document.timeZone() == null ? null : ZoneWords.zone(document.timeZone()).get(),
        document.variants().stream()
            .map(it -> new Variant(it.regions(), RuleWords.read(it.when())))
            .toList(),
        document.changes().stream().map(KeyDateWords::change).toList(),
        document.owner(),
        document.confirmBy() == null ? null : DayWords.isoDay(document.confirmBy()).get(),
        document.note(),
        EntryDocument.SOLEMN.equals(document.tone()),
        document.contradiction());
  }

  static DateDocument write(KeyDate date, Years ofEntry) {
    boolean asEntry = date.years().equals(ofEntry);
    return new DateDocument(
        RuleWords.write(date.rule()),
        date.variants().stream()
            .map(it -> new VariantDocument(it.regions(), RuleWords.write(it.rule())))
            .toList(),
        date.changes().stream().map(KeyDateWords::change).toList(),
        date.certainty().word(),
        asEntry ? null : firstYear(date.years()),
        asEntry ? null : lastYear(date.years()),
        date.zone() == null ? null : date.zone().getId(),
        date.solemn() ? EntryDocument.SOLEMN : null,
        date.owner(),
        date.confirmBy() == null ? null : date.confirmBy().toString(),
        date.contradiction(),
        date.note());
  }

  private static Change change(ChangeDocument document) {
    String occurrence = document.occurrence();
    if (document.on() != null) {
      return new Change.Set(
          occurrence,
          new OnceWords(document.on(), document.time(), document.until()).read(),
          document.note());
    }
    if (document.cancelled() != null) {
      return new Change.Cancelled(occurrence, document.note());
    }
    if (document.note() != null) {
      return new Change.Noted(occurrence, document.note());
    }
    throw new IllegalStateException("Expected a checked change but was " + document);
  }

  private static ChangeDocument change(Change change) {
    return switch (change) {
      case Change.Set(String occurrence, var when, var note) -> {
        OnceWords words = OnceWords.of(when);
        yield new ChangeDocument(occurrence, words.days(), words.time(), words.until(), null, note);
      }
      case Change.Cancelled(String occurrence, var note) ->
          new ChangeDocument(occurrence, null, null, null, EntryDocument.YES, note);
      case Change.Noted(String occurrence, String note) ->
          new ChangeDocument(occurrence, null, null, null, null, note);
    };
  }

  /** The years the date says it holds for; without a word of its own, those of its entry. */
  private static Years years(DateDocument document, Years ofEntry) {
    return document.firstYear() == null && document.lastYear() == null
        ? ofEntry
        : new Years(
            yearOr(document.firstYear(), Years.ALL.first()),
            yearOr(document.lastYear(), Years.ALL.last()));
  }

  private static int yearOr(@Nullable String year, int otherwise) {
    return year == null ? otherwise : DayWords.year(year).get();
  }

  /** Stands even where a date holds for ever, when its entry is tied to a year that would count. */
  private static @Nullable String firstYear(Years years) {
    boolean lastSaysIt = years.first() == Years.ALL.first() && lastYear(years) != null;
    return lastSaysIt ? null : DayWords.sayYear(years.first());
  }

  private static @Nullable String lastYear(Years years) {
    return years.last() == Years.ALL.last() ? null : DayWords.sayYear(years.last());
  }
}
