package org.clarion.picture;

import java.util.ArrayList;
import java.util.List;
import org.clarion.core.picture.WallPlanner.Look;

/** The signs of a planner: each look differs in shape, so that it is known without colour. */
final class Symbols {
  private Symbols() {}

  /** The sign before a name, as high as the small letters. */
  static Ink bullet(Look look, Ink.Point centre, double size) {
    double half = size / 2;
    double thin = size / 6;
    return switch (look) {
      case SURE -> new Ink.Disc(centre, half, Tone.ACCENT, Tone.NONE, 0);
      case LIKELY -> new Ink.Disc(centre, half - thin / 2, Tone.PAPER, Tone.ACCENT, thin);
      case SOLEMN -> diamond(centre, half * 1.15);
      case CANCELLED -> cross(centre, half * 0.8, thin);
    };
  }

  /** What is behind the number of a marked day. */
  static List<Ink> chip(Look look, Ink.Area area) {
    double thin = area.height() / 12;
    return switch (look) {
      case SURE -> List.of(new Ink.Box(area, area.height() / 5, Tone.ACCENT, Tone.NONE, 0));
      case LIKELY ->
          List.of(
              new Ink.Box(
                  inner(area, thin / 2), area.height() / 2.2, Tone.PAPER, Tone.ACCENT, thin));
      case SOLEMN ->
          List.of(new Ink.Box(inner(area, thin * 0.75), 0, Tone.PAPER, Tone.INK, thin * 1.5));
      case CANCELLED -> List.of();
    };
  }

  /** What is behind a name that lies over whole months; shows how far it reaches in any case. */
  static List<Ink> band(Look look, Ink.Area area) {
    double thin = area.height() / 12;
    return look == Look.CANCELLED
        ? List.of(new Ink.Box(inner(area, thin / 2), 0, Tone.PAPER, Tone.SOFT, thin))
        : chip(look, area);
  }

  static Tone onChip(Look look) {
    return switch (look) {
      case SURE -> Tone.PAPER;
      case LIKELY, SOLEMN -> Tone.INK;
      case CANCELLED -> Tone.SOFT;
    };
  }

  /** The bar along the days of a date that has several. */
  static List<Ink> bar(Look look, Ink.Area area) {
    double thick = Math.min(area.width(), area.height());
    double thin = thick / 4;
    return switch (look) {
      case SURE -> List.of(new Ink.Box(area, thick / 2.5, Tone.ACCENT, Tone.NONE, 0));
      case LIKELY ->
          List.of(new Ink.Box(inner(area, thin / 2), thick / 2.5, Tone.PAPER, Tone.ACCENT, thin));
      case SOLEMN -> List.of(new Ink.Box(inner(area, thin), 0, Tone.PAPER, Tone.INK, thin * 1.6));
      case CANCELLED -> {
        List<Ink> crossed = new ArrayList<>();
        crossed.add(new Ink.Box(inner(area, thin / 2), 0, Tone.PAPER, Tone.SOFT, thin / 2));
        crossed.add(
            Ink.Path.line(
                new Ink.Point(area.x(), area.bottom()),
                new Ink.Point(area.right(), area.y()),
                Tone.SOFT,
                thin / 2));
        yield crossed;
      }
    };
  }

  /** A strip of hatching with its letter on a plate. */
  static List<Ink> hatched(Ink.Area area, double edge) {
    return List.of(
        Ink.Box.filled(area, Tone.PAPER), new Ink.Box(area, 0, Tone.HATCH, Tone.INK, edge));
  }

  /** A day without school: a stripe at its left edge. */
  static List<Ink> holiday(Ink.Area area, double stripe) {
    return List.of(
        Ink.Box.filled(area, Tone.HOLIDAY),
        Ink.Box.filled(new Ink.Area(area.x(), area.y(), stripe, area.height()), Tone.STRIPE));
  }

  static Ink strike(Ink.Words words) {
    double y = words.start().y() - words.type().size() * 0.27;
    return Ink.Path.line(
        new Ink.Point(words.start().x(), y),
        new Ink.Point(words.start().x() + words.width(), y),
        Tone.INK,
        words.type().size() / 11);
  }

  private static Ink diamond(Ink.Point centre, double reach) {
    return new Ink.Path(
        List.of(
            new Ink.Point(centre.x(), centre.y() - reach),
            new Ink.Point(centre.x() + reach, centre.y()),
            new Ink.Point(centre.x(), centre.y() + reach),
            new Ink.Point(centre.x() - reach, centre.y())),
        true,
        Tone.INK,
        Tone.NONE,
        0);
  }

  private static Ink cross(Ink.Point centre, double reach, double width) {
    Ink.Point upper = new Ink.Point(centre.x() - reach, centre.y() - reach);
    Ink.Point lower = new Ink.Point(centre.x() + reach, centre.y() + reach);
    return new Ink.Path(
        List.of(
            upper,
            lower,
            centre,
            new Ink.Point(lower.x(), upper.y()),
            new Ink.Point(upper.x(), lower.y())),
        false,
        Tone.NONE,
        Tone.SOFT,
        width * 1.4);
  }

  private static Ink.Area inner(Ink.Area area, double by) {
    return new Ink.Area(
        area.x() + by, area.y() + by, area.width() - 2 * by, area.height() - 2 * by);
  }
}
