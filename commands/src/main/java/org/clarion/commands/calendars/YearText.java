package org.clarion.commands.calendars;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.commands.entries.DateWording;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Period;
import org.clarion.core.date.Timing;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/** The dates of a year in plain lines, month by month; what the picture shows, in words. */
public final class YearText {
  private static final PhraseKey MONTH = PhraseKey.of("year.month", "month");
  private static final PhraseKey ITEM = PhraseKey.of("year.item", "day", "title");
  private static final PhraseKey ITEM_UNSURE =
      PhraseKey.of("year.itemUnsure", "day", "title", "certainty");
  private static final PhraseKey WHOLE_MONTH = PhraseKey.of("year.wholeMonth", "title");
  private static final PhraseKey WITHOUT_DAY = PhraseKey.of("dates.withoutDay");

  /** Every sentence it can say. */
  public static final List<PhraseKey> PHRASES =
      Stream.concat(
              Stream.of(
                  MONTH, ITEM, ITEM_UNSURE, WHOLE_MONTH, CalendarEvents.REGIONAL, WITHOUT_DAY),
              DateWording.PHRASES.stream())
          .toList();

  private YearText() {}

  /** The months that have dates, each with its dates; then the dates without a day. */
  public static List<Part> of(KeyDates dates, int year, LocalDate today) {
    List<Dated> all = dates.between(period(year));
    List<Part> parts = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      YearMonth whole = YearMonth.of(year, month);
      List<Dated> inMonth =
          all.stream()
              .filter(it -> it.occurrence().hasDay() && whole.equals(shownIn(it, year)))
              .toList();
      if (!inMonth.isEmpty()) {
        parts.add(
            new Part.Heading(MONTH.with(new Value.Days(whole.atDay(1), whole.atEndOfMonth()))));
        inMonth.forEach(it -> parts.add(new Part.Item(item(dates, it, year))));
      }
    }
    List<Dated> open = all.stream().filter(it -> !it.occurrence().hasDay()).toList();
    if (!open.isEmpty()) {
      parts.add(new Part.Heading(WITHOUT_DAY.with()));
      open.forEach(it -> parts.add(new Part.Item(DateWording.item(it, today))));
    }
    return parts;
  }

  static Period period(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** The month in which it begins; January for what began the year before. */
  private static YearMonth shownIn(Dated dated, int year) {
    LocalDate first = dated.occurrence().timing().earliest();
    return first.getYear() < year ? YearMonth.of(year, 1) : YearMonth.from(first);
  }

  private static Phrase item(KeyDates dates, Dated dated, int year) {
    Occurrence occurrence = dated.occurrence();
    Timing timing = occurrence.timing();
    Value title = title(dates, dated);
    Value days = days(timing.earliest(), timing.latest(), year);
    return switch (occurrence.certainty()) {
      case FIXED, RULE -> isWholeMonth(timing) ? WHOLE_MONTH.with(title) : ITEM.with(days, title);
      case WEEK, APPROXIMATE, TO_BE_CONFIRMED, MOVED, CANCELLED, RETIRED ->
          ITEM_UNSURE.with(days, title, certainty(occurrence.certainty()));
    };
  }

  private static Value certainty(Certainty certainty) {
    return new Value.Said(DateWording.certainty(certainty));
  }

  private static Value days(LocalDate first, LocalDate last, int year) {
    return first.getYear() < year || last.getYear() > year
        ? new Value.Days(first, last)
        : new Value.DaysOfMonth(first, last);
  }

  private static Value title(KeyDates dates, Dated dated) {
    var title = new Value.Text(dated.entry().title());
    List<String> regions = dated.occurrence().regions();
    return regions.isEmpty()
        ? title
        : new Value.Said(
            CalendarEvents.REGIONAL.with(
                title, new Value.Text(CalendarEvents.regionTitles(dates.library(), regions))));
  }

  private static boolean isWholeMonth(Timing timing) {
    YearMonth month = YearMonth.from(timing.earliest());
    return timing.earliest().equals(month.atDay(1)) && timing.latest().equals(month.atEndOfMonth());
  }
}
