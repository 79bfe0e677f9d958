package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clarion.core.message.PlatformName;

/**
 * When the bot logged in to a platform, kept so that a process that crashes again and again cannot
 * use up what the platform allows. Each method is one transaction.
 */
public interface Logins {
  /** More than any platform's adapter makes within the time it looks back. */
  int REMEMBERED_MAX = 1_000;

  /** So long a login is remembered: platforms count by the day. */
  Duration KEPT_FOR = Duration.ofDays(2);

  /** Notes that a login begins, and forgets those of longer ago than {@link #KEPT_FOR}. */
  void note(PlatformName platform, Instant now);

  /**
   * The latest {@link #REMEMBERED_MAX} logins after the moment, the oldest first. Those of the last
   * {@link #KEPT_FOR} are remembered.
   */
  List<Instant> since(PlatformName platform, Instant moment);
}
