package org.clarion.loopback.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The files that were uploaded, to be downloaded again without a token. */
final class Files {
  private final Snowflakes ids;
  private final String host;
  private final Map<String, UploadedFile> byPath = new HashMap<>();

  /**
   * Makes an empty one.
   *
   * @param host where files are downloaded, without a slash at the end
   */
  Files(Snowflakes ids, String host) {
    this.ids = ids;
    this.host = host;
  }

  Message.Attached keep(Channel channel, UploadedFile file) {
    long id = ids.next();
    String name = URLEncoder.encode(file.name(), UTF_8);
    String path = "/attachments/%d/%d/%s".formatted(channel.id, id, name);
    byPath.put(path, file);
    return new Message.Attached(id, file, host + path);
  }

  @Nullable UploadedFile find(String path) {
    return byPath.get(path);
  }

  static ObjectNode json(Message.Attached attached) {
    return Json.object()
        .put("id", Json.id(attached.id()))
        .put("filename", attached.file().name())
        .put("size", attached.file().size())
        .put("url", attached.url())
        .put("proxy_url", attached.url())
        .put("content_type", attached.file().type());
  }
}
