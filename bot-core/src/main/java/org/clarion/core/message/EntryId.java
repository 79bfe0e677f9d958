package org.clarion.core.message;

import java.util.regex.Pattern;

/**
 * Names one entry of the group's content for good, for instance {@code date.womens-day}. Buttons,
 * stored reminders and calendars refer to entries by it, so it is short and never changes.
 */
public record EntryId(String value) implements Comparable<EntryId> {
  private static final Pattern FORM = Pattern.compile("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LENGTH_MAX = 36;

  /**
   * @throws IllegalArgumentException unless the value is a kind, a dot and a name in lower case,
   *     together at most 36 characters
   */
  public EntryId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "Expected an entry id such as 'date.womens-day' of at most %d characters but was '%s'"
              .formatted(LENGTH_MAX, value));
    }
  }

  /** Whether the text could be the id of an entry. */
  public static boolean isValid(String value) {
    return value.length() <= LENGTH_MAX && FORM.matcher(value).matches();
  }

  /** The part before the dot: what kind of entry it is. */
  public String prefix() {
    return value.substring(0, value.indexOf('.'));
  }

  /** The part after the dot, which is unique within its kind. */
  public String name() {
    return value.substring(value.indexOf('.') + 1);
  }

  @Override
  public int compareTo(EntryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
