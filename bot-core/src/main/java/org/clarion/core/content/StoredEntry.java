package org.clarion.core.content;

/**
 * An entry as the group keeps it.
 *
 * @param edited whether the group wrote or changed it itself, so that no import replaces it unasked
 * @param revision of the content that wrote it as it is; rises with every change of the entry, 0
 *     while it is not stored
 */
public record StoredEntry(Entry entry, boolean edited, long revision) {
  /** An entry that is not stored yet. */
  public StoredEntry(Entry entry, boolean edited) {
    this(entry, edited, 0);
  }
}
