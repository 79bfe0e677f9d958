package org.clarion.content;

import java.time.LocalDate;
import java.time.LocalTime;
import org.clarion.content.DayWords.Span;
import org.clarion.core.date.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The words for something that happens once.
 *
 * @param days one day or from one to another, each with its weekday
 * @param time when it begins; null when it has no hour
 * @param until when it ends; null when it has no hour or only the beginning is known
 */
record OnceWords(String days, @Nullable String time, @Nullable String until) {
  static OnceWords of(Rule.Once once) {
    return switch (once) {
      case Rule.OnceDays(LocalDate first, LocalDate last) ->
          new OnceWords(DayWords.sayWithWeekday(first, last), null, null);
      case Rule.OnceTimed(var start, var end) ->
          new OnceWords(
              DayWords.sayWithWeekday(start.toLocalDate(), end.toLocalDate()),
              DayWords.say(start.toLocalTime()),
              end.equals(start) ? null : DayWords.say(end.toLocalTime()));
    };
  }

  /**
   * What they say.
   *
   * @throws IllegalStateException when they were not checked
   */
  Rule.Once read() {
    Span<LocalDate> span = DayWords.days(days).get();
    if (time == null) {
      return new Rule.OnceDays(span.first(), span.last());
    }
    LocalTime start = DayWords.time(time).get();
    LocalTime end = until == null ? start : DayWords.time(until).get();
    return new Rule.OnceTimed(span.first().atTime(start), span.last().atTime(end));
  }
}
