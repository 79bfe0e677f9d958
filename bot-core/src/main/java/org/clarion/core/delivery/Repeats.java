package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Sighting;

/**
 * Decides, before a post is tried again that may be there already, whether it may be. Remembers
 * which platforms have failed lately.
 */
final class Repeats {
  /** A platform drops repeats for longer than this share of the time it says. */
  static final int SAFE_SHARE = 2;

  /** What was posted late may take so long to show. */
  static final Duration LOOK_AFTER = Duration.ofSeconds(60);

  /** The one repeat is not spent on a platform that failed more recently. */
  static final Duration HEALTHY_FOR = Duration.ofSeconds(60);

  private final Map<PlatformName, Instant> failures = new ConcurrentHashMap<>();

  /** What to do with a post that may be there. */
  sealed interface Step {
    /** Send it under its key: the platform drops it if it is there. */
    record Again() implements Step {}

    /** Send it: it is not there. */
    record Anew() implements Step {}

    /** It is there. */
    record Found(String messageId) implements Step {}

    /** Not now. */
    record Wait(Instant until) implements Step {}

    /** Nobody can tell, and a repeat was spent already. */
    record GiveUp() implements Step {}
  }

  /** Notes that a platform failed. */
  void failed(PlatformName platform, Instant now) {
    failures.put(platform, now);
  }

  Step before(Post post, Platform platform, Instant now) {
    if (!platform.traits().dropsRepeats()) {
      return whenHealthy(platform, now);
    }
    Instant first = firstSend(post, now);
    Duration safe = platform.traits().repeatsDroppedFor().dividedBy(SAFE_SHARE);
    if (now.isBefore(first.plus(safe))) {
      return new Step.Again();
    }
    Instant lookable = lastSend(post, now).plus(LOOK_AFTER);
    if (now.isBefore(lookable)) {
      return new Step.Wait(lookable);
    }
    return switch (platform.look(post.place(), post.key(), first)) {
      case Sighting.Seen(String id) -> new Step.Found(id);
      case Sighting.NotSeen _ -> new Step.Anew();
      case Sighting.NoAnswer _ -> new Step.Wait(now.plus(LOOK_AFTER));
      case Sighting.CannotLook _ ->
          post.ambiguous() > 1 ? new Step.GiveUp() : whenHealthy(platform, now);
    };
  }

  private Step whenHealthy(Platform platform, Instant now) {
    Instant failed = failures.get(platform.name());
    if (failed != null && now.isBefore(failed.plus(HEALTHY_FOR))) {
      return new Step.Wait(failed.plus(HEALTHY_FOR));
    }
    return switch (platform.pulse()) {
      case Pulse.Alive _ -> new Step.Again();
      case Pulse.Silent _ -> {
        failed(platform.name(), now);
        yield new Step.Wait(now.plus(HEALTHY_FOR));
      }
    };
  }

  private static Instant firstSend(Post post, Instant otherwise) {
    Instant first = post.members().getFirst().attempts().firstSendAt();
    return first == null ? otherwise : first;
  }

  private static Instant lastSend(Post post, Instant otherwise) {
    Instant last = post.members().getFirst().attempts().lastSendAt();
    return last == null ? otherwise : last;
  }
}
