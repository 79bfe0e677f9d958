package org.clarion.core.reply;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Speaks days and times of day in full, the way a phrase book's language does. */
final class Calendar {
  private static final PhraseKey DAY = PhraseKey.of("calendar.day");
  private static final PhraseKey DAY_WITHOUT_YEAR = PhraseKey.of("calendar.dayWithoutYear");
  private static final PhraseKey DAY_WITHOUT_MONTH = PhraseKey.of("calendar.dayWithoutMonth");
  private static final PhraseKey DAY_OF_MONTH = PhraseKey.of("calendar.dayOfMonth");
  private static final PhraseKey DAY_OF_OTHER_MONTH = PhraseKey.of("calendar.dayOfOtherMonth");
  private static final PhraseKey MONTH = PhraseKey.of("calendar.month");
  private static final PhraseKey TIME = PhraseKey.of("calendar.time");
  private static final PhraseKey TO = PhraseKey.of("calendar.to");
  private static final PhraseKey AT = PhraseKey.of("calendar.at");

  /** The patterns and joining words each language must have. */
  static final List<PhraseKey> PHRASES =
      List.of(
          DAY,
          DAY_WITHOUT_YEAR,
          DAY_WITHOUT_MONTH,
          DAY_OF_MONTH,
          DAY_OF_OTHER_MONTH,
          MONTH,
          TIME,
          TO,
          AT);

  private final Locale locale;
  private final Function<String, String> sentences;

  Calendar(Locale locale, Function<String, String> sentences) {
    this.locale = locale;
    this.sentences = sentences;
  }

  String days(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return format(DAY).format(first);
    }
    YearMonth month = YearMonth.from(first);
    if (first.equals(month.atDay(1)) && last.equals(month.atEndOfMonth())) {
      return format(MONTH).format(first);
    }
    PhraseKey start =
        month.equals(YearMonth.from(last))
            ? DAY_WITHOUT_MONTH
            : first.getYear() == last.getYear() ? DAY_WITHOUT_YEAR : DAY;
    return format(start).format(first) + word(TO) + format(DAY).format(last);
  }

  /** Days in short, where their first month and the year are known. */
  String daysOfMonth(LocalDate first, LocalDate last) {
    String start = format(DAY_OF_MONTH).format(first);
    if (first.equals(last)) {
      return start;
    }
    boolean sameMonth = YearMonth.from(first).equals(YearMonth.from(last));
    return start + word(TO) + format(sameMonth ? DAY_OF_MONTH : DAY_OF_OTHER_MONTH).format(last);
  }

  String timed(ZonedDateTime start, ZonedDateTime end) {
    DateTimeFormatter time = format(TIME);
    String begin = format(DAY).format(start) + word(AT) + time.format(start);
    if (start.equals(end)) {
      return begin;
    }
    return begin
        + word(TO)
        + (start.toLocalDate().equals(end.toLocalDate())
            ? time.format(end)
            : format(DAY).format(end) + word(AT) + time.format(end));
  }

  private DateTimeFormatter format(PhraseKey pattern) {
    return DateTimeFormatter.ofPattern(sentences.apply(pattern.name()), locale);
  }

  private String word(PhraseKey key) {
    return " " + sentences.apply(key.name()) + " ";
  }
}
