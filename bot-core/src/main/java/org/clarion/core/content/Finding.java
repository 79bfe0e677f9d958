package org.clarion.core.content;

import java.util.List;
import org.clarion.core.message.EntryId;

/** What a search for an answer came to. The search owns the thresholds, the caller the wording. */
public sealed interface Finding {
  /** The search is sure of the first; the others come next, best first. */
  record Clear(EntryId best, List<EntryId> others) implements Finding {
    public Clear {
      others = List.copyOf(others);
    }
  }

  /** It may be one of these, best first; the person has to say. */
  record Several(List<EntryId> candidates) implements Finding {
    public Several {
      candidates = List.copyOf(candidates);
    }
  }

  /** The content does not hold it. The nearest entries, if any, are no answer. */
  record None(List<EntryId> nearest) implements Finding {
    public None {
      nearest = List.copyOf(nearest);
    }
  }
}
