package org.clarion.telegram;

import java.util.List;
import java.util.Optional;
import org.clarion.core.message.Attachment;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Fetches the file that somebody sends with a command, or that a command is a reply to. */
final class ReceivedFiles {
  private static final String UNKNOWN_TYPE = "application/octet-stream";
  private static final int TOO_LARGE = 413;

  private final TelegramCalls calls;

  ReceivedFiles(TelegramCalls calls) {
    this.calls = calls;
  }

  /** What became of it. */
  sealed interface Fetched {
    /** It is here; none when none was given. */
    record Files(List<Attachment> attachments) implements Fetched {}

    /** It has more bytes than are taken in. */
    record TooLarge() implements Fetched {}

    /** Telegram did not give it, or not in time. */
    record Lost() implements Fetched {}
  }

  /** The file that belongs to a message; null when there is none. */
  static @Nullable Document given(Message message) {
    if (message.getDocument() != null) {
      return message.getDocument();
    }
    Message answered = message.getReplyToMessage();
    return answered == null ? null : answered.getDocument();
  }

  /** What a file may be called here. */
  static String name(Document file) {
    return Attachment.plainName(Optional.ofNullable(file.getFileName()).orElse(""));
  }

  /** The file; waits until it is there. */
  Fetched fetch(@Nullable Document file) {
    if (file == null) {
      return new Fetched.Files(List.of());
    }
    Long size = file.getFileSize();
    if (size != null && size > Attachment.BYTES_MAX) {
      return new Fetched.TooLarge();
    }
    return switch (calls.download(file.getFileId(), Attachment.BYTES_MAX)) {
      case Outcome.Done<byte[]>(byte[] content) ->
          new Fetched.Files(List.of(new Attachment(name(file), type(file), content)));
      case Outcome.Failed<byte[]>(Failure.Refused refusal) when refusal.status() == TOO_LARGE ->
          new Fetched.TooLarge();
      case Outcome.Failed<byte[]> _ -> new Fetched.Lost();
    };
  }

  private static String type(Document file) {
    return Optional.ofNullable(file.getMimeType()).orElse(UNKNOWN_TYPE);
  }
}
