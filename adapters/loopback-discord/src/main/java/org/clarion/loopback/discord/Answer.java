package org.clarion.loopback.discord;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a request is answered.
 *
 * @param body null for none
 */
record Answer(int status, @Nullable JsonNode body) {
  static Answer ok(JsonNode body) {
    return new Answer(200, body);
  }

  static Answer created(JsonNode body) {
    return new Answer(201, body);
  }

  static Answer nothing() {
    return new Answer(204, null);
  }
}
