package org.clarion.commands.reminders;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time of day as people type it: {@code 8}, {@code 8.30pm}, {@code 20:00}, {@code noon}.
 */
final class ClockWords {
  /** What may be one, in lower case; without groups. */
  static final String TIME =
      "(?:(?:\\d{1,2}[:.]\\d{2}|\\d{1,4})(?: ?[ap]\\.?m\\b\\.?)?|noon|midday|midnight)";

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))?(?: ?([ap])\\.?m\\.?)?");
  private static final int NOON = 12;
  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  private ClockWords() {}

  /** The time that the words mean; nothing when there is none such. */
  static Optional<LocalTime> read(String words) {
    String typed = words.strip();
    if (typed.equals("noon") || typed.equals("midday")) {
      return Optional.of(LocalTime.NOON);
    }
    if (typed.equals("midnight")) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    Matcher form = FORM.matcher(typed);
    return form.matches() ? time(form) : Optional.empty();
  }

  private static Optional<LocalTime> time(Matcher form) {
    int hour = hour(Integer.parseInt(form.group(1)), form.group(3));
    int minute = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
    boolean isEnd = hour == HOURS && minute == 0;
    if (hour < 0 || minute >= MINUTES || (hour >= HOURS && !isEnd)) {
      return Optional.empty();
    }
    return Optional.of(isEnd ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute));
  }

  /** By the clock of 24 hours; -1 when there is no such hour in half a day. */
  private static int hour(int said, @Nullable String half) {
    if (half == null) {
      return said;
    }
    if (said < 1 || said > NOON) {
      return -1;
    }
    return said % NOON + (half.equals("p") ? NOON : 0);
  }
}
