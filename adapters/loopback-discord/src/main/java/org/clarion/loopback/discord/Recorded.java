package org.clarion.loopback.discord;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request as it reached Discord.
 *
 * @param path below {@code /api/v10}, beginning with a slash
 * @param query as it stood in the address; null for none
 * @param headers without the token; names in lower case
 * @param body the JSON, of an upload its {@code payload_json}; null for none
 * @param status what it was answered; 0 when the connection was cut or no answer was given
 * @param at by Discord's clock
 */
public record Recorded(
    String method,
    String path,
    @Nullable String query,
    Map<String, String> headers,
    @Nullable JsonNode body,
    List<UploadedFile> files,
    int status,
    Instant at) {
  public Recorded {
    headers = Map.copyOf(headers);
    files = List.copyOf(files);
  }
}
