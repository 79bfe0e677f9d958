package org.clarion.search;

import java.util.List;
import org.clarion.core.content.Finding;

/**
 * What the search makes of a question.
 *
 * @param entries what it may be about, the surest first
 * @param finding whether the bot answers, offers or declines
 */
public record Judged(List<Scored> entries, Finding finding) {
  public Judged {
    entries = List.copyOf(entries);
  }
}
