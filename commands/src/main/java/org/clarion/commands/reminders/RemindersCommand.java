package org.clarion.commands.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clarion.commands.Surroundings;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /reminders}: whether this place gets reminders, and turns them on and off.
 *
 * <pre>
 * /reminders on
 * → Reminders are on here. …
 * </pre>
 */
public final class RemindersCommand implements Command {
  private static final String NAME = "reminders";
  private static final String SWITCH = "switch";
  private static final String ON = "on";
  private static final String OFF = "off";

  private static final PhraseKey SUMMARY = PhraseKey.of("reminders.summary");
  private static final PhraseKey SWITCH_SUMMARY = PhraseKey.of("reminders.switch");
  private static final PhraseKey TURNED_ON = PhraseKey.of("reminders.turnedOn");
  private static final PhraseKey ON_ALREADY = PhraseKey.of("reminders.onAlready");
  private static final PhraseKey TURNED_OFF = PhraseKey.of("reminders.turnedOff");
  private static final PhraseKey OFF_ALREADY = PhraseKey.of("reminders.offAlready");
  private static final PhraseKey IS_ON = PhraseKey.of("reminders.isOn", "since");
  private static final PhraseKey IS_OFF = PhraseKey.of("reminders.isOff");
  private static final PhraseKey UNREADABLE = PhraseKey.of("reminders.unreadable", "word");

  private static final Choice TURN_ON = choice(ON);
  private static final Choice TURN_OFF = choice(OFF);

  private final Surroundings around;

  public RemindersCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.PLACE_MANAGER,
        List.of(
            new Parameter(
                SWITCH, SWITCH_SUMMARY, new Parameter.Type.OneOf(List.of(ON, OFF)), false)),
        List.of(TURNED_ON, ON_ALREADY, TURNED_OFF, OFF_ALREADY, IS_ON, IS_OFF, UNREADABLE));
  }

  @Override
  public Reply run(Invocation invocation) {
    Optional<String> word = invocation.argument(SWITCH).map(it -> it.toLowerCase(Locale.ROOT));
    if (word.isEmpty()) {
      return state(invocation);
    }
    Instant now = invocation.receivedAt();
    if (word.get().equals(ON)) {
      boolean turned = around.subscriptions().turnOn(invocation.place(), now);
      return note(turned ? TURNED_ON.with() : ON_ALREADY.with(), TURN_OFF);
    }
    if (word.get().equals(OFF)) {
      boolean turned = around.subscriptions().turnOff(invocation.place(), now);
      return note(turned ? TURNED_OFF.with() : OFF_ALREADY.with(), TURN_ON);
    }
    return new Reply.Refusal(
        UNREADABLE.with(new Value.Text(word.get())), List.of(TURN_ON, TURN_OFF));
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    return List.of(new Completion(ON, ON), new Completion(OFF, OFF));
  }

  private Reply state(Invocation invocation) {
    return around
        .subscriptions()
        .onSince(invocation.place())
        .map(it -> it.atZone(around.zone()))
        .map(it -> note(IS_ON.with(new Value.Timed(it, it)), TURN_OFF))
        .orElseGet(() -> note(IS_OFF.with(), TURN_ON));
  }

  private static Reply note(Phrase text, Choice next) {
    return new Reply.Note(text, List.of(next));
  }

  private static Choice choice(String word) {
    return new Choice(new Value.Text("/" + NAME + " " + word), Call.of(NAME, SWITCH, word));
  }
}
