package org.clarion.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.clarion.core.message.Call;

/**
 * Signs what buttons carry, so that a press is good only in the chat, for the people and for the
 * time that the button was made for.
 *
 * <p>The key is derived from the bot's token: nothing is stored, every instance has the same, and a
 * changed token makes all buttons void. The message's id is not part of it, because it is not known
 * before the message is sent.
 */
final class CallbackData {
  /** Telegram's limit. */
  static final int BYTES_MAX = 64;

  /** For so long at least, and at most twice as long, a button that anyone may press is good. */
  static final Duration ANYONE_WINDOW = Duration.ofDays(90);

  /** For so long at least, and at most twice as long, a button for one person is good. */
  static final Duration PERSON_WINDOW = Duration.ofHours(1);

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "buttons";
  private static final int SIGNATURE_BYTES = 8;
  private static final int SIGNATURE_LENGTH = 11;

  /** Nobody has this id: the button is for everyone in the chat. */
  private static final long ANYONE = 0;

  /** Makes the data of one message's buttons. */
  @FunctionalInterface
  interface Signing {
    /** The call with its signature, in at most {@link #BYTES_MAX} bytes of UTF-8. */
    String sign(Call call);
  }

  private final SecretKeySpec key;

  CallbackData(String token) {
    byte[] derived =
        hmac(new SecretKeySpec(token.getBytes(UTF_8), ALGORITHM), PURPOSE.getBytes(UTF_8));
    this.key = new SecretKeySpec(derived, ALGORITHM);
  }

  /** For buttons that everybody in the chat may press, for at least 90 days. */
  Signing forAnyone(long chat, Instant now) {
    return signing(chat, ANYONE, window(ANYONE_WINDOW, now));
  }

  /** For buttons that one person may press, for at least an hour. */
  Signing forPerson(long chat, long person, Instant now) {
    return signing(chat, person, window(PERSON_WINDOW, now));
  }

  private Signing signing(long chat, long person, long window) {
    return call -> {
      String encoded = call.encoded();
      return signature(chat, person, window, encoded) + encoded;
    };
  }

  /** The call that this person pressed in this chat; nothing unless it was signed for them. */
  Optional<Call> read(String data, long chat, long person, Instant now) {
    if (data.length() <= SIGNATURE_LENGTH || data.length() > BYTES_MAX) {
      return Optional.empty();
    }
    String given = data.substring(0, SIGNATURE_LENGTH);
    String encoded = data.substring(SIGNATURE_LENGTH);
    boolean good =
        isGood(given, chat, ANYONE, window(ANYONE_WINDOW, now), encoded)
            || isGood(given, chat, person, window(PERSON_WINDOW, now), encoded);
    return good ? Call.decode(encoded) : Optional.empty();
  }

  /** Whether it was signed in this window or in the one before. */
  private boolean isGood(String given, long chat, long person, long window, String encoded) {
    return isSame(given, signature(chat, person, window, encoded))
        || isSame(given, signature(chat, person, window - 1, encoded));
  }

  private static boolean isSame(String given, String right) {
    return MessageDigest.isEqual(given.getBytes(UTF_8), right.getBytes(UTF_8));
  }

  private static long window(Duration length, Instant now) {
    return Math.floorDiv(now.getEpochSecond(), length.toSeconds());
  }

  private String signature(long chat, long person, long window, String encoded) {
    byte[] call = encoded.getBytes(UTF_8);
    byte[] signed =
        ByteBuffer.allocate(3 * Long.BYTES + call.length)
            .putLong(chat)
            .putLong(person)
            .putLong(window)
            .put(call)
            .array();
    byte[] signature = Arrays.copyOf(hmac(key, signed), SIGNATURE_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private static byte[] hmac(SecretKeySpec key, byte[] signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected a Java with " + ALGORITHM + " but has none", e);
    }
  }
}
