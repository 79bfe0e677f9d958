package org.clarion.loopback.telegram;

import org.jspecify.annotations.Nullable;

/**
 * A button below a message.
 *
 * @param callbackData what the bot gets when it is pressed; null for a link
 * @param url where a link leads; null for a button
 */
public record Button(String text, @Nullable String callbackData, @Nullable String url) {}
