package org.clarion.app;

import java.time.LocalDate;
import java.util.List;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Pack;
import org.clarion.core.content.Provenance;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;

/** What is put beside a group's answers, and taken away from them. */
final class Shelf {
  /** The answer that the toolkit does not have. */
  static final EntryId NEW = new EntryId("faq.new");

  private Shelf() {}

  /** That answer, with this title. */
  static Entry answer(String title) {
    return new Entry(
        NEW,
        title,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Provenance(List.of("toolkit"), "Page 1", LocalDate.of(2027, 12, 31), Years.ALL),
        List.of(),
        "They are played in bands.",
        new Body.Answer(List.of()));
  }

  /** The same pack without one of its entries, and as if nobody had edited the others. */
  static Pack without(EntryId gone, Pack all) {
    return new Pack(
        all.info(), all.entries().stream().filter(it -> !it.id().equals(gone)).toList(), List.of());
  }
}
