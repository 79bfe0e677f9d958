package org.clarion.loopback.telegram;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request as it reached Telegram.
 *
 * @param method as Telegram writes it, such as {@code sendMessage}; as it came when unknown
 * @param parameters an object; of an upload its fields, read as JSON where they are
 * @param status what it was answered; 0 when the connection was cut or no answer was given
 * @param reply the JSON it was answered, whether or not it got through; null for a page or none
 * @param at by Telegram's clock
 */
public record Recorded(
    String method,
    JsonNode parameters,
    List<UploadedFile> files,
    int status,
    @Nullable JsonNode reply,
    Instant at) {
  public Recorded {
    files = List.copyOf(files);
  }
}
