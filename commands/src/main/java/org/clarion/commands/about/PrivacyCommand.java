package org.clarion.commands.about;

import java.util.List;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;

/**
 * Answers {@code /privacy}: everything that is stored, and that nothing of it is about people.
 *
 * <pre>
 * /privacy
 * → What I store
 *   About you: nothing. …
 * </pre>
 */
public final class PrivacyCommand implements Command {
  private static final String NAME = "privacy";

  private static final PhraseKey SUMMARY = PhraseKey.of("privacy.summary");
  private static final PhraseKey TITLE = PhraseKey.of("privacy.title");
  private static final PhraseKey PEOPLE = PhraseKey.of("privacy.people");
  private static final PhraseKey PLACES = PhraseKey.of("privacy.places");
  private static final PhraseKey POSTS = PhraseKey.of("privacy.posts");
  private static final PhraseKey UPDATES = PhraseKey.of("privacy.updates");
  private static final PhraseKey CONTENT = PhraseKey.of("privacy.content");
  private static final PhraseKey COUNTS = PhraseKey.of("privacy.counts");
  private static final PhraseKey TERMINAL = PhraseKey.of("privacy.terminal");
  private static final PhraseKey LOGINS = PhraseKey.of("privacy.logins");
  private static final PhraseKey LOG = PhraseKey.of("privacy.log");

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(),
        List.of(TITLE, PEOPLE, PLACES, POSTS, UPDATES, CONTENT, COUNTS, TERMINAL, LOGINS, LOG));
  }

  @Override
  public Reply run(Invocation invocation) {
    return new Reply.Card(
        Call.of(NAME),
        TITLE.with(),
        List.of(
            new Part.Said(PEOPLE.with()),
            new Part.Item(PLACES.with()),
            new Part.Item(POSTS.with()),
            new Part.Item(UPDATES.with()),
            new Part.Item(CONTENT.with()),
            new Part.Item(COUNTS.with()),
            new Part.Item(TERMINAL.with()),
            new Part.Item(LOGINS.with()),
            new Part.Item(LOG.with())),
        List.of(),
        List.of(),
        List.of());
  }
}
