package org.clarion.commands.dates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question about one date, as it was put in plain words.
 *
 * @param about the words for the date itself
 * @param year the year that is meant; null means the next time
 * @param open whether it asks for no more than what the card of a date says anyway
 */
record DateQuestion(Asked asked, String about, @Nullable Integer year, boolean open) {
  /** What somebody wants to know about a date. */
  sealed interface Asked {
    /** How long it is until then. */
    record HowLong(Unit unit) implements Asked {}

    /** What comes next when it is over. */
    record NextAfter() implements Asked {}

    /**
     * Whether it falls on such a day.
     *
     * @param kind weekend, a weekday's name, or a word for when schools are open or closed
     */
    record FallsOn(String kind) implements Asked {}

    /** On which day it is. */
    record WhatDay() implements Asked {}

    /** How long it has been since it last was. */
    record Since() implements Asked {}

    /** When it last was, from somebody who may have missed it. */
    record LastAndNext() implements Asked {}

    /** On which day schools are last open before it. */
    record LastSchoolDay() implements Asked {}
  }

  /** What the time until a date is counted in. */
  enum Unit {
    DAYS,
    WEEKS,
    SCHOOL_DAYS
  }

  private record Form(Pattern words, Function<MatchResult, Asked> asked, boolean open) {
    Form(String words, Function<MatchResult, Asked> asked) {
      this(Pattern.compile("^" + words + "$"), asked, false);
    }
  }

  private static final String UNTIL = " (?:until|untill|unitl|till?|to|before) (?<about>.+)";
  private static final String LEFT =
      "(?: (?:is it|is there|are there|are left|are we|have we|have i|have you|got|do we have|do i"
          + " have|to go|left|away|remain|now|there))*";
  private static final String DAY_KINDS =
      "weekend|weekday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|school day"
          + "|(?:school )?holidays?|half[ -]term|term[ -]?time";

  private static final List<Form> FORMS =
      List.of(
          new Form("(?:how long|how much time)" + LEFT + UNTIL, _ -> new Asked.HowLong(Unit.DAYS)),
          new Form(
              "(?:the )?countdown (?:to|until|till) (?<about>.+)",
              _ -> new Asked.HowLong(Unit.DAYS)),
          new Form(
              "how (?:far (?:away|off)|soon|long away) is (?<about>.+)",
              _ -> new Asked.HowLong(Unit.DAYS)),
          new Form(
              "(?:(?:and )?how many )?(school days|days|weeks|months|sleeps)" + LEFT + UNTIL,
              words -> new Asked.HowLong(unit(words.group(1)))),
          new Form(
              "(?:(?:what|what's|whats|what is|what comes|what happens|what do we have|which date"
                  + " is|anything|anything on)(?: (?:the )?(?:next|coming(?: up)?))?"
                  + "|(?:the )?next)(?: (?:date|day|one|thing|event|up))?(?: (?:straight|right))?"
                  + " after (?<about>.+)",
              _ -> new Asked.NextAfter()),
          new Form(
              "(?:how long|how many days|how many weeks|days|weeks)(?: (?:is it|has it been|it's"
                  + " been|its been|have passed|ago))? since (?<about>.+)",
              _ -> new Asked.Since()),
          new Form("how long ago was (?<about>.+)", _ -> new Asked.Since()),
          new Form(
              "(?:when was|(?:did|have|has) (?:i|we) (?:just )?miss(?:ed)?) (?<about>.+)",
              _ -> new Asked.LastAndNext()),
          new Form(
              "(?:is it|are we)(?: now)?(?: (?:in|on|at))? (?:the |a )?(term[ -]?time|(?:school"
                  + " )?holidays?|school day)(?<about> (?:today|tomorrow|yet|now|already))?",
              words -> new Asked.FallsOn(words.group(1))),
          new Form(
              "(?:is|does|will|do|are) (?<about>.+?)(?: (?:fall|falls|be|land))? (?:on|at|in|over"
                  + "|during) (?:a |an |the )?("
                  + DAY_KINDS
                  + ")",
              words -> new Asked.FallsOn(words.group(words.groupCount()))),
          new Form(
              "is (?<about>.+) a (school day|weekday|weekend)",
              words -> new Asked.FallsOn(words.group(words.groupCount()))),
          new Form(
              "(?:what|which|what's|whats) (?:the )?(?:day|weekday|date)(?: of the week)?"
                  + " (?:is|was|does|will|of|for) (?<about>.+?)(?: (?:fall|be|land))?(?: on)?",
              _ -> new Asked.WhatDay()),
          new Form(
              "(?:when is |when's |what is |what's |whats )?(?:the )?last (?:school )?day(?: of"
                  + " school)? before (?<about>.+)",
              _ -> new Asked.LastSchoolDay()),
          new Form(
              Pattern.compile(
                  "^(?:when|whens|when's|when is|when was|when are|when will)"
                      + " (?<about>.+?)(?: be)?$"),
              _ -> new Asked.WhatDay(),
              true));

  private static final Pattern YEAR =
      Pattern.compile("^(?:and )?in (20\\d\\d) | (?:(?:in|for|of) )?(20\\d\\d)$");
  private static final Pattern NAME_AND_YEAR =
      Pattern.compile("(?:the )?(.+?) (?:(?:in|for) )?(20\\d\\d)");
  private static final Set<String> NOW = Set.of("", "yet", "now", "already");
  private static final Pattern NEAR_YEAR = Pattern.compile(" (this|next|last) year$");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|our|this year's) ");
  private static final Pattern PLEASE = Pattern.compile(" please$|^(?:please|hi|hello|so|and) ");

  /**
   * The question that a text puts; nothing when it is none of these.
   *
   * @param thisYear the year in which it is asked
   */
  static Optional<DateQuestion> read(String question, int thisYear) {
    String text = PLEASE.matcher(PeriodPhrase.normal(question)).replaceAll("");
    Integer year = year(text, thisYear);
    String without =
        NEAR_YEAR.matcher(YEAR.matcher(text).replaceFirst("")).replaceFirst("").strip();
    for (Form form : FORMS) {
      Matcher words = form.words().matcher(without);
      if (words.matches()) {
        String about = ARTICLE.matcher(about(words.group("about"))).replaceFirst("");
        return Optional.of(
            new DateQuestion(
                form.asked().apply(words.toMatchResult()),
                about,
                year,
                form.open() && year == null));
      }
    }
    return Optional.empty();
  }

  /** A date and the year in which it is meant, and no more: {@code refugee week 2028}. */
  static Optional<DateQuestion> named(String text) {
    String typed = PLEASE.matcher(PeriodPhrase.normal(text)).replaceAll("");
    Matcher said = NAME_AND_YEAR.matcher(typed);
    return said.matches()
        ? Optional.of(
            new DateQuestion(
                new Asked.WhatDay(), said.group(1), Integer.valueOf(said.group(2)), false))
        : Optional.empty();
  }

  /** What is asked of no day is asked of today. */
  private static String about(@Nullable String said) {
    String day = said == null ? "" : said.strip();
    return NOW.contains(day) ? "today" : day;
  }

  private static @Nullable Integer year(String text, int thisYear) {
    Matcher said = YEAR.matcher(text);
    if (said.find()) {
      return Integer.valueOf(said.group(1) == null ? said.group(2) : said.group(1));
    }
    Matcher near = NEAR_YEAR.matcher(text);
    if (!near.find()) {
      return null;
    }
    return switch (near.group(1)) {
      case "next" -> thisYear + 1;
      case "last" -> thisYear - 1;
      default -> thisYear;
    };
  }

  private static Unit unit(String word) {
    return switch (word) {
      case "school days" -> Unit.SCHOOL_DAYS;
      case "weeks", "months" -> Unit.WEEKS;
      default -> Unit.DAYS;
    };
  }
}
