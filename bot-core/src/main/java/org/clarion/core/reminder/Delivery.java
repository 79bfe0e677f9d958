package org.clarion.core.reminder;

import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Place;

/**
 * A reminder on its way to one place, claimed by one sender.
 *
 * @param fence rises with every claim; whoever holds an older one has lost the delivery
 * @param ambiguous how often it may have been posted without an answer
 */
public record Delivery(
    long id, DeliveryKey key, Place place, Trigger trigger, long fence, int ambiguous) {}
