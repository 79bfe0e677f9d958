package org.clarion.commands.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.core.content.Entry;
import org.clarion.core.date.Timing;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;
import org.jspecify.annotations.Nullable;

/**
 * A date with a day, or days that were named.
 *
 * @param entry null for days without a date of the content
 * @param title what it is called by itself; null for days of no name
 * @param date how it is called in a sentence
 * @param schools whose school year it goes by; null when there is none
 */
record Subject(
    @Nullable Entry entry,
    @Nullable Value title,
    Timing timing,
    Value date,
    @Nullable Entry schools) {
  private static final int WEEK_DAYS = 7;
  private static final int DAYS_MAX = 366;

  /** Its days, the first year of them. */
  Stream<LocalDate> days() {
    return timing.earliest().datesUntil(timing.latest().plusDays(1)).limit(DAYS_MAX);
  }

  /** Whether it lasts so long that it takes in weekends by itself. */
  boolean isLong() {
    return timing.latest().isAfter(timing.earliest().plusDays(WEEK_DAYS - 1L));
  }

  /** The date, or for days of the school year the calendar they are from. */
  List<EntryId> about() {
    Entry about = entry == null ? schools : entry;
    return about == null ? List.of() : List.of(about.id());
  }

  List<Choice> choices() {
    return entry == null ? List.of() : List.of(EntryCalls.choice(entry));
  }

  Reply note(Phrase phrase) {
    return new Reply.Note(phrase, about(), choices());
  }
}
