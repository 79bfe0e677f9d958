package org.clarion.core.content;

import java.util.List;

/**
 * An edition of content as it is handed from one group to another.
 *
 * @param edited ids of entries that a group wrote or changed itself, as an export of its own
 *     content says; none in a pack written at the desk
 */
public record Pack(PackInfo info, List<Entry> entries, List<String> edited) {
  public Pack {
    entries = List.copyOf(entries);
    edited = List.copyOf(edited);
  }
}
