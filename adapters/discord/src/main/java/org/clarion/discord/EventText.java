package org.clarion.discord;

import static java.util.stream.Collectors.joining;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import org.clarion.core.calendar.BoardEvent;
import org.jspecify.annotations.Nullable;

/**
 * A key date as one of a server's scheduled events. Its last line is a reference by which the bot
 * finds it again.
 */
record EventText(
    String name, String description, String location, OffsetDateTime start, OffsetDateTime end) {
  private static final String REFERENCE = "clarion:";
  private static final String CUT = "…";
  private static final int LINK_MAX = 300;

  /**
   * @param location where it is said to be, since Discord wants a place
   */
  static EventText of(BoardEvent event, String location) {
    String link = event.link() == null ? "" : event.link().toASCIIString();
    String tail =
        (link.isEmpty() || link.length() > LINK_MAX ? "" : "\n" + link)
            + ("\n" + REFERENCE + event.key());
    String text =
        event
            .text()
            .lines()
            .map(it -> EscapedText.atLineStart(EscapedText.of(it)))
            .collect(joining("\n"));
    return new EventText(
        EscapedText.clean(event.title()).strip(),
        (cut(text, ScheduledEvent.MAX_DESCRIPTION_LENGTH - tail.length()) + tail).strip(),
        location,
        event.start().atOffset(ZoneOffset.UTC),
        event.end().atOffset(ZoneOffset.UTC));
  }

  /** The key in a description; nothing when it has no reference. */
  static Optional<String> key(@Nullable String description) {
    return Optional.ofNullable(description)
        .map(it -> it.substring(it.lastIndexOf('\n') + 1))
        .filter(it -> it.startsWith(REFERENCE))
        .map(it -> it.substring(REFERENCE.length()));
  }

  /** Whether it stands like this already. */
  boolean isSame(ScheduledEvent there) {
    OffsetDateTime otherEnd = there.getEndTime();
    return name.equals(there.getName())
        && description.equals(there.getDescription())
        && Objects.equals(location, there.getLocation())
        && start.isEqual(there.getStartTime())
        && otherEnd != null
        && end.isEqual(otherEnd);
  }

  private static String cut(String escaped, int lengthMax) {
    if (escaped.length() <= lengthMax) {
      return escaped;
    }
    String head = escaped.substring(0, lengthMax - CUT.length());
    boolean halved = Character.isHighSurrogate(head.charAt(head.length() - 1));
    return (halved || EscapedText.endsInEscape(head) ? head.substring(0, head.length() - 1) : head)
        + CUT;
  }
}
