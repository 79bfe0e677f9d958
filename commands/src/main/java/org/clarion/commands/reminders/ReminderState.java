package org.clarion.commands.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Call;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Part;
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
  private static final PhraseKey QUESTIONS = PhraseKey.of("reminders.isQuestionsOn", "since");
  private static final PhraseKey NEXT = PhraseKey.of("reminders.isNext", "post");
  private static final PhraseKey NO_NEXT = PhraseKey.counted("reminders.isNoNext", "days");
  private static final PhraseKey TROUBLE = PhraseKey.of("reminders.isTrouble", "reason");
  private static final PhraseKey SETTINGS = PhraseKey.of("reminders.settings");
  private static final PhraseKey SETTING = PhraseKey.of("reminders.setting", "now", "example");
  private static final PhraseKey RESET = PhraseKey.of("reminders.settingReset");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      Stream.of(
              List.of(
                  TITLE, OFF, OFF_KEPT, ON, QUESTIONS, NEXT, NO_NEXT, TROUBLE, SETTINGS, SETTING,
                  RESET),
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
    since(place, Topic.QUESTIONS).ifPresent(it -> parts.add(new Part.Said(QUESTIONS.with(it))));
    new SettingsWording(around.library())
        .sentences(place.settings())
        .forEach(it -> parts.add(new Part.Item(it)));
    if (on) {
      parts.add(next(place.place(), place.settings(), invocation.receivedAt()));
    }
    trouble(place.place(), invocation.receivedAt())
        .ifPresent(it -> parts.add(new Part.Said(TROUBLE.with(new Value.Text(it)))));
    return card(RemindersCommand.call(), TITLE, parts, choices(on, place.settings()));
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
        Stream.of(Setting.QUIET, Setting.DIGEST, Setting.CAP, Setting.PAUSE)
            .map(it -> RemindersCommand.choice(it.example()))
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

  private Part next(Place place, ReminderSettings settings, Instant now) {
    var foretold = new Foretold(around.dates().get(), settings);
    return Outlook.of(around, place, now, ReminderPreview.DAYS).posts().stream()
        .flatMap(it -> foretold.of(it).stream())
        .findFirst()
        .map(it -> new Part.Said(NEXT.with(new Value.Said(it))))
        .orElseGet(() -> new Part.Said(NO_NEXT.with(new Value.Count(ReminderPreview.DAYS))));
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
