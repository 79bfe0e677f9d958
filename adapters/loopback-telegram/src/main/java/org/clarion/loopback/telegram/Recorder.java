package org.clarion.loopback.telegram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps every request and counts what was refused. */
final class Recorder {
  private static final int CLIENT_ERRORS = 4;
  private static final int CLASS = 100;

  private final List<Recorded> requests = new ArrayList<>();
  private final List<Recorded> polls = new ArrayList<>();
  private final List<Recorded> duplicates = new ArrayList<>();
  private final Set<List<Object>> done = new HashSet<>();
  private final Map<Integer, Integer> invalid = new TreeMap<>();

  /**
   * Keeps a request.
   *
   * @param effect whether it had one
   */
  void add(Recorded request, boolean effect) {
    (request.method().equals("getUpdates") ? polls : requests).add(request);
    if (request.status() / CLASS == CLIENT_ERRORS) {
      invalid.merge(request.status(), 1, Integer::sum);
    }
    boolean posts =
        request.method().startsWith("send") && !request.method().equals("sendChatAction");
    if (effect && posts && !done.add(mark(request))) {
      duplicates.add(request);
    }
  }

  /** What two requests have in common that are the same. */
  private static List<Object> mark(Recorded request) {
    List<Integer> files = request.files().stream().map(it -> Arrays.hashCode(it.bytes())).toList();
    return List.of(request.method(), request.parameters(), files);
  }

  List<Recorded> requests() {
    return List.copyOf(requests);
  }

  List<Recorded> polls() {
    return List.copyOf(polls);
  }

  List<Recorded> duplicates() {
    return List.copyOf(duplicates);
  }

  Map<Integer, Integer> invalid() {
    return Map.copyOf(invalid);
  }

  void forget() {
    requests.clear();
    polls.clear();
  }
}
