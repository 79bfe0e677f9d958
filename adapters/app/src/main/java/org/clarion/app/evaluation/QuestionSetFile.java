package org.clarion.app.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clarion.app.evaluation.QuestionSet.Item;
import org.clarion.app.evaluation.QuestionSet.Query;
import org.clarion.app.text.Failure;
import org.clarion.app.text.Texts;
import org.clarion.core.command.NearNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of questions. What is wrong with it is said with an example of how it should be. */
public final class QuestionSetFile {
  private static final long BYTES_MAX = 64L << 20;
  private static final int ITEMS_MAX = 100_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Path path;

  private QuestionSetFile(Path path) {
    this.path = path;
  }

  /**
   * Reads the questions and their entries.
   *
   * @throws Failure when the file cannot be read, or is no set of questions
   */
  public static QuestionSet read(Path path) {
    return new QuestionSetFile(path).set(null);
  }

  /**
   * Reads the questions alone, which are about these entries.
   *
   * @throws Failure when the file cannot be read, or is no set of questions about them
   */
  public static QuestionSet read(Path path, Set<String> ids) {
    return new QuestionSetFile(path).set(ids);
  }

  private QuestionSet set(@Nullable Set<String> known) {
    JsonNode file = json();
    if (!file.isObject()) {
      throw broken("evaluate.fault.object");
    }
    List<Item> entries = known == null ? entries(file) : List.of();
    Set<String> ids = known == null ? ids(entries) : known;
    List<Query> queries = new ArrayList<>();
    for (JsonNode query : list(file, "queries", Texts.say("evaluate.part.file"))) {
      queries.add(query(query, Texts.say("evaluate.part.query", queries.size() + 1), ids));
    }
    if (queries.isEmpty()) {
      throw broken("evaluate.fault.noQueries");
    }
    return new QuestionSet(name(file), entries, queries);
  }

  private JsonNode json() {
    try {
      if (Files.size(path) > BYTES_MAX) {
        throw broken("evaluate.fault.tooLarge", BYTES_MAX >> 20);
      }
      return MAPPER.readTree(Files.readAllBytes(path));
    } catch (IOException e) {
      throw Failure.because(e, "evaluate.unreadable", path);
    } catch (JacksonException e) {
      throw broken(
          "evaluate.fault.json", e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }
  }

  /** What the file says, or else how it is called. */
  private String name(JsonNode file) {
    String name = file.path("name").asString("");
    return name.isBlank() ? String.valueOf(path.getFileName()) : name;
  }

  private List<Item> entries(JsonNode file) {
    List<Item> entries = new ArrayList<>();
    for (JsonNode entry : list(file, "entries", Texts.say("evaluate.part.file"))) {
      String part = Texts.say("evaluate.part.entry", entries.size() + 1);
      List<String> texts = texts(entry, "texts", part);
      if (texts.isEmpty()) {
        throw broken("evaluate.fault.noTexts", part);
      }
      JsonNode answer = entry.path("answer");
      entries.add(
          new Item(
              text(entry.path("id"), "id", part),
              texts,
              entry.hasNonNull("tags") ? texts(entry, "tags", part) : List.of(),
              answer.isString() ? answer.stringValue() : ""));
    }
    return entries;
  }

  private Set<String> ids(List<Item> entries) {
    Set<String> ids = new HashSet<>();
    for (Item entry : entries) {
      if (!ids.add(entry.id())) {
        throw broken("evaluate.fault.twice", entry.id());
      }
    }
    return ids;
  }

  private Query query(JsonNode query, String part, Set<String> known) {
    List<String> ids = query.hasNonNull("ids") ? texts(query, "ids", part) : List.of();
    for (String id : ids) {
      if (!known.contains(id)) {
        List<String> near = NearNames.of(id, known, 1);
        throw near.isEmpty()
            ? broken("evaluate.fault.unknown", part, id)
            : broken("evaluate.fault.unknownNear", part, id, near.getFirst());
      }
    }
    return new Query(text(query.path("q"), "q", part), ids);
  }

  private List<String> texts(JsonNode node, String key, String part) {
    return list(node, key, part).stream().map(it -> text(it, key, part)).toList();
  }

  private String text(JsonNode node, String key, String part) {
    if (!node.isString() || node.stringValue().isBlank()) {
      throw broken("evaluate.fault.text", key, part);
    }
    return node.stringValue();
  }

  private List<JsonNode> list(JsonNode node, String key, String part) {
    JsonNode list = node.path(key);
    if (!list.isArray()) {
      throw broken("evaluate.fault.list", key, part);
    }
    if (list.size() > ITEMS_MAX) {
      throw broken("evaluate.fault.tooMany", ITEMS_MAX, key);
    }
    return list.valueStream().toList();
  }

  private Failure broken(String name, Object... values) {
    return Failure.of("evaluate.broken", path, Texts.say(name, values));
  }
}
