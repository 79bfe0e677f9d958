package org.clarion.search;

/**
 * How well each entry fits a question.
 *
 * @param coverage how much of the question each entry covers, 0 to about 1
 * @param leaning how strongly the question speaks for each entry by what was learnt
 * @param meaning how like the question's meaning is to each entry's, -1 to 1
 * @param total what the entries are ordered by
 */
@SuppressWarnings("ArrayRecordComponent")
record Scores(
    Bag bag, float[] weights, float[] coverage, float[] leaning, float[] meaning, float[] total) {}
