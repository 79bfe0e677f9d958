package org.clarion.content;

import static org.clarion.content.Forms.list;
import static org.clarion.content.Forms.parsed;
import static org.clarion.content.Shape.Key.optional;
import static org.clarion.content.Shape.Key.required;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clarion.core.date.Weekend;
import org.jspecify.annotations.Nullable;

/** The form of a school year: three terms in order, each with its half-term inside it. */
final class SchoolYearForm implements Form {
  private static final String AUTUMN = "autumn";
  private static final String SPRING = "spring";
  private static final String SUMMER = "summer";
  private static final List<String> TERMS = List.of(AUTUMN, SPRING, SUMMER);
  private static final String HALF_TERM = "-half-term";
  private static final String CLOSED = "closed";

  private static final Form DAYS = parsed(DayWords::days);
  private static final Shape SHAPE =
      Shape.of(
          Noun.SCHOOL_YEAR,
          required(AUTUMN, DAYS),
          optional(AUTUMN + HALF_TERM, DAYS),
          required(SPRING, DAYS),
          optional(SPRING + HALF_TERM, DAYS),
          required(SUMMER, DAYS),
          optional(SUMMER + HALF_TERM, DAYS),
          optional(CLOSED, list(parsed(DayWords::day))));

  /** School years in order, each after the one before. */
  static Form several() {
    Form years = list(new SchoolYearForm(), 1, Forms.ITEMS_MAX);
    return (key, value, inspection) -> {
      years.check(key, value, inspection);
      if (value instanceof Piece.Items(_, List<Piece> items)) {
        Days before = null;
        for (Piece item : items) {
          checkAfter(before, days(Shape.value(item, AUTUMN)), inspection);
          Days end = days(Shape.value(item, SUMMER));
          before = end == null ? before : end;
        }
      }
    };
  }

  private record Days(Piece.Text text, LocalDate first, LocalDate last) {
    boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  @Override
  public void check(String key, Piece value, Inspection inspection) {
    Map<String, Piece> values = SHAPE.read(value, inspection);
    List<Days> terms = new ArrayList<>();
    List<Days> halfTerms = new ArrayList<>();
    for (String name : TERMS) {
      Days term = days(values.get(name));
      Days halfTerm = days(values.get(name + HALF_TERM));
      checkAfter(terms.isEmpty() ? null : terms.getLast(), term, inspection);
      if (term != null) {
        checkWeekdays(term, inspection);
        terms.add(term);
      }
      if (halfTerm != null) {
        checkWeekdays(halfTerm, inspection);
        checkInside(term, halfTerm, inspection);
        halfTerms.add(halfTerm);
      }
    }
    if (terms.size() == TERMS.size()) {
      Piece.texts(values.get(CLOSED)).forEach(it -> checkClosed(it, terms, halfTerms, inspection));
    }
  }

  /** The days in a piece; null when they cannot be read, which is reported elsewhere. */
  private static @Nullable Days days(@Nullable Piece piece) {
    return piece instanceof Piece.Text text
            && DayWords.days(text.value()) instanceof Parsed.Right(var span)
        ? new Days(text, span.first(), span.last())
        : null;
  }

  private static void checkAfter(
      @Nullable Days before, @Nullable Days after, Inspection inspection) {
    if (before != null && after != null && !after.first().isAfter(before.last())) {
      inspection.report(
          after.text().spot(),
          Complaint.NOT_AFTER,
          DayWords.say(before.last()),
          after.text().shown());
    }
  }

  /** The first day of the term is a day of school, and so is the last. */
  private static void checkInside(@Nullable Days term, Days halfTerm, Inspection inspection) {
    if (term != null
        && (!halfTerm.first().isAfter(term.first()) || !halfTerm.last().isBefore(term.last()))) {
      inspection.report(
          halfTerm.text().spot(),
          Complaint.NOT_INSIDE,
          term.text().shown(),
          halfTerm.text().shown());
    }
  }

  private static void checkWeekdays(Days days, Inspection inspection) {
    checkWeekday(days.text().spot(), days.first(), inspection);
    if (!days.last().equals(days.first())) {
      checkWeekday(days.text().spot(), days.last(), inspection);
    }
  }

  private static void checkWeekday(Spot spot, LocalDate day, Inspection inspection) {
    if (Weekend.isOn(day)) {
      inspection.report(
          spot, Complaint.WEEKEND, DayWords.say(day), DayWords.say(day.getDayOfWeek()));
    }
  }

  private static void checkClosed(
      Piece.Text text, List<Days> terms, List<Days> halfTerms, Inspection inspection) {
    if (DayWords.day(text.value()) instanceof Parsed.Right(LocalDate day)) {
      checkWeekday(text.spot(), day, inspection);
      if (terms.stream().noneMatch(it -> it.holds(day))
          || halfTerms.stream().anyMatch(it -> it.holds(day))) {
        inspection.report(text.spot(), Complaint.NO_SCHOOL, text.shown());
      }
    }
  }
}
