package org.clarion.core.reminder;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.message.Message;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries claimed reminders to their platform and writes down the receipt.
 *
 * <p>Claim, start, send and finish are separate steps with no transaction held open across the
 * network. A crash between start and finish leaves a delivery of which nobody knows whether it
 * arrived: the outbox lets it be tried once more at most, with the same delivery key, so that a
 * platform that recognises repeats drops the second.
 */
public final class Courier {
  static final int BATCH_MAX = 20;
  static final Duration LEASE = Duration.ofSeconds(30);

  /** After a platform that is not switched on, the next try. */
  static final Duration SWITCHED_OFF_WAIT = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final Outbox outbox;
  private final Map<PlatformName, Platform> platforms;
  private final Wording wording;
  private final InstantSource clock;

  public Courier(
      Outbox outbox, Map<PlatformName, Platform> platforms, Wording wording, InstantSource clock) {
    this.outbox = outbox;
    this.platforms = Map.copyOf(platforms);
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * Sends what is waiting, at most one batch. One that fails is logged and does not stop the rest.
   *
   * @return how many deliveries were claimed; a full batch means that there may be more
   */
  public int deliver() {
    List<Delivery> claimed = outbox.claim(clock.instant(), LEASE, BATCH_MAX);
    for (Delivery delivery : claimed) {
      try {
        deliver(delivery);
      } catch (RuntimeException e) {
        // The others must not wait for one that fails; its lease runs out and it comes round again.
        LOG.error("reminder {} failed", delivery.id(), e);
      }
    }
    return claimed.size();
  }

  private void deliver(Delivery delivery) {
    Optional<Message> message = wording.of(delivery, clock.instant());
    if (message.isEmpty()) {
      outbox.skip(delivery, "nothing left to say", clock.instant());
      return;
    }
    if (!outbox.start(delivery, clock.instant())) {
      return;
    }
    Receipt receipt = send(delivery, message.get());
    boolean written = outbox.finish(delivery, receipt, clock.instant());
    LOG.info(
        "reminder {} to {}: {}{}",
        delivery.id(),
        delivery.place().platform().value(),
        describe(receipt),
        written ? "" : " (taken over by another sender)");
  }

  private Receipt send(Delivery delivery, Message message) {
    Platform platform = platforms.get(delivery.place().platform());
    return platform == null
        ? new Receipt.NotSent(SWITCHED_OFF_WAIT, "platform is not switched on")
        : platform.send(delivery.place(), message, delivery.key());
  }

  private static String describe(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Delivered _ -> "delivered";
      case Receipt.NotSent(Duration wait, String reason) ->
          "not sent, again in %d s: %s".formatted(wait.toSeconds(), reason);
      case Receipt.Unknown(String reason) -> "no answer: " + reason;
      case Receipt.Rejected(String reason) -> "refused: " + reason;
    };
  }
}
