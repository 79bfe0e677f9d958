package org.clarion.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import org.clarion.core.message.Call;

/**
 * Links that open the bot's private chat and have it do something there at once. Telegram sends
 * what stands in one as {@code /start} and a word of letters, digits, {@code _} and {@code -}.
 */
final class DeepLinks {
  private static final String START = "/start ";

  private DeepLinks() {}

  /** The link that makes a call; it should be one that anybody may make. */
  static URI of(Self self, Call call) {
    return of(self, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(call)));
  }

  /** The link that brings a word. */
  static URI of(Self self, String word) {
    return URI.create("https://t.me/" + self.name() + "?start=" + word);
  }

  /** The word that a text in a private chat brings; nothing when it is no such text. */
  static Optional<String> word(String text) {
    return text.startsWith(START)
        ? Optional.of(text.substring(START.length()).strip()).filter(it -> !it.isEmpty())
        : Optional.empty();
  }

  /** The call that a word stands for; nothing when it is none. */
  static Optional<Call> call(String word) {
    try {
      return Call.decode(new String(Base64.getUrlDecoder().decode(word), UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(Call call) {
    return call.encoded().getBytes(UTF_8);
  }
}
