package org.clarion.commands.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Call;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;
import org.jspecify.annotations.Nullable;

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
  private static final String PREVIEW = "preview";
  private static final String QUESTIONS_ON = "questions on";
  private static final String QUESTIONS_OFF = "questions off";
  private static final List<String> WORDS = List.of(ON, OFF, PREVIEW, QUESTIONS_ON, QUESTIONS_OFF);

  private static final PhraseKey SUMMARY = PhraseKey.of("reminders.summary");
  private static final PhraseKey SWITCH_SUMMARY = PhraseKey.of("reminders.switch");
  private static final PhraseKey TURNED_ON = PhraseKey.of("reminders.turnedOn");
  private static final PhraseKey ON_ALREADY = PhraseKey.of("reminders.onAlready");
  private static final PhraseKey TURNED_OFF = PhraseKey.of("reminders.turnedOff");
  private static final PhraseKey OFF_ALREADY = PhraseKey.of("reminders.offAlready");
  private static final PhraseKey IS_ON = PhraseKey.of("reminders.isOn", "since");
  private static final PhraseKey IS_OFF = PhraseKey.of("reminders.isOff");
  private static final PhraseKey UNREADABLE = PhraseKey.of("reminders.unreadable", "word");

  private static final PhraseKey QUESTIONS_TURNED_ON = PhraseKey.of("reminders.questionsTurnedOn");
  private static final PhraseKey QUESTIONS_ON_ALREADY =
      PhraseKey.of("reminders.questionsOnAlready");
  private static final PhraseKey QUESTIONS_TURNED_OFF =
      PhraseKey.of("reminders.questionsTurnedOff");
  private static final PhraseKey QUESTIONS_OFF_ALREADY =
      PhraseKey.of("reminders.questionsOffAlready");

  private static final Choice TURN_ON = choice(ON);
  private static final Choice TURN_OFF = choice(OFF);
  private static final Choice TURN_QUESTIONS_ON = choice(QUESTIONS_ON);
  private static final Choice TURN_QUESTIONS_OFF = choice(QUESTIONS_OFF);

  private static final Choice PREVIEWED = choice(PREVIEW);
  private static final Pattern PREVIEW_WORDS =
      Pattern.compile(PREVIEW + "(?: ([1-9]\\d{0,2}) ?(?:d|days?)?)?");

  private static final Map<String, Switch> SWITCHES =
      Map.of(
          ON, new Switch(Topic.REMINDERS, true, TURNED_ON, ON_ALREADY, TURN_OFF),
          OFF, new Switch(Topic.REMINDERS, false, TURNED_OFF, OFF_ALREADY, TURN_ON),
          QUESTIONS_ON,
              new Switch(
                  Topic.QUESTIONS,
                  true,
                  QUESTIONS_TURNED_ON,
                  QUESTIONS_ON_ALREADY,
                  TURN_QUESTIONS_OFF),
          QUESTIONS_OFF,
              new Switch(
                  Topic.QUESTIONS,
                  false,
                  QUESTIONS_TURNED_OFF,
                  QUESTIONS_OFF_ALREADY,
                  TURN_QUESTIONS_ON));

  private final Surroundings around;

  /** What one of the words turns on or off, what is said then, and how to turn it back. */
  private record Switch(
      Topic topic, boolean on, PhraseKey turned, PhraseKey already, Choice back) {}

  public RemindersCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.PLACE_MANAGER,
        List.of(new Parameter(SWITCH, SWITCH_SUMMARY, new Parameter.Type.OneOf(WORDS), false)),
        Stream.of(
                List.of(
                    TURNED_ON,
                    ON_ALREADY,
                    TURNED_OFF,
                    OFF_ALREADY,
                    IS_ON,
                    IS_OFF,
                    UNREADABLE,
                    QUESTIONS_TURNED_ON,
                    QUESTIONS_ON_ALREADY,
                    QUESTIONS_TURNED_OFF,
                    QUESTIONS_OFF_ALREADY),
                ReminderPreview.PHRASES)
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    Optional<String> word = invocation.argument(SWITCH).map(it -> it.toLowerCase(Locale.ROOT));
    if (word.isEmpty()) {
      return state(invocation);
    }
    Matcher preview = PREVIEW_WORDS.matcher(word.get());
    if (preview.matches()) {
      return ReminderPreview.of(around, invocation, days(preview.group(1)));
    }
    Switch wanted = SWITCHES.get(word.get());
    return wanted == null
        ? new Reply.Refusal(
            UNREADABLE.with(new Value.Text(word.get())), List.of(TURN_ON, TURN_OFF, PREVIEWED))
        : turn(wanted, invocation);
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    return WORDS.stream().map(it -> new Completion(it, it)).toList();
  }

  private Reply turn(Switch wanted, Invocation invocation) {
    Instant now = invocation.receivedAt();
    Place here = invocation.place();
    boolean turned =
        wanted.on()
            ? around.subscriptions().turnOn(here, wanted.topic(), now)
            : around.subscriptions().turnOff(here, wanted.topic(), now);
    return note((turned ? wanted.turned() : wanted.already()).with(), wanted.back());
  }

  private static int days(@Nullable String typed) {
    return typed == null ? ReminderPreview.DAYS : Integer.parseInt(typed);
  }

  private Reply state(Invocation invocation) {
    return around
        .subscriptions()
        .onSince(invocation.place(), Topic.REMINDERS)
        .map(it -> it.atZone(around.zone()))
        .map(it -> IS_ON.with(new Value.Timed(it, it)))
        .map(it -> new Reply.Note(it, List.of(TURN_OFF, PREVIEWED)))
        .orElseGet(() -> new Reply.Note(IS_OFF.with(), List.of(TURN_ON, PREVIEWED)));
  }

  private static Reply note(Phrase text, Choice next) {
    return new Reply.Note(text, List.of(next));
  }

  private static Choice choice(String word) {
    return new Choice(new Value.Text("/" + NAME + " " + word), Call.of(NAME, SWITCH, word));
  }
}
