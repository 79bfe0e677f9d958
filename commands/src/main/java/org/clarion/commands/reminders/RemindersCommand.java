package org.clarion.commands.reminders;

import java.util.List;
import java.util.Locale;
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
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Inquiry;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code /reminders}: how it is with reminders here, and changes it. Everybody may look;
 * only those who manage the place may change it, and only organisers what stands in the list of
 * events.
 *
 * <pre>
 * /reminders on
 * → Reminders are on here. …
 * /reminders quiet 9pm to 8am
 * → Done. Quiet hours: 21:00 to 08:00. …
 * </pre>
 */
public final class RemindersCommand implements Command {
  private static final String NAME = "reminders";
  private static final String SWITCH = "switch";
  private static final int DAYS_MAX = 999;
  private static final int DAYS_A_WEEK = 7;
  private static final int DAYS_A_MONTH = 30;

  private static final PhraseKey SUMMARY = PhraseKey.of("reminders.summary");
  private static final PhraseKey SWITCH_SUMMARY = PhraseKey.of("reminders.switch");
  private static final PhraseKey UNREADABLE = PhraseKey.of("reminders.unreadable", "word");

  private static final Pattern STATE = Pattern.compile("(?:status|show)?");
  private static final Pattern SETTINGS = Pattern.compile("settings?|options?|help");
  private static final Pattern TEST = Pattern.compile("test|example|try");
  private static final Pattern RESET = Pattern.compile("reset|defaults?");
  private static final Pattern EVENTS = Pattern.compile("events(?: (?:on|off))?");
  private static final Pattern CHANGE = Pattern.compile("change|edit");
  private static final Pattern WHY = Pattern.compile("why(?: (.*))?");
  private static final Pattern PREVIEW =
      Pattern.compile(
          "preview(?: (?:for )?(?:the )?(?:next )?"
              + "([1-9]\\d{0,2}) ?(d|days?|w|weeks?|months?)?)?");

  private final Surroundings around;

  public RemindersCommand(Surroundings around) {
    this.around = around;
  }

  /** The call that shows how it is. */
  static Call call() {
    return Call.of(NAME);
  }

  /** The call that does what these words say. */
  static Call call(String words) {
    return Call.of(NAME, SWITCH, words);
  }

  /** A button that does what these words say, and says them. */
  static Choice choice(String words) {
    return new Choice(new Value.Text("/" + NAME + " " + words), call(words));
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(new Parameter(SWITCH, SWITCH_SUMMARY, new Parameter.Type.Text(), false)),
        Stream.of(
                List.of(UNREADABLE),
                ReminderSwitch.PHRASES,
                ReminderState.PHRASES,
                SettingsChange.PHRASES,
                ReminderPreview.PHRASES,
                ReminderExample.PHRASES,
                WhyAnswer.phrases())
            .flatMap(List::stream)
            .distinct()
            .toList());
  }

  @Override
  public Access access(Invocation invocation) {
    String words = words(invocation);
    if (EVENTS.matcher(words).matches()) {
      // They are for the whole server or group, not for one of its channels.
      return Access.ORGANISER;
    }
    return Stream.of(STATE, SETTINGS, TEST, WHY, PREVIEW)
            .anyMatch(it -> it.matcher(words).matches())
        ? Access.ANYONE
        : Access.PLACE_MANAGER;
  }

  @Override
  public Reply run(Invocation invocation) {
    String words = words(invocation);
    var state = new ReminderState(around);
    if (STATE.matcher(words).matches()) {
      return state.of(invocation);
    }
    if (SETTINGS.matcher(words).matches()) {
      return state.settings(invocation);
    }
    if (CHANGE.matcher(words).matches()) {
      return SettingsForm.isFilledIn(invocation.call())
          ? new SettingsChange(around, invocation).filledIn()
          : state.settings(invocation);
    }
    if (TEST.matcher(words).matches()) {
      return ReminderExample.of(around, invocation);
    }
    Matcher why = WHY.matcher(words);
    if (why.matches()) {
      return new WhyAnswer(around, invocation).about(why.group(1) == null ? "" : why.group(1));
    }
    Matcher preview = PREVIEW.matcher(words);
    return preview.matches()
        ? ReminderPreview.of(around, invocation, days(preview.group(1), preview.group(2)))
        : change(words, invocation);
  }

  @Override
  public Optional<Inquiry> inquire(Invocation invocation) {
    return CHANGE.matcher(words(invocation)).matches()
            && !SettingsForm.isFilledIn(invocation.call())
        ? Optional.of(
            SettingsForm.inquiry(
                call("change"), new ReminderState(around).settingsOf(invocation.place())))
        : Optional.empty();
  }

  @Override
  public boolean isMeantBy(Invocation invocation) {
    String words = words(invocation);
    return ReminderSwitch.read(words).isPresent()
        || Stream.of(STATE, SETTINGS, TEST, RESET, CHANGE, WHY, PREVIEW)
            .anyMatch(it -> it.matcher(words).matches())
        || new SettingsChange(around, invocation).isReadable(words);
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    String typed = words(invocation);
    return Stream.concat(
            Stream.of(
                "on",
                "off",
                "settings",
                "change",
                "preview",
                "test",
                "questions on",
                "questions off",
                "events on",
                "events off",
                "pin on",
                "pin off"),
            Stream.concat(
                Stream.of(Setting.values()).map(Setting::example), Stream.of("resume", "reset")))
        .filter(it -> it.startsWith(typed))
        .map(it -> new Completion(it, it))
        .toList();
  }

  private Reply change(String words, Invocation invocation) {
    var change = new SettingsChange(around, invocation);
    if (RESET.matcher(words).matches()) {
      return change.reset();
    }
    return ReminderSwitch.read(words)
        .map(it -> it.turn(around, invocation))
        .or(() -> change.to(invocation.argument(SWITCH).orElse("")))
        .orElseGet(() ->
            new Reply.Refusal(
                UNREADABLE.with(new Value.Text(words)),
                List.of(choice("on"), choice("off"), choice("preview"), choice("settings"))));
  }

  private static String words(Invocation invocation) {
    return invocation.argument(SWITCH).orElse("").toLowerCase(Locale.ROOT);
  }

  private static int days(@Nullable String count, @Nullable String unit) {
    if (count == null) {
      return ReminderPreview.DAYS;
    }
    int days =
        switch (unit == null ? 'd' : unit.charAt(0)) {
          case 'w' -> DAYS_A_WEEK;
          case 'm' -> DAYS_A_MONTH;
          default -> 1;
        };
    return Math.min(DAYS_MAX, Integer.parseInt(count) * days);
  }
}
