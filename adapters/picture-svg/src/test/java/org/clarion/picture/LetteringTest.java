package org.clarion.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.clarion.picture.Lettering.Room;
import org.junit.jupiter.api.Test;

class LetteringTest {
  private static final Lettering LETTERING = Lettering.read();
  private static final Type TYPE = Type.plain(10);

  @Test
  void measures_in_the_units_of_the_page() {
    assertThat(LETTERING.width("", TYPE)).isZero();
    assertThat(LETTERING.width("ii", TYPE)).isEqualTo(2 * LETTERING.width("i", TYPE));
    assertThat(LETTERING.width("World", Type.plain(20)))
        .isEqualTo(2 * LETTERING.width("World", TYPE));
    assertThat(LETTERING.width("World", Type.bold(10)))
        .isGreaterThan(LETTERING.width("World", TYPE));
  }

  @Test
  void draws_a_text_as_wide_as_it_measures_it() {
    double drawn =
        LETTERING.face(TYPE).outline("HHHH", 10, new Ink.Point(5, 5)).getBounds2D().getMaxX() - 5;

    assertThat(drawn).isCloseTo(LETTERING.width("HHHH", TYPE), within(1.0));
  }

  @Test
  void has_the_letters_of_welsh_and_of_its_neighbours() {
    double missing = LETTERING.width("\uffff", TYPE);

    for (String letter : "ŵŷêâôîûäëïöẁẃẅỳŴŶ–’“”…·ñçßøåŁžğαωЖя€".split("", -1)) {
      if (!letter.isEmpty()) {
        assertThat(LETTERING.width(letter, TYPE)).as(letter).isNotEqualTo(missing);
      }
    }
  }

  @Test
  void breaks_between_words() {
    double room = LETTERING.width("World Teachers'", TYPE);

    assertThat(LETTERING.wrap("World Teachers' Day", TYPE, new Room(0, room, 9)))
        .containsExactly("World Teachers'", "Day");
    assertThat(LETTERING.wrap("World Teachers' Day", TYPE, new Room(1, room, 9)))
        .containsExactly("World", "Teachers' Day");
  }

  @Test
  void shortens_at_the_end_of_a_word() {
    double room = LETTERING.width("World Teach…", TYPE);

    assertThat(LETTERING.fit("World Teachers' Day", TYPE, room)).isEqualTo("World…");
    assertThat(LETTERING.fit("World, Teachers' Day", TYPE, room)).isEqualTo("World…");
    assertThat(LETTERING.wrap("Day of World Teachers' Action Days", TYPE, new Room(0, room, 2)))
        .containsExactly("Day of World", "Teachers'…");
  }

  @Test
  void breaks_a_word_that_is_too_long_for_a_line_and_stays_within_it() {
    double room = LETTERING.width("Llanfairpwll", TYPE);

    List<String> lines =
        LETTERING.wrap("Llanfairpwllgwyngyllgogerychwyrndrobwll", TYPE, new Room(0, room, 3));

    assertThat(lines).hasSize(3).allMatch(line -> LETTERING.width(line, TYPE) <= room);
    assertThat(lines.getLast()).endsWith("…");
  }

  @Test
  void never_breaks_a_sign_of_two_halves() {
    for (double room = 1; room < 60; room++) {
      assertThat(LETTERING.wrap("𐌰𐌱𐌲𐌳𐌴", TYPE, new Room(0, room, 9)))
          .allMatch(
              line -> line.codePoints().noneMatch(letter -> letter < 0x10000 && letter != '…'));
    }
  }

  @Test
  void leaves_out_what_has_no_shape() {
    assertThat(Lettering.clean("a\u0000b\u202ec\u200dd\ufe0fe\ud800f")).isEqualTo("abcdef");
    assertThat(Lettering.clean("🎉 Fête 👩‍🏫 🏳️‍🌈 ® ™")).isEqualTo("Fête ® ™");
    assertThat(Lettering.clean(" a \t\n\u3000 b ")).isEqualTo("a b");
    assertThat(LETTERING.wrap("\u202e", TYPE, new Room(0, 50, 3))).containsExactly("");
  }

  @Test
  void reads_no_further_than_a_name_can_be_long() {
    assertThat(Lettering.clean("x".repeat(1_000_000))).hasSize(400);
  }

  @Test
  void begins_a_month_with_a_capital() {
    assertThat(Lettering.capital("mai", Locale.FRENCH)).isEqualTo("Mai");
    assertThat(Lettering.capital("ionawr", Locale.of("cy"))).isEqualTo("Ionawr");
  }
}
