package org.clarion.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a drawing as PNG; text is drawn as shapes, so no font of the machine is asked for. */
final class PngWriter {
  // From 0, small and slow, to 1: the smallest that takes no longer than the drawing.
  private static final float COMPRESSION = 0.35f;

  private final Lettering lettering;
  private final Graphics2D canvas;
  private final double hatchScale;

  private PngWriter(Lettering lettering, Graphics2D canvas, double hatchScale) {
    this.lettering = lettering;
    this.canvas = canvas;
    this.hatchScale = hatchScale;
  }

  static byte[] write(Drawing drawing, Lettering lettering) {
    int width = (int) Math.round(drawing.width() * drawing.scale());
    int height = (int) Math.round(drawing.height() * drawing.scale());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      canvas.setColor(Color.WHITE);
      canvas.fillRect(0, 0, width, height);
      canvas.scale(drawing.scale(), drawing.scale());
      PngWriter writer = new PngWriter(lettering, canvas, drawing.hatchScale());
      drawing.inks().forEach(writer::draw);
    } finally {
      canvas.dispose();
    }
    return encoded(image);
  }

  private void draw(Ink ink) {
    switch (ink) {
      case Ink.Box(Ink.Area area, double radius, Tone fill, Tone edge, double width) ->
          paint(box(area, radius), fill, edge, width);
      case Ink.Path path -> paint(path(path), path.fill(), path.edge(), path.edgeWidth());
      case Ink.Disc(Ink.Point centre, double radius, Tone fill, Tone edge, double width) ->
          paint(disc(centre, radius), fill, edge, width);
      case Ink.Words(Ink.Point start, Type type, Tone tone, String text, double _) ->
          paint(lettering.face(type).outline(text, type.size(), start), tone, Tone.NONE, 0);
      case Ink.Group group -> group.parts().forEach(this::draw);
    }
  }

  private void paint(Shape shape, Tone fill, Tone edge, double edgeWidth) {
    if (fill == Tone.HATCH) {
      hatch(shape);
    } else if (fill != Tone.NONE) {
      canvas.setColor(new Color(fill.rgb()));
      canvas.fill(shape);
    }
    if (edge != Tone.NONE) {
      canvas.setColor(new Color(edge.rgb()));
      canvas.setStroke(
          new BasicStroke((float) edgeWidth, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
      canvas.draw(shape);
    }
  }

  private void hatch(Shape shape) {
    Rectangle2D bounds = shape.getBounds2D();
    double step = Tone.HATCH_STEP * hatchScale * Math.sqrt(2);
    double height = bounds.getHeight();
    Shape whole = canvas.getClip();
    canvas.clip(shape);
    canvas.setColor(new Color(Tone.INK.rgb()));
    canvas.setStroke(new BasicStroke((float) (Tone.HATCH_WIDTH * hatchScale)));
    for (double x = bounds.getX() - height; x < bounds.getMaxX() + height; x += step) {
      canvas.draw(new Line2D.Double(x, bounds.getMaxY(), x + height, bounds.getY()));
    }
    canvas.setClip(whole);
  }

  private static Shape box(Ink.Area area, double radius) {
    return radius > 0
        ? new RoundRectangle2D.Double(
            area.x(), area.y(), area.width(), area.height(), radius * 2, radius * 2)
        : new Rectangle2D.Double(area.x(), area.y(), area.width(), area.height());
  }

  private static Shape disc(Ink.Point centre, double radius) {
    return new Ellipse2D.Double(centre.x() - radius, centre.y() - radius, radius * 2, radius * 2);
  }

  private static Shape path(Ink.Path path) {
    Path2D line = new Path2D.Double();
    Ink.Point first = path.points().getFirst();
    line.moveTo(first.x(), first.y());
    path.points().stream().skip(1).forEach(point -> line.lineTo(point.x(), point.y()));
    if (path.closed()) {
      line.closePath();
    }
    return line;
  }

  private static ImageWriteParam smallest(ImageWriter png) {
    ImageWriteParam how = png.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(COMPRESSION);
    return how;
  }

  private static byte[] encoded(BufferedImage image) {
    ImageWriter png = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // In memory: the disk may be full or not ours to write.
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      png.setOutput(stream);
      png.write(null, new IIOImage(image, null, null), smallest(png));
    } catch (IOException e) {
      throw new UncheckedIOException("Could not encode the picture", e);
    } finally {
      png.dispose();
    }
    return bytes.toByteArray();
  }
}
