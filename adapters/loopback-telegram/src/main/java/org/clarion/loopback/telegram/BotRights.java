package org.clarion.loopback.telegram;

/**
 * What the bot may do in a chat.
 *
 * @param canPin whether it may pin messages
 * @param canPost whether it may write at all; in a channel only administrators ever may
 */
public record BotRights(boolean administrator, boolean canPin, boolean canPost) {
  /** A member like any other, who may write but not pin. */
  public static final BotRights MEMBER = new BotRights(false, false, true);

  /** An administrator with every right that matters here. */
  public static final BotRights ADMINISTRATOR = new BotRights(true, true, true);
}
