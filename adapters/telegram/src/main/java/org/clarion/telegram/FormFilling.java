package org.clarion.telegram;

import java.util.HashMap;
import java.util.Map;
import org.clarion.core.message.Call;
import org.clarion.core.message.Form;

/**
 * A form that somebody is filling in, field by field.
 *
 * @param key tells it from others
 * @param about the chat that it is for, which need not be the one in which it is filled in
 * @param field which field is asked for, from 0; behind the last when all are filled in
 * @param values what was filled in so far, by the names of the fields
 */
record FormFilling(String key, Form form, Target about, int field, Map<String, String> values) {
  FormFilling {
    values = Map.copyOf(values);
  }

  /** One at its beginning. */
  static FormFilling of(String key, Form form, Target about) {
    return new FormFilling(key, form, about, 0, Map.of());
  }

  /** Whether nothing remains to be asked. */
  boolean isFull() {
    return field == form.fields().size();
  }

  /** What is asked for. */
  Form.Field asked() {
    return form.fields().get(field);
  }

  /** What a field holds at the moment. */
  String value(Form.Field of) {
    return values.getOrDefault(of.parameter(), of.value());
  }

  /** With a value in the field that is asked for, at the next. */
  FormFilling with(String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(asked().parameter(), value);
    return new FormFilling(key, form, about, field + 1, more);
  }

  /** At the field before; at the first one as it is. */
  FormFilling back() {
    return new FormFilling(key, form, about, Math.max(0, field - 1), values);
  }

  /** Whether the field that is asked for can stay as it is. */
  boolean canKeep() {
    return !asked().required() || !value(asked()).isBlank();
  }

  /** Whether the field that is asked for can lose what it holds. */
  boolean canEmpty() {
    return !asked().required() && !value(asked()).isBlank();
  }

  /** What is called with all that was filled in. */
  Call call() {
    return form.filledIn(values);
  }
}
