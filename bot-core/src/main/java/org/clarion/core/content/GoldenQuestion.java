package org.clarion.core.content;

import java.util.List;
import org.clarion.core.message.EntryId;

/**
 * A question as people really ask it, and what has to come of it: a pack is only as good as the
 * golden questions it passes.
 *
 * @param answers the entries of which any one is a right answer; none where the bot has to say that
 *     it does not know
 */
public record GoldenQuestion(String question, List<EntryId> answers) {
  public GoldenQuestion {
    answers = List.copyOf(answers);
  }

  /** Whether the bot has to say that it does not know. */
  public boolean isToBeDeclined() {
    return answers.isEmpty();
  }
}
