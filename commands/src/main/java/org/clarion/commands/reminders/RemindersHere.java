package org.clarion.commands.reminders;

import java.util.List;
import org.clarion.commands.Surroundings;
import org.clarion.core.command.Invocation;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;

/** Says in a few lines whether reminders are on in a place, what comes next and what went wrong. */
public record RemindersHere(Surroundings around) {
  /** Every sentence it can say. */
  public static final List<PhraseKey> PHRASES = ReminderState.PHRASES;

  /** The lines, without how the place wants them. */
  public List<Part> of(Invocation invocation) {
    return new ReminderState(around).brief(invocation);
  }

  /** Leads to all of it. */
  public static Choice choice() {
    return RemindersCommand.choice("status");
  }

  /** Leads to what comes. */
  public static Choice previewChoice() {
    return RemindersCommand.choice("preview");
  }
}
