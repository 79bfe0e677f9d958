package org.clarion.core.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody fills in before a call is made, in their language. A platform without forms makes
 * the call as it is, and the answer says what to type.
 *
 * @param title what it is about, in a few words
 * @param call what is called with the values that were filled in
 */
public record Form(String title, Call call, List<Field> fields) {
  /** What fits into a form on the strictest platform (Discord's modal). */
  public static final int FIELDS_MAX = 5;

  /** The longest title or label (Discord's modal), in characters. */
  public static final int LABEL_MAX = 45;

  /**
   * One value to fill in.
   *
   * @param parameter the argument of the call that it becomes
   * @param value what it is now; empty when it is nothing yet
   * @param required whether it may not be left empty
   */
  public record Field(String parameter, String label, String value, boolean required) {
    /**
     * @throws IllegalArgumentException when the label is blank or too long
     */
    public Field {
      checkLabel(label);
    }
  }

  /**
   * @throws IllegalArgumentException unless the title fits, there are 1 to {@link #FIELDS_MAX}
   *     fields and the call fits into a button
   */
  public Form {
    fields = List.copyOf(fields);
    checkLabel(title);
    if (fields.isEmpty() || fields.size() > FIELDS_MAX || !call.fitsButton()) {
      throw new IllegalArgumentException(
          "Expected 1 to %d fields and a call that fits into a button but /%s has %d fields"
              .formatted(FIELDS_MAX, call.command(), fields.size()));
    }
  }

  /** The call with what was filled in; fields left empty are given as empty. */
  public Call filledIn(Map<String, String> values) {
    Map<String, String> arguments = new HashMap<>(call.arguments());
    fields.forEach(
        it -> arguments.put(it.parameter(), values.getOrDefault(it.parameter(), it.value())));
    return new Call(call.command(), arguments, call.page());
  }

  private static void checkLabel(String label) {
    if (label.isBlank() || label.length() > LABEL_MAX) {
      throw new IllegalArgumentException(
          "Expected a label of 1 to %d characters but was '%s'".formatted(LABEL_MAX, label));
    }
  }
}
