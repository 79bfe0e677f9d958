package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.clarion.core.message.PlatformName;

/**
 * What came from a platform and has been dealt with. A platform that hands things over until it is
 * told that they arrived hands over some of them twice; none of them may have its effect twice.
 */
public interface Inbox {
  /** Of a bot to which nothing is handed over twice: it notes nothing. */
  Inbox NONE = new NoInbox();

  /** Nothing comes in again after so long; platforms give up sooner. */
  Duration KEPT_FOR = Duration.ofDays(7);

  /**
   * Runs a deed for what came in, unless that has been answered. All that the deed does to the
   * store and the note that it was done are one transaction: either both are there or neither.
   * Where it was done before and not answered, it is run once more without any effect on the store,
   * for what it returns.
   *
   * @param update what came in, by the platform's number
   * @throws RuntimeException what the deed throws; then nothing has happened
   */
  <T> Handling<T> once(PlatformName platform, long update, Supplier<T> deed, Instant now);

  /** Notes that nothing remains to be done for what came in, whether a deed was done or not. */
  void answered(PlatformName platform, long update, Instant now);

  /** Whether nothing remains to be done for what came in. */
  boolean isAnswered(PlatformName platform, long update);

  /**
   * Forgets what was noted before a moment, and gives back the room of all that was forgotten.
   *
   * @return how much it was
   */
  int forget(Instant before);

  /** What became of a deed. */
  sealed interface Handling<T> {
    /** It was done now. */
    record First<T>(T result) implements Handling<T> {}

    /** It had been done; what it would return now. */
    record Again<T>(T result) implements Handling<T> {}

    /** All was done before. */
    record Answered<T>() implements Handling<T> {}
  }
}
