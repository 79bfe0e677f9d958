package org.clarion.app;

import java.util.List;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Message;
import org.clarion.core.reply.Reply;

/**
 * A question and what came of it, for another program to read.
 *
 * @param entries what it is about, best first
 * @param text the whole answer, however long
 */
record Answered(String question, Outcome outcome, List<EntryId> entries, String text) {
  private static final int ENTRIES_MAX = 5;

  /** Whether there was an answer; the words are those of the output. */
  enum Outcome {
    ANSWER("answer"),
    CHOICES("choices"),
    NONE("none");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }
  }

  static Answered of(String question, Reply reply, Message message) {
    Outcome outcome =
        switch (reply) {
          case Reply.Card _, Reply.Note _ -> Outcome.ANSWER;
          case Reply.Several _ -> Outcome.CHOICES;
          case Reply.NotKnown _, Reply.Refusal _ -> Outcome.NONE;
        };
    List<EntryId> entries = reply.about().stream().limit(ENTRIES_MAX).toList();
    return new Answered(question, outcome, entries, message.plain());
  }

  String json() {
    return Json.object(json -> {
      Json.text(json, "question", question);
      Json.text(json, "outcome", outcome.word);
      Json.texts(json, "entries", entries.stream().map(EntryId::value).toList());
      Json.text(json, "text", text);
    });
  }
}
