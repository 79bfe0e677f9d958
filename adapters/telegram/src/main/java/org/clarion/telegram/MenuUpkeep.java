package org.clarion.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings Telegram's menus up to date after the start, however often that fails at first. */
final class MenuUpkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MenuUpkeep.class);
  private static final Duration AGAIN_FIRST = Duration.ofSeconds(5);
  private static final Duration AGAIN_MAX = Duration.ofMinutes(10);

  private final BooleanSupplier keep;
  private final Duration againFirst;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * @param keep does it, and says whether it is done
   */
  MenuUpkeep(BooleanSupplier keep) {
    this(keep, AGAIN_FIRST);
  }

  /** One that waits so long before the second try. */
  MenuUpkeep(BooleanSupplier keep, Duration againFirst) {
    this.keep = keep;
    this.againFirst = againFirst;
  }

  /** Begins; returns at once. */
  void begin() {
    Thread.ofVirtual().name("telegram-menus").start(this::run);
  }

  private void run() {
    try {
      Duration rest = againFirst;
      while (isOpen() && !keep.getAsBoolean() && isOpen()) {
        LOG.warn("Telegram's menus could not be brought up to date; trying again");
        closed.await(rest.toMillis(), TimeUnit.MILLISECONDS);
        rest = rest.compareTo(AGAIN_MAX.dividedBy(2)) > 0 ? AGAIN_MAX : rest.multipliedBy(2);
      }
    } catch (InterruptedException _) {
      LOG.debug("Interrupted");
    }
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  /** Tries no more. */
  @Override
  public void close() {
    closed.countDown();
  }
}
