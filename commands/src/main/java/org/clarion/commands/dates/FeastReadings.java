package org.clarion.commands.dates;

import static org.clarion.commands.dates.TimeWords.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import org.clarion.core.date.Easter;

/** Reads the feasts by which people in Britain plan: {@code easter}, {@code new year's day}. */
final class FeastReadings {
  private static final int YEARS_MAX = 3;

  static final List<Reading> ALL =
      List.of(
          feast("easter(?: (?:bank holiday )?weekend)?", it -> easter(it, -2, 1)),
          feast("good friday", it -> easter(it, -2, -2)),
          feast("easter sunday|easter day", it -> easter(it, 0, 0)),
          feast("easter monday", it -> easter(it, 1, 1)),
          feast("christmas|xmas", it -> days(it, 12, 25, 26)),
          feast("(?:christmas|xmas) day", it -> days(it, 12, 25, 25)),
          feast("(?:christmas|xmas) eve", it -> days(it, 12, 24, 24)),
          feast("boxing day", it -> days(it, 12, 26, 26)),
          feast("new year'?s eve", it -> days(it, 12, 31, 31)),
          feast("new year'?s day", it -> days(it, 1, 1, 1)),
          feast("may day", it -> days(it, 5, 1, 1)));

  private FeastReadings() {}

  private static Reading feast(String words, IntFunction<Stretch> inYear) {
    return new Reading(
        "(?:(this|next|last) )?(?:" + words + ")(?! eggs?\\b)" + YEAR,
        (found, now) -> feast(found, inYear, now.today()));
  }

  private static Stretch feast(MatchResult words, IntFunction<Stretch> inYear, LocalDate today) {
    if (words.group(2) != null) {
      return inYear.apply(Integer.parseInt(words.group(2)));
    }
    int year = today.getYear();
    if ("last".equals(words.group(1))) {
      return inYear.apply(inYear.apply(year).from().isBefore(today) ? year : year - 1);
    }
    for (int ahead = 0; ahead < YEARS_MAX; ahead++) {
      Stretch found = inYear.apply(year + ahead);
      if (!found.to().isBefore(today)) {
        return found;
      }
    }
    throw new IllegalArgumentException("Expected a feast to come after " + today);
  }

  private static Stretch easter(int year, int first, int last) {
    LocalDate sunday = Easter.sunday(year);
    return Stretch.of(sunday.plusDays(first), sunday.plusDays(last));
  }

  private static Stretch days(int year, int month, int first, int last) {
    return Stretch.of(LocalDate.of(year, month, first), LocalDate.of(year, month, last));
  }
}
