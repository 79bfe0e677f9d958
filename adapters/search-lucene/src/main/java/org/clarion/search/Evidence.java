package org.clarion.search;

/**
 * What speaks for the entry that fits a question best being its answer.
 *
 * @param lead how far the next entry lies behind, at most 1
 * @param leaning how strongly the question speaks for it by what was learnt
 * @param meaning how like the meaning of the question is to that of the entry, -1 to 1
 * @param missing the share of what the question is about that the entry does not have at all
 * @param isTold whether the entry has a word of the question that is not used about anything
 */
record Evidence(double lead, double leaning, double meaning, double missing, boolean isTold) {}
