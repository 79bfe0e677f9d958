package org.clarion.picture;

import java.util.ArrayList;
import java.util.List;
import org.clarion.core.picture.WallPlanner;

/** Says what the signs mean, each beside the sign itself. */
final class Legend {
  private static final double SAMPLE_WIDTH = 1.9;
  private static final double SAMPLE_HEIGHT = 1.15;
  private static final double GAP = 0.5;
  private static final double COLUMN_GAP = 1.6;

  private final Lettering lettering;
  private final Type type;

  Legend(Lettering lettering, Type type) {
    this.lettering = lettering;
    this.type = type;
  }

  private enum Sign {
    DAY,
    SPAN,
    SOLEMN,
    LIKELY,
    CANCELLED,
    WITHOUT_DAY,
    SCHOOL_HOLIDAY,
    WEEKEND
  }

  /** How wide the legend is with so many rows. */
  double width(WallPlanner.Labels labels, int rows) {
    return columns(labels, rows).stream().mapToDouble(Column::width).sum()
        - COLUMN_GAP * type.size();
  }

  /** Draws it in columns from its first base line. */
  List<Ink> draw(WallPlanner.Labels labels, int rows, Ink.Point start, double leading) {
    List<Ink> inks = new ArrayList<>();
    double x = start.x();
    for (Column column : columns(labels, rows)) {
      double base = start.y();
      for (Sign sign : column.signs()) {
        inks.addAll(entry(sign, word(sign, labels), new Ink.Point(x, base)));
        base += leading;
      }
      x += column.width();
    }
    return inks;
  }

  private record Column(List<Sign> signs, double width) {}

  private List<Column> columns(WallPlanner.Labels labels, int rows) {
    List<Sign> signs = List.of(Sign.values());
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < signs.size(); i += rows) {
      List<Sign> here = signs.subList(i, Math.min(i + rows, signs.size()));
      double words =
          here.stream()
              .mapToDouble(sign -> lettering.width(word(sign, labels), type))
              .max()
              .orElseThrow();
      columns.add(new Column(here, words + (SAMPLE_WIDTH + GAP + COLUMN_GAP) * type.size()));
    }
    return columns;
  }

  private List<Ink> entry(Sign sign, String word, Ink.Point base) {
    double height = SAMPLE_HEIGHT * type.size();
    Ink.Area sample =
        new Ink.Area(
            base.x(),
            base.y() - type.size() * 0.36 - height / 2,
            SAMPLE_WIDTH * type.size(),
            height);
    List<Ink> inks = new ArrayList<>(sample(sign, sample));
    Ink.Point text = new Ink.Point(sample.right() + GAP * type.size(), base.y());
    Ink.Words words = lettering.words(text, type, Tone.INK, word);
    inks.add(words);
    if (sign == Sign.CANCELLED) {
      inks.add(Symbols.strike(words));
    }
    return inks;
  }

  private static List<Ink> sample(Sign sign, Ink.Area area) {
    double edge = area.height() / 14;
    Ink.Area low =
        new Ink.Area(area.x(), area.y() + area.height() * 0.3, area.width(), area.height() * 0.4);
    return switch (sign) {
      case DAY -> Symbols.chip(WallPlanner.Look.SURE, area);
      case SPAN -> Symbols.bar(WallPlanner.Look.SURE, low);
      case SOLEMN -> Symbols.chip(WallPlanner.Look.SOLEMN, area);
      case LIKELY -> Symbols.chip(WallPlanner.Look.LIKELY, area);
      case CANCELLED ->
          List.of(
              Symbols.bullet(
                  WallPlanner.Look.CANCELLED,
                  new Ink.Point(area.x() + area.width() / 2, area.y() + area.height() / 2),
                  area.height() * 0.8));
      case WITHOUT_DAY -> Symbols.hatched(area, edge);
      case SCHOOL_HOLIDAY -> Symbols.holiday(area, area.height() / 3);
      case WEEKEND -> List.of(new Ink.Box(area, 0, Tone.WEEKEND, Tone.RULE, edge));
    };
  }

  private static String word(Sign sign, WallPlanner.Labels labels) {
    return switch (sign) {
      case DAY -> labels.day();
      case SPAN -> labels.span();
      case SOLEMN -> labels.solemn();
      case LIKELY -> labels.likely();
      case CANCELLED -> labels.cancelled();
      case WITHOUT_DAY -> labels.withoutDay();
      case SCHOOL_HOLIDAY -> labels.schoolHoliday();
      case WEEKEND -> labels.weekend();
    };
  }
}
