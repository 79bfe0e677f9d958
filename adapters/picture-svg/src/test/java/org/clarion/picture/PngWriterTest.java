package org.clarion.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {
  private static final Lettering LETTERING = Lettering.read();
  private static final int SCALE = 2;
  private static final int WHITE = 0xffffff;

  @Test
  void is_the_page_times_its_scale() throws IOException {
    BufferedImage image = draw();

    assertThat(image.getWidth()).isEqualTo(100);
    assertThat(image.getHeight()).isEqualTo(60);
    assertThat(at(image, 25, 15)).isEqualTo(WHITE);
  }

  @Test
  void fills_boxes_discs_and_closed_lines() throws IOException {
    BufferedImage image =
        draw(
            Ink.Box.filled(new Ink.Area(0, 0, 10, 10), Tone.ACCENT),
            new Ink.Box(new Ink.Area(10, 0, 10, 10), 5, Tone.WEEKEND, Tone.NONE, 0),
            new Ink.Disc(new Ink.Point(25, 5), 5, Tone.STRIPE, Tone.NONE, 0),
            new Ink.Path(
                List.of(new Ink.Point(30, 0), new Ink.Point(40, 0), new Ink.Point(30, 10)),
                true,
                Tone.INK,
                Tone.NONE,
                0));

    assertThat(at(image, 5, 5)).isEqualTo(Tone.ACCENT.rgb());
    assertThat(at(image, 0, 0)).isEqualTo(Tone.ACCENT.rgb());
    assertThat(at(image, 15, 5)).isEqualTo(Tone.WEEKEND.rgb());
    assertThat(at(image, 10, 0)).isEqualTo(WHITE);
    assertThat(at(image, 25, 5)).isEqualTo(Tone.STRIPE.rgb());
    assertThat(at(image, 20, 0)).isEqualTo(WHITE);
    assertThat(at(image, 32, 2)).isEqualTo(Tone.INK.rgb());
    assertThat(at(image, 39, 9)).isEqualTo(WHITE);
  }

  @Test
  void draws_edges_and_leaves_what_is_inside() throws IOException {
    BufferedImage image = draw(new Ink.Box(new Ink.Area(5, 5, 20, 20), 0, Tone.NONE, Tone.INK, 2));

    assertThat(at(image, 5, 15)).isEqualTo(Tone.INK.rgb());
    assertThat(at(image, 15, 15)).isEqualTo(WHITE);
    assertThat(at(image, 2, 15)).isEqualTo(WHITE);
  }

  @Test
  void hatches_inside_the_shape_alone() throws IOException {
    BufferedImage image =
        draw(new Ink.Box(new Ink.Area(10, 5, 30, 20), 0, Tone.HATCH, Tone.NONE, 0));

    int dark = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        boolean inside = x >= 20 && x < 80 && y >= 10 && y < 50;
        int rgb = image.getRGB(x, y) & WHITE;
        if (!inside) {
          assertThat(rgb).isEqualTo(WHITE);
        } else if ((rgb & 0xff) < 0x80) {
          dark++;
        }
      }
    }
    // Lines of 0.9 every 4: about a quarter of 60 by 40.
    assertThat(dark).isBetween(2400 / 8, 2400 / 3);
  }

  @Test
  void draws_text_where_it_stands() throws IOException {
    BufferedImage image =
        draw(
            new Ink.Group(
                "never drawn",
                List.of(LETTERING.words(new Ink.Point(10, 20), Type.bold(20), Tone.INK, "H"))));

    // The left stem, the cross bar, and what is above the bar.
    assertThat(at(image, 13, 15)).isEqualTo(Tone.INK.rgb());
    assertThat(at(image, 10 + (int) LETTERING.width("H", Type.bold(20)) / 2, 13))
        .isEqualTo(Tone.INK.rgb());
    assertThat(at(image, 13, 22)).isEqualTo(WHITE);
    assertThat(at(image, 13, 3)).isEqualTo(WHITE);
  }

  private static BufferedImage draw(Ink... inks) throws IOException {
    Drawing drawing = new Drawing(50, 30, "", "", "50", "30", SCALE, 1, List.of(inks));
    return ImageIO.read(new ByteArrayInputStream(PngWriter.write(drawing, LETTERING)));
  }

  private static int at(BufferedImage image, int x, int y) {
    return image.getRGB(x * SCALE, y * SCALE) & WHITE;
  }
}
