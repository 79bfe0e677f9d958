package org.clarion.core.content;

import java.util.List;
import java.util.Optional;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.message.EntryId;

/**
 * One thing the bot knows and can be asked about.
 *
 * @param names other names of the thing itself, such as abbreviations
 * @param questions how people ask for it, the most natural first
 * @param tags words people use for it that do not stand in the text
 * @param related where a reader may want to go next, most useful first
 * @param text plain prose; see {@link Prose} for its few marks
 */
public record Entry(
    EntryId id,
    String title,
    List<String> names,
    List<String> questions,
    List<String> tags,
    List<EntryId> related,
    Provenance provenance,
    List<Slot> slots,
    String text,
    Body body) {
  /**
   * @throws IllegalArgumentException when the id does not begin as the kind of the body demands
   */
  public Entry {
    names = List.copyOf(names);
    questions = List.copyOf(questions);
    tags = List.copyOf(tags);
    related = List.copyOf(related);
    slots = List.copyOf(slots);
    if (!id.prefix().equals(body.kind().prefix())) {
      throw new IllegalArgumentException(
          "Expected the id to begin with '%s.' but was '%s'".formatted(body.kind().prefix(), id));
    }
  }

  public Kind kind() {
    return body.kind();
  }

  /** The term calendar in it, or nothing when it holds none. */
  public Optional<TermCalendar> terms() {
    return body instanceof Body.Terms(TermCalendar terms) ? Optional.of(terms) : Optional.empty();
  }

  /** The key date in it, or nothing when it is not a date. */
  public Optional<KeyDate> keyDate() {
    return body instanceof Body.OnDate(KeyDate keyDate) ? Optional.of(keyDate) : Optional.empty();
  }
}
