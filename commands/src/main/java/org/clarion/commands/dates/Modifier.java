package org.clarion.commands.dates;

import static org.clarion.commands.dates.TimeWords.ANY_WEEKDAY;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words before a stretch of days that pick a part of it, or one beside it: {@code end of}. */
record Modifier(Pattern words, Meaning meaning) {
  private static final int DAYS_A_WEEK = 7;

  /** What one kind of such words makes of a stretch. */
  interface Meaning {
    /**
     * The days that are left of a stretch.
     *
     * @throws IllegalArgumentException when it means nothing before these days
     */
    Stretch of(MatchResult words, Stretch stretch);
  }

  private static final String ORDINAL = "(first|1st|second|2nd|third|3rd|fourth|4th|last)";

  static final List<Modifier> ALL =
      List.of(
          new Modifier(
              "(early|beginning of|start of|mid|middle of|late|end of)(?:[ -](?:the |in )?)",
              Modifier::third),
          new Modifier("(first|second) half of (?:the )?", Modifier::half),
          new Modifier(
              ORDINAL + " (day|week|" + ANY_WEEKDAY + ") (?:of|in) (?:the )?", Modifier::ordinal),
          new Modifier(
              "(?:week (?:of|beginning|commencing|starting)|w/[cb]) (?:the )?",
              (_, it) -> it.with(TimeWords.weekOf(it.from()).from(), weekEnd(it.from()))),
          new Modifier("(week|weekend) (before|after) (?:the )?", Modifier::beside),
          new Modifier("(a week|a fortnight|two weeks|2 weeks) (?:on |from )?", Modifier::later));

  private Modifier(String words, Meaning meaning) {
    this(Pattern.compile("\\b(?:" + words + ")"), meaning);
  }

  private static Stretch third(MatchResult words, Stretch of) {
    int third = Math.ceilDiv(of.length(), 3);
    return switch (words.group(1)) {
      case "early", "beginning of", "start of" ->
          of.with(of.from(), of.from().plusDays(third - 1L));
      case "mid", "middle of" ->
          of.with(
              of.from().plusDays(third),
              of.to().minusDays(Math.min(third, of.length() - 1L - third)));
      default -> of.with(of.to().minusDays(third - 1L), of.to());
    };
  }

  private static Stretch half(MatchResult words, Stretch of) {
    LocalDate middle = of.from().plusDays(of.length() / 2L);
    return words.group(1).equals("first")
        ? of.with(of.from(), middle.minusDays(1))
        : of.with(middle, of.to());
  }

  private static Stretch ordinal(MatchResult words, Stretch of) {
    int place = place(words.group(1));
    if (words.group(3) != null) {
      return weekday(words, place, of);
    }
    int length = words.group(2).equals("week") ? DAYS_A_WEEK : 1;
    LocalDate first =
        place < 0 ? of.to().minusDays(length - 1L) : of.from().plusDays((long) place * length);
    LocalDate last = first.plusDays(length - 1L);
    return of.with(first, last.isAfter(of.to()) ? of.to() : last);
  }

  private static Stretch weekday(MatchResult words, int place, Stretch of) {
    var weekday = TimeWords.weekday(words.group(3));
    LocalDate day =
        place < 0
            ? of.to().with(TemporalAdjusters.previousOrSame(weekday))
            : of.from().with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(place);
    if (!of.days().holds(day)) {
      throw new IllegalArgumentException("Expected a day within the stretch but was " + day);
    }
    return of.with(day, day);
  }

  private static int place(String ordinal) {
    return switch (ordinal) {
      case "first", "1st" -> 0;
      case "second", "2nd" -> 1;
      case "third", "3rd" -> 2;
      case "fourth", "4th" -> 3;
      default -> -1;
    };
  }

  private static Stretch beside(MatchResult words, Stretch of) {
    LocalDate day =
        words.group(2).equals("before")
            ? TimeWords.weekOf(of.from()).from().minusWeeks(1)
            : TimeWords.weekOf(of.to()).from().plusWeeks(1);
    boolean weekend = words.group(1).equals("weekend");
    boolean after = words.group(2).equals("after");
    LocalDate first = weekend ? day.plusDays(after ? -2 : 5) : day;
    return of.with(first, weekend ? first.plusDays(1) : weekEnd(day));
  }

  private static Stretch later(MatchResult words, Stretch of) {
    if (of.length() > 1) {
      throw new IllegalArgumentException("Expected one day but was " + of);
    }
    int weeks = words.group(1).equals("a week") ? 1 : 2;
    return of.with(of.from().plusWeeks(weeks), of.to().plusWeeks(weeks));
  }

  private static LocalDate weekEnd(LocalDate day) {
    return TimeWords.weekOf(day).to();
  }
}
