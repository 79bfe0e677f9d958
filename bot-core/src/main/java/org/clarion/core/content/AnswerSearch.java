package org.clarion.core.content;

import java.util.List;
import java.util.Set;
import org.clarion.core.message.EntryId;

/** Finds what a question is about. The same question on the same content gets the same finding. */
public interface AnswerSearch {
  /** At most this many entries come back in any list. */
  int FOUND_MAX = 5;

  /**
   * Makes ready for questions on this library, which may take seconds. Until it is ready, they are
   * answered from the state before it; what is found is always in the library that was asked.
   *
   * @return whether it is ready. If not, it is under way or has failed; the next call tries again
   */
  boolean prepare(Library library);

  /**
   * Looks among all entries.
   *
   * @param question as it was typed; only its first 512 characters are looked at
   */
  Finding find(Library library, String question);

  /** Like {@link #find} among the entries of one kind only, for a name that was typed. */
  Finding findNamed(Library library, Kind kind, String name);

  /**
   * The entries of these kinds that fit what was typed so far, best first, at most {@code limit};
   * the first ones of the library when nothing was typed.
   */
  List<EntryId> complete(Library library, Set<Kind> kinds, String typed, int limit);
}
