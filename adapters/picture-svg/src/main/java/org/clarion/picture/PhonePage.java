package org.clarion.picture;

import java.util.ArrayList;
import java.util.List;
import org.clarion.core.picture.WallPlanner;

/**
 * The planner for the screen of a phone: the months below each other. Its unit is the pixel.
 *
 * <p>A full year is shortened to keep the page at {@link #HEIGHT_MAX}. When even the shortest lists
 * do not fit, the page grows on, for a phone scrolls; what a list leaves out is counted there.
 */
final class PhonePage {
  static final double HEIGHT_MAX = 2500;
  private static final double WIDTH = 1080;
  private static final double MARGIN = 44;
  static final double INNER = WIDTH - 2 * MARGIN;
  private static final double YEAR_BASE = 112;
  private static final double MONTHS_TOP = 136;
  private static final double MONTH_GAP = 11;
  private static final double LIST_LEADING = 28;
  private static final int LEGEND_ROWS = 2;
  private static final Type YEAR = Type.bold(112);
  private static final Type TITLE = Type.bold(38);
  private static final Type LIST = Type.plain(22);
  private static final Type LIST_BOLD = Type.bold(22);
  private static final Type HEADING = Type.bold(26);
  private static final Type LEGEND = Type.plain(20);
  private static final Type SMALL = Type.plain(19);

  /** From roomy to crowded: the first with which the page is not too high is taken. */
  private static final List<Density> DENSITIES =
      List.of(
          new Density(3, 12),
          new Density(2, 12),
          new Density(1, 12),
          new Density(1, 8),
          new Density(1, 4));

  /**
   * How much a month may say.
   *
   * @param linesMax for a name
   * @param namesMax for the month; the others are counted
   */
  record Density(int linesMax, int namesMax) {}

  private final Lettering lettering;
  private final PlannedYear year;
  private final WallPlanner planner;
  private final List<Ink> inks = new ArrayList<>();

  private PhonePage(Lettering lettering, PlannedYear year) {
    this.lettering = lettering;
    this.year = year;
    this.planner = year.planner();
  }

  static Drawing draw(WallPlanner planner, Lettering lettering) {
    PlannedYear year = new PlannedYear(planner);
    for (Density density : DENSITIES) {
      Drawing drawing = new PhonePage(lettering, year).draw(density);
      if (drawing.height() <= HEIGHT_MAX || density.equals(DENSITIES.getLast())) {
        return drawing;
      }
    }
    throw new IllegalStateException("Expected at least one density");
  }

  private Drawing draw(Density density) {
    header();
    double y = MONTHS_TOP;
    for (PlannedMonth month : year.months()) {
      rule(y);
      y += 8;
      PhoneMonth.Drawn drawn =
          new PhoneMonth(lettering, year, month, new Ink.Point(MARGIN, y)).draw(density);
      inks.addAll(drawn.inks());
      y += drawn.height() + MONTH_GAP;
    }
    double height = Math.ceil(footer(y) + MARGIN);
    return new Drawing(
        WIDTH,
        height,
        planner.year() + " " + planner.title(),
        year.description(),
        String.valueOf((int) WIDTH),
        String.valueOf((int) height),
        1,
        2.2,
        inks);
  }

  private void header() {
    String number = String.valueOf(planner.year());
    inks.add(lettering.words(new Ink.Point(MARGIN - 4, YEAR_BASE), YEAR, Tone.ACCENT, number));
    double start = MARGIN + lettering.width(number, YEAR) + 28;
    List<String> lines =
        lettering.wrap(planner.title(), TITLE, new Lettering.Room(0, WIDTH - MARGIN - start, 2));
    for (int i = 0; i < lines.size(); i++) {
      double base = YEAR_BASE - (lines.size() - 1 - i) * 45;
      inks.add(lettering.words(new Ink.Point(start, base), TITLE, Tone.INK, lines.get(i)));
    }
  }

  private double footer(double top) {
    rule(top);
    double y = top + 8;
    List<PlannedYear.Keyed> open = year.withoutDay();
    if (!open.isEmpty()) {
      y += 34;
      String heading = lettering.fit(planner.labels().withoutDay(), HEADING, INNER);
      inks.add(lettering.words(new Ink.Point(MARGIN, y), HEADING, Tone.INK, heading));
      y += 4;
      int shown = Math.min(open.size(), PlannedYear.LISTED_MAX);
      for (int i = 0; i < shown; i++) {
        y += LIST_LEADING;
        boolean last = i == shown - 1 && shown < open.size();
        listed(open.get(i), y, last ? " +" + (open.size() - shown) : "");
      }
      y += 16;
      rule(y + 4);
    }
    y += 36;
    Legend legend = new Legend(lettering, LEGEND);
    inks.addAll(legend.draw(planner.labels(), LEGEND_ROWS, new Ink.Point(MARGIN, y), 34));
    y += 34 * (LEGEND_ROWS - 1) + 12;
    Lettering.Room room = new Lettering.Room(0, INNER, 2);
    for (String line : lettering.wrap(planner.labels().smallPrint(), SMALL, room)) {
      y += 26;
      inks.add(lettering.words(new Ink.Point(MARGIN, y), SMALL, Tone.SOFT, line));
    }
    return y;
  }

  private void listed(PlannedYear.Keyed open, double base, String more) {
    double words = MARGIN + 36;
    double room = WIDTH - MARGIN - words - lettering.width(more, LIST);
    String text = lettering.fit(open.window().words(), LIST, room) + more;
    inks.add(
        new Ink.Group(
            open.window().words(),
            List.of(
                lettering.words(new Ink.Point(MARGIN, base), LIST_BOLD, Tone.INK, open.key()),
                lettering.words(new Ink.Point(words, base), LIST, Tone.INK, text))));
  }

  private void rule(double y) {
    inks.add(
        Ink.Path.line(new Ink.Point(MARGIN, y), new Ink.Point(WIDTH - MARGIN, y), Tone.INK, 2));
  }
}
