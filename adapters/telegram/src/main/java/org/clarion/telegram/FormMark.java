package org.clarion.telegram;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.message.Call;

/**
 * What a button of a form that is being filled in stands for. It is written into the call that
 * opens the form, so that the form can be begun again when it is lost.
 *
 * @param action what to do
 * @param field at which field of the form, from 0; behind the last when all are filled in
 * @param isHere whether the form is about the chat in which it is filled in
 * @param key tells the form from others
 */
record FormMark(Action action, int field, boolean isHere, String key) {
  /** How many characters a key has. */
  static final int KEY_LENGTH = 4;

  /** No parameter is called so. */
  private static final String NAME = "!";

  private static final Pattern MARK = Pattern.compile("([a-z])([0-9])([hg])([A-Za-z0-9_-]{4})");

  /** What can be done at a field. */
  enum Action {
    KEEP('k'),
    EMPTY('e'),
    BACK('b'),
    CANCEL('c'),
    SAVE('s');

    private final char letter;

    Action(char letter) {
      this.letter = letter;
    }

    /** What it is called in the sentences. */
    String text() {
      return "form.action." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** The mark in a call; nothing when it has none. */
  static Optional<FormMark> of(Call call) {
    Matcher mark = MARK.matcher(call.arguments().getOrDefault(NAME, ""));
    if (!mark.matches()) {
      return Optional.empty();
    }
    for (Action action : Action.values()) {
      if (action.letter == mark.group(1).charAt(0)) {
        return Optional.of(
            new FormMark(
                action, Integer.parseInt(mark.group(2)), mark.group(3).equals("h"), mark.group(4)));
      }
    }
    return Optional.empty();
  }

  /** The call that opens the form, with this mark; without its arguments where they do not fit. */
  Call in(Call opening) {
    Map<String, String> arguments = new HashMap<>(opening.arguments());
    String mark = "" + action.letter + field + (isHere ? 'h' : 'g') + key;
    arguments.put(NAME, mark);
    Call marked = new Call(opening.command(), arguments, 1);
    return marked.fitsButton() ? marked : Call.of(opening.command(), NAME, mark);
  }

  /** A call without the mark. */
  static Call opening(Call marked) {
    Map<String, String> arguments = new HashMap<>(marked.arguments());
    arguments.remove(NAME);
    return new Call(marked.command(), arguments, marked.page());
  }
}
