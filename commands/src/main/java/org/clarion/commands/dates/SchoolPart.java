package org.clarion.commands.dates;

import static org.clarion.commands.dates.TimeWords.YEAR;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.date.TermPart;
import org.jspecify.annotations.Nullable;

/** A part of the school year that somebody speaks of, and the days that are meant. */
record SchoolPart(TermPart part, Stretch days) {
  private static final List<TermPart> HALF_TERMS =
      List.of(TermPart.SPRING_HALF_TERM, TermPart.SUMMER_HALF_TERM, TermPart.AUTUMN_HALF_TERM);
  private static final List<TermPart> TERMS =
      List.of(TermPart.SPRING_TERM, TermPart.SUMMER_TERM, TermPart.AUTUMN_TERM);
  private static final List<TermPart> BREAKS =
      List.of(TermPart.EASTER_HOLIDAY, TermPart.SUMMER_HOLIDAY, TermPart.CHRISTMAS_HOLIDAY);

  /** Three groups: this or next, which one, the year. */
  static final String HALF_TERM =
      "(?:(this|next) )?(?:(february|feb|spring|may|summer|whitsun|whit|october|oct|autumn) )?"
          + "half[ -]?terms?(?: (?:holidays?|break|week))?"
          + YEAR;

  /** Three groups: this or next, which one, the year. */
  static final String TERM =
      "(?:(this|next) )?(?:(spring|summer|autumn) term|(?:(?<=\\b(?:this|next) )"
          + "|(?<=\\bof (?:the )?)|(?<=\\bdoes (?:the )?))(?:school )?term(?!s| dates| time))"
          + YEAR;

  /** Three groups: this or next, which one, the year. */
  static final String BREAK =
      "(?:(this|next) )?(?:(christmas|xmas|winter|easter|spring|summer) (?:school )?"
          + "(?:holidays?|hols|break|vacation)|school (?:holidays?|hols))"
          + YEAR;

  private static final List<Pattern> ALL = List.of(words(HALF_TERM), words(TERM), words(BREAK));

  /** A part that was found in a text, and the text around it. */
  record Found(SchoolPart part, String before, String after) {}

  /** The first part of the school year that a text in lower case speaks of. */
  static Optional<Found> in(String text, Vantage now) {
    for (Pattern words : ALL) {
      Matcher matcher = words.matcher(text);
      if (matcher.find()) {
        return Optional.of(
            new Found(
                of(matcher.toMatchResult(), now),
                text.substring(0, matcher.start()).strip(),
                text.substring(matcher.end()).strip()));
      }
    }
    return Optional.empty();
  }

  /** What words of one of the three kinds mean. */
  static SchoolPart of(MatchResult words, Vantage now) {
    String text = words.group();
    List<TermPart> parts =
        text.contains("half") ? HALF_TERMS : text.contains("term") ? TERMS : BREAKS;
    String which = words.group(2);
    return of(
        which == null ? parts : List.of(parts.get(place(which))),
        "next".equals(words.group(1)),
        words.group(3),
        now);
  }

  /** The first of several parts to come. */
  static SchoolPart coming(List<TermPart> parts, Vantage now) {
    return of(parts, false, null, now);
  }

  /** The first of several parts to begin after today. */
  static SchoolPart next(List<TermPart> parts, Vantage now) {
    return of(parts, true, null, now);
  }

  private static SchoolPart of(
      List<TermPart> parts, boolean next, @Nullable String year, Vantage now) {
    var time = new SchoolTime(now.schools());
    LocalDate today = now.today();
    return parts.stream()
        .map(it ->
            new SchoolPart(
                it,
                year != null
                    ? time.in(Integer.parseInt(year), it)
                    : next ? time.next(it, today) : time.coming(it, today)))
        .min(Comparator.comparing(it -> it.days().from()))
        .orElseThrow();
  }

  /** Which of the three of a year the word belongs to. */
  private static int place(String word) {
    return switch (word) {
      case "february", "feb", "spring", "easter" -> 0;
      case "may", "summer", "whitsun", "whit" -> 1;
      default -> 2;
    };
  }

  private static Pattern words(String kind) {
    return Pattern.compile("\\b(?:" + kind + ")(?![\\w'])");
  }
}
