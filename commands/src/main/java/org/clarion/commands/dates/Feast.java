package org.clarion.commands.dates;

import static org.clarion.commands.dates.TimeWords.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import org.clarion.core.date.Easter;
import org.clarion.core.reply.PhraseKey;

/**
 * One of the feasts by which people in Britain plan: {@code easter}, {@code new year's day}.
 *
 * @param title what it is called
 * @param reading its names, and the days that they mean
 */
record Feast(PhraseKey title, Reading reading) {
  static final List<Feast> ALL =
      List.of(
          feast("easter", "easter(?: (?:bank holiday )?weekend)?", it -> easter(it, -2, 1)),
          feast("good-friday", "good friday", it -> easter(it, -2, -2)),
          feast("easter-sunday", "easter sunday|easter day", it -> easter(it, 0, 0)),
          feast("easter-monday", "easter monday", it -> easter(it, 1, 1)),
          feast("christmas", "christmas|xmas", it -> days(it, 12, 25, 26)),
          feast("christmas-day", "(?:christmas|xmas) day", it -> days(it, 12, 25, 25)),
          feast("christmas-eve", "(?:christmas|xmas) eve", it -> days(it, 12, 24, 24)),
          feast("boxing-day", "boxing day", it -> days(it, 12, 26, 26)),
          feast("new-years-eve", "new year'?s eve", it -> days(it, 12, 31, 31)),
          feast("new-years-day", "new year'?s day", it -> days(it, 1, 1, 1)),
          feast("may-day", "may day", it -> days(it, 5, 1, 1)));

  private static final int YEARS_MAX = 3;

  private static Feast feast(String title, String words, IntFunction<Stretch> inYear) {
    return new Feast(
        PhraseKey.of("feast." + title),
        new Reading(
            "(?:(this|next|last) )?(?:" + words + ")(?! eggs?\\b)" + YEAR,
            (found, now) -> days(found, inYear, now.today())));
  }

  static List<Reading> readings() {
    return ALL.stream().map(Feast::reading).toList();
  }

  /** The feast that the words are a name of, and nothing else. */
  static Optional<Feast> named(String words) {
    return ALL.stream().filter(it -> it.reading.words().matcher(words).matches()).findFirst();
  }

  private static Stretch days(MatchResult words, IntFunction<Stretch> inYear, LocalDate today) {
    if (words.group(2) != null) {
      return inYear.apply(Integer.parseInt(words.group(2)));
    }
    int year = today.getYear();
    if ("last".equals(words.group(1))) {
      return inYear.apply(inYear.apply(year).to().isBefore(today) ? year : year - 1);
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
