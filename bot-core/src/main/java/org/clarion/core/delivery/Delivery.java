package org.clarion.core.delivery;

import java.time.Instant;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one place is to be told, and how far it has come.
 *
 * @param key unique to it; also the key of the post when it goes out by itself
 * @param wantedAt when it should be posted; moves when the place is quiet or has had enough
 */
public record Delivery(
    long id,
    DeliveryKey key,
    Place place,
    Trigger trigger,
    State state,
    Instant wantedAt,
    Attempts attempts) {
  /**
   * What was tried so far.
   *
   * @param fence rises with every claim; whoever holds an older one has lost the delivery
   * @param tries how often sending was begun
   * @param ambiguous how often it may have been posted without an answer
   * @param firstSendAt when sending was begun first, under the present key; null when never
   * @param lastSendAt when sending was begun last; null when never
   * @param post the key of the post it is or was a part of; null when none was begun, or when it is
   *     certain that none was posted
   * @param messageId the platform's id of the post; null unless it was confirmed
   * @param reason why it is not sent, in a word; null when there is nothing to say
   */
  public record Attempts(
      long fence,
      int tries,
      int ambiguous,
      @Nullable Instant firstSendAt,
      @Nullable Instant lastSendAt,
      @Nullable DeliveryKey post,
      @Nullable String messageId,
      @Nullable String reason) {
    /** Nothing was tried. */
    public static final Attempts NONE = new Attempts(0, 0, 0, null, null, null, null, null);
  }

  /** Whether the place knows, or may know, what it says. */
  public boolean isOrMayBeKnown() {
    return state == State.SENT || state == State.SENDING || attempts.ambiguous() > 0;
  }
}
