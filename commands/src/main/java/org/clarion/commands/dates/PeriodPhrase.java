package org.clarion.commands.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clarion.core.date.Period;

/**
 * Reads the words of a text that mean a stretch of days, such as {@code next month}, {@code between
 * March and May} or {@code after half-term}, and leaves the others.
 *
 * <p>A month without a year is the one under way or the next to come. Weeks run from Monday to
 * Sunday; in figures the day stands before the month. Everything is meant from the day of asking.
 *
 * @param stretch what the words mean
 * @param words those words, in lower case
 * @param rest the text without them, in lower case
 */
public record PeriodPhrase(Stretch stretch, String words, String rest) {
  /** Small words that lead to the days and mean nothing without them. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:\\b(?:in|on|for|during|at|over|within|of|this))?(?: ?\\bthe)?(?: ?\\bmonth of)? ?$");

  private static final Pattern MARKS = Pattern.compile("[?!.,;:\"“”]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** The days that are meant. */
  public Period period() {
    return stretch.days();
  }

  /** Reads the first stretch of time that the text mentions; nothing when it mentions none. */
  public static Optional<PeriodPhrase> in(String text, LocalDate today) {
    return in(text, new Vantage(today, null));
  }

  /** Reads the first stretch of time that the text mentions; nothing when it mentions none. */
  public static Optional<PeriodPhrase> in(String text, Vantage now) {
    String typed = normal(text);
    try {
      return new PhraseReader(typed)
          .first(now)
          .map(it ->
              new PeriodPhrase(
                  it.stretch(),
                  typed.substring(it.start(), it.end()),
                  normal(
                      LEAD.matcher(typed.substring(0, it.start())).replaceFirst("")
                          + " "
                          + typed.substring(it.end()))));
    } catch (DateTimeException | IllegalArgumentException _) {
      // Such as 31 June: whoever typed it did not mean the whole of June either.
      return Optional.empty();
    }
  }

  /** In lower case, without marks and shorthand, with straight apostrophes and single spaces. */
  static String normal(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return Shorthand.spelledOut(
        SPACES.matcher(MARKS.matcher(plain).replaceAll(" ")).replaceAll(" ").strip());
  }
}
