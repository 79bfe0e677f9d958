package org.clarion.loopback.discord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** A message as it stands now, and what it was before. */
final class Message {
  static final long SUPPRESS_EMBEDS = 1L << 2;
  static final long EPHEMERAL = 1L << 6;
  static final long LOADING = 1L << 7;
  static final long SILENT = 1L << 12;
  static final long COMPONENTS_V2 = 1L << 15;

  final long id;
  final Channel channel;
  final Person author;
  final Instant at;
  final List<Attached> files = new ArrayList<>();
  final List<String> edits = new ArrayList<>();
  String content = "";
  ArrayNode components = Json.array();
  ArrayNode embeds = Json.array();
  long flags;
  @Nullable String nonce;
  @Nullable Long repliesTo;
  Pings pings = Pings.NONE;
  @Nullable Instant edited;
  boolean deleted;

  /**
   * A file under the id that edits keep it by.
   *
   * @param url where people download it
   */
  record Attached(long id, UploadedFile file, String url) {}

  Message(long id, Channel channel, Person author, Instant at) {
    this.id = id;
    this.channel = channel;
    this.author = author;
    this.at = at;
  }

  boolean has(long flag) {
    return Right.has(flags, flag);
  }

  Posted posted() {
    return new Posted(
        id,
        channel.id,
        author.id,
        content,
        Controls.read(components),
        files.stream().map(Attached::file).toList(),
        flags,
        nonce,
        has(EPHEMERAL),
        repliesTo,
        at,
        edits,
        pings);
  }
}
