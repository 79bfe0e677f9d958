package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clarion.core.message.Line;
import org.clarion.core.message.Shortened;
import org.clarion.core.message.Span;
import org.junit.jupiter.api.Test;

class DiscordRowTest {
  private static final int MAX = 2_000;
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  @Test
  void leaves_what_fits_in_one_piece() {
    assertThat(cut(MAX, text("a"), text("b"))).containsExactly("a\nb");
    assertThat(cut(MAX)).containsExactly("");
  }

  @Test
  void cuts_between_lines_first() {
    assertThat(cut(9, text("abc"), text("def"), text("ghi"))).containsExactly("abc\ndef", "ghi");
  }

  @Test
  void keeps_a_title_with_what_follows_it() {
    assertThat(cut(14, text("abc"), title("T"), text("defghi")))
        .containsExactly("abc", "**T**\ndefghi");
    assertThat(cut(9, title("T"), text("defghi"))).containsExactly("**T**", "defghi");
  }

  @Test
  void cuts_a_line_that_is_too_long_between_words() {
    assertThat(cut(9, text("one two three four"))).containsExactly("one two", "three", "four");
  }

  @Test
  void keeps_words_strong_and_small_print_small_on_both_sides_of_a_cut() {
    assertThat(cut(11, new Line.Text(List.of(new Span.Strong("one two three")))))
        .containsExactly("**one two**", "**three**");
    assertThat(cut(8, new Line.Note(List.of(new Span.Plain("one two")))))
        .containsExactly("-# one", "-# two");
    assertThat(cut(8, new Line.Item(List.of(new Span.Plain("one two")))))
        .containsExactly("- one", "two");
  }

  @Test
  void escapes_what_a_cut_brings_to_the_beginning_of_a_line() {
    assertThat(cut(6, text("abcde # f"))).containsExactly("abcde", "\\# f");
  }

  @Test
  void cuts_a_word_that_is_too_long_where_a_character_ends() {
    assertThat(cut(12, text(FAMILY.repeat(3)))).containsExactly(FAMILY, FAMILY, FAMILY);
    assertThat(cut(5, text("*****"))).containsExactly("\\*\\*", "\\*\\*", "\\*");
    assertThat(cut(3, text("abcdefg"))).containsExactly("abc", "def", "g");
    var wide = List.<Span>of(new Span.Plain("ab "), new Span.Strong(" cdefgh"));
    assertThat(cut(7, new Line.Text(wide))).containsExactly("ab", "**cde**", "**fgh**");
  }

  @Test
  void never_cuts_into_markup() {
    var link = new Span.Link("The guide", URI.create("https://x.org/"));
    var moment = new Span.Moment(Instant.EPOCH, "then");

    assertThat(cut(45, new Line.Text(List.of(new Span.Plain("Read this: "), link))))
        .containsExactly("Read this:", "[The guide](<https://x.org/>) (x.org)");
    assertThat(cut(12, new Line.Text(List.of(new Span.Plain("See "), moment))))
        .containsExactly("See then", "(<t:0:f>)");
  }

  @Test
  void loses_no_word_of_random_messages_and_keeps_every_limit() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      int max = 60 + random.nextInt(200);
      List<Line> lines =
          IntStream.range(0, 1 + random.nextInt(12)).mapToObj(_ -> randomLine(random)).toList();

      List<String> parts = cut(max, lines.toArray(Line[]::new));

      assertThat(parts).allMatch(it -> it.length() <= max).noneMatch(String::isBlank);
      assertThat(words(parts)).isEqualTo(words(List.of(DiscordMarkup.write(lines))));
    }
  }

  private static Line randomLine(Random random) {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      String words =
          IntStream.range(0, 1 + random.nextInt(15))
              .mapToObj(_ -> "*w:" + Integer.toString(random.nextInt(100_000), 36) + "_")
              .collect(Collectors.joining(" ", " ", " "));
      spans.add(random.nextBoolean() ? new Span.Plain(words) : new Span.Strong(words));
    }
    return switch (random.nextInt(4)) {
      case 0 -> new Line.Title(spans);
      case 1 -> new Line.Item(spans);
      case 2 -> new Line.Note(spans);
      default -> new Line.Text(spans);
    };
  }

  /** The words without the signs that are repeated where a line is cut. */
  private static List<String> words(List<String> parts) {
    return parts.stream()
        .flatMap(it -> Arrays.stream(it.split("\\s+")))
        .map(it -> it.replaceAll("(?<!\\\\)\\*\\*", ""))
        .filter(it -> !it.isEmpty() && !it.equals("-#"))
        .toList();
  }

  @Test
  void shortens_names_where_a_character_ends() {
    assertThat(Shortened.to(5, "abcde")).isEqualTo("abcde");
    assertThat(Shortened.to(5, "abcdef")).isEqualTo("abcd…");
    assertThat(Shortened.to(5, "abc def")).isEqualTo("abc…");
    assertThat(Shortened.to(14, FAMILY + FAMILY)).isEqualTo(FAMILY + "…");
  }

  private static List<String> cut(int max, Line... lines) {
    return DiscordRow.parts(DiscordMarkup.rows(List.of(lines), true), max).stream()
        .map(DiscordRow::text)
        .toList();
  }

  private static Line text(String text) {
    return new Line.Text(List.of(new Span.Plain(text)));
  }

  private static Line title(String text) {
    return new Line.Title(List.of(new Span.Plain(text)));
  }
}
