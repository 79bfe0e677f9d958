package org.clarion.commands.reminders;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Library;
import org.clarion.core.message.Call;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Replies;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Says how it is with reminders in one place: what is on, what comes next, and what can be changed.
 */
record ReminderState(Surroundings around) {
  private static final Duration TROUBLE_WITHIN = Duration.ofDays(7);

  private static final PhraseKey TITLE = PhraseKey.of("reminders.title");
  private static final PhraseKey OFF = PhraseKey.of("reminders.isOff");
  private static final PhraseKey OFF_KEPT = PhraseKey.of("reminders.isOffKept");
  private static final PhraseKey ON = PhraseKey.of("reminders.isOn", "since");
  private static final PhraseKey HERE_ON = PhraseKey.of("reminders.isOnHere", "since");
  private static final PhraseKey QUESTIONS = PhraseKey.of("reminders.isQuestionsOn", "since");
  private static final PhraseKey EVENTS = PhraseKey.of("reminders.isEventsOn", "since");
  private static final PhraseKey PINNED = PhraseKey.of("reminders.isPinOn", "since");
  private static final PhraseKey UNPINNED = PhraseKey.of("reminders.isPinUnpinned", "kept");
  private static final PhraseKey NEXT = PhraseKey.of("reminders.isNext", "post");
  private static final PhraseKey NO_NEXT = PhraseKey.counted("reminders.isNoNext", "days");
  private static final PhraseKey DISMISSED = PhraseKey.of("reminders.isDismissed", "dates");
  private static final PhraseKey TROUBLE = PhraseKey.of("reminders.isTrouble", "reason");
  private static final PhraseKey SETTINGS = PhraseKey.of("reminders.settings");
  private static final PhraseKey SETTING = PhraseKey.of("reminders.setting", "now", "example");
  private static final PhraseKey RESET = PhraseKey.of("reminders.settingReset");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      Stream.of(
              List.of(
                  TITLE, OFF, OFF_KEPT, ON, HERE_ON, QUESTIONS, EVENTS, PINNED, UNPINNED, NEXT,
                  NO_NEXT, DISMISSED, TROUBLE, SETTINGS, SETTING, RESET),
              SettingsWording.PHRASES,
              Foretold.PHRASES)
          .flatMap(List::stream)
          .toList();

  /** All of it. */
  Reply of(Invocation invocation) {
    Optional<Subscription> found = around.subscriptions().find(invocation.place());
    if (found.isEmpty()) {
      return new Reply.Note(OFF.with(), choices(false, ReminderSettings.DEFAULT));
    }
    Subscription place = found.get();
    boolean on = place.isOn(Topic.REMINDERS);
    List<Part> parts = new ArrayList<>();
    since(place, Topic.REMINDERS)
        .ifPresentOrElse(
            it -> parts.add(new Part.Said(ON.with(it))),
            () -> parts.add(new Part.Said(OFF_KEPT.with())));
    new SettingsWording(around.library())
        .sentences(place.settings())
        .forEach(it -> parts.add(new Part.Item(it)));
    dismissed(place.settings()).ifPresent(it -> parts.add(new Part.Said(it)));
    since(place, Topic.QUESTIONS).ifPresent(it -> parts.add(new Part.Said(QUESTIONS.with(it))));
    since(place, Topic.EVENTS).ifPresent(it -> parts.add(new Part.Said(EVENTS.with(it))));
    since(place, Topic.PINNED)
        .ifPresent(it -> parts.add(new Part.Said(pinned(place.place(), PINNED.with(it)))));
    if (on) {
      parts.add(next(place.place(), place.settings(), invocation.receivedAt()));
    }
    trouble(place.place(), invocation.receivedAt())
        .ifPresent(it -> parts.add(new Part.Said(TROUBLE.with(new Value.Text(it)))));
    return card(RemindersCommand.call(), TITLE, parts, choices(on, place.settings()));
  }

  /** Whether reminders are on, what comes next and what went wrong, in a line each. */
  List<Part> brief(Invocation invocation) {
    Optional<Subscription> found = around.subscriptions().find(invocation.place());
    List<Part> parts = new ArrayList<>();
    found
        .flatMap(it -> since(it, Topic.REMINDERS))
        .ifPresentOrElse(
            it -> {
              parts.add(new Part.Said(HERE_ON.with(it)));
              parts.add(next(found.get().place(), found.get().settings(), invocation.receivedAt()));
            },
            () -> parts.add(new Part.Said(OFF.with())));
    trouble(invocation.place(), invocation.receivedAt())
        .ifPresent(it -> parts.add(new Part.Said(TROUBLE.with(new Value.Text(it)))));
    return parts;
  }

  /** What can be changed, how it is now, and an example of each. */
  Reply settings(Invocation invocation) {
    ReminderSettings settings = settingsOf(invocation.place());
    var wording = new SettingsWording(around.library());
    List<Part> parts = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      parts.add(
          new Part.Item(
              SETTING.with(
                  new Value.Said(wording.of(setting, settings)),
                  new Value.Strong("/reminders " + setting.example()))));
    }
    parts.add(new Part.Said(RESET.with()));
    return card(
        RemindersCommand.call("settings"),
        SETTINGS,
        parts,
        Stream.concat(
                Stream.of("change"),
                Stream.of(Setting.QUIET, Setting.DIGEST, Setting.CAP, Setting.PAUSE)
                    .map(Setting::example))
            .map(RemindersCommand::choice)
            .toList());
  }

  /** How a place wants its reminders, whether they are on or not. */
  ReminderSettings settingsOf(Place place) {
    return around
        .subscriptions()
        .find(place)
        .map(Subscription::settings)
        .orElse(ReminderSettings.DEFAULT);
  }

  private Optional<Value> since(Subscription place, Topic topic) {
    return Optional.ofNullable(place.since().get(topic))
        .map(it -> it.atZone(around.zone()))
        .map(it -> new Value.Timed(it, it));
  }

  /** With what is to be said where the message is there and could not be pinned. */
  private Phrase pinned(Place place, Phrase kept) {
    return around
        .pins()
        .find(place)
        .filter(it -> it.message() != null && !it.pinned())
        .map(_ -> UNPINNED.with(new Value.Said(kept)))
        .orElse(kept);
  }

  private Part next(Place place, ReminderSettings settings, Instant now) {
    var foretold = new Foretold(around.dates().get(), settings);
    return Outlook.of(around, place, now, ReminderPreview.DAYS).posts().stream()
        .flatMap(it -> foretold.of(it).stream())
        .findFirst()
        .map(it -> new Part.Said(NEXT.with(new Value.Said(it))))
        .orElseGet(() -> new Part.Said(NO_NEXT.with(new Value.Count(ReminderPreview.DAYS))));
  }

  /** The dates that somebody wants to hear no more of. */
  private Optional<Phrase> dismissed(ReminderSettings settings) {
    Library library = around.library();
    String titles =
        settings.replies().dismissed().stream()
            .map(Replies.Dismissed::entry)
            .distinct()
            .flatMap(it -> library.find(it).stream())
            .map(Entry::title)
            .sorted()
            .collect(joining(", "));
    return titles.isEmpty()
        ? Optional.empty()
        : Optional.of(DISMISSED.with(new Value.Text(titles)));
  }

  /** What went wrong here lately, in the platform's words. */
  private Optional<String> trouble(Place place, Instant now) {
    return around.ledger().settled(now.minus(TROUBLE_WITHIN), now).troubled().stream()
        .filter(it -> it.place().equals(place))
        .findFirst()
        .map(it -> it.reason());
  }

  private static List<Choice> choices(boolean on, ReminderSettings settings) {
    boolean paused = settings.quiet().pausedUntil() != null;
    return Stream.concat(
            Stream.of(on ? "off" : "on", "preview", "settings", "test"),
            paused ? Stream.of("resume") : Stream.of())
        .map(RemindersCommand::choice)
        .toList();
  }

  private static Reply card(Call self, PhraseKey title, List<Part> parts, List<Choice> more) {
    return new Reply.Card(self, title.with(), parts, List.of(), List.of(), more);
  }
}
