package org.clarion.commands.reminders;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clarion.commands.dates.TimeWords;
import org.clarion.core.reminder.LeadTime;
import org.jspecify.annotations.Nullable;

/** Reads lead times as people type them, such as {@code 6w, 2 days and the morning at 8:30}. */
final class LeadWords {
  private static final int DAYS_A_MONTH = 30;

  private static final String TIME = ClockWords.TIME;

  /** An hour that is meant for all of them. */
  private static final Pattern AT_ALL = Pattern.compile(",? ?\\bat (" + TIME + ")$");

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?"
              + "(m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:(?:ee)?ks?)?|months?)\\b"
              + "(?: ?@ ?("
              + TIME
              + "))?(?: (?:before|earlier|ahead|in advance))?");

  private static final Pattern EVE = Pattern.compile("(?:the )?(?:day before|eve)\\b");

  private static final Pattern ON_THE_DAY =
      Pattern.compile(
          "(?:(?:in|on) )?(?:the )?(?:same |very )?(?:morning|day)(?: (?:itself|of))?\\b");

  private static final Pattern BETWEEN = Pattern.compile("(?:[ ,;+&]|(?:and|or|then)\\b)*");

  private LeadWords() {}

  /**
   * The lead times that the words mean, the longest first; nothing when a word is none of one, or
   * one is out of range.
   *
   * @param words in lower case
   * @param usual the hour of those that are said without one
   */
  static Optional<List<LeadTime>> read(String words, LocalTime usual) {
    Matcher all = AT_ALL.matcher(words);
    boolean isForAll = all.find();
    LocalTime hour = isForAll ? ClockWords.read(all.group(1)).orElse(null) : usual;
    String left = isForAll ? words.substring(0, all.start()) : words;
    return hour == null ? Optional.empty() : readAll(left.strip(), hour);
  }

  /** Words that read as exactly these lead times again. */
  static String write(List<LeadTime> leads) {
    List<LocalTime> hours = hours(leads);
    boolean isOne = hours.size() <= 1;
    return leads.stream().map(it -> isOne ? plain(it) : exact(it)).collect(joining(" "))
        + (hours.size() == 1 ? " at " + hours.getFirst() : "");
  }

  /** The hour of the day at which most reminders of these lead times come. */
  static LocalTime hour(List<LeadTime> leads) {
    List<LocalTime> hours = hours(leads);
    return hours.isEmpty() ? LeadTime.MORNING : hours.getFirst();
  }

  /** The same lead times, each that goes by days at this hour. */
  static List<LeadTime> at(List<LeadTime> leads, LocalTime hour) {
    return ordered(leads.stream().map(it -> at(it, hour)));
  }

  /** The hours of day that occur, those of the longest lead times first. */
  static List<LocalTime> hours(List<LeadTime> leads) {
    return leads.stream()
        .flatMap(it -> it instanceof LeadTime.Days(_, LocalTime at) ? Stream.of(at) : Stream.of())
        .distinct()
        .toList();
  }

  private static LeadTime at(LeadTime lead, LocalTime hour) {
    return lead instanceof LeadTime.Days(int days, _) ? new LeadTime.Days(days, hour) : lead;
  }

  private static Optional<List<LeadTime>> readAll(String words, LocalTime usual) {
    List<LeadTime> leads = new ArrayList<>();
    int at = end(BETWEEN, words, 0);
    while (at < words.length()) {
      int end = readOne(words, at, usual, leads);
      if (end <= at) {
        return Optional.empty();
      }
      at = end(BETWEEN, words, end);
    }
    return leads.isEmpty() ? Optional.empty() : Optional.of(ordered(leads.stream()));
  }

  /** Where the words of one lead time end; 0 when there is none at this place. */
  private static int readOne(String words, int at, LocalTime usual, List<LeadTime> leads) {
    Matcher amount = AMOUNT.matcher(words).region(at, words.length());
    if (amount.lookingAt()) {
      LeadTime lead = lead(amount, usual);
      if (lead == null) {
        return 0;
      }
      leads.add(lead);
      return amount.end();
    }
    int eve = end(EVE, words, at);
    if (eve > at) {
      leads.add(new LeadTime.Days(1, usual));
      return eve;
    }
    int day = end(ON_THE_DAY, words, at);
    if (day > at) {
      leads.add(new LeadTime.Days(0, usual));
    }
    return day;
  }

  private static @Nullable LeadTime lead(Matcher words, LocalTime usual) {
    String typed = words.group(1);
    int count =
        Character.isDigit(typed.charAt(0)) ? Integer.parseInt(typed) : TimeWords.count(typed);
    String unit = words.group(2);
    boolean isHour = words.group(3) == null;
    LocalTime at = isHour ? usual : ClockWords.read(words.group(3)).orElse(null);
    try {
      return switch (unit.charAt(0)) {
        case 'h' -> isHour ? new LeadTime.Before(Duration.ofHours(count)) : null;
        case 'w' -> at == null ? null : new LeadTime.Days(count * LeadTime.DAYS_A_WEEK, at);
        case 'd' -> at == null ? null : new LeadTime.Days(count, at);
        default ->
            unit.startsWith("mo")
                ? at == null ? null : new LeadTime.Days(count * DAYS_A_MONTH, at)
                : isHour ? new LeadTime.Before(Duration.ofMinutes(count)) : null;
      };
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static List<LeadTime> ordered(Stream<LeadTime> leads) {
    return leads.distinct().sorted(comparing(LeadWords::length, reverseOrder())).toList();
  }

  /** Lead times in days come before those in hours, which are for the day itself or nearly so. */
  private static Duration length(LeadTime lead) {
    return switch (lead) {
      case LeadTime.Days(int days, LocalTime at) ->
          LeadTime.BEFORE_MAX.plusDays(days + 1L).minus(Duration.ofSeconds(at.toSecondOfDay()));
      case LeadTime.Before(Duration before) -> before;
      case LeadTime.Ask(int weeks) -> Duration.ofDays((long) weeks * LeadTime.DAYS_A_WEEK);
    };
  }

  private static String plain(LeadTime lead) {
    return at(lead, LeadTime.MORNING).id();
  }

  private static String exact(LeadTime lead) {
    return lead instanceof LeadTime.Days(_, LocalTime at) ? plain(lead) + "@" + at : lead.id();
  }

  private static int end(Pattern pattern, String words, int from) {
    Matcher found = pattern.matcher(words).region(from, words.length());
    return found.lookingAt() ? found.end() : 0;
  }
}
