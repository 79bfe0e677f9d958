package org.clarion.loopback.discord;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bot has posted under which nonce, for as long as repeats are told by it. A nonce is its
 * author's: it says nothing about the channel.
 */
final class Nonces {
  private static final Duration KEPT = Duration.ofMinutes(3);

  private final World world;
  private final Map<String, Message> byNonce = new HashMap<>();
  private int dropped;

  Nonces(World world) {
    this.world = world;
  }

  /**
   * The message that a nonce stood for a short while ago; null when it is new.
   *
   * @throws Refusal when that message has been deleted since
   */
  @Nullable Message repeated(String nonce) {
    Message earlier = byNonce.get(nonce);
    if (earlier == null || earlier.at.plus(KEPT).isBefore(world.now())) {
      return null;
    }
    dropped++;
    if (earlier.deleted) {
      throw Refusal.unknownMessage();
    }
    return earlier;
  }

  void keep(Message message, String nonce) {
    byNonce.put(nonce, message);
  }

  int dropped() {
    return dropped;
  }
}
