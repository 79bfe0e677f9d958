package org.clarion.commands.dates;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Period;
import org.clarion.core.date.Timing;
import org.clarion.core.date.Weekend;

/** Reads words that ask for the weekends of a time and for no other days of it. */
final class Weekends {
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:(?:that |which )?(?:fall(?:s|ing)? )?(?:on|at|over) )?"
              + "(?:(?:the |all the |all )?weekends|(?:a|any) weekend"
              + "|weekend(?= (?:dates|days|events)\\b))(?: of)?(?![\\w'])");

  private Weekends() {}

  static boolean isAsked(String text) {
    return WORDS.matcher(PeriodPhrase.normal(text)).find();
  }

  /** The text without these words. */
  static String without(String text) {
    String typed = PeriodPhrase.normal(text);
    return isAsked(typed) ? PeriodPhrase.normal(WORDS.matcher(typed).replaceAll(" ")) : text;
  }

  /** Whether a date has a day on a weekend of the period. */
  static boolean holds(Dated dated, Period period) {
    Timing timing = dated.occurrence().timing();
    LocalDate first = later(timing.earliest(), period.from());
    LocalDate last = timing.latest().isBefore(period.to()) ? timing.latest() : period.to();
    return dated.occurrence().hasDay()
        && !first.isAfter(last)
        && first.datesUntil(last.plusDays(1)).anyMatch(Weekend::isOn);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
