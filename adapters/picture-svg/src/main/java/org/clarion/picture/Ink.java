package org.clarion.picture;

import java.util.List;

/** One thing that is drawn, in the page's units from its upper left corner. */
sealed interface Ink {
  /** A rectangle; with a radius, its corners are round. */
  record Box(Area area, double radius, Tone fill, Tone edge, double edgeWidth) implements Ink {
    static Box filled(Area area, Tone fill) {
      return new Box(area, 0, fill, Tone.NONE, 0);
    }
  }

  /** A line from one point through others to the last, or round when closed. */
  record Path(List<Point> points, boolean closed, Tone fill, Tone edge, double edgeWidth)
      implements Ink {
    static Path line(Point from, Point to, Tone tone, double width) {
      return new Path(List.of(from, to), false, Tone.NONE, tone, width);
    }
  }

  /** A circle. */
  record Disc(Point centre, double radius, Tone fill, Tone edge, double edgeWidth) implements Ink {}

  /** A line of text that begins at a point of its base line and is as wide as measured. */
  record Words(Point start, Type type, Tone tone, String text, double width) implements Ink {}

  /** Things that are one to the reader, with the name that is shown or spoken for them. */
  record Group(String name, List<Ink> parts) implements Ink {}

  /** Where something is. */
  record Point(double x, double y) {}

  /** A rectangle's place and size. */
  record Area(double x, double y, double width, double height) {
    double right() {
      return x + width;
    }

    double bottom() {
      return y + height;
    }
  }
}
