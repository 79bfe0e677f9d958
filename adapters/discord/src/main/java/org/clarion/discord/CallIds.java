package org.clarion.discord;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.message.Call;
import org.clarion.core.message.DeliveryKey;

/**
 * Writes calls as the ids of buttons and choices, and reads them again when one is used.
 *
 * <p>An id begins with its place in the message, since equal ids are refused, and may end with the
 * key of the post it stands in, by which the post is found again in its channel.
 */
final class CallIds {
  /** What Discord takes as an id or as the value of a choice, in characters. */
  static final int LENGTH_MAX = 100;

  private static final String KEY_MARK = ":~";
  private static final Pattern ID = Pattern.compile("[0-9]{1,3}:(.+)", Pattern.DOTALL);

  private CallIds() {}

  /** The id of the button or choice at this place, counted from 0. */
  static String of(int index, Call call) {
    String encoded = call.encoded();
    // An argument may hold the mark itself: then it is written once more, with no key behind it.
    return index + ":" + (encoded.contains(KEY_MARK) ? encoded + KEY_MARK : encoded);
  }

  /** The same in a post with this key. */
  static String of(int index, Call call, DeliveryKey key) {
    return index + ":" + call.encoded() + KEY_MARK + key.value();
  }

  /** The call that was written into an id; nothing when it is none of ours. */
  static Optional<Call> call(String id) {
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String rest = parts.group(1);
    int mark = rest.lastIndexOf(KEY_MARK);
    return Call.decode(mark < 0 ? rest : rest.substring(0, mark));
  }

  /** Whether an id stands in a post, whichever it is. */
  static boolean isInPost(String id) {
    return id.contains(KEY_MARK) && !id.endsWith(KEY_MARK);
  }

  /** Whether an id stands in the post with this key. */
  static boolean isIn(DeliveryKey key, String id) {
    return id.endsWith(KEY_MARK + key.value());
  }
}
