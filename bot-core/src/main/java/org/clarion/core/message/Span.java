package org.clarion.core.message;

import java.net.URI;
import java.time.Instant;

/**
 * A stretch of a line that a platform writes in its own markup.
 *
 * <p>Text stays text, a moment a moment and a mention a mention until the adapter writes it out:
 * escaping happens there and only there, and each platform can show the reader's own clock. A kind
 * added here does not compile until every platform has decided how to write it.
 */
public sealed interface Span {
  /** Text as it is, to be escaped by the adapter. */
  record Plain(String text) implements Span {}

  /** Text that stands out, such as a title; it reads the same without the emphasis. */
  record Strong(String text) implements Span {}

  /**
   * A moment in time.
   *
   * @param spoken the moment in the message's language and the group's zone, complete by itself; a
   *     platform may add the reader's own local time to it
   */
  record Moment(Instant instant, String spoken) implements Span {}

  /** A person to be notified. No other span ever notifies anybody. */
  record Mention(PersonId person) implements Span {}

  /**
   * A place the bot posts to, which its own platform can show by name.
   *
   * @param spoken the place for readers elsewhere
   */
  record Where(Place place, String spoken) implements Span {}

  /** A link whose label says where it leads; the host is always shown to the reader. */
  record Link(String label, URI target) implements Span {
    /**
     * @throws IllegalArgumentException unless the target is an absolute https address with a host
     *     and no user name, which would pass for the host
     */
    public Link {
      if (!"https".equals(target.getScheme())
          || target.getHost() == null
          || target.getUserInfo() != null) {
        throw new IllegalArgumentException(
            "Expected an https address with a host and no user but was '%s'".formatted(target));
      }
    }
  }
}
