package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
  @Nested
  class A_short_form {
    @ParameterizedTest
    @ValueSource(strings = {"ISO", "SDG4", "kids", "Übg", "'2030'"})
    void is_one_word(String yaml) {
      assertThat(Checks.faults(Forms.shortForm(), yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"co-op", "M&S", "two words", "a.b"})
    void is_not_what_would_be_taken_apart(String yaml) {
      assertThat(Checks.faults(Forms.shortForm(), yaml))
          .containsExactly(
              "file.yaml:1:1: expected one word of letters and digits, such as \"ISO\", but was"
                  + " \"%s\"".formatted(yaml));
    }
  }

  @Nested
  class A_text {
    @ParameterizedTest
    @ValueSource(
        strings = {"word", "'~'", "null", "12", "\"two\\nlines\\tand a tab\"", "😀", "https://a.b"})
    void may_be_almost_anything(String yaml) {
      assertThat(Checks.faults(Forms.text(), yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'  '", "\"\\n\""})
    void may_not_be_blank(String yaml) {
      assertThat(Checks.faults(Forms.text(), yaml))
          .containsExactly("file.yaml:1:1: expected text for \"key\" but was nothing");
    }

    @Test
    void may_be_blank_where_it_has_yet_to_be_written() {
      assertThat(Checks.faults(Forms.textOrNothing(), "''")).isEmpty();
    }

    @Test
    void may_not_be_a_list_or_a_mapping() {
      assertThat(Checks.faults(Forms.text(), "[a]"))
          .containsExactly("file.yaml:1:1: expected text for \"key\" but was a list");
      assertThat(Checks.faults(Forms.textOrNothing(), "{a: b}"))
          .containsExactly("file.yaml:1:1: expected text for \"key\" but was keys and values");
    }

    @Test
    void is_counted_in_characters_that_people_see() {
      assertThat(Checks.faults(Forms.text(3), "😀😀😀")).isEmpty();
      assertThat(Checks.faults(Forms.text(3), "😀😀😀😀"))
          .containsExactly(
              "file.yaml:1:1: expected at most 3 characters in \"key\" but there are 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\a", "\\e", "\\r", "\\0", "\\x85"})
    void may_not_hide_anything(String escape) {
      assertThat(Checks.faults(Forms.text(), "\"a" + escape + "\""))
          .singleElement()
          .asString()
          .startsWith(
              "file.yaml:1:1: expected characters that can be seen but was the control character"
                  + " U+00");
    }

    @Test
    void may_not_link_to_a_page_that_anyone_can_tamper_with() {
      assertThat(Checks.faults(Forms.text(), "see http://example.org"))
          .containsExactly(
              "file.yaml:1:1: expected a link that begins with \"https:\" but was \"http:\" in"
                  + " \"key\"");
    }

    @Test
    void is_told_everything_at_once() {
      assertThat(Checks.faults(Forms.text(5), "\"http:\\a\"")).hasSize(3);
    }
  }

  @Nested
  class A_word {
    private final Form form = Forms.word(List.of("current", "past"));

    @Test
    void is_one_of_those_it_may_be() {
      assertThat(Checks.faults(form, "past")).isEmpty();
    }

    @Test
    void is_no_other() {
      assertThat(Checks.faults(form, "future"))
          .containsExactly("file.yaml:1:1: expected one of current, past but was \"future\"");
    }

    @Test
    void is_put_right_when_it_is_mistyped() {
      assertThat(Checks.faults(form, "Curent"))
          .containsExactly(
              "file.yaml:1:1: expected one of current, past but was \"Curent\"; did you mean"
                  + " \"current\"?");
    }
  }

  @Nested
  class An_id {
    @ParameterizedTest
    @ValueSource(strings = {"a", "north-west", "iso-2", "014"})
    void is_lower_case(String id) {
      assertThat(Checks.faults(Forms.id(), id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"North", "north west", "north_west", "-north", "north-", "a--b", "é"})
    void is_nothing_else(String id) {
      assertThat(Checks.faults(Forms.id(), "'" + id + "'"))
          .containsExactly(
              "file.yaml:1:1: expected an id of lower-case letters, digits and hyphens but was \""
                  + id
                  + "\"");
    }
  }

  @Nested
  class A_list {
    @Test
    void may_be_empty_where_nothing_else_is_said() {
      assertThat(Checks.faults(Forms.list(Forms.text()), "[]")).isEmpty();
    }

    @Test
    void is_not_a_text_or_a_mapping() {
      assertThat(Checks.faults(Forms.list(Forms.text()), "a, b"))
          .containsExactly("file.yaml:1:1: expected a list for \"key\" but was \"a, b\"");
      assertThat(Checks.faults(Forms.list(Forms.text()), "{a: b}"))
          .containsExactly("file.yaml:1:1: expected a list for \"key\" but was keys and values");
      assertThat(Checks.faults(Forms.list(Forms.text()), "''"))
          .containsExactly("file.yaml:1:1: expected a list for \"key\" but was nothing");
    }

    @Test
    void has_as_many_items_as_it_must_and_may_have() {
      Form form = Forms.list(Forms.text(), 1, 2);

      assertThat(Checks.faults(form, "[a, b]")).isEmpty();
      assertThat(Checks.faults(form, "[]"))
          .containsExactly(
              "file.yaml:1:1: expected at least one item in \"key\" but there is none");
      assertThat(Checks.faults(form, "[a, b, c]"))
          .containsExactly("file.yaml:1:1: expected at most 2 items in \"key\" but there are 3");
    }

    @Test
    void is_checked_item_by_item() {
      assertThat(Checks.faults(Forms.list(Forms.id()), "[a, B, c, D]"))
          .containsExactly(
              "file.yaml:1:5: expected an id of lower-case letters, digits and hyphens but was"
                  + " \"B\"",
              "file.yaml:1:11: expected an id of lower-case letters, digits and hyphens but was"
                  + " \"D\"");
    }

    @Test
    void ends_somewhere() {
      String items = "a, ".repeat(Forms.ITEMS_MAX) + "a";

      assertThat(Checks.faults(Forms.list(Forms.text()), "[" + items + "]"))
          .containsExactly(
              "file.yaml:1:1: expected at most 2000 items in \"key\" but there are 2001");
    }
  }

  @Test
  void a_text_that_can_be_read_is_read() {
    assertThat(Checks.faults(Forms.parsed(DayWords::time), "17:00")).isEmpty();
    assertThat(Checks.faults(Forms.parsed(DayWords::time), "5pm"))
        .containsExactly("file.yaml:1:1: expected a time such as \"17:00\" but was \"5pm\"");
  }

  @Test
  void a_time_zone_is_one_that_exists() {
    assertThat(Checks.faults(Forms.parsed(ZoneWords::zone), "Europe/London")).isEmpty();
    assertThat(Checks.faults(Forms.parsed(ZoneWords::zone), "GMT+25"))
        .singleElement()
        .asString()
        .startsWith(
            "file.yaml:1:1: expected a time zone such as \"Europe/London\" but was \"GMT+25\"");
  }
}
