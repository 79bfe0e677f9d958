package org.clarion.core.content;

import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * A place in an entry that the group fills in, such as a contact's address. Nothing is ever guessed
 * for it: while it is empty, people are told whom to ask.
 *
 * @param value empty until somebody filled it in
 * @param ask the entry to turn to meanwhile, if there is one
 */
public record Slot(String id, String title, String value, @Nullable EntryId ask) {
  public boolean isSet() {
    return !value.isBlank();
  }
}
