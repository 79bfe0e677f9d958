package org.clarion.commands.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words for stretches of days in one text in lower case. The longest kind of words that
 * fits at a place counts.
 */
record PhraseReader(String text) {
  /** So many modifiers may stand before one stretch: the end of the first week of June. */
  private static final int MODIFIERS_MAX = 3;

  /** Whoever asks for what comes after something means a few months. */
  private static final int MONTHS_AFTER = 3;

  /** "Until June" leaves June out, "until Friday" means Friday too. */
  private static final int SHORT_DAYS_MAX = 4;

  private static final int[] DAYS_BACK = {0, 7, 31, 92, 183, 366};

  private static final List<Reading> READINGS =
      Stream.of(
              DayReadings.ALL,
              SchoolReadings.ALL,
              MonthReadings.ALL,
              NearReadings.ALL,
              Feast.readings())
          .flatMap(List::stream)
          .toList();

  private static final Pattern BOUND =
      Pattern.compile("\\b(until|untill|till?|up to|by|before|after|since|from) (?:the )?");
  private static final Pattern BETWEEN = Pattern.compile("\\b(?:from|between) (?:the )?");
  private static final Pattern JOINT =
      Pattern.compile(" ?(?:to|until|till?|through|and|[-–]) ?(?:the )?");
  private static final Pattern ONWARDS = Pattern.compile(" (?:on|onwards?)\\b");

  /** Days that were read, and where their words begin and end. */
  record Found(Stretch stretch, int start, int end) {}

  /** The first words that mean a stretch of days; nothing when there are none. */
  Optional<Found> first(Vantage now) {
    for (int at = 0; at < text.length(); at++) {
      if (isWordStart(at)) {
        Found found = phrase(at, now);
        if (found != null) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isWordStart(int at) {
    return Character.isLetterOrDigit(text.charAt(at))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private @Nullable Found phrase(int at, Vantage now) {
    Found special = longest(SchoolReadings.BEFORE_ALL, at, now);
    if (special != null) {
      return special;
    }
    Found range = range(at, now);
    return range != null ? range : bounded(at, now);
  }

  /** One stretch, or all from one to another: Monday to Friday. */
  private @Nullable Found range(int at, Vantage now) {
    Matcher between = at(BETWEEN, at);
    Found first = stretch(at, now, 0);
    if (first == null && between.lookingAt()) {
      first = stretch(between.end(), now, 0);
      Found both = first == null ? null : joined(first, now);
      return both == null ? null : new Found(both.stretch(), at, both.end());
    }
    if (first == null) {
      return null;
    }
    Found both = joined(first, now);
    return both == null ? first : both;
  }

  private @Nullable Found joined(Found first, Vantage now) {
    Matcher joint = at(JOINT, first.end());
    if (!joint.lookingAt()
        || (joint.group().strip().startsWith("and") && !text.contains("between "))) {
      return null;
    }
    Found last = stretch(joint.end(), now.on(first.stretch().from()), 0);
    return last == null
        ? null
        : new Found(first.stretch().upTo(last.stretch()), first.start(), last.end());
  }

  /** Up to something, or from it on. */
  private @Nullable Found bounded(int at, Vantage now) {
    Matcher bound = at(BOUND, at);
    if (!bound.lookingAt()) {
      return null;
    }
    Found found = stretch(bound.end(), now, 0);
    if (found == null) {
      return null;
    }
    Stretch days =
        switch (bound.group(1)) {
          case "before" -> before(found, now);
          case "after" -> onwards(found.stretch(), found.stretch().to().plusDays(1));
          case "from" -> onwards(found.stretch(), found.stretch().from());
          case "since" -> since(found, now);
          default -> until(found, now);
        };
    Matcher onwards = at(ONWARDS, found.end());
    int end = bound.group(1).equals("from") && onwards.lookingAt() ? onwards.end() : found.end();
    return new Found(days, at, end);
  }

  private Stretch until(Found found, Vantage now) {
    Stretch days = found.stretch();
    boolean whole =
        days.length() <= SHORT_DAYS_MAX || !days.from().isAfter(now.today()) || isEnd(found);
    return days.with(now.today(), whole ? days.to() : days.from().minusDays(1));
  }

  private boolean isEnd(Found found) {
    return text.startsWith("end of", found.start());
  }

  /** Before something that has begun means before it comes again. */
  private Stretch before(Found found, Vantage now) {
    if (isEnd(found)) {
      return until(found, now);
    }
    Stretch days = found.stretch();
    if (!days.from().isAfter(now.today())) {
      Found again = stretch(found.start(), now.on(days.to().plusDays(1)), 0);
      days = again == null ? days : again.stretch();
    }
    return days.with(now.today(), days.from().minusDays(1));
  }

  private static Stretch onwards(Stretch days, LocalDate from) {
    LocalDate end = days.to().plusMonths(MONTHS_AFTER);
    return days.with(from, end);
  }

  /** The last time that it was, to today. */
  private Stretch since(Found found, Vantage now) {
    for (int back : DAYS_BACK) {
      Found earlier = stretch(found.start(), now.on(now.today().minusDays(back)), 0);
      if (earlier != null && !earlier.stretch().from().isAfter(now.today())) {
        return earlier.stretch().with(earlier.stretch().from(), now.today());
      }
    }
    return found.stretch().with(found.stretch().from(), now.today());
  }

  private @Nullable Found stretch(int at, Vantage now, int modifiers) {
    for (Modifier modifier : Modifier.ALL) {
      Matcher words = at(modifier.words(), at);
      if (modifiers < MODIFIERS_MAX && words.lookingAt()) {
        Found of = stretch(words.end(), now, modifiers + 1);
        if (of != null) {
          Stretch days = modifier.meaning().of(words.toMatchResult(), of.stretch());
          return new Found(days, at, of.end());
        }
      }
    }
    return longest(READINGS, at, now);
  }

  private @Nullable Found longest(List<Reading> readings, int at, Vantage now) {
    Matcher best = null;
    Reading chosen = null;
    for (Reading reading : readings) {
      Matcher words = at(reading.words(), at);
      if (words.lookingAt() && (best == null || words.end() > best.end())) {
        best = words;
        chosen = reading;
      }
    }
    return chosen == null || best == null
        ? null
        : new Found(chosen.meaning().of(best.toMatchResult(), now), at, best.end());
  }

  /** Looks for words from a place on, seeing what stands before it. */
  private Matcher at(Pattern words, int at) {
    return words
        .matcher(text)
        .region(at, text.length())
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }
}
