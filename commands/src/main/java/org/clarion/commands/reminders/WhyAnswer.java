package org.clarion.commands.reminders;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.DateLines;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.commands.entries.EntryLookup;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Kind;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Timing;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.message.Call;
import org.clarion.core.reminder.Truth;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** Says why a date was or was not posted in a place: the last time that it was, and the next. */
record WhyAnswer(Surroundings around, Invocation invocation) {
  private static final int DAYS_BACK = 60;
  private static final int MONTHS_AHEAD = 15;
  private static final int DAYS_AHEAD = 460;

  private static final PhraseKey TITLE = PhraseKey.of("why.title", "title");
  private static final PhraseKey WHICH = PhraseKey.of("why.which");
  private static final PhraseKey NO_NAME = PhraseKey.of("why.noName");
  private static final PhraseKey NEVER = PhraseKey.of("why.never");
  private static final PhraseKey NONE = PhraseKey.of("why.none");
  private static final PhraseKey OFF = PhraseKey.of("why.off");
  private static final PhraseKey NOT_OURS = PhraseKey.of("why.notOurs", "date");
  private static final PhraseKey NO_DAY = PhraseKey.of("why.noDay");
  private static final PhraseKey CANCELLED = PhraseKey.of("why.cancelled");

  static List<PhraseKey> phrases() {
    return Stream.of(
            List.of(TITLE, WHICH, NO_NAME, NEVER, NONE, OFF, NOT_OURS, NO_DAY, CANCELLED),
            WhyWording.PHRASES,
            EntryLookup.PHRASES,
            DateLines.phrases())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** Of the date that goes by this name, if one does for sure. */
  Reply about(String name) {
    if (name.isEmpty()) {
      return new Reply.Refusal(NO_NAME.with());
    }
    return new EntryLookup(around).answerFor(Kind.DATE, name, WHICH, this::answer, WhyAnswer::call);
  }

  private static Call call(Entry date) {
    return Call.of(WhyCommand.COMMAND, EntryCalls.NAME, date.id().name());
  }

  private Reply answer(Entry date) {
    KeyDates dates = around.dates().get();
    Instant now = invocation.receivedAt();
    Outlook outlook = Outlook.of(around, invocation.place(), now, DAYS_AHEAD);
    List<Part> parts = new ArrayList<>();
    if (!outlook.isOn()) {
      parts.add(new Part.Said(OFF.with()));
    }
    List<Occurrence> shown = shown(date, dates);
    if (shown.isEmpty()) {
      parts.add(new Part.Said(isSilent(date) ? NEVER.with() : NONE.with()));
    }
    List<Delivery> history = around.ledger().history(invocation.place(), date.id());
    var wording = new WhyWording(outlook, history, around.zone(), now);
    for (Occurrence occurrence : shown) {
      parts.addAll(parts(new Dated(date, occurrence), dates, wording));
    }
    return new Reply.Card(
        call(date),
        TITLE.with(new Value.Strong(date.title())),
        parts,
        List.of(
            new SettingsWording(around.library()).of(Setting.LEADS, outlook.place().settings())),
        List.of(date.id()),
        List.of(EntryCalls.choice(date), RemindersCommand.choice("settings")));
  }

  private List<Part> parts(Dated dated, KeyDates dates, WhyWording wording) {
    List<Part> parts = new ArrayList<>();
    LocalDate today = invocation.today(around.zone());
    var date = new Value.Said(new DateLines(dates, today).item(dated));
    boolean isOurs = isOurs(dated, dates);
    if (!isOurs) {
      parts.add(new Part.Said(NOT_OURS.with(date)));
    } else {
      parts.add(new Part.Heading(new DateLines(dates, today).item(dated)));
      if (!dated.occurrence().hasDay()) {
        parts.add(new Part.Said(NO_DAY.with()));
      }
      if (dated.occurrence().certainty() == Certainty.CANCELLED) {
        parts.add(new Part.Said(CANCELLED.with()));
      }
    }
    wording.items(dated, isOurs).forEach(it -> parts.add(new Part.Item(it)));
    return parts;
  }

  private boolean isOurs(Dated dated, KeyDates dates) {
    return new ReminderState(around)
        .settingsOf(invocation.place())
        .interest()
        .holds(dated, dates.library());
  }

  /** The last one that has begun lately and the next; those of this place where there are any. */
  private List<Occurrence> shown(Entry entry, KeyDates dates) {
    LocalDate today = invocation.today(around.zone());
    List<Occurrence> all =
        Occurrences.between(
            entry.keyDate().orElseThrow(),
            today.minusDays(DAYS_BACK),
            today.plusMonths(MONTHS_AHEAD),
            dates.almanac());
    List<Occurrence> ours = all.stream().filter(it -> isOurs(new Dated(entry, it), dates)).toList();
    List<Occurrence> shown = ours.isEmpty() ? all : ours;
    return Stream.of(
            shown.stream().filter(it -> hasBegun(it.timing())).reduce((_, later) -> later),
            shown.stream()
                .filter(it -> !hasBegun(it.timing()))
                .min(comparing(it -> it.timing().earliest())))
        .flatMap(Optional::stream)
        .toList();
  }

  private boolean hasBegun(Timing timing) {
    return !Truth.begins(timing, around.zone()).isAfter(invocation.receivedAt());
  }

  private static boolean isSilent(Entry entry) {
    return entry
        .keyDate()
        .filter(it -> it.certainty() == Certainty.RETIRED || it.contradiction() != null)
        .isPresent();
  }
}
