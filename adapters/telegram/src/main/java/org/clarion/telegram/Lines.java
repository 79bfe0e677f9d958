package org.clarion.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lines of work, one for each chat: what stands in the same line is done one after the other, and
 * no line waits for another.
 */
final class Lines {
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Long, Queue<Runnable>> waiting = new HashMap<>();
  private final int lineMax;

  /**
   * @param lineMax how many may wait in one line
   */
  Lines(int lineMax) {
    this.lineMax = lineMax;
  }

  /** What becomes of work that is brought. */
  enum Taken {
    TAKEN,
    /** Too many are waiting in this line. */
    TOO_MANY,
    CLOSED
  }

  /**
   * Takes work on, to be done on another thread. Returns at once.
   *
   * @param work throws nothing
   */
  synchronized Taken take(long chat, Runnable work) {
    if (workers.isShutdown()) {
      return Taken.CLOSED;
    }
    Queue<Runnable> line = waiting.get(chat);
    if (line == null) {
      line = new ArrayDeque<>();
      waiting.put(chat, line);
      workers.execute(() -> workOff(chat));
    } else if (line.size() >= lineMax) {
      return Taken.TOO_MANY;
    }
    line.add(work);
    return Taken.TAKEN;
  }

  private void workOff(long chat) {
    for (Runnable work = next(chat); work != null; work = next(chat)) {
      work.run();
    }
  }

  private synchronized @Nullable Runnable next(long chat) {
    Queue<Runnable> line = waiting.get(chat);
    Runnable work = line == null ? null : line.poll();
    if (work == null) {
      waiting.remove(chat);
    }
    return work;
  }

  /** Takes nothing more, waits until all that was taken is done, and ends what is not by then. */
  void finish(Duration patience) {
    shut();
    try {
      if (!workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        end();
      }
    } catch (InterruptedException _) {
      end();
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void shut() {
    workers.shutdown();
  }

  private synchronized void end() {
    waiting.values().forEach(Queue::clear);
    workers.shutdownNow();
  }
}
