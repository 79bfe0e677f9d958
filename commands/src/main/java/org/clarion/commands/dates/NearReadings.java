package org.clarion.commands.dates;

import static org.clarion.commands.dates.TimeWords.NUMBER;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Reads what is meant from the day of asking: {@code tomorrow}, {@code next two weeks}. */
final class NearReadings {
  private static final int WEEKS_A_FORTNIGHT = 2;
  private static final String NEAR = "(this coming|this|next|coming|last)";

  static final List<Reading> ALL =
      List.of(
          new Reading(
              "(today|tonight|tomorrow|tommorow|tommorrow|tomorow|yesterday"
                  + "|(?<=\\b(?:from|between) )now)",
              NearReadings::nearDay),
          new Reading(NEAR + " weekend|(?<!\\ba )weekend", NearReadings::weekend),
          new Reading(
              NEAR + " (week|month|year)(?:'s)?",
              (words, now) -> unit(words.group(2), steps(words.group(1)), now.today())),
          new Reading(
              "(?<=\\bof the )(week|month|year)",
              (words, now) -> unit(words.group(1), 0, now.today())),
          new Reading(
              "rest of (?:the|this) (week|month|year)",
              (words, now) -> rest(unit(words.group(1), 0, now.today()), now.today())),
          new Reading("(?:next|coming) " + NUMBER + " (day|week|month)s?", NearReadings::ahead),
          new Reading("(?:last|past) " + NUMBER + " (day|week|month)s?", NearReadings::back),
          new Reading("(?:(?:this|next|coming) )?fortnight", NearReadings::fortnight),
          new Reading(
              "in (?:a fortnight(?:'s)?|"
                  + NUMBER
                  + " (day|week|month)s?'?|(?:a|one) (week|month)"
                  + "(?:'s)?)(?: time)?",
              NearReadings::away),
          new Reading(NUMBER + " (day|week|month)s? from (?:now|today)", NearReadings::away));

  private NearReadings() {}

  /** What is left of a stretch that is under way. */
  static Stretch rest(Stretch whole, LocalDate today) {
    return whole.days().holds(today) ? whole.with(today, whole.to()) : whole;
  }

  private static Stretch nearDay(MatchResult words, Vantage now) {
    LocalDate today = now.today();
    return Stretch.day(
        switch (words.group(1).charAt(2)) {
          case 'm' -> today.plusDays(1);
          case 's' -> today.minusDays(1);
          default -> today;
        });
  }

  private static Stretch weekend(MatchResult words, Vantage now) {
    LocalDate sunday = now.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    LocalDate wanted = sunday.plusWeeks(nearness(words.group(1)));
    return Stretch.of(wanted.minusDays(1), wanted);
  }

  private static int nearness(@Nullable String word) {
    return switch (word) {
      case "next" -> 1;
      case "last" -> -1;
      case null, default -> 0;
    };
  }

  private static int steps(String word) {
    return word.endsWith("coming") ? 1 : nearness(word);
  }

  private static Stretch unit(String unit, int ahead, LocalDate today) {
    return switch (unit) {
      case "week" -> TimeWords.weekOf(today.plusWeeks(ahead));
      case "month" -> TimeWords.whole(YearMonth.from(today).plusMonths(ahead));
      default -> TimeWords.wholeYear(today.getYear() + ahead);
    };
  }

  private static Stretch ahead(MatchResult words, Vantage now) {
    return Stretch.of(
        now.today(), now.today().plus(TimeWords.count(words.group(1)), unit(words.group(2))));
  }

  private static Stretch back(MatchResult words, Vantage now) {
    return Stretch.of(
        now.today().minus(TimeWords.count(words.group(1)), unit(words.group(2))), now.today());
  }

  private static Stretch fortnight(MatchResult words, Vantage now) {
    return Stretch.of(now.today(), now.today().plusWeeks(WEEKS_A_FORTNIGHT));
  }

  /** In so many days is a day, in so many weeks that week, in so many months that month. */
  private static Stretch away(MatchResult words, Vantage now) {
    String number = words.group(1);
    String one = words.groupCount() > 2 ? words.group(3) : null;
    if (number == null && one == null) {
      return TimeWords.weekOf(now.today().plusWeeks(WEEKS_A_FORTNIGHT));
    }
    ChronoUnit unit = unit(number == null ? String.valueOf(one) : words.group(2));
    LocalDate day = now.today().plus(number == null ? 1 : TimeWords.count(number), unit);
    if (unit == ChronoUnit.DAYS) {
      return Stretch.day(day);
    }
    return unit == ChronoUnit.WEEKS ? TimeWords.weekOf(day) : TimeWords.whole(YearMonth.from(day));
  }

  private static ChronoUnit unit(String word) {
    return ChronoUnit.valueOf(word.toUpperCase(Locale.ROOT) + "S");
  }
}
