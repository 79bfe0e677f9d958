package org.clarion.commands.dates;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A kind of words that mean a stretch of days, and how they are read. */
record Reading(Pattern words, Meaning meaning) {
  /** What words of one kind mean. */
  interface Meaning {
    /**
     * The days that the words mean, seen from some day.
     *
     * @throws java.time.DateTimeException when there is no such day
     * @throws IllegalArgumentException when there are no such days in order
     */
    Stretch of(MatchResult words, Vantage now);
  }

  /**
   * @param words a regular expression, which is tried on whole words in lower case
   */
  Reading(String words, Meaning meaning) {
    this(Pattern.compile("\\b(?:" + words + ")(?![\\w'])"), meaning);
  }
}
