package org.clarion.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.core.message.Line;
import org.clarion.core.message.Span;
import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void a_blank_text_has_no_lines() {
    check("");
    check(" \n\t\n");
  }

  @Test
  void a_blank_line_ends_a_paragraph_and_a_line_end_does_not() {
    check(
        """
        First line
        and more of it.


        Second.
        """,
        text("First line and more of it."),
        text("Second."));
  }

  @Test
  void a_hyphen_and_a_blank_begin_an_item() {
    check(
        "Bring:\n- water\n  -   bread  \nThanks",
        text("Bring:"),
        item("water"),
        item("bread"),
        text("Thanks"));
  }

  @Test
  void a_number_and_a_full_stop_begin_a_step_with_that_number() {
    check("1. Ask\n2.  Listen\n10. Act", step(1, "Ask"), step(2, "Listen"), step(10, "Act"));
  }

  @Test
  void a_line_end_after_an_item_begins_a_paragraph() {
    check("- water\nand bread", item("water"), text("and bread"));
  }

  @Test
  void everything_else_is_taken_as_it_stands() {
    check("-5 degrees", text("-5 degrees"));
    check("-", text("-"));
    check("– dash", text("– dash"));
    check("2027. That was it", text("2027. That was it"));
    check("1.5 million", text("1.5 million"));
    check("3.", text("3."));
    check("*bold* <b> [x](y) # no", text("*bold* <b> [x](y) # no"));
    check("٣. no step", text("٣. no step"));
  }

  @Test
  void lines_may_end_as_they_do_on_any_system() {
    check("one\r\ntwo\r\n\r\nthree\rfour", text("one two"), text("three four"));
  }

  private static void check(String text, Line... lines) {
    assertThat(Prose.lines(text)).containsExactly(lines);
  }

  private static Line text(String text) {
    return new Line.Text(plain(text));
  }

  private static Line item(String text) {
    return new Line.Item(plain(text));
  }

  private static Line step(int number, String text) {
    return new Line.Step(number, plain(text));
  }

  private static List<Span> plain(String text) {
    return List.of(new Span.Plain(text));
  }
}
