package org.clarion.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LegendTest {
  private static final Lettering LETTERING = Lettering.read();
  private final Legend legend = new Legend(LETTERING, Type.plain(7));

  @Test
  void says_what_each_sign_means() {
    assertThat(words(2))
        .extracting(Ink.Words::text)
        .containsExactly(
            "Date",
            "Several days",
            "Remembrance",
            "Likely, please check",
            "Cancelled",
            "No day yet",
            "School holiday",
            "Weekend");
  }

  @Test
  void is_as_wide_as_it_says() {
    for (int rows = 1; rows <= 8; rows++) {
      double end =
          words(rows).stream().mapToDouble(word -> word.start().x() + word.width()).max().orElse(0);

      assertThat(end - 100).isBetween(0.0, legend.width(SampleYears.LABELS, rows) + 0.001);
    }
  }

  @Test
  void stands_in_rows_of_the_given_leading() {
    assertThat(words(2)).extracting(word -> word.start().y()).containsOnly(50.0, 63.0);
  }

  private List<Ink.Words> words(int rows) {
    return legend.draw(SampleYears.LABELS, rows, new Ink.Point(100, 50), 13).stream()
        .filter(Ink.Words.class::isInstance)
        .map(Ink.Words.class::cast)
        .toList();
  }
}
