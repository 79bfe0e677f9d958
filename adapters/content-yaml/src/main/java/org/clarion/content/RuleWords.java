package org.clarion.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.clarion.content.DayWords.Span;
import org.clarion.content.EntryDocument.OpenDocument;
import org.clarion.content.EntryDocument.WhenDocument;
import org.clarion.core.date.Rule;
import org.jspecify.annotations.Nullable;

/** Turns {@code when} into the rule of a key date, and back. */
final class RuleWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private RuleWords() {}

  /**
   * The rule in a document that was checked.
   *
   * @throws IllegalStateException when it was not
   */
  static Rule read(WhenDocument when) {
    if (when.every() != null) {
      return yearly(when.every());
    } else if (when.month() != null) {
      return new Rule.WholeMonth(DayWords.month(when.month()).get());
    } else if (when.weekHolding() != null) {
      return new Rule.WeekHolding(DayWords.yearlyDay(when.weekHolding()).get());
    } else if (when.on() != null) {
      return once(when.on(), when.time(), when.until());
    } else if (when.listed() != null && when.otherwise() != null) {
      return new Rule.Listed(
          when.listed().stream().map(RuleWords::days).toList(), window(when.otherwise()));
    } else if (when.open() != null) {
      return opened(when.open());
    }
    throw new IllegalStateException("Expected a checked 'when' but was " + when);
  }

  /** How a content file says the rule. */
  static WhenDocument write(Rule rule) {
    return switch (rule) {
      case Rule.YearlyDay(MonthDay day) -> WhenDocument.every(DayWords.say(day));
      case Rule.YearlySpan(MonthDay first, MonthDay last) ->
          WhenDocument.every(DayWords.span(DayWords.say(first), DayWords.say(last)));
      case Rule.WholeMonth(var month) -> WhenDocument.month(DayWords.say(month));
      case Rule.WeekHolding(MonthDay day) -> WhenDocument.weekHolding(DayWords.say(day));
      case Rule.OnceDays days -> WhenDocument.on(say(days), null, null);
      case Rule.OnceTimed(LocalDateTime start, LocalDateTime end) ->
          WhenDocument.on(
              say(new Rule.OnceDays(start.toLocalDate(), end.toLocalDate())),
              TIME.format(start),
              end.equals(start) ? null : TIME.format(end));
      case Rule.Listed(List<Rule.OnceDays> published, Rule.Open otherwise) ->
          WhenDocument.listed(published.stream().map(RuleWords::say).toList(), window(otherwise));
      case Rule.Open open -> WhenDocument.open(window(open));
      case Rule.OpenOnce(String words, LocalDate earliest, LocalDate latest) ->
          WhenDocument.open(new OpenDocument(words, DayWords.say(earliest), DayWords.say(latest)));
    };
  }

  private static Rule yearly(String text) {
    Span<MonthDay> days = DayWords.yearlyDays(text).get();
    return DayWords.isSpan(text)
        ? new Rule.YearlySpan(days.first(), days.last())
        : new Rule.YearlyDay(days.first());
  }

  private static Rule once(String text, @Nullable String time, @Nullable String until) {
    Rule.OnceDays days = days(text);
    if (time == null) {
      return days;
    }
    LocalTime start = DayWords.time(time).get();
    LocalTime end = until == null ? start : DayWords.time(until).get();
    return new Rule.OnceTimed(days.first().atTime(start), days.last().atTime(end));
  }

  private static Rule opened(OpenDocument open) {
    return DayWords.hasYear(open.earliest())
        ? new Rule.OpenOnce(
            open.words(), DayWords.day(open.earliest()).get(), DayWords.day(open.latest()).get())
        : window(open);
  }

  private static Rule.Open window(OpenDocument open) {
    return new Rule.Open(
        open.words(),
        DayWords.yearlyDay(open.earliest()).get(),
        DayWords.yearlyDay(open.latest()).get());
  }

  private static OpenDocument window(Rule.Open open) {
    return new OpenDocument(
        open.words(), DayWords.say(open.earliest()), DayWords.say(open.latest()));
  }

  private static Rule.OnceDays days(String text) {
    Span<LocalDate> days = DayWords.days(text).get();
    return new Rule.OnceDays(days.first(), days.last());
  }

  private static String say(Rule.OnceDays days) {
    String first = DayWords.sayWithWeekday(days.first());
    return days.first().equals(days.last())
        ? first
        : DayWords.span(first, DayWords.sayWithWeekday(days.last()));
  }
}
