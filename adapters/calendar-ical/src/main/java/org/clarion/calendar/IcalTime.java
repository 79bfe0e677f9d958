package org.clarion.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which iCalendar writes days and times (RFC 5545 sections 3.3.4 and 3.3.5). */
final class IcalTime {
  private static final Pattern DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern TIME = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
  private static final int LEAP_SECOND = 60;

  private IcalTime() {}

  /**
   * A day such as {@code 20270308}.
   *
   * @throws DateTimeException when there is no such day
   */
  static LocalDate day(String text) {
    Matcher parts = matched(DAY, text);
    int year = number(parts, 1);
    if (year == 0) {
      throw new DateTimeException("Expected a year from 1 but was " + text);
    }
    return LocalDate.of(year, number(parts, 2), number(parts, 3));
  }

  /**
   * A time of day such as {@code 180000}; a leap second is the second before it.
   *
   * @throws DateTimeException when there is no such time
   */
  static LocalTime time(String text) {
    Matcher parts = matched(TIME, text);
    int second = number(parts, 3);
    return LocalTime.of(
        number(parts, 1), number(parts, 2), second == LEAP_SECOND ? second - 1 : second);
  }

  /**
   * A day and a time such as {@code 20270308T180000}.
   *
   * @throws DateTimeException when there is no such day or time
   */
  static LocalDateTime local(String text) {
    int middle = text.indexOf('T');
    if (middle < 0) {
      throw new DateTimeException("Expected a day and a time but was " + text);
    }
    return day(text.substring(0, middle)).atTime(time(text.substring(middle + 1)));
  }

  private static Matcher matched(Pattern form, String text) {
    Matcher parts = form.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException("Expected %s but was '%s'".formatted(form, text));
    }
    return parts;
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
