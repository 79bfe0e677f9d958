package org.clarion.loopback.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as people see it.
 *
 * @param topic the forum topic it stands in; null for none and for General
 * @param author the bot's or a person's id, or the id of the chat that speaks for itself
 * @param text its text or caption; empty when it has none, as service messages do
 * @param entities those sent and those the server found
 * @param rows its buttons, row by row
 * @param replyTo the message that it answers; 0 for none
 * @param edits what it said before each edit, the oldest first
 * @param pings the people whom it notified by naming them
 * @param linkPreview whether people see a preview of a link in it
 */
public record Posted(
    long chat,
    @Nullable Integer topic,
    long id,
    long author,
    String text,
    List<Entity> entities,
    List<List<Button>> rows,
    List<UploadedFile> files,
    long replyTo,
    Instant at,
    List<String> edits,
    boolean pinned,
    List<Long> pings,
    boolean linkPreview) {
  public Posted {
    entities = List.copyOf(entities);
    rows = rows.stream().map(List::copyOf).toList();
    files = List.copyOf(files);
    edits = List.copyOf(edits);
    pings = List.copyOf(pings);
  }

  /** Its buttons in the order shown. */
  public List<Button> buttons() {
    return rows.stream().flatMap(List::stream).toList();
  }

  /** The button with this label; empty when there is none. */
  public Optional<Button> button(String label) {
    return buttons().stream().filter(it -> it.text().equals(label)).findFirst();
  }
}
