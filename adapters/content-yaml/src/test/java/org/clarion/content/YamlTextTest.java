package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class YamlTextTest {
  private final ObjectNode tree = JsonNodeFactory.instance.objectNode();

  @Test
  void writes_prose_as_a_block() {
    tree.put("text", "One paragraph.\n\n- An item: with # signs\n- \"Another\"\n\n1. A step");

    assertThat(YamlText.of(tree))
        .isEqualTo(
            """
            text: |
              One paragraph.

              - An item: with # signs
              - "Another"

              1. A step
            """);
  }

  @Test
  void never_breaks_a_line_of_prose() {
    String line = "Many words in a paragraph. ".repeat(20) + "The end.";
    tree.put("why", line);

    assertThat(YamlText.of(tree)).isEqualTo("why: |\n  " + line + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " leading",
        "trailing ",
        "trailing\n",
        "\nleading",
        "a \nb",
        "a\tb",
        "a\u2028b",
        "a\u0085b"
      })
  void quotes_prose_that_a_block_would_change(String text) {
    tree.put("text", text);

    assertThat(YamlText.of(tree)).startsWith("text: \"").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two words",
        "What's on 8 March?",
        "8 March",
        "1%",
        "2027-08-31",
        "The page prints \"Monday\", it says (so).",
        "https://example.org/a-b",
        "Ynys Môn",
        "日本"
      })
  void leaves_plain_what_nobody_can_mistake(String text) {
    tree.put("title", text);

    assertThat(YamlText.of(tree)).isEqualTo("title: " + text + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no", "Yes", "ON", "null", "~", "12:30", "014", "1e3", "2022", "1.5", "-", "- a", "a: b",
        "a #b", "#a", "[a]", "{a", "*a", "&a", "!a", "@a", "`a", "%a", "|", ">", "'a'", " a", "a ",
        "😀", "", "=", "a:"
      })
  void quotes_what_somebody_could_mistake(String text) {
    tree.put("title", text);

    assertThat(YamlText.of(tree)).isEqualTo("title: \"" + text + "\"\n");
  }

  @Test
  void escapes_what_quotes_cannot_show() {
    tree.put("title", "\"a\"\\\n\t\u0007");

    assertThat(YamlText.of(tree)).isEqualTo("title: \"\\\"a\\\"\\\\\\n\\t\\a\"\n");
  }

  @Test
  void writes_a_short_list_on_a_line() {
    list("tags", "one", "two words", "three, four", "no");

    assertThat(YamlText.of(tree)).isEqualTo("tags: [one, two words, \"three, four\", \"no\"]\n");
  }

  @Test
  void writes_questions_one_on_a_line() {
    list("questions", "When is it?", "what, where, who");

    assertThat(YamlText.of(tree))
        .isEqualTo(
            """
            questions:
              - When is it?
              - what, where, who
            """);
  }

  @Test
  void writes_an_empty_list_on_a_line() {
    list("questions");

    assertThat(YamlText.of(tree)).isEqualTo("questions: []\n");
  }

  @Test
  void writes_things_one_key_on_a_line() {
    ArrayNode slots = tree.putArray("slots");
    slots.addObject().put("id", "contact").put("value", "");
    slots.addObject().put("id", "link").put("value", "a");

    assertThat(YamlText.of(tree))
        .isEqualTo(
            """
            slots:
              - id: contact
                value: ""
              - id: link
                value: a
            """);
  }

  @Test
  void writes_a_simple_when_on_a_line() {
    tree.putObject("when").put("on", "10 January 2022").put("time", "17:00");

    assertThat(YamlText.of(tree)).isEqualTo("when: {on: 10 January 2022, time: \"17:00\"}\n");
  }

  @Test
  void writes_a_longer_when_on_several() {
    ObjectNode when = tree.putObject("when");
    when.putArray("listed").add("7 July 2019 to 14 July 2019");
    when.putObject("otherwise").put("words", "around 11 July").put("earliest", "1 July");

    assertThat(YamlText.of(tree))
        .isEqualTo(
            """
            when:
              listed:
                - 7 July 2019 to 14 July 2019
              otherwise: {words: around 11 July, earliest: 1 July}
            """);
  }

  private void list(String key, String... items) {
    ArrayNode list = tree.putArray(key);
    List.of(items).forEach(list::add);
  }
}
