package org.clarion.commands.reminders;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;
import org.jspecify.annotations.Nullable;

/** Changes how a place wants its reminders, and offers to undo it. */
final class SettingsChange {
  /** Longer than anybody copies by hand. */
  private static final int UNDO_LENGTH_MAX = 400;

  private static final PhraseKey DONE = PhraseKey.of("reminders.done", "now");
  private static final PhraseKey DONE_OFF = PhraseKey.of("reminders.doneOff", "now");
  private static final PhraseKey RESET = PhraseKey.of("reminders.resetDone", "now");
  private static final PhraseKey AND = PhraseKey.of("reminders.sentences", "some", "more");
  private static final PhraseKey UNDO = PhraseKey.of("reminders.undo");
  private static final PhraseKey UNDO_TYPED = PhraseKey.of("reminders.undoTyped", "words");

  private static final PhraseKey CHANGED = PhraseKey.of("reminders.changed");
  private static final PhraseKey COMPARED = PhraseKey.of("reminders.compared", "now", "before");
  private static final PhraseKey CHANGED_OFF = PhraseKey.of("reminders.changedOff");
  private static final PhraseKey SAME = PhraseKey.of("reminders.changedNothing");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      Stream.of(
              List.of(DONE, DONE_OFF, RESET, AND, UNDO, UNDO_TYPED),
              List.of(CHANGED, COMPARED, CHANGED_OFF, SAME),
              SettingsForm.PHRASES,
              SettingsWording.PHRASES,
              SettingsReader.PHRASES,
              InterestWords.PHRASES,
              QuietWords.PHRASES)
          .flatMap(List::stream)
          .toList();

  /**
   * How to bring back what was.
   *
   * @param typed what to type for it, where it is too long for a button; else null
   */
  private record Undo(@Nullable Phrase typed, List<Choice> choices) {
    List<Phrase> notes() {
      return typed == null ? List.of() : List.of(typed);
    }
  }

  private final Surroundings around;
  private final Invocation invocation;
  private final Place here;
  private final SettingsReader reader;
  private final ReminderSettings before;

  SettingsChange(Surroundings around, Invocation invocation) {
    this.around = around;
    this.invocation = invocation;
    this.here = invocation.place();
    this.reader = new SettingsReader(around, here.platform(), invocation.today(around.zone()));
    this.before = new ReminderState(around).settingsOf(here);
  }

  /** Whether the words say what is to be set, and to what. */
  boolean isReadable(String words) {
    return reader
        .read(words, before)
        .filter(SettingsReader.Reading.Changed.class::isInstance)
        .isPresent();
  }

  /** Does what the words say, or says what to try instead; nothing when they say no setting. */
  Optional<Reply> to(String words) {
    return reader
        .read(words, before)
        .map(it ->
            switch (it) {
              case SettingsReader.Reading.Changed(var what, var settings) ->
                  done(what, settings, said(what, settings));
              case SettingsReader.Reading.Refused(Phrase reason) ->
                  new Reply.Refusal(reason, List.of(RemindersCommand.choice("settings")));
            });
  }

  /** Everything as it is where nobody ever changed anything. */
  Reply reset() {
    Set<Setting> what = EnumSet.noneOf(Setting.class);
    Stream.of(Setting.values())
        .filter(it -> it != Setting.HOUR)
        .filter(it -> !it.words(before).equals(it.words(ReminderSettings.DEFAULT)))
        .forEach(what::add);
    List<Phrase> now = new SettingsWording(around.library()).sentences(ReminderSettings.DEFAULT);
    return done(what, ReminderSettings.DEFAULT, RESET.with(new Value.Said(all(now))));
  }

  /** Takes what was filled in for all that it is as one change, or does nothing of it. */
  Reply filledIn() {
    return switch (new SettingsForm(reader, before).read(invocation)) {
      case SettingsReader.Reading.Changed(var what, _) when what.isEmpty() ->
          new Reply.Note(SAME.with(), List.of(RemindersCommand.choice("preview")));
      case SettingsReader.Reading.Changed(var what, var settings) -> {
        var undo = change(what, settings);
        yield new Reply.Card(
            RemindersCommand.call("settings"),
            CHANGED.with(),
            compared(what, settings),
            undo.notes(),
            List.of(),
            undo.choices());
      }
      case SettingsReader.Reading.Refused(Phrase reason) ->
          new Reply.Refusal(
              reason,
              List.of(RemindersCommand.choice("change"), RemindersCommand.choice("settings")));
    };
  }

  private List<Part> compared(Set<Setting> what, ReminderSettings after) {
    var wording = new SettingsWording(around.library());
    List<Part> parts = new ArrayList<>();
    for (Setting setting : what) {
      Phrase now = wording.of(setting, after);
      Phrase then = wording.of(setting, before);
      parts.add(new Part.Item(COMPARED.with(new Value.Said(now), new Value.Said(then))));
    }
    if (!isOn()) {
      parts.add(new Part.Said(CHANGED_OFF.with()));
    }
    return parts;
  }

  private Phrase said(Set<Setting> what, ReminderSettings settings) {
    var wording = new SettingsWording(around.library());
    var now = new Value.Said(all(what.stream().map(it -> wording.of(it, settings)).toList()));
    return isOn() ? DONE.with(now) : DONE_OFF.with(now);
  }

  private Reply done(Set<Setting> what, ReminderSettings after, Phrase said) {
    var undo = change(what, after);
    List<Phrase> text = Stream.concat(Stream.of(said), undo.notes().stream()).toList();
    return new Reply.Note(all(text), undo.choices());
  }

  private Undo change(Set<Setting> what, ReminderSettings after) {
    if (!after.equals(before)) {
      around.subscriptions().change(here, after, invocation.receivedAt());
    }
    String undo = what.stream().map(it -> it.words(before)).distinct().collect(joining("; "));
    List<Choice> choices = new ArrayList<>();
    boolean canUndo = isUndone(undo, after);
    boolean fits = canUndo && RemindersCommand.call(undo).fitsButton();
    if (fits) {
      choices.add(new Choice(new Value.Said(UNDO.with()), RemindersCommand.call(undo)));
    }
    choices.add(RemindersCommand.choice("preview"));
    return new Undo(
        canUndo && !fits ? UNDO_TYPED.with(new Value.Text("/reminders " + undo)) : null, choices);
  }

  /** Whether the words bring back exactly what was. */
  private boolean isUndone(String undo, ReminderSettings after) {
    return !after.equals(before)
        && undo.length() <= UNDO_LENGTH_MAX
        && reader.read(undo, after).orElse(null)
            instanceof SettingsReader.Reading.Changed(_, ReminderSettings again)
        && again.equals(before);
  }

  private boolean isOn() {
    return around.subscriptions().onSince(here, Topic.REMINDERS).isPresent();
  }

  private static Phrase all(List<Phrase> sentences) {
    return sentences.stream()
        .reduce((some, more) -> AND.with(new Value.Said(some), new Value.Said(more)))
        .orElseThrow();
  }
}
