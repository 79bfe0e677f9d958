package org.clarion.search;

import org.clarion.core.message.EntryId;

/**
 * How sure the search is that an entry answers a question.
 *
 * @param sureness 0 to 1; comparable from one question and one content to the next
 */
public record Scored(EntryId entry, double sureness) {}
