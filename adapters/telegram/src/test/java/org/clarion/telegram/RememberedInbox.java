package org.clarion.telegram;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.clarion.core.delivery.Inbox;
import org.clarion.core.message.PlatformName;
import org.jspecify.annotations.Nullable;

/** An inbox in memory that can be made to fail, for tests of what follows. */
final class RememberedInbox implements Inbox {
  private final Set<Long> done = new HashSet<>();
  private final Set<Long> answered = new HashSet<>();
  private volatile long meanwhile = -1;
  private volatile @Nullable RuntimeException trouble;

  /** Fails from now on; with null no longer. */
  void fail(@Nullable RuntimeException with) {
    trouble = with;
  }

  /** An update had its effect before the bot was started. */
  synchronized void did(long update) {
    done.add(update);
  }

  /** An update is answered by another process when this one is about to. */
  void answersMeanwhile(long update) {
    meanwhile = update;
  }

  @Override
  public <T> Handling<T> once(PlatformName platform, long update, Supplier<T> deed, Instant now) {
    check();
    if (update == meanwhile || isAnswered(platform, update)) {
      return new Handling.Answered<>();
    }
    T result = deed.get();
    synchronized (this) {
      return done.add(update) ? new Handling.First<>(result) : new Handling.Again<>(result);
    }
  }

  @Override
  public void answered(PlatformName platform, long update, Instant now) {
    check();
    synchronized (this) {
      answered.add(update);
    }
  }

  @Override
  public boolean isAnswered(PlatformName platform, long update) {
    check();
    synchronized (this) {
      return answered.contains(update);
    }
  }

  @Override
  public int forget(Instant before) {
    throw new UnsupportedOperationException();
  }

  /** The updates of which nothing but the effect is there. */
  synchronized Set<Long> unanswered() {
    Set<Long> left = new HashSet<>(done);
    left.removeAll(answered);
    return left;
  }

  private void check() {
    RuntimeException failure = trouble;
    if (failure != null) {
      throw failure;
    }
  }
}
