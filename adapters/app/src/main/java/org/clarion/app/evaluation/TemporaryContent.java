package org.clarion.app.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clarion.app.evaluation.QuestionSet.Item;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Label;
import org.clarion.core.content.Library;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Source;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;

/**
 * Content that is there for a set of questions alone.
 *
 * @param ids what the set calls each entry
 */
record TemporaryContent(Library library, Map<EntryId, String> ids) {
  private static final String SOURCE = "set";
  private static final Provenance PROVENANCE =
      new Provenance(List.of(SOURCE), SOURCE, LocalDate.MAX, Years.ALL);

  TemporaryContent {
    ids = Map.copyOf(ids);
  }

  static TemporaryContent of(QuestionSet set) {
    List<StoredEntry> entries = new ArrayList<>();
    Map<EntryId, String> ids = new HashMap<>();
    for (Item item : set.entries()) {
      var id = new EntryId("%s.e%d".formatted(Kind.ANSWER.prefix(), entries.size()));
      entries.add(new StoredEntry(entry(id, item), false));
      ids.put(id, item.id());
    }
    var source = new Source(SOURCE, set.name(), List.of(Label.LOCAL), "", null);
    var info = new PackInfo(SOURCE, "1", set.name(), "en", List.of(source), List.of(), List.of());
    return new TemporaryContent(Library.of(1, info, entries), ids);
  }

  private static Entry entry(EntryId id, Item item) {
    String title = item.texts().getFirst();
    return new Entry(
        id,
        title,
        List.of(),
        item.texts().subList(1, item.texts().size()),
        item.tags(),
        List.of(),
        PROVENANCE,
        List.of(),
        item.answer().isBlank() ? title : item.answer(),
        new Body.Answer(List.of()));
  }
}
