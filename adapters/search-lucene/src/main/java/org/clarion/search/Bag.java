package org.clarion.search;

/**
 * The features of one text, each once.
 *
 * @param ids their numbers, rising
 * @param counts how often each of them stands in the text
 * @param unknown how many features of each group the content does not have
 * @param meaning what its words mean together, see {@link WordVectors#of}
 */
@SuppressWarnings("ArrayRecordComponent")
record Bag(int[] ids, int[] counts, int[] unknown, float[] meaning) {}
