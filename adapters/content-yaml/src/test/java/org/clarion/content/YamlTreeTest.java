package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.content.Piece.Field;
import org.clarion.content.Piece.Fields;
import org.clarion.content.Piece.Items;
import org.clarion.content.Piece.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTreeTest {
  private static final String FILE = "file.yaml";

  private final Inspection inspection = new Inspection();

  @Test
  void knows_where_everything_stands() {
    assertThat(YamlTree.of(FILE, "title: A\nlist:\n  - one\n  - {two: 2}\n", inspection))
        .contains(
            new Fields(
                at(1, 1),
                List.of(
                    new Field(text(1, 1, "title"), text(1, 8, "A")),
                    new Field(
                        text(2, 1, "list"),
                        new Items(
                            at(3, 3),
                            List.of(
                                text(3, 5, "one"),
                                new Fields(
                                    at(4, 5),
                                    List.of(new Field(text(4, 6, "two"), text(4, 11, "2"))))))))));
  }

  @Test
  void counts_characters_as_people_do() {
    assertThat(YamlTree.of(FILE, "[😀, two]", inspection))
        .contains(new Items(at(1, 1), List.of(text(1, 2, "😀"), text(1, 5, "two"))));
  }

  @Test
  void takes_a_value_that_is_not_there_for_an_empty_text() {
    assertThat(YamlTree.of(FILE, "title:\n", inspection))
        .contains(new Fields(at(1, 1), List.of(new Field(text(1, 1, "title"), text(1, 7, "")))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# nothing\n", "---\n"})
  void takes_an_empty_file_for_an_empty_text(String nothing) {
    assertThat(YamlTree.of(FILE, nothing, inspection))
        .hasValueSatisfying(it ->
            assertThat(it)
                .isInstanceOfSatisfying(Text.class, text -> assertThat(text.value()).isEmpty()));
  }

  @Test
  void keeps_keys_that_stand_twice() {
    assertThat(YamlTree.of(FILE, "{a: 1, a: 2}", inspection))
        .hasValueSatisfying(it ->
            assertThat(it)
                .isInstanceOfSatisfying(
                    Fields.class, fields -> assertThat(fields.fields()).hasSize(2)));
  }

  @Test
  void puts_what_has_an_anchor_in_place_of_its_alias() {
    Text text = text(1, 5, "a");

    assertThat(YamlTree.of(FILE, "[&x a, *x]", inspection))
        .hasValueSatisfying(it ->
            assertThat(it)
                .isInstanceOfSatisfying(
                    Items.class,
                    items ->
                        assertThat(items.items())
                            .extracting(item -> ((Text) item).value())
                            .containsExactly(text.value(), text.value())));
  }

  @Test
  void refuses_an_anchor_that_holds_itself() {
    assertThat(YamlTree.of(FILE, "&x [*x]", inspection)).isEmpty();
    assertThat(Checks.texts(inspection))
        .containsExactly(
            "file.yaml:1:5: expected the anchor \"&x\" somewhere above its alias but there is"
                + " none");
  }

  @Test
  void goes_as_deep_as_it_may() {
    String deep = "[".repeat(YamlTree.DEPTH_MAX) + "]".repeat(YamlTree.DEPTH_MAX);

    assertThat(YamlTree.of(FILE, deep, inspection)).isPresent();
  }

  @Test
  void goes_no_deeper() {
    String deeper = "[".repeat(YamlTree.DEPTH_MAX + 1) + "]".repeat(YamlTree.DEPTH_MAX + 1);

    assertThat(YamlTree.of(FILE, deeper, inspection)).isEmpty();
    assertThat(Checks.texts(inspection))
        .containsExactly(
            "file.yaml:1:21: expected lists and mappings at most 20 deep but they go deeper");
  }

  @Test
  void reads_on_after_a_tag() {
    assertThat(YamlTree.of(FILE, "[!!int 12, !x y]", inspection)).isPresent();
    assertThat(Checks.texts(inspection))
        .containsExactly(
            "file.yaml:1:2: expected a value without a tag but was one with a tag",
            "file.yaml:1:12: expected a value without a tag but was one with a tag");
  }

  @Test
  void reads_the_first_of_two_documents() {
    assertThat(YamlTree.of(FILE, "one\n---\ntwo\n", inspection)).contains(text(1, 1, "one"));
    assertThat(Checks.texts(inspection))
        .containsExactly(
            "file.yaml:2:1: expected one document in the file but a second begins here");
  }

  /** The engine's own buffer ends after about a thousand characters. */
  @ParameterizedTest
  @ValueSource(ints = {1020, 1021, 1022, 1023, 1024, 1025, 1026, 2047, 2048, 4095})
  void reads_an_emoji_wherever_it_stands(int before) {
    String text = "a".repeat(before) + "😀";

    assertThat(YamlTree.of(FILE, text, inspection)).contains(text(1, 1, text));
  }

  private static Spot at(int line, int column) {
    return new Spot(FILE, line, column);
  }

  private static Text text(int line, int column, String value) {
    return new Text(at(line, column), value);
  }
}
