package org.clarion.commands.about;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.delivery.Inbox;
import org.clarion.core.delivery.Logins;
import org.clarion.core.delivery.ProbeWaits;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /privacy}: everything that is stored, in short or field by field, and that nothing
 * of it is about people.
 *
 * <pre>
 * /privacy
 * → What I store
 *   About you: nothing. …
 * </pre>
 */
public final class PrivacyCommand implements Command {
  private static final String NAME = "privacy";
  private static final String FIELDS = "fields";
  private static final Call FIELDS_CALL = Call.of(NAME, FIELDS, FIELDS);

  private static final PhraseKey SUMMARY = PhraseKey.of("privacy.summary");
  private static final PhraseKey FIELDS_SUMMARY = PhraseKey.of("privacy.fields");
  private static final PhraseKey TITLE = PhraseKey.of("privacy.title");
  private static final PhraseKey PEOPLE = PhraseKey.of("privacy.people");
  private static final PhraseKey PLACES = PhraseKey.of("privacy.places", "period");
  private static final PhraseKey POSTS = PhraseKey.of("privacy.posts");
  private static final PhraseKey UPDATES = PhraseKey.of("privacy.updates", "period");
  private static final PhraseKey CONTENT = PhraseKey.of("privacy.content");
  private static final PhraseKey COUNTS = PhraseKey.of("privacy.counts");
  private static final PhraseKey TERMINAL = PhraseKey.of("privacy.terminal");
  private static final PhraseKey LOGINS = PhraseKey.of("privacy.logins", "period");
  private static final PhraseKey LOG = PhraseKey.of("privacy.log");
  private static final PhraseKey MORE = PhraseKey.of("privacy.more");
  private static final PhraseKey LIST_TITLE = PhraseKey.of("privacy.listTitle");
  private static final PhraseKey LIST_INTRO = PhraseKey.of("privacy.listIntro");
  private static final PhraseKey LIST_ELSE = PhraseKey.of("privacy.listElse");

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(
            new Parameter(
                FIELDS, FIELDS_SUMMARY, new Parameter.Type.OneOf(List.of(FIELDS)), false)),
        Stream.concat(
                Stream.of(
                    TITLE,
                    PEOPLE,
                    PLACES,
                    POSTS,
                    UPDATES,
                    CONTENT,
                    COUNTS,
                    TERMINAL,
                    LOGINS,
                    LOG,
                    MORE,
                    LIST_TITLE,
                    LIST_INTRO,
                    LIST_ELSE),
                StoredFields.PHRASES.stream())
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    return isAboutFields(invocation) ? fields() : summary();
  }

  @Override
  public boolean isMeantBy(Invocation invocation) {
    return invocation.call().arguments().isEmpty() || isAboutFields(invocation);
  }

  private static boolean isAboutFields(Invocation invocation) {
    return invocation.argument(FIELDS).filter(FIELDS::equalsIgnoreCase).isPresent();
  }

  private static Reply summary() {
    return new Reply.Card(
        Call.of(NAME),
        TITLE.with(),
        List.of(
            new Part.Said(PEOPLE.with()),
            new Part.Item(PLACES.with(StoredFields.period(ProbeWaits.GIVE_UP_AFTER))),
            new Part.Item(POSTS.with()),
            new Part.Item(UPDATES.with(StoredFields.period(Inbox.KEPT_FOR))),
            new Part.Item(CONTENT.with()),
            new Part.Item(COUNTS.with()),
            new Part.Item(TERMINAL.with()),
            new Part.Item(LOGINS.with(StoredFields.period(Logins.KEPT_FOR))),
            new Part.Item(LOG.with()),
            new Part.Said(MORE.with())),
        List.of(),
        List.of(),
        List.of(new Choice(new Value.Text("/" + NAME + " " + FIELDS), FIELDS_CALL)));
  }

  private static Reply fields() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Said(LIST_INTRO.with()));
    parts.addAll(StoredFields.parts());
    parts.add(new Part.Said(LIST_ELSE.with()));
    return new Reply.Card(FIELDS_CALL, LIST_TITLE.with(), parts, List.of(), List.of(), List.of());
  }
}
