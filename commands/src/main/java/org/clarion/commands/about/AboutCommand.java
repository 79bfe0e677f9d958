package org.clarion.commands.about;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clarion.commands.Surroundings;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Library;
import org.clarion.core.content.Source;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /about}: which version this is, what it knows, from where, and how fresh that is.
 */
public final class AboutCommand implements Command {
  private static final String NAME = "about";

  private static final PhraseKey SUMMARY = PhraseKey.of("about.summary");
  private static final PhraseKey TITLE = PhraseKey.of("about.title", "version");
  private static final PhraseKey WHAT = PhraseKey.of("about.what");
  private static final PhraseKey CONTENT =
      PhraseKey.counted("about.content", "entries", "title", "edition");
  private static final PhraseKey FRESH = PhraseKey.of("about.fresh");
  private static final PhraseKey OVERDUE = PhraseKey.counted("about.overdue", "entries");
  private static final PhraseKey SOURCES = PhraseKey.of("about.sources");
  private static final PhraseKey SOURCE = PhraseKey.of("about.source", "title", "published");

  private final Surroundings around;

  public AboutCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(),
        List.of(TITLE, WHAT, CONTENT, FRESH, OVERDUE, SOURCES, SOURCE));
  }

  @Override
  public Reply run(Invocation invocation) {
    Library library = around.library();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Said(WHAT.with()));
    parts.add(
        new Part.Said(
            CONTENT.with(
                new Value.Count(library.entries().size()),
                new Value.Text(library.info().title()),
                new Value.Text(library.info().edition()))));
    parts.add(new Part.Said(freshness(library, invocation.today(around.zone()))));
    parts.add(new Part.Heading(SOURCES.with()));
    for (Source source : library.info().sources()) {
      parts.add(
          new Part.Item(
              SOURCE.with(new Value.Text(source.title()), new Value.Text(source.published()))));
    }
    return new Reply.Card(
        Call.of(NAME),
        TITLE.with(new Value.Text(around.version())),
        parts,
        List.of(),
        List.of(),
        List.of());
  }

  private static Phrase freshness(Library library, LocalDate today) {
    long overdue = library.all().stream().filter(it -> it.provenance().isOverdue(today)).count();
    return overdue == 0 ? FRESH.with() : OVERDUE.with(new Value.Count(overdue));
  }
}
