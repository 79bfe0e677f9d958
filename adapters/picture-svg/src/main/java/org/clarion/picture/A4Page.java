package org.clarion.picture;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clarion.core.picture.WallPlanner;

/** The planner to print: a column for each month, a row for each day. Its unit is the point. */
final class A4Page {
  static final int DAYS = 31;
  private static final double WIDTH = 841.89;
  private static final double HEIGHT = 595.28;
  private static final double PIXELS = 2339 / WIDTH;
  private static final double MARGIN = 22;
  private static final double COLUMN = (WIDTH - 2 * MARGIN) / 12;
  private static final double HEADER_BASE = 49;
  private static final double MONTH_BASE = 70;
  private static final double MONTH_RULE = 75;
  private static final double BAND_PITCH = 11;
  private static final double BAND = 8.6;
  private static final double LIST_LEADING = 9.6;
  private static final int LIST_COLUMNS = 3;
  private static final Type YEAR = Type.bold(38);
  private static final Type TITLE = Type.bold(16);
  private static final Type MONTH = Type.bold(11);
  private static final Type SMALL = Type.plain(7);
  private static final Type SMALL_BOLD = Type.bold(7);
  private static final List<Type> BAND_TYPES = List.of(SMALL_BOLD, Type.bold(6.5), Type.plain(6.5));
  private static final double HATCH_SEEN = 40;
  private static final Type LIST = Type.plain(7.4);
  private static final Type LIST_BOLD = Type.bold(7.4);

  private final Lettering lettering;
  private final PlannedYear year;
  private final WallPlanner planner;
  private final List<Ink> inks = new ArrayList<>();

  private A4Page(Lettering lettering, PlannedYear year) {
    this.lettering = lettering;
    this.year = year;
    this.planner = year.planner();
  }

  static Drawing draw(WallPlanner planner, Lettering lettering) {
    PlannedYear year = new PlannedYear(planner);
    A4Page page = new A4Page(lettering, year);
    page.header();
    page.grid(page.footer());
    return new Drawing(
        WIDTH,
        HEIGHT,
        planner.year() + " " + planner.title(),
        year.description(),
        "297mm",
        "210mm",
        PIXELS,
        0.8,
        page.inks);
  }

  private void header() {
    String number = String.valueOf(planner.year());
    inks.add(lettering.words(new Ink.Point(MARGIN - 1, HEADER_BASE), YEAR, Tone.ACCENT, number));
    Legend legend = new Legend(lettering, SMALL);
    double legendStart = WIDTH - MARGIN - legend.width(planner.labels(), 2);
    inks.addAll(legend.draw(planner.labels(), 2, new Ink.Point(legendStart, HEADER_BASE - 14), 13));
    double start = MARGIN + lettering.width(number, YEAR) + 12;
    String title = lettering.fit(planner.title(), TITLE, legendStart - start - 20);
    inks.add(lettering.words(new Ink.Point(start, HEADER_BASE), TITLE, Tone.INK, title));
  }

  /** Draws what is below the days, and says where it begins. */
  private double footer() {
    double smallPrint = HEIGHT - MARGIN;
    String text = lettering.fit(planner.labels().smallPrint(), SMALL, WIDTH - 2 * MARGIN);
    inks.add(lettering.words(new Ink.Point(MARGIN, smallPrint), SMALL, Tone.SOFT, text));
    List<PlannedYear.Keyed> open = year.withoutDay();
    if (open.isEmpty()) {
      return smallPrint - 14;
    }
    int shown = Math.min(open.size(), PlannedYear.LISTED_MAX);
    int rows = (shown + LIST_COLUMNS - 1) / LIST_COLUMNS;
    double first = smallPrint - 13 - (rows - 1) * LIST_LEADING;
    double heading = COLUMN + 6;
    inks.add(
        lettering.words(
            new Ink.Point(MARGIN, first),
            LIST_BOLD,
            Tone.INK,
            lettering.fit(planner.labels().withoutDay(), LIST_BOLD, heading - 8)));
    double width = (WIDTH - 2 * MARGIN - heading) / LIST_COLUMNS;
    for (int i = 0; i < shown; i++) {
      int column = i / rows;
      Ink.Point start =
          new Ink.Point(MARGIN + heading + column * width, first + i % rows * LIST_LEADING);
      boolean last = i == shown - 1 && shown < open.size();
      listed(open.get(i), start, width - 8, last ? " +" + (open.size() - shown) : "");
    }
    return first - 13;
  }

  private void listed(PlannedYear.Keyed open, Ink.Point start, double width, String more) {
    double words = 12;
    double room = width - words - lettering.width(more, LIST);
    String text = lettering.fit(open.window().words(), LIST, room) + more;
    inks.add(
        new Ink.Group(
            open.window().words(),
            List.of(
                lettering.words(start, LIST_BOLD, Tone.INK, open.key()),
                lettering.words(
                    new Ink.Point(start.x() + words, start.y()), LIST, Tone.INK, text))));
  }

  private void grid(double bottom) {
    double top = MONTH_RULE + year.bandLanes() * BAND_PITCH + (year.bandLanes() > 0 ? 3 : 0);
    for (PlannedMonth month : year.months()) {
      double x = MARGIN + (month.month().getMonthValue() - 1) * COLUMN;
      head(month.month().getMonth(), x);
      Ink.Area days = new Ink.Area(x, top, COLUMN, bottom - top);
      inks.addAll(new A4Column(lettering, year, month, days).draw());
    }
    for (int i = 1; i < 12; i++) {
      double x = MARGIN + i * COLUMN;
      inks.add(Ink.Path.line(new Ink.Point(x, top), new Ink.Point(x, bottom), Tone.RULE, 0.5));
    }
    rule(top, 0.5);
    rule(bottom, 0.5);
    rule(MONTH_RULE, 1.4);
    year.bands().forEach(this::band);
  }

  private void rule(double y, double width) {
    inks.add(
        Ink.Path.line(new Ink.Point(MARGIN, y), new Ink.Point(WIDTH - MARGIN, y), Tone.INK, width));
  }

  private void head(Month month, double x) {
    Locale locale = planner.locale();
    String name =
        Lettering.capital(month.getDisplayName(TextStyle.FULL_STANDALONE, locale), locale);
    inks.add(
        lettering.words(
            new Ink.Point(x + 3, MONTH_BASE),
            MONTH,
            Tone.INK,
            lettering.fit(name, MONTH, COLUMN - 4)));
  }

  private void band(Band band) {
    double x = MARGIN + (band.months().first() - 1) * COLUMN + 2;
    double width = (band.months().last() - band.months().first() + 1) * COLUMN - 4;
    Ink.Area area = new Ink.Area(x, MONTH_RULE + 3.4 + band.lane() * BAND_PITCH, width, BAND);
    switch (band) {
      case Band.Whole(_, _, WallPlanner.Mark mark) -> {
        List<Ink> parts = new ArrayList<>(Symbols.band(mark.look(), area));
        parts.addAll(inBand(mark.title(), area, Symbols.onChip(mark.look()), mark.look()));
        inks.add(new Ink.Group(year.spoken(mark), parts));
      }
      case Band.Open(_, _, String key, WallPlanner.Window window) -> {
        List<Ink> parts = new ArrayList<>(Symbols.hatched(area, 0.6));
        double letter = lettering.width(key, SMALL_BOLD) + 8;
        double words = lettering.width(Lettering.clean(window.words()), SMALL) + 4;
        // All of the words or none: they stand in the list anyway, and the hatching must be seen.
        boolean told = letter + words < area.width() - HATCH_SEEN;
        double plate = told ? letter + words : letter;
        parts.add(
            new Ink.Box(
                new Ink.Area(area.x(), area.y(), plate, area.height()),
                0,
                Tone.PAPER,
                Tone.INK,
                0.6));
        parts.add(
            lettering.words(
                new Ink.Point(area.x() + 4, area.bottom() - 1.9), SMALL_BOLD, Tone.INK, key));
        if (told) {
          parts.add(
              lettering.words(
                  new Ink.Point(area.x() + letter, area.bottom() - 1.9),
                  SMALL,
                  Tone.INK,
                  Lettering.clean(window.words())));
        }
        inks.add(new Ink.Group(window.words(), parts));
      }
    }
  }

  private List<Ink> inBand(String title, Ink.Area area, Tone tone, WallPlanner.Look look) {
    double room = area.width() - 6;
    Type type =
        BAND_TYPES.stream()
            .filter(each -> lettering.width(Lettering.clean(title), each) <= room)
            .findFirst()
            .orElse(BAND_TYPES.getLast());
    String text = lettering.fit(title, type, room);
    Ink.Words words =
        lettering.words(new Ink.Point(area.x() + 3, area.bottom() - 1.9), type, tone, text);
    return look == WallPlanner.Look.CANCELLED
        ? List.of(words, Symbols.strike(words))
        : List.of(words);
  }
}
