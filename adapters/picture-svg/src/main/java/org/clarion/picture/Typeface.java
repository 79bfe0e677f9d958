package org.clarion.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters of one weight: how wide and of what shape.
 *
 * <p>They come with the program, so a machine without any font draws the same picture.
 */
final class Typeface {
  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unit;
  private final Map<Integer, Glyph> read = new ConcurrentHashMap<>();

  private record Glyph(double advance, Path2D outline) {}

  private Typeface(TrueTypeFont font) throws IOException {
    this.font = font;
    this.glyphs = font.getUnicodeCmapLookup();
    this.unit = font.getUnitsPerEm();
  }

  static Typeface read(String resource) {
    try (InputStream stored = Typeface.class.getResourceAsStream(resource)) {
      if (stored == null) {
        throw new IllegalStateException(
            "Expected the font %s but it is missing".formatted(resource));
      }
      return new Typeface(
          new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(stored)));
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read the font " + resource, e);
    }
  }

  double width(String text, double size) {
    return text.codePoints().mapToDouble(letter -> glyph(letter).advance()).sum() * size / unit;
  }

  /** The shape of a line of text that begins at a point of its base line. */
  Path2D outline(String text, double size, Ink.Point start) {
    Path2D line = new Path2D.Double();
    double scale = size / unit;
    double x = start.x();
    for (int letter : text.codePoints().toArray()) {
      Glyph glyph = glyph(letter);
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, start.y());
      line.append(glyph.outline().getPathIterator(place), false);
      x += glyph.advance() * scale;
    }
    return line;
  }

  private Glyph glyph(int letter) {
    return read.computeIfAbsent(letter, this::load);
  }

  // The font is read piece by piece from one buffer, so one reader at a time.
  private synchronized Glyph load(int letter) {
    try {
      int id = glyphs.getGlyphId(letter);
      GlyphData shape = font.getGlyph().getGlyph(id);
      Path2D outline = shape == null ? new Path2D.Double() : shape.getPath();
      return new Glyph(font.getAdvanceWidth(id), outline);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read the letter U+%04X".formatted(letter), e);
    }
  }
}
