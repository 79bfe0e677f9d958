package org.clarion.app.evaluation;

import java.util.List;

/**
 * How long it took, in microseconds; 0 when nothing was asked.
 *
 * @param median half of the questions took at most this long
 * @param p99 99 in 100 questions took at most this long
 */
public record Latency(long median, long p99) {
  private static final int HALF = 50;
  private static final int NEARLY_ALL = 99;
  private static final int ALL = 100;

  static Latency of(List<Long> micros) {
    List<Long> sorted = micros.stream().sorted().toList();
    return new Latency(percentile(HALF, sorted), percentile(NEARLY_ALL, sorted));
  }

  /** By the nearest rank: the least that so many in a hundred do not exceed. */
  private static long percentile(int percent, List<Long> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get(Math.ceilDiv(percent * sorted.size(), ALL) - 1);
  }
}
