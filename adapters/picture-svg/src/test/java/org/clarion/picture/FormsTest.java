package org.clarion.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.clarion.core.picture.Pictures.Form;
import org.clarion.core.picture.Pictures.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both forms of one picture, pixel by mark. */
class FormsTest {
  // Pixels from the edge of a mark, beyond its blur and left of what is written on it.
  private static final int INSIDE = 1;
  private static final double READABLE = 4.5;
  private static final double SEEN = 3;

  private static final SvgPictures PICTURES = new SvgPictures();
  private static final Map<Paper, byte[]> DRAWN =
      Map.of(
          Paper.A4, PICTURES.draw(SampleYears.lively(), Paper.A4, Form.PNG),
          Paper.PHONE, PICTURES.draw(SampleYears.lively(), Paper.PHONE, Form.PNG));

  @ParameterizedTest
  @EnumSource(Paper.class)
  void paints_the_marks_of_the_svg_where_it_has_them(Paper paper) throws IOException {
    Svg svg = Svg.of(SampleYears.lively(), paper);
    BufferedImage image = png(paper);
    double scale = image.getWidth() / svg.page().getWidth();

    for (Tone tone : List.of(Tone.ACCENT, Tone.STRIPE, Tone.WEEKEND)) {
      List<Rectangle2D> boxes = svg.boxes("#%06x".formatted(tone.rgb()));

      assertThat(boxes).hasSizeGreaterThan(20);
      for (Rectangle2D box : boxes) {
        int x = inside(box.getX() * scale);
        int y = tone == Tone.ACCENT ? (int) (box.getCenterY() * scale) : inside(box.getY() * scale);
        assertThat(image.getRGB(x, y) & 0xffffff).as("%s at %s", tone, box).isEqualTo(tone.rgb());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void is_as_large_in_pixels_as_the_svg_says(Paper paper) throws IOException {
    Svg svg = Svg.of(SampleYears.lively(), paper);
    BufferedImage image = png(paper);
    double scale = image.getWidth() / svg.page().getWidth();

    assertThat(image.getHeight()).isEqualTo((int) Math.round(svg.page().getHeight() * scale));
    assertThat(scale)
        .isEqualTo(
            switch (paper) {
              case A4 -> 2339 / 841.89;
              case PHONE -> 1;
            });
  }

  @Test
  void draws_the_same_for_two_who_ask_first_at_the_same_time()
      throws InterruptedException, ExecutionException {
    Lettering unread = Lettering.read();
    Callable<byte[]> task =
        () -> PngWriter.write(PhonePage.draw(SampleYears.lively(), unread), unread);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<byte[]>> drawn = threads.invokeAll(List.of(task, task));

      assertThat(drawn.getFirst().get())
          .isEqualTo(drawn.getLast().get())
          .isEqualTo(DRAWN.get(Paper.PHONE));
    }
  }

  @Test
  void writes_in_tones_that_are_read_on_what_is_behind_them() {
    Map<Tone, List<Tone>> written =
        Map.of(
            Tone.INK, List.of(Tone.PAPER, Tone.WEEKEND, Tone.HOLIDAY),
            Tone.SOFT, List.of(Tone.PAPER, Tone.WEEKEND, Tone.HOLIDAY),
            Tone.PAPER, List.of(Tone.ACCENT),
            Tone.ACCENT, List.of(Tone.PAPER));

    written.forEach((tone, grounds) ->
        assertThat(grounds)
            .allSatisfy(ground -> assertThat(contrast(tone, ground)).isGreaterThan(READABLE)));
  }

  @Test
  void marks_in_tones_that_are_seen_on_what_is_behind_them() {
    Stream.of(Tone.PAPER, Tone.WEEKEND, Tone.HOLIDAY)
        .forEach(ground -> {
          assertThat(contrast(Tone.ACCENT, ground)).isGreaterThan(SEEN);
          assertThat(contrast(Tone.SOFT, ground)).isGreaterThan(SEEN);
        });
    assertThat(contrast(Tone.STRIPE, Tone.PAPER)).isGreaterThan(SEEN);
    assertThat(contrast(Tone.STRIPE, Tone.HOLIDAY)).isGreaterThan(SEEN);
  }

  private static int inside(double edge) {
    return (int) Math.ceil(edge) + INSIDE;
  }

  /** How much two tones differ in brightness, from 1 to 21, as WCAG 2 measures it. */
  private static double contrast(Tone one, Tone other) {
    double a = brightness(one.rgb()) + 0.05;
    double b = brightness(other.rgb()) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double brightness(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double part = (channel & 255) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static BufferedImage png(Paper paper) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(DRAWN.get(paper)));
  }
}
