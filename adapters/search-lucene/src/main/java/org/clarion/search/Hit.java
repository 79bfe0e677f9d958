package org.clarion.search;

import org.clarion.core.content.Entry;

/**
 * An entry that a question may be about.
 *
 * @param coverage how much of the question the entry covers, 0 to about 1
 * @param sureness that it is what is meant, 0 to 1
 */
record Hit(Entry entry, double coverage, double sureness) {}
