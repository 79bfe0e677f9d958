package org.clarion.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.clarion.core.message.Receipt;
import org.clarion.telegram.Failure.Refused;

/** Says what a failed call to Telegram means for what was to be sent. */
final class TelegramFailures {
  /**
   * What Telegram says when a place cannot be posted to, as it stands in the words of the Bot API
   * server and of what is behind it. These pieces quote nobody and serve as reasons.
   */
  private static final List<String> CLOSED =
      List.of(
          "bot was blocked by the user",
          "user is deactivated",
          "bot was kicked from the",
          "bot is not a member of the",
          "the group chat was deleted",
          "bot can't initiate conversation with a user",
          "bot can't send messages to",
          "chat not found",
          "user not found",
          "message thread not found",
          "topic_closed",
          "topic_deleted",
          "not enough rights",
          "have no rights",
          "need administrator rights",
          "have no write access",
          "group chat was deactivated",
          "chat_write_forbidden",
          "chat_restricted",
          "chat_admin_required",
          "chat_forbidden",
          "chat_guest_send_forbidden",
          "chat_send_plain_forbidden",
          "channel_private",
          "channel_invalid",
          "peer_id_invalid",
          "user_banned_in_channel",
          "user_deactivated",
          "user_is_blocked");

  private static final List<String> NO_RIGHTS =
      List.of("not enough rights", "need administrator rights", "chat_admin_required");

  private static final List<String> NO_SUCH_MESSAGE =
      List.of(
          "message to edit not found",
          "message to pin not found",
          "message to delete not found",
          "message can't be edited",
          "message_id_invalid");

  private static final List<String> NOT_MODIFIED =
      List.of("message is not modified", "chat_not_modified");

  /** What a Bot API server says that is older than a kind of entity. */
  private static final String UNKNOWN_ENTITY = "unsupported type specified";

  /** What Telegram says of a picture that it does not show as one. */
  private static final List<String> NO_PICTURE =
      List.of("image_process_failed", "photo_invalid_dimensions", "photo_save_file_invalid");

  private TelegramFailures() {}

  /** What became of a message whose sending failed so; the reason names nobody and nothing. */
  static Receipt receipt(Failure failure) {
    return switch (failure) {
      case Failure.NotSent(Duration left, String reason) -> new Receipt.NotSent(left, reason);
      case Failure.NoAnswer(String reason) -> new Receipt.Unknown(reason);
      case Failure.Malformed(String reason) -> new Receipt.Rejected(reason);
      case Refused refused -> refused(refused);
    };
  }

  /** The same for pinning, to which a bot that may post need not be entitled. */
  static Receipt pinReceipt(Failure failure) {
    return says(failure, NO_RIGHTS) ? new Receipt.Rejected("may not pin") : receipt(failure);
  }

  private static Receipt refused(Refused refused) {
    String status = "status " + refused.status();
    Long movedTo = refused.movedTo();
    if (movedTo != null) {
      return new Receipt.Migrated(Target.of(movedTo).place());
    }
    return switch (refused.status()) {
      case Failure.TOO_MANY -> new Receipt.NotSent(refused.retryAfter(), status);
      // Not the place's fault: the token was changed, and posts wait for the new one.
      case Failure.UNAUTHORISED, Failure.ABSENT -> new Receipt.NotSent(Duration.ZERO, status);
      case Failure.FORBIDDEN -> new Receipt.Unreachable(reason(refused, CLOSED, status));
      default -> {
        String reason = reason(refused, CLOSED, "");
        yield reason.isEmpty()
            ? new Receipt.Rejected(reason(refused, NO_SUCH_MESSAGE, status))
            : new Receipt.Unreachable(reason);
      }
    };
  }

  /** Whether Telegram says that there is no such message of the bot's. */
  static boolean isNoSuchMessage(Failure failure) {
    return says(failure, NO_SUCH_MESSAGE);
  }

  /** Whether Telegram says that all is as it was asked to be. */
  static boolean isNotModified(Failure failure) {
    return says(failure, NOT_MODIFIED);
  }

  /** Whether the Bot API server does not know a kind of entity. */
  static boolean isUnknownEntity(Failure failure) {
    return says(failure, List.of(UNKNOWN_ENTITY));
  }

  /** Whether Telegram takes this for no picture, though it may take it as a file. */
  static boolean isNoPicture(Failure failure) {
    return says(failure, NO_PICTURE);
  }

  private static boolean says(Failure failure, List<String> words) {
    return failure instanceof Refused refused && !reason(refused, words, "").isEmpty();
  }

  /** Which of these words Telegram says. */
  private static String reason(Refused refused, List<String> words, String otherwise) {
    String said = refused.description().toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(said::contains)
        .findFirst()
        .map(it -> it.replace('_', ' '))
        .orElse(otherwise);
  }
}
