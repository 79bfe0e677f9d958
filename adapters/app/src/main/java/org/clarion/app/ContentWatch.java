package org.clarion.app;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.clarion.core.content.Library;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the search made ready for the content soon after it has changed, whoever changed it: nobody
 * has to ask first, and nobody waits.
 */
final class ContentWatch implements AutoCloseable {
  /** Besides the two seconds for which a store may not see what another process has changed. */
  static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private static final Duration CLOSING_MAX = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);

  private final Supplier<Library> content;
  private final Predicate<Library> prepare;
  private final Semaphore woken = new Semaphore(0);
  private final ReentrantLock reading = new ReentrantLock();

  private @Nullable Library prepared;
  private boolean failing;
  private volatile boolean closed;

  /**
   * @param content the content as it is now
   * @param prepare begins to make ready for it and says whether that is done; called from one
   *     thread and again until it is
   */
  ContentWatch(Supplier<Library> content, Predicate<Library> prepare) {
    this.content = content;
    this.prepare = prepare;
  }

  /** Looks at once, and again and again until closed, in a thread of its own. */
  ContentWatch start() {
    // No virtual thread: the first index is built in it, and others would wait for the processor.
    Thread.ofPlatform().daemon().name("content").start(this::run);
    return this;
  }

  /** Has what is new made ready; whether the search is ready for the content as it is. */
  boolean look() {
    Library now = read();
    if (now == null) {
      return false;
    }
    if (!now.equals(prepared) && prepare.test(now)) {
      prepared = now;
    }
    return now.equals(prepared);
  }

  /** The content is not read any more; what is being built of it may end later. */
  @Override
  public void close() {
    closed = true;
    woken.release();
    try {
      if (reading.tryLock(CLOSING_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
        reading.unlock();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Library read() {
    reading.lock();
    try {
      return closed ? null : content.get();
    } finally {
      reading.unlock();
    }
  }

  private void run() {
    while (!closed) {
      try {
        look();
        failing = false;
      } catch (RuntimeException e) {
        if (!failing) {
          LOG.error("The search could not be made ready; it is tried again until it is", e);
        }
        failing = true;
      }
      pause();
    }
  }

  private void pause() {
    try {
      if (woken.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException _) {
      closed = true;
    }
  }
}
