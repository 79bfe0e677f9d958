package org.clarion.loopback.telegram;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The files that stand in chats, and what messages say of them. */
final class Media {
  private static final int PHOTO_BYTES_MAX = 10 * 1024 * 1024;
  private static final int SIDE = 1280;

  private final World world;

  /** What a message has of a file. */
  record Attached(ObjectNode json, List<UploadedFile> files) {
    static final Attached NOTHING = new Attached(Json.object(), List.of());
  }

  Media(World world) {
    this.world = world;
  }

  /** The file that a request brings. */
  Attached attach(Parameters asked) {
    if (asked.files().isEmpty()) {
      throw Refusal.bad("there is no file in the request");
    }
    UploadedFile file = asked.files().getFirst();
    if (file.size() == 0) {
      throw Refusal.bad("file must be non-empty");
    }
    if (file.sentAs().equals("photo")) {
      checkPicture(file.bytes());
    }
    return new Attached(json(file), List.of(file));
  }

  private static void checkPicture(byte[] bytes) {
    boolean png = bytes.length > 3 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
    boolean jpeg = bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
    if (!png && !jpeg) {
      throw Refusal.bad("IMAGE_PROCESS_FAILED");
    }
    if (bytes.length > PHOTO_BYTES_MAX) {
      throw Refusal.bad(
          "file \"photo\" of size %d bytes is too big for a photo".formatted(bytes.length));
    }
  }

  /** Keeps a file; gives what a message says of it. */
  ObjectNode json(UploadedFile file) {
    String id = "file_" + world.nextQuery();
    world.files.put(id, file);
    ObjectNode about =
        Json.object()
            .put("file_id", id)
            .put("file_unique_id", "u" + id)
            .put("file_size", file.size());
    ObjectNode json = Json.object();
    if (file.sentAs().equals("photo")) {
      json.putArray("photo").add(about.put("width", SIDE).put("height", SIDE));
    } else {
      json.set("document", about.put("file_name", file.name()).put("mime_type", file.type()));
    }
    return json;
  }
}
