package org.clarion.testkit.loopback;

import java.time.Instant;
import org.clarion.core.message.Place;
import org.jspecify.annotations.Nullable;

/**
 * A request to post or to edit, as it reached the platform.
 *
 * @param at by the platform's clock
 * @param key what repeats are told by; null for an edit
 * @param answersTo the earlier message that this one answers; null for none
 * @param edits the message that gets another text; null when it is a new one
 */
public record Arrival(
    Instant at,
    Place place,
    @Nullable String key,
    String text,
    @Nullable String answersTo,
    @Nullable String edits) {}
