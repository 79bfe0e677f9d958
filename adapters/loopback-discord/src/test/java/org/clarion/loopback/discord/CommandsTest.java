package org.clarion.loopback.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommandsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-04T19:00:00Z"));

  private final Commands commands = new Commands(new World(CLOCK, new Sessions()));

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"').getBytes(UTF_8));
  }

  private List<String> names() {
    return commands.all().stream().map(it -> Json.text(it, "name")).toList();
  }

  @Test
  void a_command_keeps_its_id_as_long_as_it_keeps_its_name() {
    commands.replace(json("[{'name':'ask','description':'A'},{'name':'next','description':'N'}]"));
    long id = Json.id(commands.all().getFirst(), "id");

    commands.replace(
        json("[{'name':'ask','description':'Asks'},{'name':'when','description':'W'}]"));

    assertThat(Json.id(commands.all().getFirst(), "id")).isEqualTo(id);
    assertThat(names()).containsExactly("ask", "when");
    assertThat(commands.writes()).isEqualTo(2);
  }

  @Test
  void one_is_added_changed_and_deleted() {
    long id = Json.id(commands.put(json("{'name':'ask','description':'A'}")), "id");

    commands.change(id, json("{'description':'Asks'}"));
    assertThat(Json.text(commands.find(id), "description")).isEqualTo("Asks");

    commands.delete(id);
    assertThat(commands.all()).isEmpty();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> commands.find(id))
        .withMessage("Unknown application command");
  }

  @Test
  void localisations_are_shown_to_whom_asks_for_them() {
    commands.put(
        json(
            "{'name':'ask','description':'A','description_localizations':{'de':'F'},"
                + "'options':[{'type':3,'name':'q','description':'Q',"
                + "'name_localizations':{'de':'f'}}]}"));

    assertThat(commands.shown(true).getFirst().path("description_localizations").toString())
        .isEqualTo("{\"de\":\"F\"}");
    assertThat(commands.shown(false).getFirst().has("description_localizations")).isFalse();
    assertThat(commands.shown(false).getFirst().path("options").path(0).has("name_localizations"))
        .isFalse();
  }
}
