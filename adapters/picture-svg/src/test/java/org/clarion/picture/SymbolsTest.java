package org.clarion.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clarion.core.picture.WallPlanner.Look;
import org.junit.jupiter.api.Test;

class SymbolsTest {
  private static final Ink.Area AREA = new Ink.Area(10, 10, 20, 12);

  @Test
  void has_a_shape_for_each_look_that_needs_no_colour() {
    assertThat(shapes(look -> List.of(Symbols.bullet(look, new Ink.Point(5, 5), 4)))).hasSize(4);
    assertThat(shapes(look -> Symbols.chip(look, AREA))).hasSize(4);
    assertThat(shapes(look -> Symbols.bar(look, AREA))).hasSize(4);
  }

  @Test
  void writes_numbers_so_that_they_stand_out_from_what_is_behind_them() {
    assertThat(Symbols.onChip(Look.SURE)).isEqualTo(Tone.PAPER);
    assertThat(Symbols.onChip(Look.LIKELY)).isEqualTo(Tone.INK);
    assertThat(Symbols.onChip(Look.SOLEMN)).isEqualTo(Tone.INK);
    assertThat(Symbols.chip(Look.CANCELLED, AREA)).isEmpty();
  }

  @Test
  void shows_how_far_a_band_reaches_even_when_it_is_cancelled() {
    assertThat(Symbols.band(Look.CANCELLED, AREA))
        .containsExactly(
            new Ink.Box(new Ink.Area(10.5, 10.5, 19, 11), 0, Tone.PAPER, Tone.SOFT, 1));
    assertThat(Symbols.band(Look.SOLEMN, AREA)).isEqualTo(Symbols.chip(Look.SOLEMN, AREA));
  }

  @Test
  void strikes_through_the_middle_of_the_small_letters() {
    Ink.Words words = new Ink.Words(new Ink.Point(10, 20), Type.plain(11), Tone.INK, "Day", 15);

    assertThat(Symbols.strike(words))
        .isEqualTo(Ink.Path.line(new Ink.Point(10, 17.03), new Ink.Point(25, 17.03), Tone.INK, 1));
  }

  @Test
  void marks_a_holiday_at_its_edge_so_that_a_weekend_may_lie_upon_the_rest() {
    assertThat(Symbols.holiday(AREA, 2))
        .containsExactly(
            Ink.Box.filled(AREA, Tone.HOLIDAY),
            Ink.Box.filled(new Ink.Area(10, 10, 2, 12), Tone.STRIPE));
  }

  /** The shapes of all looks, without their colours but for whether they are filled. */
  private static Set<String> shapes(Function<Look, List<Ink>> drawn) {
    return EnumSet.allOf(Look.class).stream()
        .map(look -> drawn.apply(look).stream().map(SymbolsTest::shape).toList().toString())
        .collect(Collectors.toSet());
  }

  private static String shape(Ink ink) {
    return switch (ink) {
      case Ink.Box(_, double radius, Tone fill, _, _) -> "box " + (radius > 0) + isDark(fill);
      case Ink.Path(List<Ink.Point> points, _, Tone fill, _, _) ->
          "path " + points.size() + isDark(fill);
      case Ink.Disc(_, _, Tone fill, _, _) -> "disc " + isDark(fill);
      case Ink.Words words -> words.text();
      case Ink.Group group -> group.name();
    };
  }

  private static boolean isDark(Tone tone) {
    return (tone.rgb() & 0xff) < 0x80 && tone != Tone.NONE;
  }
}
