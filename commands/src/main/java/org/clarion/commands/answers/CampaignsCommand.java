package org.clarion.commands.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.commands.entries.EntryList;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;

/**
 * Answers {@code /campaigns}: what the group campaigns for, and apart from it what is over.
 *
 * <pre>
 * /campaigns
 * → Campaigns
 *   - Cuba
 *   …
 *   Past campaigns, kept for the record
 *   …
 * </pre>
 */
public final class CampaignsCommand implements Command {
  private static final String NAME = "campaigns";

  private static final PhraseKey SUMMARY = PhraseKey.of("campaigns.summary");
  private static final PhraseKey TITLE = PhraseKey.of("campaigns.title");
  private static final PhraseKey PAST = PhraseKey.of("campaigns.past");
  private static final PhraseKey NONE = PhraseKey.of("campaigns.none");

  private final Surroundings around;

  public CampaignsCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Spec spec() {
    return new Spec(NAME, SUMMARY, Access.ANYONE, List.of(), List.of(TITLE, PAST, NONE));
  }

  @Override
  public Reply run(Invocation invocation) {
    List<Entry> all = around.library().of(Kind.CAMPAIGN);
    if (all.isEmpty()) {
      return new Reply.Note(NONE.with());
    }
    List<Entry> current = all.stream().filter(it -> !isPast(it)).toList();
    List<Entry> past = all.stream().filter(CampaignsCommand::isPast).toList();
    List<Entry> shown = Stream.concat(current.stream(), past.stream()).toList();
    List<Part> parts = new ArrayList<>();
    current.forEach(it -> parts.add(EntryList.item(it)));
    if (!past.isEmpty()) {
      parts.add(new Part.Heading(PAST.with()));
      past.forEach(it -> parts.add(EntryList.item(it)));
    }
    return new Reply.Card(
        Call.of(NAME),
        TITLE.with(),
        parts,
        List.of(),
        shown.stream().map(Entry::id).toList(),
        shown.stream().map(EntryCalls::choice).toList());
  }

  private static boolean isPast(Entry entry) {
    return entry.body() instanceof Body.Campaign campaign && campaign.past();
  }
}
