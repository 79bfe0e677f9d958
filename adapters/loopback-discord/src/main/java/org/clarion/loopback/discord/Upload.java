package org.clarion.loopback.discord;

import java.util.ArrayList;
import java.util.List;
import org.clarion.testkit.loopback.Multipart;
import tools.jackson.databind.JsonNode;

/**
 * The body of a request taken apart: JSON alone, or JSON with files.
 *
 * @param json an empty object when there is none
 */
record Upload(JsonNode json, List<UploadedFile> files) {
  Upload {
    files = List.copyOf(files);
  }

  static Upload read(String contentType, byte[] body) {
    if (body.length == 0) {
      return new Upload(Json.object(), List.of());
    }
    if (!Multipart.is(contentType)) {
      return new Upload(Json.read(body), List.of());
    }
    JsonNode json = Json.object();
    List<UploadedFile> files = new ArrayList<>();
    for (Multipart.Part part : Multipart.parts(contentType, body)) {
      if (part.fileName() != null) {
        files.add(new UploadedFile(part.fileName(), part.type(), part.bytes()));
      } else if (part.name().equals("payload_json")) {
        json = Json.read(part.bytes());
      }
    }
    return new Upload(json, files);
  }
}
