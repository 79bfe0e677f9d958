package org.clarion.picture;

import org.clarion.core.picture.Pictures;
import org.clarion.core.picture.WallPlanner;

/**
 * Draws wall planners, as SVG and as PNG, with letters of its own.
 *
 * <p>Both forms come from one drawing, so they show the same. Nothing is asked of the machine: no
 * font, no screen, no file. The first picture takes a moment longer, for the letters are read then.
 */
public final class SvgPictures implements Pictures {
  @Override
  public byte[] draw(WallPlanner planner, Paper paper, Form form) {
    Lettering lettering = Letters.READ;
    Drawing drawing =
        switch (paper) {
          case A4 -> A4Page.draw(planner, lettering);
          case PHONE -> PhonePage.draw(planner, lettering);
        };
    return switch (form) {
      case SVG -> SvgWriter.write(drawing);
      case PNG -> PngWriter.write(drawing, lettering);
    };
  }

  /** Read with the first picture and not before: most runs of the program draw none. */
  private static final class Letters {
    private static final Lettering READ = Lettering.read();
  }
}
