package org.clarion.commands.calendars;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants in a calendar file, read from words such as {@code cuba confirmed alarm 1
 * day}.
 *
 * @param about whose dates; empty for all
 * @param confirmedOnly whether dates without a day are left out
 * @param count how many days or hours before a date its alarm is; null for no alarm
 * @param days whether it is days; hours if not
 */
record CalendarWish(String about, boolean confirmedOnly, @Nullable Integer count, boolean days) {
  private static final int DAYS_MAX = 30;
  private static final int HOURS_MAX = 48;

  private static final Pattern ALARM =
      Pattern.compile(
          "\\b(?:with )?(?:an )?(?:alarm|reminder|remind(?: me)?) (\\d{1,4})"
              + " ?(d|h)(?:ays?|ours?)?\\b(?: before| earlier)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CONFIRMED =
      Pattern.compile("(?<![\\w-])(?:only )?confirmed(?: only)?\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  static CalendarWish read(String words) {
    Matcher alarm = ALARM.matcher(words);
    Integer count = null;
    boolean days = false;
    String rest = words;
    if (alarm.find()) {
      count = Integer.valueOf(alarm.group(1));
      days = alarm.group(2).toLowerCase(Locale.ROOT).equals("d");
      rest = words.substring(0, alarm.start()) + " " + words.substring(alarm.end());
    }
    Matcher confirmed = CONFIRMED.matcher(rest);
    boolean only = confirmed.find();
    String about = only ? confirmed.replaceFirst(" ") : rest;
    return new CalendarWish(BLANKS.matcher(about).replaceAll(" ").strip(), only, count, days);
  }

  /** Whether its alarm is one that can be set, if it has one. */
  boolean isWithinLimits() {
    return count == null || (count >= 1 && count <= (days ? DAYS_MAX : HOURS_MAX));
  }

  /** How long before a date its alarm is; null for no alarm. */
  @Nullable Duration alarm() {
    return count == null ? null : days ? Duration.ofDays(count) : Duration.ofHours(count);
  }

  /** The same, about something else. */
  CalendarWish about(String other) {
    return new CalendarWish(other, confirmedOnly, count, days);
  }

  /** The same without dates that have no day. */
  CalendarWish confirmed() {
    return new CalendarWish(about, true, count, days);
  }

  /** Words that read as this wish again. */
  String words() {
    StringBuilder words = new StringBuilder(about);
    if (confirmedOnly) {
      words.append(" confirmed");
    }
    if (count != null) {
      words.append(" alarm ").append(count).append(days ? " d" : " h");
    }
    return words.toString().strip();
  }
}
