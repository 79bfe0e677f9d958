package org.clarion.loopback.discord;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request that found its route.
 *
 * @param parts what stands in the path where the route has a name in braces
 * @param body an empty object when there is none
 */
record Call(Map<String, String> parts, Query query, JsonNode body, List<UploadedFile> files) {
  Call {
    parts = Map.copyOf(parts);
    files = List.copyOf(files);
  }

  String part(String name) {
    String part = parts.get(name);
    if (part == null) {
      throw new IllegalStateException("Expected a part " + name + " in the route");
    }
    return part;
  }

  /** An id in the path. */
  long id(String name) {
    try {
      return Long.parseLong(part(name));
    } catch (NumberFormatException _) {
      throw Refusal.form(name, "NUMBER_TYPE_COERCE", "Value is not snowflake.");
    }
  }
}
