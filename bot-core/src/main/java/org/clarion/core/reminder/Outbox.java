package org.clarion.core.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clarion.core.message.Receipt;

/**
 * Reminders from the moment they are planned until it is known what became of them. Each method is
 * one transaction; what it returned for is on disk.
 */
public interface Outbox {
  /**
   * Makes the pending triggers exactly these: new ones come in, pending ones that are not among
   * them go, those that were carried out stay as they are and do not come back.
   */
  void schedule(List<Trigger> triggers);

  /**
   * Writes one delivery for every due trigger and every place that wanted reminders when it fell
   * due. Of several lead times that are overdue for one place and occurrence only the latest is
   * kept. Repeating it changes nothing.
   *
   * @return how many deliveries were written
   */
  int fanOut(Instant now);

  /** Takes deliveries for one sender until the lease runs out; nobody else gets them meanwhile. */
  List<Delivery> claim(Instant now, Duration lease, int limit);

  /**
   * Marks a claimed delivery as being sent, just before it is.
   *
   * @return false when it must not be sent: it expired, was taken over or is no longer wanted
   */
  boolean start(Delivery delivery, Instant now);

  /**
   * Writes down what became of a delivery that was started.
   *
   * @return false when another sender had taken it over; then nothing was written
   */
  boolean finish(Delivery delivery, Receipt receipt, Instant now);

  /**
   * Drops a claimed delivery that has nothing left to say.
   *
   * @return false when another sender had taken it over
   */
  boolean skip(Delivery delivery, String reason, Instant now);

  /**
   * Gives back what a sender that vanished had claimed, and lets expired deliveries go.
   *
   * @return how many were given back
   */
  int recover(Instant now);
}
