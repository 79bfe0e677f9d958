package org.clarion.commands.reminders;

import java.util.List;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.commands.entries.EntryLookup;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.content.Kind;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;

/**
 * Answers {@code /why}: why a date was or was not posted here, one lead time after the other.
 *
 * <pre>
 * /why womens day
 * → Why: International Women's Day
 *   - 2 weeks before: posted Monday 22 February 2027 at 09:00
 *   …
 * </pre>
 */
public final class WhyCommand implements Command {
  /** What it is called. */
  static final String COMMAND = "why";

  private static final PhraseKey SUMMARY = PhraseKey.of("why.summary");
  private static final PhraseKey NAME_SUMMARY = PhraseKey.of("why.name");

  private final Surroundings around;

  public WhyCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Spec spec() {
    return new Spec(
        COMMAND,
        SUMMARY,
        Access.ANYONE,
        List.of(new Parameter(EntryCalls.NAME, NAME_SUMMARY, new Parameter.Type.Text(), true)),
        WhyAnswer.phrases());
  }

  @Override
  public Reply run(Invocation invocation) {
    return new WhyAnswer(around, invocation).about(invocation.argument(EntryCalls.NAME).orElse(""));
  }

  @Override
  public boolean isMeantBy(Invocation invocation) {
    return invocation
        .argument(EntryCalls.NAME)
        .map(it -> new EntryLookup(around).isName(Kind.DATE, it))
        .orElse(false);
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    return new EntryLookup(around).complete(Kind.DATE, invocation, parameter);
  }
}
