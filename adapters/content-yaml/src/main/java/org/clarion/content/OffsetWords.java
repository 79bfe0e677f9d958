package org.clarion.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.content.DayWords.Span;
import org.clarion.core.date.Rule.Side;

/** Reads and writes how far a date lies from something else as content files spell it. */
final class OffsetWords {
  static final int EASTER_DAYS_MAX = 200;
  static final int SCHOOL_COUNT_MAX = 30;
  static final int DAYS_MAX = 400;

  /** On which days a date lies that goes by a part of the school year. */
  record SchoolOffset(Side side, int count) {}

  private static final String DAY = "day";
  private static final String SCHOOL_DAY = "school day";
  private static final String WEEK = "week";
  private static final String DURING = "during";
  private static final String SAME_DAYS = "same days";
  private static final String DAY_ITSELF = "day itself";
  private static final String BEFORE = " before";
  private static final String AFTER = " after";
  private static final Pattern DISTANCE =
      Pattern.compile("(\\d{1,3}) ((?:school )?day|week)s?( before| after)");

  private OffsetWords() {}

  /** Reads {@code 2 days before}, {@code day itself} or {@code 1 day after to 5 days after}. */
  static Parsed<Span<Integer>> easter(String text) {
    return DayWords.ordered(text, OffsetWords::easterDay, DayWords::isForwards);
  }

  /** Reads {@code 3 days before}, {@code same days} or {@code 1 day after}. */
  static Parsed<Integer> days(String text) {
    return days(text, SAME_DAYS, DAYS_MAX, Complaint.NOT_OFFSET);
  }

  /** Reads {@code during}, {@code 1 school day before} or {@code 2 weeks after}. */
  static Parsed<SchoolOffset> school(String text) {
    Matcher words = DISTANCE.matcher(text);
    var offset =
        words.matches()
            ? new SchoolOffset(
                side(words.group(2), words.group(3)), Integer.parseInt(words.group(1)))
            : new SchoolOffset(Side.DURING, 1);
    return 1 <= offset.count() && offset.count() <= SCHOOL_COUNT_MAX && say(offset).equals(text)
        ? new Parsed.Right<>(offset)
        : Parsed.wrong(Complaint.NOT_TERM_SIDE.say(SCHOOL_COUNT_MAX, Quote.of(text)));
  }

  static String sayEaster(int first, int last) {
    String start = say(first, DAY_ITSELF);
    return first == last ? start : DayWords.span(start, say(last, DAY_ITSELF));
  }

  static String sayDays(int days) {
    return say(days, SAME_DAYS);
  }

  static String say(SchoolOffset offset) {
    return switch (offset.side()) {
      case DURING -> DURING;
      case DAYS_BEFORE -> count(offset.count(), SCHOOL_DAY) + BEFORE;
      case DAYS_AFTER -> count(offset.count(), SCHOOL_DAY) + AFTER;
      case WEEKS_BEFORE -> count(offset.count(), WEEK) + BEFORE;
      case WEEKS_AFTER -> count(offset.count(), WEEK) + AFTER;
    };
  }

  private static Parsed<Integer> easterDay(String text) {
    return days(text, DAY_ITSELF, EASTER_DAYS_MAX, Complaint.NOT_EASTER);
  }

  private static Parsed<Integer> days(String text, String none, int most, Complaint complaint) {
    Matcher words = DISTANCE.matcher(text);
    int count = words.matches() ? Integer.parseInt(words.group(1)) : 0;
    int days = text.endsWith(BEFORE) ? -count : count;
    return count <= most && say(days, none).equals(text)
        ? new Parsed.Right<>(days)
        : Parsed.wrong(complaint.say(most, Quote.of(text)));
  }

  private static Side side(String unit, String direction) {
    boolean before = direction.equals(BEFORE);
    return unit.equals(WEEK)
        ? before ? Side.WEEKS_BEFORE : Side.WEEKS_AFTER
        : before ? Side.DAYS_BEFORE : Side.DAYS_AFTER;
  }

  private static String say(int days, String none) {
    return days == 0 ? none : count(Math.abs(days), DAY) + (days < 0 ? BEFORE : AFTER);
  }

  private static String count(int count, String unit) {
    return count + " " + (count == 1 ? unit : unit + "s");
  }
}
