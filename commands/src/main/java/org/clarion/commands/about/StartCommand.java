package org.clarion.commands.about;

import java.util.List;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /start}: a welcome for the server, group or person that has just added the bot,
 * with what to try first and the two steps to reminders. A platform may say it unasked, once.
 *
 * <pre>
 * /start
 * → Hello, I am Clarion
 *   I answer questions about campaigns and key dates …
 * </pre>
 */
public final class StartCommand implements Command {
  private static final String NAME = "start";

  private static final PhraseKey SUMMARY = PhraseKey.of("start.summary");
  private static final PhraseKey TITLE = PhraseKey.of("start.title");
  private static final PhraseKey WHAT = PhraseKey.of("start.what");
  private static final PhraseKey ASK = PhraseKey.of("start.ask");
  private static final PhraseKey REMINDERS = PhraseKey.of("start.reminders");
  private static final PhraseKey TURN_ON = PhraseKey.of("start.turnOn", "command");
  private static final PhraseKey PREVIEW = PhraseKey.of("start.preview", "command");
  private static final PhraseKey PRIVACY = PhraseKey.of("start.privacy", "privacy", "doctor");
  private static final PhraseKey NEXT = PhraseKey.of("start.label.next");
  private static final PhraseKey CAMPAIGNS = PhraseKey.of("start.label.campaigns");
  private static final PhraseKey HELP = PhraseKey.of("start.label.help");

  /** What the choices below it say. */
  public static final List<PhraseKey> LABELS = List.of(NEXT, CAMPAIGNS, HELP);

  /** The call that says hello. */
  public static Call call() {
    return Call.of(NAME);
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(),
        List.of(TITLE, WHAT, ASK, REMINDERS, TURN_ON, PREVIEW, PRIVACY, NEXT, CAMPAIGNS, HELP));
  }

  @Override
  public Reply run(Invocation invocation) {
    return new Reply.Card(
        call(),
        TITLE.with(),
        List.of(
            new Part.Said(WHAT.with()),
            new Part.Said(ASK.with()),
            new Part.Said(REMINDERS.with()),
            new Part.Item(TURN_ON.with(new Value.Strong("/reminders on"))),
            new Part.Item(PREVIEW.with(new Value.Strong("/reminders preview"))),
            new Part.Said(PRIVACY.with(new Value.Text("/privacy"), new Value.Text("/doctor")))),
        List.of(),
        List.of(),
        choices());
  }

  /** What somebody can begin with. */
  public static List<Choice> choices() {
    return List.of(choice(NEXT, "next"), choice(CAMPAIGNS, "campaigns"), choice(HELP, "help"));
  }

  private static Choice choice(PhraseKey label, String command) {
    return new Choice(new Value.Said(label.with()), Call.of(command));
  }
}
