package org.clarion.testkit.loopback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named values as they stand in a query or in the body of a request. */
record Form(Map<String, String> values) {
  Form {
    values = Map.copyOf(values);
  }

  static Form parse(String encoded) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return new Form(values);
  }

  /** The value; null when it was not given. */
  @Nullable String find(String name) {
    return values.get(name);
  }

  /**
   * @throws IllegalArgumentException when it was not given
   */
  String get(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Expected a value for '%s' but had none".formatted(name));
    }
    return value;
  }

  String encoded() {
    return values.entrySet().stream()
        .map(it ->
            URLEncoder.encode(it.getKey(), UTF_8) + "=" + URLEncoder.encode(it.getValue(), UTF_8))
        .collect(joining("&"));
  }
}
