package org.clarion.picture;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.clarion.core.picture.WallPlanner;

/** A month of the phone's planner: a strip of days, and below it the names in two columns. */
final class PhoneMonth {
  private static final double DAYS_START = 136;
  private static final double DAY = (PhonePage.INNER - DAYS_START) / 31;
  private static final double LETTERS = 18;
  private static final double STRIP = 34;
  private static final double STRIPE = 5;
  private static final double LANE = 13;
  private static final double BAR = 9;
  private static final double BAND = 20;
  private static final double BAND_BASE = 16;
  private static final double BAND_PITCH = 23;
  private static final double LEADING = 26;
  private static final double LIST_GAP = 7;
  private static final double COLUMN_GAP = 26;
  private static final double NUMBER_END = 30;
  private static final double WEEKDAY_START = 38;
  private static final double SIGN_START = 94;
  private static final double NAME_START = 114;
  private static final double SIGN = 13;
  private static final Type MONTH = Type.bold(26);
  private static final Type NUMBER = Type.plain(19);
  private static final Type MARKED_NUMBER = Type.bold(19);
  private static final Type LETTER = Type.plain(15);
  private static final Type NAME = Type.plain(22);
  private static final Type NAME_BOLD = Type.bold(22);
  private static final Type PLATE = Type.bold(18);

  private final Lettering lettering;
  private final PlannedYear year;
  private final PlannedMonth month;
  private final Ink.Point corner;
  private final List<Ink> inks = new ArrayList<>();

  /**
   * @param corner the upper left one
   */
  PhoneMonth(Lettering lettering, PlannedYear year, PlannedMonth month, Ink.Point corner) {
    this.lettering = lettering;
    this.year = year;
    this.month = month;
    this.corner = corner;
  }

  /** What is drawn, and how high it is. */
  record Drawn(List<Ink> inks, double height) {}

  Drawn draw(PhonePage.Density density) {
    Locale locale = year.planner().locale();
    String name =
        Lettering.capital(
            month.month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale), locale);
    inks.add(
        lettering.words(
            new Ink.Point(corner.x(), corner.y() + LETTERS + STRIP / 2 + 6),
            MONTH,
            Tone.INK,
            lettering.fit(name, MONTH, DAYS_START - 6)));
    for (int day = 1; day <= month.month().lengthOfMonth(); day++) {
      day(day);
    }
    double y = corner.y() + LETTERS + STRIP + 4;
    bars(y);
    y += month.lanes() * LANE;
    y = bands(y);
    return new Drawn(inks, names(density, y) - corner.y());
  }

  private void day(int day) {
    LocalDate date = month.day(day);
    double x = x(day);
    Ink.Area whole = new Ink.Area(x, corner.y(), DAY, LETTERS + STRIP);
    if (year.isHoliday(date)) {
      inks.add(Ink.Box.filled(whole, Tone.HOLIDAY));
    }
    if (PlannedYear.isWeekend(date)) {
      inks.add(Ink.Box.filled(whole, Tone.WEEKEND));
    }
    if (year.isHoliday(date)) {
      inks.add(Ink.Box.filled(new Ink.Area(x, whole.bottom() - STRIPE, DAY, STRIPE), Tone.STRIPE));
    }
    List<WallPlanner.Look> looks =
        month.on(day).stream().map(stay -> stay.mark().look()).sorted().toList();
    boolean marked = looks.stream().anyMatch(look -> look != WallPlanner.Look.CANCELLED);
    Tone tone = Tone.INK;
    if (marked) {
      Ink.Area chip = new Ink.Area(x + 1, corner.y() + LETTERS, DAY - 2, STRIP - STRIPE - 2);
      inks.addAll(Symbols.chip(looks.getFirst(), chip));
      tone = Symbols.onChip(looks.getFirst());
    }
    double middle = x + DAY / 2;
    inks.add(
        lettering.centred(
            new Ink.Point(middle, corner.y() + LETTERS - 4),
            LETTER,
            Tone.SOFT,
            weekday(day, TextStyle.NARROW)));
    inks.add(
        lettering.centred(
            new Ink.Point(middle, corner.y() + LETTERS + 20.2),
            marked ? MARKED_NUMBER : NUMBER,
            tone,
            String.valueOf(day)));
  }

  private void bars(double top) {
    for (PlannedMonth.Stay stay : month.stays()) {
      if (stay.isSpan()) {
        Ink.Area area =
            new Ink.Area(
                x(stay.first()) + 1,
                top + stay.lane() * LANE,
                (stay.last() - stay.first() + 1) * DAY - 2,
                BAR);
        inks.add(new Ink.Group(year.spoken(stay.mark()), Symbols.bar(stay.mark().look(), area)));
      }
    }
  }

  private double bands(double top) {
    double y = top;
    List<Band.Open> open = new ArrayList<>();
    for (Band band : year.bands(month.month().getMonthValue())) {
      switch (band) {
        case Band.Whole whole -> {
          inks.add(whole(whole.mark(), band(y)));
          y += BAND_PITCH;
        }
        case Band.Open one -> open.add(one);
      }
    }
    if (!open.isEmpty()) {
      inks.add(hatched(open, band(y)));
      y += BAND_PITCH;
    }
    return y;
  }

  private Ink.Area band(double y) {
    return new Ink.Area(x(1), y, month.month().lengthOfMonth() * DAY, BAND);
  }

  private Ink whole(WallPlanner.Mark mark, Ink.Area area) {
    List<Ink> parts = new ArrayList<>(Symbols.band(mark.look(), area));
    String title = lettering.fit(mark.title(), PLATE, area.width() - 20);
    Ink.Words words =
        lettering.words(
            new Ink.Point(area.x() + 10, area.y() + BAND_BASE),
            PLATE,
            Symbols.onChip(mark.look()),
            title);
    parts.add(words);
    if (mark.look() == WallPlanner.Look.CANCELLED) {
      parts.add(Symbols.strike(words));
    }
    return new Ink.Group(year.spoken(mark), parts);
  }

  /** One strip for all dates that may fall in this month, with the letters that the list has. */
  private Ink hatched(List<Band.Open> open, Ink.Area area) {
    String keys = open.stream().map(Band.Open::key).sorted().collect(joining("  "));
    List<Ink> parts = new ArrayList<>(Symbols.hatched(area, 1.5));
    double plate = lettering.width(keys, PLATE) + 20;
    Ink.Area paper = new Ink.Area(area.x(), area.y(), plate, area.height());
    parts.add(new Ink.Box(paper, 0, Tone.PAPER, Tone.INK, 1.5));
    Ink.Point start = new Ink.Point(area.x() + 10, area.y() + BAND_BASE);
    parts.add(lettering.words(start, PLATE, Tone.INK, keys));
    return new Ink.Group(
        open.stream().map(one -> one.window().words()).collect(joining("; ")), parts);
  }

  private double names(PhonePage.Density density, double top) {
    int shown = Math.min(month.stays().size(), density.namesMax());
    double y = top + (shown > 0 ? LIST_GAP : 0);
    Table one = table(1, shown, density.linesMax());
    Table two = table(2, shown, density.linesMax());
    Table table = one.lines() <= two.lines() ? one : two;
    for (int row = 0; row < table.rows(); row++) {
      for (int i = row; i < shown; i += table.rows()) {
        int column = i / table.rows();
        double x = corner.x() + column * (table.width() + COLUMN_GAP);
        List<PlannedMonth.Stay> told =
            month.stays().subList(i, i == shown - 1 ? month.stays().size() : i + 1);
        name(told, table.names().get(i), new Ink.Point(x, y));
      }
      y += table.lines(row) * LEADING;
    }
    return y;
  }

  /** Names in columns, each broken into the lines that it takes there. */
  private record Table(double width, int rows, List<List<String>> names) {
    int lines(int row) {
      int lines = 1;
      for (int i = row; i < names.size(); i += rows) {
        lines = Math.max(lines, names.get(i).size());
      }
      return lines;
    }

    int lines() {
      return IntStream.range(0, rows).map(this::lines).sum();
    }
  }

  private Table table(int columns, int shown, int linesMax) {
    double width = (PhonePage.INNER - COLUMN_GAP * (columns - 1)) / columns;
    List<List<String>> names = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      int hidden = i == shown - 1 ? month.stays().size() - shown : 0;
      double room = width - NAME_START - lettering.width(count(hidden), NAME);
      names.add(
          lettering.wrap(
              month.stays().get(i).mark().title(), NAME, new Lettering.Room(0, room, linesMax)));
    }
    return new Table(width, (shown + columns - 1) / columns, names);
  }

  /** Draws the first of these, with the others spoken along with it. */
  private void name(List<PlannedMonth.Stay> told, List<String> lines, Ink.Point start) {
    PlannedMonth.Stay stay = told.getFirst();
    WallPlanner.Look look = stay.mark().look();
    List<Ink> parts = new ArrayList<>();
    double base = start.y() + 21;
    String beside = stay.isSpan() ? "– " + stay.last() : weekday(stay.first(), TextStyle.SHORT);
    double middle = base - NAME.size() * 0.27;
    parts.add(
        lettering.rightward(
            new Ink.Point(start.x() + NUMBER_END, base),
            NAME_BOLD,
            Tone.INK,
            String.valueOf(stay.first())));
    parts.add(
        lettering.words(
            new Ink.Point(start.x() + WEEKDAY_START, base),
            NAME,
            Tone.SOFT,
            lettering.fit(beside, NAME, SIGN_START - WEEKDAY_START - 4)));
    if (stay.isSpan()) {
      parts.addAll(
          Symbols.bar(look, new Ink.Area(start.x() + SIGN_START - 3, middle - 4.5, SIGN + 4, BAR)));
    } else {
      parts.add(
          Symbols.bullet(look, new Ink.Point(start.x() + SIGN_START + SIGN / 2, middle), SIGN));
    }
    for (int i = 0; i < lines.size(); i++) {
      Ink.Point at = new Ink.Point(start.x() + NAME_START, base + i * LEADING);
      String line = lines.get(i);
      String count = i == lines.size() - 1 ? count(told.size() - 1) : "";
      parts.add(lettering.words(at, NAME, Tone.INK, line + count));
      // The count is of other dates, so it is not struck through.
      if (look == WallPlanner.Look.CANCELLED) {
        parts.add(Symbols.strike(lettering.words(at, NAME, Tone.INK, line)));
      }
    }
    String spoken = told.stream().map(each -> year.spoken(each.mark())).collect(joining("; "));
    inks.add(new Ink.Group(spoken, parts));
  }

  /** What stands behind the last name for those that found no room. */
  private static String count(int hidden) {
    return hidden > 0 ? " +" + hidden : "";
  }

  private String weekday(int day, TextStyle style) {
    return month.day(day).getDayOfWeek().getDisplayName(style, year.planner().locale());
  }

  private double x(int day) {
    return corner.x() + DAYS_START + (day - 1) * DAY;
  }
}
