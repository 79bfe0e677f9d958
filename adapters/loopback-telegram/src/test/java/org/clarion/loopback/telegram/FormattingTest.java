package org.clarion.loopback.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server makes of a text. */
class FormattingTest {
  private final World world = new World(InstantSource.system());

  private Formatted formatted(String text, ObjectNode... entities) {
    ArrayNode all = Json.array();
    for (ObjectNode entity : entities) {
      all.add(entity);
    }
    return Formatting.of(world, text, all);
  }

  private static ObjectNode entity(String type, int offset, int length) {
    return Json.object().put("type", type).put("offset", offset).put("length", length);
  }

  @Test
  void blanks_around_a_text_are_taken_off_and_entities_move_with_it() {
    Formatted text = formatted(" \n Rent strike \n", entity("bold", 0, 8), entity("italic", 8, 8));

    assertThat(text.text()).isEqualTo("Rent strike");
    assertThat(text.entities())
        .containsExactly(
            new Entity("bold", 0, 5, null, null, false),
            new Entity("italic", 5, 6, null, null, false));
  }

  @Test
  void signs_that_turn_or_break_lines_are_dropped_and_entities_move_with_it() {
    Formatted text = formatted("a\u202Eb\r\nc\u0007d", entity("bold", 4, 2));

    assertThat(text.text()).isEqualTo("ab\nc d");
    assertThat(text.entities()).containsExactly(new Entity("bold", 2, 2, null, null, false));
  }

  @Test
  void what_only_the_server_says_is_not_taken_from_a_request() {
    assertThat(formatted("abcd", entity("mention", 0, 4)).entities()).isEmpty();
  }

  @Test
  void links_that_are_none_and_people_that_are_unknown_are_left_out() {
    ObjectNode link = entity("text_link", 0, 2).put("url", "localhost");
    ObjectNode person = entity("text_mention", 2, 2);
    person.putObject("user").put("id", 5).put("is_bot", false).put("first_name", "Bo");

    assertThat(formatted("abcd", link, person).entities()).isEmpty();
  }

  @Test
  void a_link_to_a_person_names_them() {
    Person ann = world.addPerson("Ann", true);
    ObjectNode link = entity("text_link", 0, 3).put("url", "tg://user?id=" + ann.id);

    Formatted text = formatted("Ann", link);

    assertThat(text.entities())
        .containsExactly(new Entity("text_mention", 0, 3, null, ann.id, false));
    assertThat(Pings.of(world, text)).containsExactly(ann.id);
  }

  @Test
  void a_user_name_in_a_plain_text_notifies_as_well() {
    Person ann = world.addPerson("Ann", true);

    assertThat(Pings.of(world, formatted("Ask @" + ann.username))).containsExactly(ann.id);
    assertThat(Pings.of(world, formatted("Ask @\u2060" + ann.username))).isEmpty();
  }

  @Test
  void half_a_character_is_no_text() {
    assertThatThrownBy(() -> formatted("a\uD800"))
        .isInstanceOf(Refusal.class)
        .hasMessage("Bad Request: strings must be encoded in UTF-8");
  }

  @Test
  void an_entity_that_nobody_knows_is_refused() {
    assertThatThrownBy(() -> formatted("a", entity("marquee", 0, 1)))
        .isInstanceOf(Refusal.class)
        .hasMessage("Bad Request: can't parse MessageEntity: Unsupported type specified");
  }
}
