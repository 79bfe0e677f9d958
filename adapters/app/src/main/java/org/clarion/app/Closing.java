package org.clarion.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what was opened, newest first and once: at the end, or when the process is told to stop.
 */
final class Closing implements AutoCloseable {
  /** How long a process that is told to stop may take about it. */
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Thread hook;

  private Closing() {}

  static Closing alsoWhenTold() {
    var closing = new Closing();
    var hook = new Thread(closing::closeInTime, "closing");
    Runtime.getRuntime().addShutdownHook(hook);
    closing.hook = hook;
    return closing;
  }

  /** At the end only. */
  static Closing unlessTold() {
    return new Closing();
  }

  /** Takes charge of something that has to be closed. */
  <T extends AutoCloseable> T own(T opened) {
    lock.lock();
    try {
      open.push(opened);
      return opened;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    closeAll();
    Thread unneeded = hook;
    if (unneeded != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(unneeded);
      } catch (IllegalStateException _) {
        // The process is ending already, and the hook finds nothing left to close.
      }
    }
  }

  private void closeInTime() {
    try {
      Thread.ofPlatform().daemon().start(this::closeAll).join(PATIENCE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeAll() {
    lock.lock();
    try {
      while (!open.isEmpty()) {
        close(open.pop());
      }
    } finally {
      lock.unlock();
    }
  }

  private static void close(AutoCloseable opened) {
    try {
      opened.close();
    } catch (Exception e) {
      LOG.warn("{} could not be closed", opened.getClass().getSimpleName(), e);
    }
  }
}
