package org.clarion.core.delivery;

import java.time.Instant;

/**
 * That a place cannot be posted to.
 *
 * @param nextTry the moment from which the next post to it is tried
 * @param reason what the platform said, in English
 */
public record PlaceTrouble(Instant since, Instant nextTry, String reason) {}
