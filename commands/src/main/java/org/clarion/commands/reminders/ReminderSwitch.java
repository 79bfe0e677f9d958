package org.clarion.commands.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.core.calendar.EventBoards;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** Turns one topic on or off in a place. */
enum ReminderSwitch {
  ON(Topic.REMINDERS, true, "on", "off", "onAlready"),
  OFF(Topic.REMINDERS, false, "off", "on", "offAlready"),
  QUESTIONS_ON(Topic.QUESTIONS, true, "questions on", "questions off", "questionsOnAlready"),
  QUESTIONS_OFF(Topic.QUESTIONS, false, "questions off", "questions on", "questionsOffAlready"),
  EVENTS_ON(Topic.EVENTS, true, "events on", "events off", "eventsOnAlready"),
  EVENTS_OFF(Topic.EVENTS, false, "events off", "events on", "eventsOffAlready"),
  PIN_ON(Topic.PINNED, true, "pin on", "pin off", "pinOnAlready"),
  PIN_OFF(Topic.PINNED, false, "pin off", "pin on", "pinOffAlready");

  private static final PhraseKey TURNED_ON = PhraseKey.of("reminders.turnedOn", "leads");
  private static final PhraseKey TURNED_OFF = PhraseKey.of("reminders.turnedOff");
  private static final PhraseKey QUESTIONS_TURNED_ON = PhraseKey.of("reminders.questionsTurnedOn");
  private static final PhraseKey QUESTIONS_TURNED_OFF =
      PhraseKey.of("reminders.questionsTurnedOff");
  private static final PhraseKey EVENTS_TURNED_ON = PhraseKey.of("reminders.eventsTurnedOn");
  private static final PhraseKey EVENTS_NOT_ALLOWED =
      PhraseKey.of("reminders.eventsNotAllowed", "turnedOn");
  private static final PhraseKey EVENTS_NOT_OFFERED = PhraseKey.of("reminders.eventsNotOffered");
  private static final PhraseKey EVENTS_TURNED_OFF = PhraseKey.of("reminders.eventsTurnedOff");
  private static final PhraseKey PIN_TURNED_ON = PhraseKey.of("reminders.pinTurnedOn");
  private static final PhraseKey PIN_NOT_OFFERED = PhraseKey.of("reminders.pinNotOffered");
  private static final PhraseKey PIN_TURNED_OFF = PhraseKey.of("reminders.pinTurnedOff");
  private static final PhraseKey UNDER_WAY = PhraseKey.of("reminders.underWay", "turnedOff");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      Stream.of(
              List.of(TURNED_ON, TURNED_OFF, QUESTIONS_TURNED_ON, QUESTIONS_TURNED_OFF, UNDER_WAY),
              List.of(EVENTS_TURNED_ON, EVENTS_NOT_ALLOWED, EVENTS_NOT_OFFERED, EVENTS_TURNED_OFF),
              List.of(PIN_TURNED_ON, PIN_NOT_OFFERED, PIN_TURNED_OFF),
              Stream.of(values()).map(ReminderSwitch::already).toList(),
              SettingsWording.PHRASES)
          .flatMap(List::stream)
          .toList();

  private final Topic topic;
  private final boolean on;
  private final String words;
  private final String back;
  private final String already;

  ReminderSwitch(Topic topic, boolean on, String words, String back, String already) {
    this.topic = topic;
    this.on = on;
    this.words = words;
    this.back = back;
    this.already = already;
  }

  /** The one that the words mean; nothing when they mean none. */
  static Optional<ReminderSwitch> read(String words) {
    String plain =
        switch (words) {
          case "start", "yes", "turn on" -> "on";
          case "stop", "no", "turn off", "unsubscribe" -> "off";
          case "questions" -> "questions on";
          case "events" -> "events on";
          case "pin" -> "pin on";
          default -> words;
        };
    return Stream.of(values()).filter(it -> it.words.equals(plain)).findFirst();
  }

  /** Turns it and says what comes of it, with a button to turn it back. */
  Reply turn(Surroundings around, Invocation invocation) {
    Instant now = invocation.receivedAt();
    Place here = invocation.place();
    if (this == EVENTS_ON && board(around, here) == EventBoards.Standing.NOT_OFFERED) {
      return new Reply.Refusal(EVENTS_NOT_OFFERED.with(), List.of(RemindersCommand.choice("on")));
    }
    boolean turned =
        on
            ? around.subscriptions().turnOn(here, topic, now)
            : around.subscriptions().turnOff(here, topic, now);
    Phrase said = turned ? turned(around, here) : already().with();
    boolean underWay = !on && isPosted() && around.subscriptions().isUnderWay(here, now);
    return new Reply.Note(
        underWay ? UNDER_WAY.with(new Value.Said(said)) : said,
        this == ON
            ? List.of(RemindersCommand.choice(back), RemindersCommand.choice("change"))
            : List.of(RemindersCommand.choice(back)));
  }

  /** Whether it comes in posts of their own, which may be on their way. */
  private boolean isPosted() {
    return switch (topic) {
      case REMINDERS, QUESTIONS -> true;
      case EVENTS, PINNED -> false;
    };
  }

  private PhraseKey already() {
    return PhraseKey.of("reminders." + already);
  }

  private Phrase turned(Surroundings around, Place here) {
    return switch (this) {
      case ON -> {
        var settings = new ReminderState(around).settingsOf(here);
        Phrase leads = new SettingsWording(around.library()).of(Setting.LEADS, settings);
        yield TURNED_ON.with(new Value.Said(leads));
      }
      case OFF -> TURNED_OFF.with();
      case QUESTIONS_ON -> QUESTIONS_TURNED_ON.with();
      case QUESTIONS_OFF -> QUESTIONS_TURNED_OFF.with();
      case EVENTS_ON ->
          board(around, here) == EventBoards.Standing.NOT_ALLOWED
              ? EVENTS_NOT_ALLOWED.with(new Value.Said(EVENTS_TURNED_ON.with()))
              : EVENTS_TURNED_ON.with();
      case EVENTS_OFF -> EVENTS_TURNED_OFF.with();
      case PIN_ON -> (around.checks().canPin(here) ? PIN_TURNED_ON : PIN_NOT_OFFERED).with();
      case PIN_OFF -> PIN_TURNED_OFF.with();
    };
  }

  private static EventBoards.Standing board(Surroundings around, Place here) {
    return around.boards().standing(here.platform(), here.group());
  }
}
