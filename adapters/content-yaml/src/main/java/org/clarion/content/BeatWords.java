package org.clarion.content;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.date.Beat;
import org.jspecify.annotations.Nullable;

/** Reads and writes how a series repeats as content files spell it. */
final class BeatWords {
  private static final String EVERY = "every (?:(\\d{1,2}) )?";
  private static final Pattern WEEKS = Pattern.compile(EVERY + "weeks?");
  private static final Pattern MONTH_DAYS =
      Pattern.compile("day (?<day>[1-9]|[12]\\d|3[01]) of " + EVERY + "months?");
  private static final Pattern MONTH_WEEKDAYS =
      Pattern.compile("(?<ordinal>\\p{L}+) (?<weekday>\\p{L}+) of " + EVERY + "months?");

  private BeatWords() {}

  /**
   * Reads {@code every 2 weeks}, {@code second Tuesday of every month} and {@code day 15 of every 3
   * months}.
   */
  static Parsed<Beat> read(String text) {
    Matcher weeks = WEEKS.matcher(text);
    if (weeks.matches()) {
      return asSaid(text, weeks.group(1), Beat.Weeks::new);
    }
    Matcher days = MONTH_DAYS.matcher(text);
    if (days.matches()) {
      int day = Integer.parseInt(days.group("day"));
      return asSaid(text, days.group(2), every -> new Beat.MonthDays(every, day));
    }
    Matcher weekdays = MONTH_WEEKDAYS.matcher(text);
    return weekdays.matches()
        ? Parsed.both(
            WeekdayWords.ordinal(weekdays.group("ordinal")),
            DayWords.weekday(weekdays.group("weekday")),
            (ordinal, weekday) ->
                asSaid(
                    text,
                    weekdays.group(3),
                    every -> new Beat.MonthWeekdays(every, ordinal, weekday)))
        : wrong(text);
  }

  static String say(Beat beat) {
    return switch (beat) {
      case Beat.Weeks(int every) -> every(every, "week");
      case Beat.MonthDays(int every, int day) -> "day " + day + " of " + every(every, "month");
      case Beat.MonthWeekdays(int every, var ordinal, var weekday) ->
          ordinal.word() + " " + DayWords.say(weekday) + " of " + every(every, "month");
    };
  }

  private static String every(int count, String unit) {
    return count == 1 ? "every " + unit : "every " + count + " " + unit + "s";
  }

  /** The beat so often, unless the text says it in another way than is written. */
  private static Parsed<Beat> asSaid(String text, @Nullable String count, IntFunction<Beat> beat) {
    int every = count == null ? 1 : Integer.parseInt(count);
    return 1 <= every && every <= Beat.EVERY_MAX && say(beat.apply(every)).equals(text)
        ? new Parsed.Right<>(beat.apply(every))
        : wrong(text);
  }

  private static Parsed<Beat> wrong(String text) {
    return Parsed.wrong(Complaint.NOT_BEAT.say(Beat.EVERY_MAX, Quote.of(text)));
  }
}
