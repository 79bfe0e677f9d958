package org.clarion.loopback.discord.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything Discord can be asked to do, as its description lists it. */
final class Operations {
  private static final String DESCRIPTION = "openapi.json";
  private static final String ADDRESS = "https://discord.com/" + DESCRIPTION;
  private static final String PATHS = "paths";
  private static final String TEXT = read();
  private static final JsonNode ALL = JsonMapper.shared().readTree(TEXT);
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          Dialect.builder(Dialects.getDraft202012())
              .keyword(new NonValidationKeyword("x-discord-union"))
              .build(),
          it -> it.schemas(Map.of(ADDRESS, TEXT)));
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
  private static final Map<Integer, List<String>> TEMPLATES_BY_LENGTH = templates();

  private Operations() {}

  /** What a request asks for; nothing when no such path or no such method on it is described. */
  static Optional<Operation> find(String method, String path) {
    String verb = method.toLowerCase(Locale.ROOT);
    return template(path)
        .filter(it -> ALL.path(PATHS).path(it).has(verb))
        .map(it -> new Operation(verb, it, ALL.path(PATHS).path(it)));
  }

  /** Says of a request that is not described which half of it is unknown. */
  static String unknown(String path) {
    return template(path)
        .map(it -> it + ": no such method on this path")
        .orElse("a path of %d parts: no such path".formatted(parts(path).size()));
  }

  /** The schema at a place of the description, such as {@code /components/schemas/Message}. */
  static Schema schema(String pointer) {
    return SCHEMAS.computeIfAbsent(
        pointer, it -> REGISTRY.getSchema(SchemaLocation.of(ADDRESS + "#" + it)));
  }

  /** The parts of a path without its slashes. */
  static List<String> parts(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  /** A part of a template that stands for any value. */
  static boolean isVariable(String part) {
    return part.startsWith("{");
  }

  private static Optional<String> template(String path) {
    List<String> parts = parts(path);
    return TEMPLATES_BY_LENGTH.getOrDefault(parts.size(), List.of()).stream()
        .filter(it -> fits(parts(it), parts))
        .findFirst();
  }

  private static boolean fits(List<String> template, List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (!isVariable(template.get(i)) && !template.get(i).equals(parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Those with more fixed parts first, so that {@code @me} is not taken for an id. */
  private static Map<Integer, List<String>> templates() {
    return ALL.path(PATHS).propertyNames().stream()
        .collect(toMap(it -> parts(it).size(), List::of, Operations::joined, TreeMap::new));
  }

  private static List<String> joined(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream())
        .sorted(Comparator.comparingLong(Operations::variables))
        .toList();
  }

  private static long variables(String template) {
    return parts(template).stream().filter(Operations::isVariable).count();
  }

  private static String read() {
    try (InputStream file = Operations.class.getResourceAsStream(DESCRIPTION)) {
      if (file == null) {
        throw new IllegalStateException("Expected %s beside this class".formatted(DESCRIPTION));
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
