package org.clarion.core.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.clarion.core.message.Receipt;

/** An outbox that hands out what it was given and writes down what it is told, in words. */
class MemoryOutbox implements Outbox {
  /** What it was told, in order: {@code start 1}, {@code finish 1 Delivered[...]} and so on. */
  final List<String> told = new CopyOnWriteArrayList<>();

  final List<List<Trigger>> scheduled = new ArrayList<>();
  final Queue<Delivery> waiting = new ArrayDeque<>();

  /** Ids of deliveries that may no longer be started. */
  final Set<Long> unwanted = new HashSet<>();

  /** Ids of deliveries that another sender takes over while they are being sent. */
  final Set<Long> takenOver = new HashSet<>();

  @Override
  public void schedule(List<Trigger> triggers) {
    scheduled.add(triggers);
    told.add("schedule");
  }

  @Override
  public int fanOut(Instant now) {
    told.add("fan out");
    return 0;
  }

  @Override
  public List<Delivery> claim(Instant now, Duration lease, int limit) {
    List<Delivery> claimed = new ArrayList<>();
    while (claimed.size() < limit && !waiting.isEmpty()) {
      claimed.add(waiting.remove());
    }
    told.add("claim");
    return claimed;
  }

  @Override
  public boolean start(Delivery delivery, Instant now) {
    told.add("start " + delivery.id());
    return !unwanted.contains(delivery.id());
  }

  @Override
  public boolean finish(Delivery delivery, Receipt receipt, Instant now) {
    told.add("finish " + delivery.id() + " " + receipt);
    return !takenOver.contains(delivery.id());
  }

  @Override
  public boolean skip(Delivery delivery, String reason, Instant now) {
    told.add("skip " + delivery.id() + " " + reason);
    return true;
  }

  @Override
  public int recover(Instant now) {
    told.add("recover");
    return 0;
  }
}
