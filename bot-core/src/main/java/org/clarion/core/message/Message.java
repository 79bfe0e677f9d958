package org.clarion.core.message;

import java.util.List;
import java.util.stream.Collectors;

/** An answer or a reminder in the reader's language, still free of any platform's markup. */
public record Message(
    List<Line> lines, List<Button> buttons, Audience audience, List<Attachment> attachments) {
  /** Who is meant to see a message. */
  public enum Audience {
    EVERYONE_HERE,
    ASKER_ONLY
  }

  /**
   * @throws IllegalArgumentException when there is no line: every message reads fully as text
   */
  public Message {
    lines = List.copyOf(lines);
    buttons = List.copyOf(buttons);
    attachments = List.copyOf(attachments);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("Expected a message with at least one line");
    }
  }

  /** A message without files. */
  public Message(List<Line> lines, List<Button> buttons, Audience audience) {
    this(lines, buttons, audience, List.of());
  }

  /** The whole message as plain text, one line after the other, without its buttons. */
  public String plain() {
    return lines.stream().map(Message::plain).collect(Collectors.joining("\n"));
  }

  private static String plain(Line line) {
    return switch (line) {
      case Line.Item item -> "- " + item.plain();
      case Line.Step step -> step.number() + ". " + step.plain();
      case Line.Title title -> title.plain();
      case Line.Text text -> text.plain();
      case Line.Note note -> note.plain();
    };
  }
}
