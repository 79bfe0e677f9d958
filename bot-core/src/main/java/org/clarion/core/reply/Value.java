package org.clarion.core.reply;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;

/** What goes into the gap of a sentence, before any language has been chosen. */
public sealed interface Value {
  /** A name or another piece of content, said as it stands. */
  record Text(String text) implements Value {}

  /** Like {@link Text}, standing out. */
  record Strong(String text) implements Value {}

  /** A number; a sentence about it may come in several plural forms. */
  record Count(long number) implements Value {}

  /** Whole days, both ends included; one day when they are equal. */
  record Days(LocalDate first, LocalDate last) implements Value {}

  /** Like {@link Days}, below a heading that names the month of the first day. */
  record DaysOfMonth(LocalDate first, LocalDate last) implements Value {}

  /** A moment, or a stretch of hours when the end differs from the start. */
  record Timed(ZonedDateTime start, ZonedDateTime end) implements Value {}

  /** A person to be notified. */
  record Mention(PersonId person) implements Value {}

  /**
   * A place, where its own platform can show its name.
   *
   * @param spoken the place for everybody else
   */
  record Where(Place place, Phrase spoken) implements Value {}

  /** A link whose label says where it leads. */
  record Link(String label, URI target) implements Value {}

  /** A sentence within a sentence. */
  record Said(Phrase phrase) implements Value {}

  /** One day. */
  static Value day(LocalDate day) {
    return new Days(day, day);
  }
}
