package org.clarion.telegram;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Receipt;
import org.clarion.telegram.Outcome.Done;
import org.clarion.telegram.Outcome.Failed;
import org.clarion.telegram.Pace.Kind;
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

  /** An answer whose turn is farther off is given up. */
  static final Duration ANSWER_WAIT_MAX = Duration.ofMinutes(1);

  private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");
  private static final String MOMENT = "date_time";
  private static final String NOT_YET = "the chat's turn is not yet";
  private static final int ATTEMPTS_MAX = 3;

  private final TelegramCalls calls;
  private final Pace pace;

  TelegramPosting(TelegramCalls calls, Pace pace) {
    this.calls = calls;
    this.pace = pace;
  }

  /**
   * Sends an answer, waiting for its chat's turn for at most a minute.
   *
   * @param asked the message that is answered; null to send it by itself
   */
  Receipt answer(Target target, Outgoing outgoing, @Nullable Integer asked) {
    return new Sending(target, outgoing, Kind.ANSWER, asked, ANSWER_WAIT_MAX).send();
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
    private final Duration waitMax;
    private final long end;
    private final List<Integer> sent = new ArrayList<>();

    private Sending(
        Target target, Outgoing outgoing, Kind kind, @Nullable Integer earlier, Duration waitMax) {
      this.target = target;
      this.outgoing = outgoing;
      this.kind = kind;
      this.reply =
          earlier == null
              ? null
              : ReplyParameters.builder().messageId(earlier).allowSendingWithoutReply(true).build();
      this.waitMax = waitMax;
      this.end = System.nanoTime() + calls.deadlines().call().toNanos();
    }

    Receipt send() {
      try {
        return deliver();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return broken(new Receipt.NotSent(Duration.ZERO, "broken off"));
      }
    }

    private Receipt deliver() throws InterruptedException {
      for (Part part : outgoing.parts()) {
        Receipt receipt = part(part);
        if (!(receipt instanceof Receipt.Delivered)) {
          return receipt;
        }
      }
      for (Attachment file : outgoing.files()) {
        Receipt receipt = next(() -> file(file));
        if (!(receipt instanceof Receipt.Delivered) && kind == Kind.ANSWER) {
          return receipt;
        }
      }
      return new Receipt.Delivered(MessageIds.join(sent.subList(0, outgoing.parts().size())));
    }

    private Receipt part(Part part) throws InterruptedException {
      return next(() -> {
        Outcome<Message> outcome = calls.call(text(part, part.entities()), limit());
        return outcome instanceof Failed<Message>(var failure)
                && TelegramFailures.isUnknownEntity(failure)
            ? calls.call(text(part, withoutMoments(part.entities())), limit())
            : outcome;
      });
    }

    /** Sends one more message when its turn has come. */
    private Receipt next(Attempted attempted) throws InterruptedException {
      Receipt receipt = attempt(attempted);
      for (int attempts = 1; isWorthWaiting(receipt) && attempts < ATTEMPTS_MAX; attempts++) {
        receipt = attempt(attempted);
      }
      return receipt instanceof Receipt.Delivered ? receipt : broken(receipt);
    }

    /** Whoever has begun to answer goes on when Telegram lets it. */
    private boolean isWorthWaiting(Receipt receipt) {
      return kind == Kind.ANSWER
          && !sent.isEmpty()
          && receipt instanceof Receipt.NotSent(Duration left, _)
          && left.isPositive()
          && left.compareTo(waitMax) <= 0;
    }

    private Receipt attempt(Attempted attempted) throws InterruptedException {
      Duration left =
          sent.isEmpty()
              ? pace.await(target.chat(), kind, outgoing.messages(), waitMax)
              : pace.awaitFurther(target.chat(), kind, waitMax);
      return left.isPositive() ? new Receipt.NotSent(left, NOT_YET) : inTurn(attempted);
    }

    private Receipt inTurn(Attempted attempted) {
      Outcome<Message> outcome;
      try {
        outcome = attempted.send();
      } finally {
        pace.ended();
      }
      return switch (outcome) {
        case Done<Message>(Message message) -> {
          sent.add(message.getMessageId());
          yield new Receipt.Delivered(message.getMessageId().toString());
        }
        case Failed<Message>(Failure failure) -> {
          delay(pace, target, failure);
          yield TelegramFailures.receipt(failure);
        }
      };
    }

    /** What is there in part is there: it must not be taken for a post that was not made. */
    private Receipt broken(Receipt receipt) {
      return sent.isEmpty() ? receipt : new Receipt.Unknown("only a part was sent");
    }

    /** All messages of a post share one deadline; those of an answer have one each. */
    private Duration limit() {
      Duration usual = calls.deadlines().call();
      Duration left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
      return kind == Kind.ANSWER || left.compareTo(usual) > 0 ? usual : left;
    }

    private SendMessage text(Part part, List<MessageEntity> entities) {
      return SendMessage.builder()
          .chatId(target.chat())
          .messageThreadId(target.topic())
          .text(part.text())
          .entities(entities)
          .linkPreviewOptions(noPreview())
          .replyMarkup(part.buttons())
          .replyParameters(sent.isEmpty() ? reply : null)
          .build();
    }

    private Outcome<Message> file(Attachment file) {
      if (!PICTURES.contains(file.mediaType())) {
        return document(file);
      }
      var photo =
          SendPhoto.builder()
              .chatId(target.chat())
              .messageThreadId(target.topic())
              .photo(content(file))
              .build();
      Outcome<Message> outcome = calls.send(photo, limit());
      return outcome instanceof Failed<Message>(var failure)
              && TelegramFailures.isNoPicture(failure)
          ? document(file)
          : outcome;
    }

    private Outcome<Message> document(Attachment file) {
      var document =
          SendDocument.builder()
              .chatId(target.chat())
              .messageThreadId(target.topic())
              .document(content(file))
              .build();
      return calls.send(document, limit());
    }
  }

  private static InputFile content(Attachment file) {
    return new InputFile(new ByteArrayInputStream(file.content()), file.name());
  }

  /** A Bot API server that does not know about moments is sent the same without them. */
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
