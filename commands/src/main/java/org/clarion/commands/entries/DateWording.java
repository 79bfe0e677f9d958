package org.clarion.commands.entries;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Timing;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/**
 * Says when a date is, how long until then and how sure that is; never a day for a date without
 * one.
 */
public final class DateWording {
  private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");

  private static final PhraseKey ITEM = PhraseKey.of("date.item", "title", "when");
  private static final PhraseKey ITEM_UNSURE =
      PhraseKey.of("date.itemUnsure", "title", "when", "certainty");
  private static final PhraseKey WHEN = PhraseKey.of("date.when", "day", "countdown");
  private static final PhraseKey WITHOUT_DAY = PhraseKey.of("date.withoutDay", "words", "year");

  private static final PhraseKey ONLY_WORDS = PhraseKey.of("date.onlyWords", "words");

  private static final PhraseKey TODAY = PhraseKey.of("date.today");
  private static final PhraseKey TOMORROW = PhraseKey.of("date.tomorrow");
  private static final PhraseKey IN_DAYS = PhraseKey.counted("date.inDays", "days");
  private static final PhraseKey UNDER_WAY = PhraseKey.of("date.underWay");
  private static final PhraseKey YESTERDAY = PhraseKey.of("date.yesterday");
  private static final PhraseKey OVER = PhraseKey.of("date.over");

  private static final PhraseKey FIXED = PhraseKey.of("date.fixed");
  private static final PhraseKey RULE = PhraseKey.of("date.rule");
  private static final PhraseKey WEEK = PhraseKey.of("date.week");
  private static final PhraseKey APPROXIMATE = PhraseKey.of("date.approximate");
  private static final PhraseKey UNCONFIRMED = PhraseKey.of("date.unconfirmed");
  private static final PhraseKey MOVED = PhraseKey.of("date.moved");
  private static final PhraseKey CANCELLED = PhraseKey.of("date.cancelled");
  private static final PhraseKey RETIRED = PhraseKey.of("date.retired");

  /** Every sentence it can say. */
  public static final List<PhraseKey> PHRASES =
      List.of(
          ITEM,
          ITEM_UNSURE,
          WHEN,
          WITHOUT_DAY,
          ONLY_WORDS,
          TODAY,
          TOMORROW,
          IN_DAYS,
          UNDER_WAY,
          YESTERDAY,
          OVER,
          FIXED,
          RULE,
          WEEK,
          APPROXIMATE,
          UNCONFIRMED,
          MOVED,
          CANCELLED,
          RETIRED);

  private DateWording() {}

  /** One date in a list: its title, when, and how sure that is where it is not certain. */
  public static Phrase item(Dated dated, LocalDate today) {
    return item(dated, new Value.Said(when(dated.occurrence().timing(), today)));
  }

  /** The same, with when it is said in some other way. */
  static Phrase item(Dated dated, Value when) {
    Certainty certainty = dated.occurrence().certainty();
    var title = new Value.Strong(dated.entry().title());
    return isSure(certainty)
        ? ITEM.with(title, when)
        : ITEM_UNSURE.with(title, when, new Value.Said(certainty(certainty)));
  }

  /** Whether a list need not say how sure it is. */
  public static boolean isSure(Certainty certainty) {
    return certainty == Certainty.FIXED || certainty == Certainty.RULE;
  }

  /** When it is, with the time until then; without a day, the words for it and the year. */
  public static Phrase when(Timing timing, LocalDate today) {
    return switch (timing) {
      case Timing.Days(LocalDate first, LocalDate last) ->
          WHEN.with(new Value.Days(first, last), countdown(timing, today));
      case Timing.Timed(var start, var end) ->
          WHEN.with(new Value.Timed(start, end), countdown(timing, today));
      case Timing.Open(LocalDate earliest, _, String words) ->
          withoutDay(words, Integer.toString(earliest.getYear()));
    };
  }

  /** Such as "mid-June, 2027"; words that hold a year already get no other. */
  private static Phrase withoutDay(String words, String year) {
    return YEAR.matcher(words).find()
        ? ONLY_WORDS.with(new Value.Text(words))
        : WITHOUT_DAY.with(new Value.Text(words), new Value.Text(year));
  }

  /** How sure it is, as words that can stand in brackets. */
  public static Phrase certainty(Certainty certainty) {
    return switch (certainty) {
      case FIXED -> FIXED.with();
      case RULE -> RULE.with();
      case WEEK -> WEEK.with();
      case APPROXIMATE -> APPROXIMATE.with();
      case TO_BE_CONFIRMED -> UNCONFIRMED.with();
      case MOVED -> MOVED.with();
      case CANCELLED -> CANCELLED.with();
      case RETIRED -> RETIRED.with();
    };
  }

  private static Value countdown(Timing timing, LocalDate today) {
    return new Value.Said(countdownPhrase(timing, today));
  }

  private static Phrase countdownPhrase(Timing timing, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, timing.earliest());
    if (days > 1) {
      return IN_DAYS.with(new Value.Count(days));
    }
    if (days == 1) {
      return TOMORROW.with();
    }
    if (days == 0) {
      return TODAY.with();
    }
    if (!timing.latest().isBefore(today)) {
      return UNDER_WAY.with();
    }
    return timing.latest().equals(today.minusDays(1)) ? YESTERDAY.with() : OVER.with();
  }
}
