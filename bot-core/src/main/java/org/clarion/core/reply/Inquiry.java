package org.clarion.core.reply;

import java.util.List;
import org.clarion.core.message.Call;

/**
 * What a command asks for before it runs a call, in no language yet; it becomes a form.
 *
 * @param call what is called with the answers
 */
public record Inquiry(Phrase title, Call call, List<Question> questions) {
  public Inquiry {
    questions = List.copyOf(questions);
  }

  /**
   * One value that is asked for.
   *
   * @param parameter the argument of the call that the answer becomes
   * @param value what it is now; empty when it is nothing yet
   * @param required whether there has to be an answer
   */
  public record Question(String parameter, Phrase label, String value, boolean required) {}
}
