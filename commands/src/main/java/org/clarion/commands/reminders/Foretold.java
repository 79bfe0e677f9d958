package org.clarion.commands.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.entries.DateLines;
import org.clarion.core.content.KeyDates;
import org.clarion.core.reminder.Forecast.Foreseen;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/**
 * Says what one post to come will hold and when it comes.
 *
 * @param settings those of its place
 */
record Foretold(KeyDates dates, ReminderSettings settings) {
  private static final PhraseKey REMINDER = PhraseKey.of("reminders.previewItem", "at", "dates");
  private static final PhraseKey DIGEST = PhraseKey.of("reminders.previewDigest", "at", "dates");
  private static final PhraseKey QUESTION =
      PhraseKey.of("reminders.previewQuestion", "at", "dates");
  private static final PhraseKey CORRECTION =
      PhraseKey.of("reminders.previewCorrection", "at", "dates");
  private static final PhraseKey REPORT = PhraseKey.of("reminders.previewReport", "at");
  private static final PhraseKey DATE = PhraseKey.of("reminders.previewDate", "title", "when");
  private static final PhraseKey PUT_OFF_QUIET =
      PhraseKey.of("reminders.putOffQuiet", "date", "due");
  private static final PhraseKey PUT_OFF_CAP = PhraseKey.of("reminders.putOffCap", "date", "due");
  private static final PhraseKey PUT_OFF = PhraseKey.of("reminders.putOff", "date", "due");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      Stream.of(
              List.of(
                  REMINDER,
                  DIGEST,
                  QUESTION,
                  CORRECTION,
                  REPORT,
                  DATE,
                  PUT_OFF_QUIET,
                  PUT_OFF_CAP,
                  PUT_OFF),
              Joined.PHRASES,
              DateLines.phrases())
          .flatMap(List::stream)
          .toList();

  /** Nothing when the content knows none of its dates any more. */
  Optional<Phrase> of(Foreseen post) {
    PhraseKey key =
        switch (post.kind()) {
          case REMINDER -> REMINDER;
          case DIGEST -> DIGEST;
          case QUESTION -> QUESTION;
          case CORRECTION -> CORRECTION;
          case REPORT -> REPORT;
        };
    if (key.equals(REPORT)) {
      return Optional.of(REPORT.with(moment(post.at())));
    }
    List<Value> said = post.members().stream().flatMap(it -> date(it, post.at()).stream()).toList();
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(key.with(moment(post.at()), new Value.Said(Joined.apart(said))));
  }

  /** A moment by the group's clocks. */
  Value moment(Instant instant) {
    ZonedDateTime at = instant.atZone(dates.almanac().zone());
    return new Value.Timed(at, at);
  }

  private Optional<Value> date(Trigger trigger, Instant at) {
    LocalDate then = at.atZone(dates.almanac().zone()).toLocalDate();
    return dates
        .library()
        .find(trigger.entry())
        .map(it ->
            DATE.with(
                new Value.Strong(it.title()),
                new Value.Said(new DateLines(dates, then).when(trigger.timing()))))
        .map(it -> new Value.Said(trigger.dueAt().isBefore(at) ? putOff(it, trigger) : it));
  }

  private Phrase putOff(Phrase date, Trigger trigger) {
    PhraseKey why =
        settings.quiet().holds(trigger.dueAt(), dates.almanac().zone())
            ? PUT_OFF_QUIET
            : settings.postsPerWeekMax() > 0 ? PUT_OFF_CAP : PUT_OFF;
    return why.with(new Value.Said(date), moment(trigger.dueAt()));
  }
}
