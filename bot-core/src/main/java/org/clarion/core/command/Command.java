package org.clarion.core.command;

import java.util.List;
import java.util.Optional;
import org.clarion.core.reply.Inquiry;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;

/** Something people can ask the bot to do. */
public interface Command {
  Spec spec();

  /**
   * Who may do what the invocation asks for; {@link Spec#access} unless that differs with what is
   * asked.
   */
  default Access access(Invocation invocation) {
    return spec().access();
  }

  /** Answers one invocation. Has no way to talk to the platform: the reply is all it says. */
  Reply run(Invocation invocation);

  /**
   * The call of another command that an invocation really means; nothing by default, when it means
   * this one.
   */
  default Optional<Meant> meant(Invocation invocation) {
    return Optional.empty();
  }

  /**
   * Whether somebody who typed this call without its slash, or with a slip in its name, must have
   * meant the command and not asked a question that happens to begin with that word. By default
   * only when nothing else was typed.
   */
  default boolean isMeantBy(Invocation invocation) {
    return invocation.call().arguments().isEmpty();
  }

  /**
   * What could complete the value of a parameter, best first; none by default.
   *
   * @param invocation as typed so far
   * @param parameter the one being typed
   */
  default List<Completion> complete(Invocation invocation, String parameter) {
    return List.of();
  }

  /**
   * What has to be filled in before a call is run, where the platform has forms; nothing by
   * default. Run all the same, such a call says what can be typed instead.
   */
  default Optional<Inquiry> inquire(Invocation invocation) {
    return Optional.empty();
  }

  /**
   * What a command is called, who may use it, what it takes, and every sentence it can say, so that
   * a platform can register it and a test can hold the phrase book against it.
   *
   * @param access who may use it; see {@link #access}
   * @param parameters the first one takes whatever is typed without a name
   * @param phrases those of its replies; the summaries need not be repeated
   */
  record Spec(
      String name,
      PhraseKey summary,
      Access access,
      List<Parameter> parameters,
      List<PhraseKey> phrases) {
    /**
     * @throws IllegalArgumentException unless the name is 1 to 32 lower-case letters
     */
    public Spec {
      parameters = List.copyOf(parameters);
      phrases = List.copyOf(phrases);
      if (!name.matches("[a-z]{1,32}")) {
        throw new IllegalArgumentException(
            "Expected a command name of 1 to 32 lower-case letters but was '%s'".formatted(name));
      }
    }
  }
}
