package org.clarion.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.clarion.core.picture.Pictures.Form;
import org.clarion.core.picture.Pictures.Paper;
import org.clarion.core.picture.WallPlanner;
import org.clarion.core.picture.WallPlanner.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PngTest {
  private static final int BYTES_MAX = 1_000_000;
  // Of 255; black print on white paper has about 220.
  private static final int CONTRAST_MIN = 150;
  private static final int DIFFERENCE_MIN = 15;
  private static final int DOTS_A_SQUARE_MILLIMETRE = 62;

  private static final SvgPictures PICTURES = new SvgPictures();
  private static final Map<Paper, byte[]> DRAWN =
      Map.of(
          Paper.A4, PICTURES.draw(SampleYears.toolkit(), Paper.A4, Form.PNG),
          Paper.PHONE, PICTURES.draw(SampleYears.toolkit(), Paper.PHONE, Form.PNG));

  @Test
  void is_a4_at_200_dots_an_inch() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(DRAWN.get(Paper.A4)));

    assertThat(image.getWidth()).isEqualTo(2339);
    assertThat(image.getHeight()).isEqualTo(1654);
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void is_small_enough_to_send(Paper paper) {
    assertThat(DRAWN.get(paper)).hasSizeLessThan(BYTES_MAX);
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void draws_the_same_bytes_again(Paper paper) {
    assertThat(new SvgPictures().draw(SampleYears.toolkit(), paper, Form.PNG))
        .isEqualTo(DRAWN.get(paper));
  }

  @Test
  void shows_a_marked_day_in_grey_as_well() throws IOException {
    List<WallPlanner.Mark> marks =
        List.of(
            SampleYears.mark("2027-01-05", "2027-01-05", "Day", Look.SURE),
            SampleYears.mark("2027-02-05", "2027-02-05", "Day", Look.LIKELY),
            SampleYears.mark("2027-03-05", "2027-03-05", "Day", Look.SOLEMN));
    BufferedImage before = read(SampleYears.empty(2027));
    BufferedImage after = read(SampleYears.planner(2027, marks, List.of(), List.of()));

    for (int month = 0; month < marks.size(); month++) {
      int contrast = 0;
      int changed = 0;
      for (int x = after.getWidth() * month / 12; x < after.getWidth() * (month + 1) / 12; x++) {
        for (int y = 0; y < after.getHeight(); y++) {
          int difference = Math.abs(grey(before, x, y) - grey(after, x, y));
          contrast = Math.max(contrast, difference);
          changed += difference > DIFFERENCE_MIN ? 1 : 0;
        }
      }
      assertThat(contrast).isGreaterThan(CONTRAST_MIN);
      assertThat(changed).isGreaterThan(5 * DOTS_A_SQUARE_MILLIMETRE);
    }
  }

  @Test
  void tells_the_kinds_of_day_apart_in_grey() {
    assertThat(List.of(grey(Tone.PAPER.rgb()) - grey(Tone.WEEKEND.rgb())))
        .allMatch(difference -> difference >= DIFFERENCE_MIN);
    assertThat(grey(Tone.WEEKEND.rgb()) - grey(Tone.STRIPE.rgb()))
        .isGreaterThan(4 * DIFFERENCE_MIN);
    assertThat(grey(Tone.WEEKEND.rgb()) - grey(Tone.SOFT.rgb())).isGreaterThan(CONTRAST_MIN - 15);
    assertThat(grey(Tone.PAPER.rgb()) - grey(Tone.ACCENT.rgb())).isGreaterThan(CONTRAST_MIN);
  }

  @Test
  void draws_the_same_on_a_machine_without_fonts(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path fonts = Files.writeString(folder.resolve("none.conf"), "<fontconfig></fontconfig>");
    Path picture = folder.resolve("year.png");
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path").replace(';', File.pathSeparatorChar),
            DrawAlone.class.getName(),
            picture.toString());
    program.environment().put("FONTCONFIG_FILE", fonts.toString());

    assertThat(
            program
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor())
        .isZero();
    assertThat(Files.readAllBytes(picture)).isEqualTo(DRAWN.get(Paper.PHONE));
  }

  /** Draws in a process of its own. */
  static final class DrawAlone {
    private DrawAlone() {}

    public static void main(String[] arguments) throws IOException {
      Files.write(
          Path.of(arguments[0]),
          new SvgPictures().draw(SampleYears.toolkit(), Paper.PHONE, Form.PNG));
    }
  }

  private static BufferedImage read(WallPlanner year) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(PICTURES.draw(year, Paper.A4, Form.PNG)));
  }

  private static int grey(BufferedImage image, int x, int y) {
    return grey(image.getRGB(x, y));
  }

  private static int grey(int rgb) {
    return ((rgb >> 16 & 255) * 299 + (rgb >> 8 & 255) * 587 + (rgb & 255) * 114) / 1000;
  }
}
