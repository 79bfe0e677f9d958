package org.clarion.loopback.discord;

/**
 * A completion that a person is offered while typing.
 *
 * @param name what the person reads
 * @param value what the command gets: a string or a number
 */
public record Offer(String name, Object value) {}
