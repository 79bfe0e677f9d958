package org.clarion.core.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Trigger;

/**
 * Works out under which key something is posted: always the same for the same installation, place,
 * entry, occurrence, lead time and version, and no other's.
 */
public final class DeliveryKeys {
  /** RFC 4648, in lower case. */
  private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";

  private static final int LENGTH = 24;
  private static final int BITS = 5;

  private DeliveryKeys() {}

  /**
   * The key of one delivery. The place is part of it, because platforms compare keys per author.
   */
  public static DeliveryKey of(String install, Place place, Trigger trigger) {
    return hash(
        List.of(
            install,
            place.platform().value(),
            place.group(),
            place.channel(),
            trigger.entry().value(),
            trigger.occurrence(),
            trigger.lead(),
            Integer.toString(trigger.version())));
  }

  /** The key of a post that says what several deliveries would; of one alone its own. */
  public static DeliveryKey joined(List<DeliveryKey> keys) {
    return keys.size() == 1
        ? keys.getFirst()
        : hash(keys.stream().map(DeliveryKey::value).sorted().toList());
  }

  /** The key of a message with the coming dates, begun in a place at a moment. */
  public static DeliveryKey ofPin(Place place, Instant begun) {
    return hash(
        List.of("pin", place.platform().value(), place.group(), place.channel(), begun.toString()));
  }

  /** Tells what a message says from anything else it could say, in 24 characters. */
  static String digest(Message message) {
    return hash(List.of(message.toString())).value();
  }

  private static DeliveryKey hash(List<String> parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(UTF_8));
      // Else "ab" and "c" would give the same as "a" and "bc".
      digest.update((byte) 0);
    }
    return new DeliveryKey(base32(digest.digest()));
  }

  private static String base32(byte[] bytes) {
    var text = new StringBuilder(LENGTH);
    int buffer = 0;
    int held = 0;
    for (int next = 0; text.length() < LENGTH; ) {
      if (held < BITS) {
        buffer = (buffer << Byte.SIZE) | (bytes[next++] & 0xff);
        held += Byte.SIZE;
      }
      held -= BITS;
      text.append(BASE_32.charAt((buffer >> held) & 0x1f));
    }
    return text.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to know SHA-256", e);
    }
  }
}
