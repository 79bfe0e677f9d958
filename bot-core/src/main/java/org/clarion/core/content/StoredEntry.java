package org.clarion.core.content;

/**
 * An entry as the group keeps it.
 *
 * @param edited whether the group wrote or changed it itself, so that no import replaces it unasked
 */
public record StoredEntry(Entry entry, boolean edited) {}
