package org.clarion.loopback.discord;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The body of a request taken apart: JSON alone, or JSON with files (RFC 7578).
 *
 * @param json an empty object when there is none
 */
record Upload(JsonNode json, List<UploadedFile> files) {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("[ ;]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
  private static final Pattern TYPE = Pattern.compile("(?im)^content-type: *(.+?)\\r?$");
  private static final String END_OF_HEAD = "\r\n\r\n";

  Upload {
    files = List.copyOf(files);
  }

  static Upload read(String contentType, byte[] body) {
    if (body.length == 0) {
      return new Upload(Json.object(), List.of());
    }
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!contentType.startsWith("multipart/") || !boundary.find()) {
      return new Upload(Json.read(body), List.of());
    }
    // One character for each byte, so that files come through whole.
    String text = new String(body, ISO_8859_1);
    JsonNode json = Json.object();
    List<UploadedFile> files = new ArrayList<>();
    for (String part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
      int head = part.indexOf(END_OF_HEAD);
      if (head < 0) {
        continue;
      }
      String headers = part.substring(0, head);
      byte[] content =
          part.substring(head + END_OF_HEAD.length(), part.length() - 2).getBytes(ISO_8859_1);
      Matcher fileName = FILE_NAME.matcher(headers);
      if (fileName.find()) {
        files.add(new UploadedFile(utf8(fileName.group(1)), first(TYPE, headers), content));
      } else if (first(NAME, headers).equals("payload_json")) {
        json = Json.read(content);
      }
    }
    return new Upload(json, files);
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "application/octet-stream";
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(ISO_8859_1), UTF_8);
  }
}
