package org.clarion.loopback.discord;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** What an option's value is, under Discord's number for it. */
enum OptionType {
  STRING(3),
  INTEGER(4),
  BOOLEAN(5),
  USER(6),
  CHANNEL(7),
  ROLE(8),
  NUMBER(10),
  ATTACHMENT(11);

  private final int number;

  OptionType(int number) {
    this.number = number;
  }

  static OptionType of(JsonNode option) {
    int number = option.path("type").asInt(0);
    return Arrays.stream(values())
        .filter(it -> it.number == number)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Expected a value's type but was " + number));
  }
}
