package org.clarion.loopback.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps every request and counts what was refused. */
final class Recorder {
  private static final int TOO_MANY = 429;
  private final List<Recorded> requests = new ArrayList<>();

  void add(Recorded request) {
    requests.add(request);
  }

  List<Recorded> requests() {
    return List.copyOf(requests);
  }

  int refused() {
    return count(TOO_MANY);
  }

  /** What Discord counts against an address: 401, 403 and 429, how often each. */
  Map<Integer, Integer> invalid() {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int status : new int[] {401, 403, TOO_MANY}) {
      int count = count(status);
      if (count > 0) {
        counts.put(status, count);
      }
    }
    return counts;
  }

  private int count(int status) {
    return (int) requests.stream().filter(it -> it.status() == status).count();
  }
}
