package org.clarion.commands.calendars;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Library;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Period;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.TermPart;
import org.clarion.core.date.Timing;
import org.clarion.core.picture.WallPlanner;
import org.clarion.core.picture.WallPlanner.Look;
import org.clarion.core.picture.WallPlanner.Mark;
import org.clarion.core.picture.WallPlanner.Shade;
import org.clarion.core.picture.WallPlanner.Window;
import org.clarion.core.reply.PhraseBook;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/** Puts the dates of a year on a wall planner, in the words of one language. */
public final class YearPlanner {
  private static final int TITLE_MAX = 50;

  private static final PhraseKey WINDOW = PhraseKey.of("year.window", "title", "words");
  private static final PhraseKey DAY = PhraseKey.of("year.day");
  private static final PhraseKey SPAN = PhraseKey.of("year.span");
  private static final PhraseKey LIKELY = PhraseKey.of("year.likely");
  private static final PhraseKey SOLEMN = PhraseKey.of("year.solemn");
  private static final PhraseKey CANCELLED = PhraseKey.of("year.cancelled");
  private static final PhraseKey WITHOUT_DAY = PhraseKey.of("dates.withoutDay");
  private static final PhraseKey SCHOOL = PhraseKey.of("year.school");
  private static final PhraseKey WEEKEND = PhraseKey.of("year.weekend");
  private static final PhraseKey SMALL_PRINT = PhraseKey.of("year.smallPrint", "title", "day");

  /** Every sentence it can say. */
  public static final List<PhraseKey> PHRASES =
      Stream.concat(
              Stream.of(
                  WINDOW,
                  DAY,
                  SPAN,
                  LIKELY,
                  SOLEMN,
                  CANCELLED,
                  WITHOUT_DAY,
                  SCHOOL,
                  WEEKEND,
                  SMALL_PRINT),
              CalendarEvents.PHRASES.stream())
          .toList();

  private YearPlanner() {}

  /**
   * The planner of a year as it is known on the day it is made.
   *
   * @throws IllegalArgumentException when no planner can be made for the year
   */
  public static WallPlanner of(KeyDates dates, int year, PhraseBook book, LocalDate today) {
    Library library = dates.library();
    List<Dated> all = dates.between(YearText.period(year));
    String title = library.info().title();
    return new WallPlanner(
        year,
        book.language().locale(),
        title.substring(0, Math.min(title.length(), TITLE_MAX)).strip(),
        all.stream()
            .filter(it -> it.occurrence().hasDay())
            .limit(WallPlanner.MARKS_MAX)
            .map(it -> mark(library, it, book))
            .toList(),
        all.stream().flatMap(it -> window(it, book)).limit(WallPlanner.WINDOWS_MAX).toList(),
        dates.schools("").flatMap(Entry::terms).stream()
            .flatMap(it -> holidays(it, year))
            .limit(WallPlanner.SHADES_MAX)
            .toList(),
        labels(title, book, today));
  }

  private static Mark mark(Library library, Dated dated, PhraseBook book) {
    Timing timing = dated.occurrence().timing();
    return new Mark(
        timing.earliest(),
        timing.latest(),
        CalendarEvents.regional(library, dated, book),
        look(dated));
  }

  private static Look look(Dated dated) {
    Occurrence occurrence = dated.occurrence();
    if (occurrence.certainty() == Certainty.CANCELLED) {
      return Look.CANCELLED;
    }
    if (dated.keyDate().solemn()) {
      return Look.SOLEMN;
    }
    return switch (occurrence.certainty()) {
      case FIXED, MOVED -> Look.SURE;
      case RULE, WEEK, APPROXIMATE, TO_BE_CONFIRMED, RETIRED, CANCELLED -> Look.LIKELY;
    };
  }

  private static Stream<Window> window(Dated dated, PhraseBook book) {
    boolean cancelled = dated.occurrence().certainty() == Certainty.CANCELLED;
    return dated.occurrence().timing() instanceof Timing.Open(var earliest, var latest, var words)
            && !cancelled
        ? Stream.of(
            new Window(
                earliest,
                latest,
                book.plain(
                    WINDOW.with(new Value.Text(dated.entry().title()), new Value.Text(words)))))
        : Stream.empty();
  }

  /** Every holiday that touches the year; the one at Christmas begins the year before. */
  private static Stream<Shade> holidays(TermCalendar terms, int year) {
    return Arrays.stream(TermPart.values())
        .filter(TermPart::isHoliday)
        .flatMap(part ->
            IntStream.of(year - 1, year).boxed().flatMap(it -> terms.find(part, it).stream()))
        .filter(it -> touches(it, year))
        .map(it -> new Shade(it.from(), it.to()));
  }

  private static boolean touches(Period period, int year) {
    return period.from().getYear() <= year && period.to().getYear() >= year;
  }

  private static WallPlanner.Labels labels(String title, PhraseBook book, LocalDate today) {
    return new WallPlanner.Labels(
        book.plain(DAY.with()),
        book.plain(SPAN.with()),
        book.plain(LIKELY.with()),
        book.plain(SOLEMN.with()),
        book.plain(CANCELLED.with()),
        book.plain(WITHOUT_DAY.with()),
        book.plain(SCHOOL.with()),
        book.plain(WEEKEND.with()),
        book.plain(SMALL_PRINT.with(new Value.Text(title), Value.day(today))));
  }
}
