package org.clarion.loopback.telegram.botapi;

import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Telegram says of each method and of what it gives back, and nothing beyond that. */
final class Description {
  private static final String FILE = "botapi.schema.json";
  private static final String ADDRESS = "https://core.telegram.org/bots/" + FILE;
  private static final String PARTS = "$defs";
  private static final int SHOWN_MAX = 5;

  /** What says only that none of several shapes fits; the faults of each shape come with it. */
  private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");

  private static final JsonNode ALL = read();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialects.getDraft202012(),
          it -> it.schemas(Map.of(ADDRESS, JsonMapper.shared().writeValueAsString(ALL))));
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private Description() {}

  static boolean hasMethod(String method) {
    return ALL.path(PARTS).has("method:" + method.toLowerCase(Locale.ROOT));
  }

  /** What is wrong with what a method is asked. */
  static List<String> faultsOfRequest(String method, JsonNode parameters) {
    return faults("method:" + method.toLowerCase(Locale.ROOT), parameters);
  }

  /** What is wrong with what a method gives. */
  static List<String> faultsOfResult(String method, JsonNode result) {
    return faults("returns:" + method.toLowerCase(Locale.ROOT), result);
  }

  private static List<String> faults(String part, JsonNode value) {
    Schema schema =
        SCHEMAS.computeIfAbsent(
            part, it -> REGISTRY.getSchema(SchemaLocation.of(ADDRESS + "#/" + PARTS + "/" + it)));
    // Wording the faults of every shape that was tried takes far longer than a yes or no.
    if (schema.validate(value, OutputFormat.BOOLEAN)) {
      return List.of();
    }
    return schema.validate(value).stream()
        .filter(it -> !CHOICES.contains(it.getKeyword()))
        .map(Description::words)
        .distinct()
        .limit(SHOWN_MAX)
        .toList();
  }

  /** Where and which rule, without the value: that may be what people wrote. */
  private static String words(Error error) {
    String place = error.getInstanceLocation().toString();
    String rule =
        switch (error.getKeyword()) {
          case "required" -> "'%s' is required".formatted(error.getProperty());
          case "additionalProperties" -> "'%s' is unknown".formatted(error.getProperty());
          default -> "%s %s".formatted(error.getKeyword(), error.getSchemaNode());
        };
    return place.isEmpty() ? rule : place + ": " + rule;
  }

  private static JsonNode read() {
    try (InputStream file = Description.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("Expected %s beside this class".formatted(FILE));
      }
      JsonNode all = JsonMapper.shared().readTree(file);
      all.path(PARTS).forEach(Description::close);
      ((ObjectNode) all).put("$id", ADDRESS);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The description lists every property there is; it leaves open that there may be others. */
  private static void close(JsonNode part) {
    if (part instanceof ObjectNode object && object.has("properties")) {
      object.put("additionalProperties", false);
    }
  }
}
