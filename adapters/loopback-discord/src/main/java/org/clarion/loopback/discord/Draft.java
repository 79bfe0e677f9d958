package org.clarion.loopback.discord;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What somebody wants to say: the body of a request and the files that came with it. */
record Draft(JsonNode body, List<UploadedFile> files) {
  Draft {
    files = List.copyOf(files);
  }

  static Draft text(String content) {
    return new Draft(Json.object().put("content", content), List.of());
  }
}
