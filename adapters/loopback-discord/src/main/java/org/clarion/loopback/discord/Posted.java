package org.clarion.loopback.discord;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as people see it.
 *
 * @param author the bot's or a person's id
 * @param components every button and menu, in the order shown
 * @param flags Discord's message flags: 4 link previews off, 64 ephemeral, 4096 silent
 * @param nonce what repeats are told by; null when none was given
 * @param ephemeral whether only the person sees it who asked
 * @param repliesTo the earlier message that this one answers; null for none
 * @param edits what it said before each edit, the oldest first
 * @param pings whom it notified when it was posted; edits notify nobody
 */
public record Posted(
    long id,
    long channel,
    long author,
    String content,
    List<Control> components,
    List<UploadedFile> files,
    long flags,
    @Nullable String nonce,
    boolean ephemeral,
    @Nullable Long repliesTo,
    Instant at,
    List<String> edits,
    Pings pings) {
  public Posted {
    components = List.copyOf(components);
    files = List.copyOf(files);
    edits = List.copyOf(edits);
  }

  /** The custom ids of its buttons, in the order shown; links have none. */
  public List<String> buttonIds() {
    return components.stream()
        .flatMap(it -> it instanceof Control.Button button ? button.find().stream() : null)
        .toList();
  }

  /** The button with this label; empty when there is none. */
  public Optional<Control.Button> button(String label) {
    return components.stream()
        .filter(Control.Button.class::isInstance)
        .map(Control.Button.class::cast)
        .filter(it -> it.label().equals(label))
        .findFirst();
  }
}
