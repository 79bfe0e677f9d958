package org.clarion.loopback.discord.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One thing Discord can be asked to do.
 *
 * @param verb the method in lower case, as the description writes it
 * @param template the path with names for its variable parts
 * @param described what is said of the path, all of its methods included
 */
record Operation(String verb, String template, JsonNode described) {
  private static final String JSON = "application/json";
  private static final String BODY = "requestBody";
  private static final String PARAMETERS = "parameters";

  /** What is wrong with the parts of the path and with the query. */
  List<String> parameterFaults(String path, @Nullable String query) {
    List<String> faults = new ArrayList<>();
    Map<String, String> inPath = inPath(path);
    Map<String, String> inQuery = inQuery(query);
    List<Parameter> known = parameters();
    for (Parameter it : known) {
      String value = (it.inPath() ? inPath : inQuery).get(it.name());
      if (value != null) {
        it.faults(value).forEach(faults::add);
      } else if (it.required()) {
        faults.add("?%s: required but absent".formatted(it.name()));
      }
    }
    inQuery.keySet().stream()
        .filter(name -> known.stream().noneMatch(it -> !it.inPath() && it.name().equals(name)))
        .filter(name -> !Exemptions.isIgnored(this, name))
        .forEach(name -> faults.add("?%s: no such parameter".formatted(name)));
    return faults;
  }

  /** What is wrong with the shape of the body. */
  List<String> bodyFaults(@Nullable JsonNode body) {
    JsonNode wanted = described.path(verb).path(BODY);
    if (body == null) {
      return wanted.path("required").asBoolean(false) ? List.of("a body is required") : List.of();
    }
    if (wanted.isMissingNode()) {
      return body.isEmpty() ? List.of() : List.of("no body is taken");
    }
    String pointer = pointer(verb, BODY, "content", JSON, "schema");
    return SchemaFaults.of(Operations.schema(pointer), Exemptions.applied(this, body));
  }

  /** Whether it is this method on this path. */
  boolean is(String wantedVerb, String wantedTemplate) {
    return verb.equals(wantedVerb) && template.equals(wantedTemplate);
  }

  private List<Parameter> parameters() {
    return Stream.concat(parameters(described, PARAMETERS), parameters(described.path(verb), verb))
        .toList();
  }

  private Stream<Parameter> parameters(JsonNode holder, String where) {
    List<Parameter> found = new ArrayList<>();
    JsonNode listed = holder.path(PARAMETERS);
    for (int i = 0; i < listed.size(); i++) {
      JsonNode it = listed.path(i);
      String pointer =
          where.equals(PARAMETERS)
              ? pointer(PARAMETERS, String.valueOf(i), "schema")
              : pointer(where, PARAMETERS, String.valueOf(i), "schema");
      found.add(
          new Parameter(
              it.path("name").asString(),
              it.path("in").asString().equals("path"),
              it.path("required").asBoolean(false),
              pointer));
    }
    return found.stream();
  }

  private String pointer(String... steps) {
    StringBuilder pointer = new StringBuilder("/paths/").append(escaped(template));
    for (String step : steps) {
      pointer.append('/').append(escaped(step));
    }
    return pointer.toString();
  }

  private static String escaped(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }

  private Map<String, String> inPath(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> names = Operations.parts(template);
    List<String> parts = Operations.parts(path);
    for (int i = 0; i < names.size(); i++) {
      if (Operations.isVariable(names.get(i))) {
        values.put(names.get(i).substring(1, names.get(i).length() - 1), decoded(parts.get(i)));
      }
    }
    return values;
  }

  private static Map<String, String> inQuery(@Nullable String query) {
    Map<String, String> values = new LinkedHashMap<>();
    if (query != null && !query.isEmpty()) {
      for (String pair : query.split("&", -1)) {
        int equals = pair.indexOf('=');
        values.put(
            decoded(equals < 0 ? pair : pair.substring(0, equals)),
            equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  /** A variable part of the path or of the query. */
  private record Parameter(String name, boolean inPath, boolean required, String pointer) {
    /** In an address everything is text: a number or a truth value is good when it reads as one. */
    List<String> faults(String value) {
      String where = inPath ? "{" + name + "}" : "?" + name;
      return readings(value).stream()
              .anyMatch(it -> SchemaFaults.of(Operations.schema(pointer), it).isEmpty())
          ? List.of()
          : List.of(where + ": not a value of this parameter");
    }

    private static List<JsonNode> readings(String value) {
      List<JsonNode> readings = new ArrayList<>();
      readings.add(JsonNodeFactory.instance.stringNode(value));
      if (value.matches("-?[0-9]{1,18}")) {
        readings.add(JsonNodeFactory.instance.numberNode(Long.parseLong(value)));
      }
      if (value.equals("true") || value.equals("false")) {
        readings.add(BooleanNode.valueOf(Boolean.parseBoolean(value)));
      }
      return readings;
    }
  }
}
