package org.clarion.calendar;

import static java.time.format.TextStyle.FULL;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A day as people write it in a table, in English and the British way: 08/03/2027 is the eighth of
 * March wherever it stands, also where the third of August could be meant.
 *
 * @param time the time of day behind it; null when there is none
 */
record TableDay(LocalDate day, @Nullable LocalTime time) {
  private static final int LENGTH_MAX = 60;
  private static final int WORD_MIN = 3;
  private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}+)[.,]?\\s+(.*)");
  private static final Pattern CLOCK = Pattern.compile("(.*\\d{4})[ ,]+(\\d{1,2}[:.]\\d{2}.*)");
  private static final Pattern ISO_CLOCK =
      Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})[ t,]+(\\d{1,2}:\\d{2}.*)");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?(\\p{L}+)[.,]?[\\s-]+(\\d{4})");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?::(\\d{2})(?:\\.0+)?)?\\s*([ap]m)?");
  private static final int HALF_DAY = 12;

  /**
   * @throws LeftOut when there is no such day, it cannot be read, or the weekday before it is that
   *     of another day
   */
  static TableDay of(String cell, int line) throws LeftOut {
    if (cell.length() > LENGTH_MAX) {
      throw new LeftOut(line, Reason.UNREADABLE, cell);
    }
    String text = cell.strip().toLowerCase(Locale.ROOT);
    Matcher prefixed = WEEKDAY.matcher(text);
    Optional<DayOfWeek> weekday =
        prefixed.matches() ? weekday(prefixed.group(1)) : Optional.empty();
    String undecorated = weekday.isPresent() ? prefixed.group(2) : text;
    Matcher timed = ISO_CLOCK.matcher(undecorated);
    if (!timed.matches()) {
      timed = CLOCK.matcher(undecorated);
    }
    LocalDate day = day(timed.matches() ? timed.group(1) : undecorated, cell, line);
    if (weekday.isPresent()) {
      checkWeekday(weekday.get(), day, new LeftOut(line, Reason.WRONG_WEEKDAY, cell));
    }
    return new TableDay(day, timed.matches() ? time(timed.group(2), line) : null);
  }

  /** The weekday that a word such as {@code Tues} means, or nothing. */
  static Optional<DayOfWeek> weekday(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(it -> begins(it.getDisplayName(FULL, Locale.ENGLISH), word))
        .findFirst();
  }

  static void checkWeekday(DayOfWeek weekday, LocalDate day, LeftOut otherwise) throws LeftOut {
    if (day.getDayOfWeek() != weekday) {
      throw otherwise;
    }
  }

  /**
   * A time of day such as 18:00, 6.30pm or 6 pm.
   *
   * @throws LeftOut when it is none
   */
  static LocalTime time(String cell, int line) throws LeftOut {
    Matcher parts = TIME.matcher(cell.strip().toLowerCase(Locale.ROOT));
    if (cell.length() <= LENGTH_MAX
        && parts.matches()
        && (parts.group(2) != null || parts.group(4) != null)) {
      int hour = Integer.parseInt(parts.group(1));
      boolean isHalf = parts.group(4) != null;
      if (!isHalf || (hour >= 1 && hour <= HALF_DAY)) {
        int halves = "pm".equals(parts.group(4)) ? HALF_DAY : 0;
        try {
          return LocalTime.of(
              isHalf ? hour % HALF_DAY + halves : hour, number(parts, 2), number(parts, 3));
        } catch (DateTimeException _) {
          throw new LeftOut(line, Reason.IMPOSSIBLE_TIME, cell);
        }
      }
    }
    throw new LeftOut(line, Reason.IMPOSSIBLE_TIME, cell);
  }

  private static LocalDate day(String text, String cell, int line) throws LeftOut {
    Matcher iso = ISO.matcher(text);
    Matcher numbers = NUMBERS.matcher(text);
    Matcher words = WORDS.matcher(text);
    try {
      if (iso.matches()) {
        return day(number(iso, 1), number(iso, 2), number(iso, 3));
      }
      if (numbers.matches()) {
        return day(number(numbers, 4), number(numbers, 3), number(numbers, 1));
      }
      Optional<Month> month = words.matches() ? month(words.group(2)) : Optional.empty();
      if (month.isPresent()) {
        return day(number(words, 3), month.get().getValue(), number(words, 1));
      }
    } catch (DateTimeException _) {
      throw new LeftOut(line, Reason.IMPOSSIBLE_DAY, cell);
    }
    throw new LeftOut(line, Reason.UNREADABLE, cell);
  }

  private static LocalDate day(int year, int month, int day) {
    if (year == 0) {
      throw new DateTimeException("Expected a year from 1 but was 0");
    }
    return LocalDate.of(year, month, day);
  }

  private static Optional<Month> month(String word) {
    return Arrays.stream(Month.values())
        .filter(it -> begins(it.getDisplayName(FULL, Locale.ENGLISH), word))
        .findFirst();
  }

  private static boolean begins(String name, String word) {
    return word.length() >= WORD_MIN
        && name.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT));
  }

  private static int number(Matcher parts, int group) {
    String number = parts.group(group);
    return number == null ? 0 : Integer.parseInt(number);
  }
}
