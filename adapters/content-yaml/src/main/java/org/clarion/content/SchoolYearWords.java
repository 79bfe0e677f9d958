package org.clarion.content;

import java.time.LocalDate;
import org.clarion.content.DayWords.Span;
import org.clarion.content.EntryDocument.SchoolYearDocument;
import org.clarion.core.date.Period;
import org.clarion.core.date.SchoolYear;
import org.clarion.core.date.SchoolYear.Term;
import org.jspecify.annotations.Nullable;

/** Turns the words for a school year into one, and back. */
final class SchoolYearWords {
  private SchoolYearWords() {}

  /** The school year in a document in which no fault was found. */
  static SchoolYear read(SchoolYearDocument document) {
    return new SchoolYear(
        term(document.autumn(), document.autumnHalfTerm()),
        term(document.spring(), document.springHalfTerm()),
        term(document.summer(), document.summerHalfTerm()),
        document.closed().stream().map(it -> DayWords.day(it).get()).toList());
  }

  static SchoolYearDocument write(SchoolYear year) {
    return new SchoolYearDocument(
        say(year.autumn().days()),
        sayHalfTerm(year.autumn()),
        say(year.spring().days()),
        sayHalfTerm(year.spring()),
        say(year.summer().days()),
        sayHalfTerm(year.summer()),
        year.closed().stream().map(DayWords::say).toList());
  }

  private static Term term(String days, @Nullable String halfTerm) {
    return new Term(period(days), halfTerm == null ? null : period(halfTerm));
  }

  private static Period period(String text) {
    Span<LocalDate> days = DayWords.days(text).get();
    return new Period(days.first(), days.last());
  }

  private static String say(Period days) {
    return DayWords.say(days.from(), days.to());
  }

  private static @Nullable String sayHalfTerm(Term term) {
    Period halfTerm = term.halfTerm();
    return halfTerm == null ? null : say(halfTerm);
  }
}
