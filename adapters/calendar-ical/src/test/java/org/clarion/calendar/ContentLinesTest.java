package org.clarion.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentLinesTest {
  @Test
  void escapes_what_has_a_meaning_and_nothing_else() {
    checkText("a,b;c\\d:e\"f'g", "a\\,b\\;c\\\\d:e\"f'g");
    checkText("one\ntwo\r\nthree\rfour", "one\\ntwo\\nthree\\nfour");
    checkText("\\n", "\\\\n");
  }

  @Test
  void drops_what_no_calendar_may_hold() {
    checkText("a\0b\u0007c\u001B[31md\u007Fe\u0085f", "abc[31mdef");
    checkText("half \uD83D a pair \uDC00", "half  a pair ");
    checkText("a\tb", "a\tb");
  }

  @Test
  void leaves_every_script_as_it_is() {
    checkText("tŷ gŵyl", "tŷ gŵyl");
    checkText("يوم الأرض \u202Eabc\u202C", "يوم الأرض \u202Eabc\u202C");
    checkText("👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿");
  }

  @Test
  void separates_texts_by_commas_that_are_not_part_of_them() {
    var lines = new ContentLines();

    lines.texts("CATEGORIES", List.of("peace", "land, bread", "a;b"));

    assertThat(written(lines)).isEqualTo("CATEGORIES:peace,land\\, bread,a\\;b\r\n");
  }

  @Test
  void quotes_a_setting_that_would_end_its_parameter() {
    var lines = new ContentLines();

    lines.put("DTSTART", "TZID", "a:b", "20260101T000000");

    assertThat(written(lines)).isEqualTo("DTSTART;TZID=\"a:b\":20260101T000000\r\n");
  }

  @Test
  void leaves_a_line_of_75_octets_whole_and_folds_one_of_76() {
    checkFolds("x".repeat(75 - "SUMMARY:".length()), 75);
    checkFolds("x".repeat(76 - "SUMMARY:".length()), 75, 2);
    checkFolds("x".repeat(75 + 74 + 74 - "SUMMARY:".length()), 75, 75, 75);
  }

  @Test
  void folds_before_a_character_that_would_be_torn_apart() {
    String fill = "x".repeat(74 - "SUMMARY:".length());
    checkFolds(fill + "ŵ", 74, 3);
    checkFolds(fill + "漢", 74, 4);
    checkFolds(fill + "🎉", 74, 5);
    checkFolds("🎉".repeat(40), 72, 73, 25);
  }

  @Test
  void keeps_blanks_at_a_fold() {
    checkFolds("x".repeat(67) + "   y", 75, 5);
    checkFolds("x".repeat(64) + " ".repeat(80), 75, 75, 4);
  }

  private static void checkText(String text, String expected) {
    var lines = new ContentLines();
    lines.text("SUMMARY", text);
    assertThat(written(lines)).isEqualTo("SUMMARY:" + expected + "\r\n");
  }

  /** The octets of each line as written; without the folds they must be the text again. */
  private static void checkFolds(String text, Integer... expectedOctets) {
    var lines = new ContentLines();
    lines.text("SUMMARY", text);
    assertThat(Arrays.stream(written(lines).split("\r\n")).map(it -> it.getBytes(UTF_8).length))
        .containsExactly(expectedOctets);
    assertThat(Lines.texts("SUMMARY", lines.folded())).containsExactly(text);
  }

  private static String written(ContentLines lines) {
    return new String(lines.folded(), UTF_8);
  }
}
