package org.clarion.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Whose turn it is: many are served at once but not without bound, about in the order in which they
 * came, and nobody fills the queue alone.
 */
final class Turns implements AutoCloseable {
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Long, Integer> byPerson = new ConcurrentHashMap<>();
  private final Semaphore running;
  private final Semaphore places;
  private final int personMax;
  private final Duration closingMax;

  /**
   * @param runningMax how many are worked on at once
   * @param waitingMax how many may wait for that besides
   * @param personMax how many of one person are taken at once
   * @param closingMax how long those that were taken may still take at the end
   */
  Turns(int runningMax, int waitingMax, int personMax, Duration closingMax) {
    this.running = new Semaphore(runningMax, true);
    this.places = new Semaphore(runningMax + waitingMax);
    this.personMax = personMax;
    this.closingMax = closingMax;
  }

  /** What becomes of work that is brought. */
  enum Taken {
    TAKEN,
    /** This person has enough in it already. */
    ENOUGH_OF_THEIRS,
    /** There is too much to do, or it is closed. */
    TOO_BUSY
  }

  /** Takes work on for a person; it is done on another thread. Returns at once. */
  Taken take(long person, Runnable work) {
    if (byPerson.merge(person, 1, Integer::sum) > personMax) {
      giveBack(person);
      return Taken.ENOUGH_OF_THEIRS;
    }
    if (!places.tryAcquire()) {
      giveBack(person);
      return Taken.TOO_BUSY;
    }
    try {
      workers.execute(() -> run(person, work));
      return Taken.TAKEN;
    } catch (RejectedExecutionException _) {
      places.release();
      giveBack(person);
      return Taken.TOO_BUSY;
    }
  }

  /** How many of a person are taken at the moment. */
  int held(long person) {
    return byPerson.getOrDefault(person, 0);
  }

  private void run(long person, Runnable work) {
    try {
      running.acquire();
      try {
        work.run();
      } finally {
        running.release();
      }
    } catch (InterruptedException _) {
      // It is closed and has waited long enough.
      Thread.currentThread().interrupt();
    } finally {
      places.release();
      giveBack(person);
    }
  }

  private void giveBack(long person) {
    byPerson.computeIfPresent(person, (_, held) -> held == 1 ? null : held - 1);
  }

  /** Takes nothing more, and gives what it has taken its time to end. */
  @Override
  public void close() {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(closingMax.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException _) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
