package org.clarion.picture;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clarion.core.picture.WallPlanner;

/** A month of the A4 planner: a column with a row for each day. */
final class A4Column {
  private static final double NUMBER_END = 11.4;
  private static final double WEEKDAY_MIDDLE = 15.2;
  private static final double NAMES_START = 21;
  private static final double NAMES_END = 1.2;
  private static final double LANE = 4;
  private static final double BAR = 3;
  private static final double STRIPE = 1.5;
  private static final double SIGN = 4;
  private static final double SIGN_GAP = 1.4;
  private static final Type NUMBER = Type.plain(7.4);
  private static final Type MARKED_NUMBER = Type.bold(7.4);
  private static final Type WEEKDAY = Type.plain(5.8);
  private static final double NAME_SIZE_MAX = 7.2;
  // Capitals stand this much above the base line of their letters.
  private static final double CAPITALS = 0.714;

  private final Lettering lettering;
  private final PlannedYear year;
  private final PlannedMonth month;
  private final Ink.Area area;
  private final double row;
  private final Type names;

  /**
   * @param area the column's days, with room for 31
   */
  A4Column(Lettering lettering, PlannedYear year, PlannedMonth month, Ink.Area area) {
    this.lettering = lettering;
    this.year = year;
    this.month = month;
    this.area = area;
    this.row = area.height() / A4Page.DAYS;
    this.names = Type.plain(Math.min(NAME_SIZE_MAX, row / NameColumn.LINES_A_DAY * 1.06));
  }

  List<Ink> draw() {
    List<Ink> inks = new ArrayList<>();
    for (int day = 1; day <= month.month().lengthOfMonth(); day++) {
      inks.addAll(ground(day));
    }
    for (int day = 1; day <= month.month().lengthOfMonth(); day++) {
      inks.addAll(number(day));
    }
    Lettering.Room room =
        new Lettering.Room(SIGN + SIGN_GAP, area.width() - NAMES_START - NAMES_END, 1);
    for (NameColumn.Placed placed : new NameColumn(lettering, names, room, LANE).place(month)) {
      inks.add(name(placed, area.x() + NAMES_START + placed.bars() * LANE, room));
    }
    return inks;
  }

  private List<Ink> ground(int day) {
    Ink.Area cell = cell(day);
    LocalDate date = month.day(day);
    List<Ink> inks = new ArrayList<>();
    if (year.isHoliday(date)) {
      inks.addAll(Symbols.holiday(cell, STRIPE));
    }
    if (PlannedYear.isWeekend(date)) {
      double x = year.isHoliday(date) ? STRIPE : 0;
      inks.add(
          Ink.Box.filled(
              new Ink.Area(cell.x() + x, cell.y(), cell.width() - x, cell.height()), Tone.WEEKEND));
    }
    inks.add(
        Ink.Path.line(
            new Ink.Point(cell.x(), cell.bottom()),
            new Ink.Point(cell.right(), cell.bottom()),
            Tone.HAIR,
            0.4));
    return inks;
  }

  private List<Ink> number(int day) {
    Ink.Area cell = cell(day);
    List<Ink> inks = new ArrayList<>();
    List<WallPlanner.Look> looks =
        month.on(day).stream().map(stay -> stay.mark().look()).sorted().toList();
    boolean marked = looks.stream().anyMatch(look -> look != WallPlanner.Look.CANCELLED);
    Tone tone = Tone.INK;
    Tone letter = Tone.SOFT;
    if (marked) {
      inks.addAll(
          Symbols.chip(
              looks.getFirst(), new Ink.Area(cell.x() + 1.6, cell.y() + 0.9, 17.8, row - 1.8)));
      tone = Symbols.onChip(looks.getFirst());
      letter = tone;
    }
    Type type = marked ? MARKED_NUMBER : NUMBER;
    double base = cell.y() + row / 2 + type.size() * CAPITALS / 2;
    inks.add(
        lettering.rightward(
            new Ink.Point(cell.x() + NUMBER_END, base), type, tone, String.valueOf(day)));
    inks.add(
        lettering.centred(
            new Ink.Point(cell.x() + WEEKDAY_MIDDLE, base), WEEKDAY, letter, weekday(day)));
    return inks;
  }

  private String weekday(int day) {
    Locale locale = year.planner().locale();
    return month.day(day).getDayOfWeek().getDisplayName(TextStyle.NARROW, locale);
  }

  private Ink name(NameColumn.Placed placed, double x, Lettering.Room room) {
    PlannedMonth.Stay stay = placed.stay();
    WallPlanner.Look look = stay.mark().look();
    List<Ink> inks = new ArrayList<>();
    double line = row / NameColumn.LINES_A_DAY;
    double top = area.y() + placed.top() * line;
    double middle = top + line / 2;
    if (stay.isSpan()) {
      inks.addAll(Symbols.bar(look, bar(stay)));
      inks.addAll(Symbols.bar(look, new Ink.Area(x, middle - 1.5, SIGN, 3)));
    } else {
      inks.add(Symbols.bullet(look, new Ink.Point(x + SIGN / 2, middle), SIGN));
      if (placed.isPushed()) {
        inks.add(leader(stay, new Ink.Point(x - 0.5, middle)));
      }
    }
    for (int i = 0; i < placed.lines().size(); i++) {
      double base = middle + i * line + names.size() * 0.26;
      Ink.Point at = new Ink.Point(i == 0 ? x + room.indent() : x, base);
      boolean last = i == placed.lines().size() - 1;
      int hidden = last ? placed.also().size() : 0;
      inks.addAll(line(at, placed.lines().get(i), hidden, look));
    }
    String name =
        Stream.concat(Stream.of(stay), placed.also().stream())
            .map(each -> year.spoken(each.mark()))
            .collect(Collectors.joining("; "));
    return new Ink.Group(name, inks);
  }

  /** A line of a name; shortened once more where it says how many have found no room. */
  private List<Ink> line(Ink.Point at, String line, int hidden, WallPlanner.Look look) {
    String count = hidden > 0 ? " +" + hidden : "";
    double room = area.right() - NAMES_END - at.x() - lettering.width(count, names);
    String text = hidden > 0 ? lettering.fit(line, names, room) : line;
    Ink words = lettering.words(at, names, Tone.INK, text + count);
    // The count is of other dates, so it is not struck through.
    return look == WallPlanner.Look.CANCELLED
        ? List.of(words, Symbols.strike(lettering.words(at, names, Tone.INK, text)))
        : List.of(words);
  }

  private Ink leader(PlannedMonth.Stay stay, Ink.Point end) {
    double x = area.x() + 19;
    double y = cell(stay.first()).bottom() - 1.4;
    return new Ink.Path(
        List.of(new Ink.Point(x - 2, y), new Ink.Point(x - 2, end.y()), end),
        false,
        Tone.NONE,
        Tone.SOFT,
        0.5);
  }

  private Ink.Area bar(PlannedMonth.Stay stay) {
    double top = cell(stay.first()).y() + 0.8;
    double bottom = cell(stay.last()).bottom() - 0.8;
    double x = area.x() + NAMES_START - 1 + stay.lane() * LANE;
    return new Ink.Area(x, top, BAR, bottom - top);
  }

  private Ink.Area cell(int day) {
    return new Ink.Area(area.x(), area.y() + (day - 1) * row, area.width(), row);
  }
}
