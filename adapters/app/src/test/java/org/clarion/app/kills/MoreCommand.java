package org.clarion.app.kills;

import java.util.List;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Call;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /more}: raises a place's cap on posts by one, so that it shows if that was done
 * twice or not at all. A button below does the same once more. Who may not change anything may not
 * do this.
 */
record MoreCommand(Subscriptions subscriptions) implements Command {
  static final String NAME = "more";

  /** What the button says. */
  static final String LABEL = "More";

  /** Any sentence of the phrase book. */
  private static final PhraseKey SAID = PhraseKey.of("privacy.title");

  @Override
  public Spec spec() {
    return new Spec(NAME, SAID, Access.PLACE_MANAGER, List.of(), List.of());
  }

  @Override
  public Reply run(Invocation invocation) {
    ReminderSettings settings =
        subscriptions
            .find(invocation.place())
            .map(Subscription::settings)
            .orElse(ReminderSettings.DEFAULT);
    subscriptions.change(
        invocation.place(),
        settings.withPostsPerWeekMax(settings.postsPerWeekMax() + 1),
        invocation.receivedAt());
    return new Reply.Note(SAID.with(), List.of(new Choice(new Value.Text(LABEL), Call.of(NAME))));
  }
}
