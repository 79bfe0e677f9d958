package org.clarion.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.clarion.core.message.Receipt;
import org.clarion.telegram.Outcome.Done;
import org.clarion.telegram.Outcome.Failed;
import org.clarion.telegram.Pace.Kind;
import org.clarion.telegram.Pace.Ticket;
import org.clarion.telegram.TelegramMessages.Part;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/** Puts other texts in the place of the bot's own messages; repeating it changes nothing. */
final class TelegramEdits {
  private static final Outcome<?> ALL_IS_WELL = new Done<>(true);

  private final TelegramCalls calls;
  private final Pace pace;

  TelegramEdits(TelegramCalls calls, Pace pace) {
    this.calls = calls;
    this.pace = pace;
  }

  /**
   * Puts the new texts in the place of as many messages as there are; the rest of them go.
   *
   * @param parts the new texts, at most so many
   */
  Receipt edit(Target target, List<Integer> ids, IntFunction<List<Part>> parts) {
    List<Integer> there = new ArrayList<>(ids);
    while (!there.isEmpty()) {
      List<Part> texts = parts.apply(there.size());
      Outcome<?> outcome = ALL_IS_WELL;
      int next = 0;
      for (; next < there.size() && outcome instanceof Done<?>; next++) {
        int id = there.get(next);
        outcome = next < texts.size() ? replace(target, id, texts.get(next)) : delete(target, id);
      }
      if (!(outcome instanceof Failed<?>(Failure failure))) {
        return new Receipt.Delivered(MessageIds.join(ids));
      }
      if (!TelegramFailures.isNoSuchMessage(failure)) {
        return TelegramFailures.receipt(failure);
      }
      // Somebody has deleted it: the text has to do with the others.
      there.subList(next - 1, next).clear();
    }
    return new Receipt.Rejected("the message is gone");
  }

  private Outcome<?> replace(Target target, int id, Part part) {
    Outcome<?> outcome = inTurn(target, text(target, id, part, part.entities()));
    if (outcome instanceof Failed<?>(Failure failure)
        && TelegramFailures.isUnknownEntity(failure)) {
      List<MessageEntity> known = TelegramPosting.withoutMoments(part.entities());
      outcome = inTurn(target, text(target, id, part, known));
    }
    return outcome instanceof Failed<?>(Failure failure) && TelegramFailures.isNotModified(failure)
        ? ALL_IS_WELL
        : outcome;
  }

  private static EditMessageText text(
      Target target, int id, Part part, List<MessageEntity> entities) {
    return EditMessageText.builder()
        .chatId(target.chat())
        .messageId(id)
        .text(part.text())
        .entities(entities)
        .linkPreviewOptions(TelegramPosting.noPreview())
        .replyMarkup(part.buttons())
        .build();
  }

  /** What Telegram does not delete, because it is too old or gone already, stays as it is. */
  private Outcome<?> delete(Target target, int id) {
    var deletion = DeleteMessage.builder().chatId(target.chat()).messageId(id).build();
    Outcome<?> outcome = inTurn(target, deletion);
    return outcome instanceof Failed<?>(Failure.Refused refused)
            && TelegramFailures.receipt(refused) instanceof Receipt.Rejected
        ? ALL_IS_WELL
        : outcome;
  }

  private Outcome<?> inTurn(Target target, BotApiMethod<?> method) {
    Ticket ticket = pace.queue(target.chat(), Kind.POST, 1);
    try {
      Duration left = pace.await(ticket, pace.in(TelegramPosting.POST_WAIT_MAX));
      if (left.isPositive()) {
        return new Failed<>(new Failure.NotSent(left, TelegramPosting.NOT_YET));
      }
      Outcome<?> outcome = call(method);
      if (outcome instanceof Failed<?>(Failure failure)) {
        TelegramPosting.delay(pace, target, failure);
      }
      return outcome;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Failed<>(new Failure.NotSent("broken off"));
    } finally {
      pace.leave(ticket);
    }
  }

  private Outcome<?> call(BotApiMethod<?> method) {
    try {
      return calls.call(method);
    } finally {
      pace.ended();
    }
  }
}
