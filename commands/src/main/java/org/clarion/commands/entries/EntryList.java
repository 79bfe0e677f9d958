package org.clarion.commands.entries;

import java.util.List;
import org.clarion.core.content.Entry;
import org.clarion.core.message.Call;
import org.clarion.core.message.Line;
import org.clarion.core.message.Span;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;

/** Shows what entries there are, by their titles, with buttons that lead to the first of them. */
public final class EntryList {
  /** What every platform can show below one message, beside the button that turns its page. */
  private static final int CHOICES_MAX = 24;

  private EntryList() {}

  /** The titles below a heading, or the sentence for when there are none. */
  public static Reply of(Call self, PhraseKey title, PhraseKey none, List<Entry> entries) {
    if (entries.isEmpty()) {
      return new Reply.Note(none.with());
    }
    return new Reply.Card(
        self,
        title.with(),
        entries.stream().map(EntryList::item).toList(),
        List.of(),
        entries.stream().map(Entry::id).toList(),
        entries.stream().limit(CHOICES_MAX).map(EntryCalls::choice).toList());
  }

  /** One title as an item. */
  public static Part item(Entry entry) {
    return new Part.Written(new Line.Item(List.of(new Span.Plain(entry.title()))));
  }
}
