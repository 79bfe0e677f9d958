package org.clarion.content;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.date.Ordinal;
import org.clarion.core.date.Rule;

/** Reads and writes the weekdays of a month as content files spell them. */
final class WeekdayWords {
  private static final String OF = " of ";
  private static final Pattern FORM = Pattern.compile("(\\p{L}+) (\\p{L}+) of (\\p{L}+)");
  private static final List<String> ORDINALS =
      Arrays.stream(Ordinal.values()).map(Ordinal::word).toList();

  private WeekdayWords() {}

  /** Whether the text names a weekday of a month, or is meant to. */
  static boolean isWeekday(String text) {
    return text.contains(OF);
  }

  /** Reads {@code last Sunday of October}. */
  static Parsed<Rule.NthWeekday> read(String text) {
    Matcher words = FORM.matcher(text);
    if (!words.matches()) {
      return Parsed.wrong(Complaint.NOT_WEEKDAY_OF_MONTH.say(Quote.of(text)));
    }
    Parsed<Function<Month, Rule.NthWeekday>> weekday =
        Parsed.both(
            ordinal(words.group(1)),
            DayWords.weekday(words.group(2)),
            (ordinal, day) ->
                new Parsed.Right<>(month -> new Rule.NthWeekday(ordinal, day, month)));
    return Parsed.both(
        weekday,
        DayWords.month(words.group(3)),
        (rule, month) -> new Parsed.Right<>(rule.apply(month)));
  }

  /** Reads {@code last}. */
  static Parsed<Ordinal> ordinal(String text) {
    return Ordinal.of(text)
        .<Parsed<Ordinal>>map(Parsed.Right::new)
        .orElseGet(() ->
            Parsed.wrong(
                Complaint.UNKNOWN_WORD.sayNear(
                    text, ORDINALS, String.join(", ", ORDINALS), Quote.of(text))));
  }

  static String say(Rule.NthWeekday rule) {
    return rule.ordinal().word()
        + " "
        + DayWords.say(rule.weekday())
        + OF
        + DayWords.say(rule.month());
  }
}
