package org.clarion.loopback.discord;

import java.util.Map;

/** The values behind the question mark of an address, decoded. */
record Query(Map<String, String> values) {
  Query {
    values = Map.copyOf(values);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  boolean isTrue(String key) {
    return Boolean.parseBoolean(values.get(key));
  }

  long number(String key, long otherwise) {
    String value = values.get(key);
    if (value == null) {
      return otherwise;
    }
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException _) {
      throw Refusal.form(key, "NUMBER_TYPE_COERCE", "Value is not a number.");
    }
  }
}
