package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.content.Shape.Key.optional;
import static org.clarion.content.Shape.Key.required;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShapeTest {
  private final Shape slot =
      Shape.of(
          Noun.SLOT,
          required("title", Forms.text()),
          required("value", Forms.text()),
          optional("note", Forms.id()));

  @Test
  void accepts_its_keys_in_any_order() {
    assertThat(Checks.faults(slot, "{value: a, note: b, title: c}")).isEmpty();
  }

  @Test
  void does_without_the_keys_that_may_be_left_out() {
    assertThat(Checks.faults(slot, "{title: a, value: b}")).isEmpty();
  }

  @Test
  void misses_each_key_that_must_be_there() {
    assertThat(Checks.faults(slot, "{note: a}"))
        .containsExactly(
            "file.yaml:1:1: expected the key \"title\" in a slot but there is none",
            "file.yaml:1:1: expected the key \"value\" in a slot but there is none");
  }

  @Test
  void refuses_a_key_that_it_does_not_know() {
    assertThat(Checks.faults(slot, "{title: a, value: b, colour: c}"))
        .containsExactly("file.yaml:1:22: expected a key of a slot but was \"colour\"");
  }

  @Test
  void does_not_also_miss_a_key_that_is_mistyped() {
    assertThat(Checks.faults(slot, "{titel: a, value: b}"))
        .containsExactly(
            "file.yaml:1:2: expected a key of a slot but was \"titel\"; did you mean \"title\"?");
  }

  @Test
  void checks_the_value_of_a_mistyped_key_all_the_same() {
    assertThat(Checks.faults(slot, "{title: a, value: b, noet: C}"))
        .containsExactly(
            "file.yaml:1:22: expected a key of a slot but was \"noet\"; did you mean \"note\"?",
            "file.yaml:1:28: expected an id of lower-case letters, digits and hyphens but was"
                + " \"C\"");
  }

  @Test
  void does_not_take_a_key_for_one_that_is_there_already() {
    assertThat(Checks.faults(slot, "{title: a, value: b, titel: c}"))
        .containsExactly("file.yaml:1:22: expected a key of a slot but was \"titel\"");
  }

  @Test
  void refuses_a_key_that_stands_twice() {
    assertThat(Checks.faults(slot, "title: a\nvalue: b\ntitle: c\n"))
        .containsExactly(
            "file.yaml:3:1: expected the key \"title\" once but it already stands in line 1");
  }

  @Test
  void checks_the_second_value_of_a_key_as_well() {
    assertThat(Checks.faults(slot, "title: a\nvalue: b\ntitle: []\n"))
        .containsExactly(
            "file.yaml:3:1: expected the key \"title\" once but it already stands in line 1",
            "file.yaml:3:8: expected text for \"title\" but was a list");
  }

  @Test
  void refuses_a_key_that_is_no_text() {
    assertThat(Checks.faults(slot, "{title: a, value: b, [c]: d, {e: f}: g, '': h}"))
        .containsExactly(
            "file.yaml:1:22: expected a key of a slot but was a list",
            "file.yaml:1:30: expected a key of a slot but was keys and values",
            "file.yaml:1:41: expected a key of a slot but was nothing");
  }

  @Test
  void refuses_what_has_no_keys() {
    assertThat(Checks.faults(slot, "a text"))
        .containsExactly("file.yaml:1:1: expected a slot with keys and values but was \"a text\"");
    assertThat(Checks.faults(slot, "[]"))
        .containsExactly("file.yaml:1:1: expected a slot with keys and values but was a list");
    assertThat(Checks.faults(slot, ""))
        .containsExactly("file.yaml:1:1: expected a slot with keys and values but was nothing");
  }

  @Test
  void hands_on_the_values_under_the_keys_that_were_meant() {
    Map<String, Piece> values =
        slot.read(Checks.piece("{titel: a, value: b, other: c}"), new Inspection());

    assertThat(values)
        .containsOnly(
            Map.entry("title", new Piece.Text(new Spot(Checks.FILE, 1, 9), "a")),
            Map.entry("value", new Piece.Text(new Spot(Checks.FILE, 1, 19), "b")));
  }

  @Test
  void can_be_widened() {
    Shape wider = slot.with(Noun.CONTACT, required("more", Forms.text()));

    assertThat(Checks.faults(wider, "{title: a, value: b}"))
        .containsExactly("file.yaml:1:1: expected the key \"more\" in a contact but there is none");
  }
}
