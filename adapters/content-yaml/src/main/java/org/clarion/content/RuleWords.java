package org.clarion.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Function;
import org.clarion.content.DayWords.Span;
import org.clarion.content.OffsetWords.SchoolOffset;
import org.clarion.content.WhenDocument.OpenDocument;
import org.clarion.core.date.Hours;
import org.clarion.core.date.LeapDay;
import org.clarion.core.date.Rule;
import org.clarion.core.date.TermPart;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/** Turns {@code when} into the rule of a key date, and back. */
final class RuleWords {
  /** The day that not every year has. */
  static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  private RuleWords() {}

  /**
   * The rule in a document that was checked.
   *
   * @throws IllegalStateException when it was not
   */
  static Rule read(WhenDocument when) {
    return switch (when) {
      case WhenDocument.Every(String every, var leapDay) -> yearly(every, leapDay);
      case WhenDocument.InMonth(String month) -> new Rule.WholeMonth(DayWords.month(month).get());
      case WhenDocument.WeekHolding(String day) ->
          new Rule.WeekHolding(DayWords.yearlyDay(day).get());
      case WhenDocument.ByEaster(String easter) -> {
        Span<Integer> days = OffsetWords.easter(easter).get();
        yield new Rule.EasterRelative(days.first(), days.last());
      }
      case WhenDocument.ByTerm(String term, String at, var calendar, var otherwise) -> {
        SchoolOffset offset = OffsetWords.school(at).get();
        yield new Rule.TermRelative(
            TermPart.of(term).orElseThrow(),
            offset.side(),
            offset.count(),
            calendar == null ? null : new EntryId(calendar),
            window(otherwise));
      }
      case WhenDocument.Beside(String other, String at, String words) ->
          new Rule.RelativeTo(new EntryId(other), OffsetWords.days(at).get(), words);
      case WhenDocument.Repeats series -> series(series);
      case WhenDocument.ByRrule rrule -> recurring(rrule);
      case WhenDocument.On(String days, var time, var until) ->
          new OnceWords(days, time, until).read();
      case WhenDocument.Listed(List<String> listed, var otherwise) ->
          new Rule.Listed(listed.stream().map(RuleWords::days).toList(), window(otherwise));
      case WhenDocument.Open(OpenDocument open) -> opened(open);
    };
  }

  /** How a content file says the rule. */
  static WhenDocument write(Rule rule) {
    return switch (rule) {
      case Rule.YearlyDay(MonthDay day, LeapDay otherwise) ->
          new WhenDocument.Every(DayWords.say(day), day.equals(LEAP_DAY) ? otherwise.word() : null);
      case Rule.YearlySpan(MonthDay first, MonthDay last) ->
          new WhenDocument.Every(DayWords.span(DayWords.say(first), DayWords.say(last)), null);
      case Rule.WholeMonth(var month) -> new WhenDocument.InMonth(DayWords.say(month));
      case Rule.WeekHolding(MonthDay day) -> new WhenDocument.WeekHolding(DayWords.say(day));
      case Rule.NthWeekday weekday -> new WhenDocument.Every(WeekdayWords.say(weekday), null);
      case Rule.EasterRelative(int first, int last) ->
          new WhenDocument.ByEaster(OffsetWords.sayEaster(first, last));
      case Rule.TermRelative(var part, var side, int count, var calendar, var otherwise) ->
          new WhenDocument.ByTerm(
              part.word(),
              OffsetWords.say(new SchoolOffset(side, count)),
              calendar == null ? null : calendar.value(),
              window(otherwise));
      case Rule.RelativeTo(EntryId other, int days, String words) ->
          new WhenDocument.Beside(other.value(), OffsetWords.sayDays(days), words);
      case Rule.Series series -> series(series);
      case Rule.Recurring recurring -> recurring(recurring);
      case Rule.Once once -> {
        OnceWords words = OnceWords.of(once);
        yield new WhenDocument.On(words.days(), words.time(), words.until());
      }
      case Rule.Listed(List<Rule.OnceDays> published, Rule.Open otherwise) ->
          new WhenDocument.Listed(
              published.stream().map(it -> OnceWords.of(it).days()).toList(), window(otherwise));
      case Rule.Open open -> new WhenDocument.Open(window(open));
      case Rule.OpenOnce(String words, LocalDate earliest, LocalDate latest) ->
          new WhenDocument.Open(
              new OpenDocument(words, DayWords.say(earliest), DayWords.say(latest)));
    };
  }

  private static Rule yearly(String text, @Nullable String leapDay) {
    if (WeekdayWords.isWeekday(text)) {
      return WeekdayWords.read(text).get();
    }
    Span<MonthDay> days = DayWords.yearlyDays(text).get();
    if (DayWords.isSpan(text)) {
      return new Rule.YearlySpan(days.first(), days.last());
    }
    return leapDay == null
        ? new Rule.YearlyDay(days.first())
        : new Rule.YearlyDay(days.first(), LeapDay.of(leapDay).orElseThrow());
  }

  private static Rule series(WhenDocument.Repeats when) {
    return new Rule.Series(
        BeatWords.read(when.repeats()).get(),
        DayWords.day(when.from()).get(),
        when.to() == null ? null : DayWords.day(when.to()).get(),
        hours(when.time(), when.until()));
  }

  private static @Nullable Hours hours(@Nullable String time, @Nullable String until) {
    if (time == null) {
      return null;
    }
    LocalTime start = DayWords.time(time).get();
    return new Hours(start, until == null ? start : DayWords.time(until).get());
  }

  private static WhenDocument series(Rule.Series series) {
    LocalDate until = series.until();
    Hours hours = series.hours();
    return new WhenDocument.Repeats(
        BeatWords.say(series.beat()),
        DayWords.sayWithWeekday(series.first()),
        until == null ? null : DayWords.sayWithWeekday(until),
        hours == null ? null : DayWords.say(hours.start()),
        hours == null || hours.end().equals(hours.start()) ? null : DayWords.say(hours.end()));
  }

  private static Rule recurring(WhenDocument.ByRrule when) {
    Function<String, LocalDateTime> start =
        when.time() == null
            ? it -> DayWords.day(it).get().atStartOfDay()
            : it -> DayWords.moment(it).get();
    return new Rule.Recurring(
        when.rrule(),
        new OnceWords(when.first(), when.time(), when.until()).read(),
        when.without().stream().map(start).toList(),
        when.also().stream().map(start).toList());
  }

  private static WhenDocument recurring(Rule.Recurring recurring) {
    OnceWords first = OnceWords.of(recurring.first());
    Function<LocalDateTime, String> start =
        it -> {
          String day = DayWords.sayWithWeekday(it.toLocalDate());
          return first.time() == null ? day : day + " " + DayWords.say(it.toLocalTime());
        };
    return new WhenDocument.ByRrule(
        recurring.rrule(),
        first.days(),
        first.time(),
        first.until(),
        recurring.without().stream().map(start).toList(),
        recurring.also().stream().map(start).toList());
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
}
