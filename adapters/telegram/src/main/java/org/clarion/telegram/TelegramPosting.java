package org.clarion.telegram;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Receipt;
import org.clarion.telegram.Outcome.Done;
import org.clarion.telegram.Outcome.Failed;
import org.clarion.telegram.Pace.Kind;
import org.clarion.telegram.Pace.Ticket;
import org.clarion.telegram.TelegramMessages.Outgoing;
import org.clarion.telegram.TelegramMessages.Part;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Sends the messages that one answer or post consists of, each once, at the pace that Telegram
 * takes.
 */
final class TelegramPosting {
  /** A post whose turn is farther off is left to be tried again. */
  static final Duration POST_WAIT_MAX = Duration.ofSeconds(3);

  /** Why nothing was sent yet. */
  static final String NOT_YET = "the chat's turn is not yet";

  /** So long the rest of an answer may follow: it is worth more late than never. */
  private static final Duration REST_MAX = Duration.ofMinutes(2);

  private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");
  private static final String MOMENT = "date_time";
  private static final int ATTEMPTS_MAX = 3;

  private final TelegramCalls calls;
  private final Pace pace;

  TelegramPosting(TelegramCalls calls, Pace pace) {
    this.calls = calls;
    this.pace = pace;
  }

  /**
   * Sends an answer, or nothing when its turn would not come in time. The rest of one in several
   * messages waits for its turns until two minutes after the first at most; if they do not come,
   * half an answer is there.
   *
   * @param asked the message that is answered; null to send it by itself
   * @param within how long it may take until it begins
   */
  Receipt answer(Target target, Outgoing outgoing, @Nullable Integer asked, Duration within) {
    return new Sending(target, outgoing, Kind.ANSWER, asked, within).send();
  }

  /**
   * Sends a post, or nothing when its turn would not come within seconds. One whose texts are all
   * there is delivered, even if a file of it was not taken.
   *
   * @param earlier the bot's own message that it belongs to; null for none
   */
  Receipt post(Target target, Outgoing outgoing, @Nullable Integer earlier) {
    return new Sending(target, outgoing, Kind.POST, earlier, POST_WAIT_MAX).send();
  }

  /** Link previews are always off. */
  static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }

  /** One answer or post on its way. */
  private final class Sending {
    private final Target target;
    private final Outgoing outgoing;
    private final Kind kind;
    private final @Nullable ReplyParameters reply;
    private final Ticket ticket;
    private final long end;
    private final List<Integer> sent = new ArrayList<>();

    /** When the next message of an answer has its turn at the latest. */
    private Instant latest;

    private boolean withMoments = true;

    private Sending(
        Target target, Outgoing outgoing, Kind kind, @Nullable Integer earlier, Duration within) {
      this.target = target;
      this.outgoing = outgoing;
      this.kind = kind;
      this.reply =
          earlier == null
              ? null
              : ReplyParameters.builder().messageId(earlier).allowSendingWithoutReply(true).build();
      this.ticket = pace.queue(target.chat(), kind, outgoing.messages());
      this.end = System.nanoTime() + calls.deadlines().call().toNanos();
      this.latest = pace.in(within);
    }

    Receipt send() {
      try {
        return deliver();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return broken(new Receipt.NotSent(Duration.ZERO, "broken off"));
      } finally {
        pace.leave(ticket);
      }
    }

    private Receipt deliver() throws InterruptedException {
      for (Part part : outgoing.parts()) {
        if (part(part) instanceof Failed<Message>(var failure)) {
          return broken(TelegramFailures.receipt(failure));
        }
      }
      for (Attachment file : outgoing.files()) {
        if (file(file) instanceof Failed<Message>(var failure) && kind == Kind.ANSWER) {
          return broken(TelegramFailures.receipt(failure));
        }
      }
      return new Receipt.Delivered(MessageIds.join(sent.subList(0, outgoing.parts().size())));
    }

    /** A Bot API server that does not know about moments is sent the rest without any. */
    private Outcome<Message> part(Part part) throws InterruptedException {
      Outcome<Message> outcome = next(() -> calls.call(text(part), limit()));
      if (withMoments
          && outcome instanceof Failed<Message>(var failure)
          && TelegramFailures.isUnknownEntity(failure)) {
        withMoments = false;
        outcome = next(() -> calls.call(text(part), limit()));
      }
      return outcome;
    }

    /** What Telegram does not take for a picture goes as a document. */
    private Outcome<Message> file(Attachment file) throws InterruptedException {
      if (!PICTURES.contains(file.mediaType())) {
        return next(() -> calls.send(document(file), limit()));
      }
      Outcome<Message> outcome = next(() -> calls.send(photo(file), limit()));
      return outcome instanceof Failed<Message>(var failure)
              && TelegramFailures.isNoPicture(failure)
          ? next(() -> calls.send(document(file), limit()))
          : outcome;
    }

    /** Sends one more message when its turn has come. */
    private Outcome<Message> next(Attempted attempted) throws InterruptedException {
      Outcome<Message> outcome = attempt(attempted);
      for (int attempts = 1; isWorthWaiting(outcome) && attempts < ATTEMPTS_MAX; attempts++) {
        outcome = attempt(attempted);
      }
      return outcome;
    }

    /** Whoever has begun to answer goes on when Telegram lets it. */
    private boolean isWorthWaiting(Outcome<Message> outcome) {
      return kind == Kind.ANSWER
          && !sent.isEmpty()
          && outcome instanceof Failed<Message>(var failure)
          && TelegramFailures.receipt(failure) instanceof Receipt.NotSent(Duration left, _)
          && left.isPositive()
          && !pace.in(left).isAfter(latest);
    }

    private Outcome<Message> attempt(Attempted attempted) throws InterruptedException {
      if (!limit().isPositive()) {
        return new Failed<>(new Failure.NotSent("no time left"));
      }
      Duration left = pace.await(ticket, kind == Kind.ANSWER ? latest : pace.in(POST_WAIT_MAX));
      return left.isPositive()
          ? new Failed<>(new Failure.NotSent(left, NOT_YET))
          : inTurn(attempted);
    }

    private Outcome<Message> inTurn(Attempted attempted) {
      Outcome<Message> outcome;
      try {
        outcome = attempted.send();
      } finally {
        pace.ended();
      }
      switch (outcome) {
        case Done<Message>(Message message) -> {
          if (sent.isEmpty()) {
            latest = pace.in(REST_MAX);
          }
          sent.add(message.getMessageId());
        }
        case Failed<Message>(Failure failure) -> delay(pace, target, failure);
      }
      return outcome;
    }

    /** What is there in part is there: it must not be taken for a post that was not made. */
    private Receipt broken(Receipt receipt) {
      return sent.isEmpty() ? receipt : new Receipt.Unknown("only a part was sent");
    }

    /** All messages of a post share one deadline, and none goes out after it. */
    private Duration limit() {
      return kind == Kind.ANSWER
          ? calls.deadlines().call()
          : Duration.ofNanos(end - System.nanoTime());
    }

    private SendMessage text(Part part) {
      return SendMessage.builder()
          .chatId(target.chat())
          .messageThreadId(target.topic())
          .text(part.text())
          .entities(withMoments ? part.entities() : withoutMoments(part.entities()))
          .linkPreviewOptions(noPreview())
          .replyMarkup(part.buttons())
          .replyParameters(sent.isEmpty() ? reply : null)
          .build();
    }

    private SendPhoto photo(Attachment file) {
      return SendPhoto.builder()
          .chatId(target.chat())
          .messageThreadId(target.topic())
          .photo(content(file))
          .build();
    }

    private SendDocument document(Attachment file) {
      return SendDocument.builder()
          .chatId(target.chat())
          .messageThreadId(target.topic())
          .document(content(file))
          .build();
    }
  }

  private static InputFile content(Attachment file) {
    return new InputFile(new ByteArrayInputStream(file.content()), file.name());
  }

  /** What a Bot API server takes that does not know about moments. */
  static List<MessageEntity> withoutMoments(List<MessageEntity> entities) {
    return entities.stream().filter(it -> !it.getType().equals(MOMENT)).toList();
  }

  /** Nothing more goes to a chat for as long as Telegram asks. */
  static void delay(Pace pace, Target target, Failure failure) {
    if (failure instanceof Failure.Refused refused && refused.status() == Failure.TOO_MANY) {
      pace.delay(target.chat(), refused.retryAfter());
    }
  }

  /** Sends one message. */
  @FunctionalInterface
  private interface Attempted {
    Outcome<Message> send();
  }
}
