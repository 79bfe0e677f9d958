package org.clarion.discord;

import java.util.List;
import org.clarion.core.Admission;
import org.clarion.core.Bot;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** A bot whose one command says to whom it was made, and where. */
final class GreetingBot implements Command {
  private static final PhraseKey SAID = PhraseKey.of("said", "what");

  static Bot bot() {
    var command = new GreetingBot();
    return new Bot(
        List.of(command), command, List.of(SmallBot.book(SmallBot.SENTENCES)), Admission.open());
  }

  @Override
  public Spec spec() {
    return new Spec("start", PhraseKey.of("summary"), Access.ANYONE, List.of(), List.of(SAID));
  }

  @Override
  public Reply run(Invocation invocation) {
    return new Reply.Note(
        SAID.with(
            new Value.Text(
                "Welcome to %s of %s, where you may do %s"
                    .formatted(
                        invocation.place().channel(),
                        invocation.place().group(),
                        invocation.asker().rights()))),
        List.of(new Choice(new Value.Text("Start"), Call.of("start"))));
  }
}
