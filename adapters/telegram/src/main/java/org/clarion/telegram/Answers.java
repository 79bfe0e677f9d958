package org.clarion.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.clarion.core.message.Message;
import org.clarion.core.message.Message.Audience;
import org.clarion.core.message.Receipt;
import org.clarion.telegram.TelegramMessages.Outgoing;
import org.clarion.telegram.TelegramMessages.Part;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** The way back to those who asked: sends what there is to say, and notes that it is out. */
final class Answers {
  /** What a person can be shown who has pressed a button, in characters. */
  private static final int ALERT_MAX = 200;

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final TelegramInbound.Means means;
  private final InboundTally tally;
  private final AnswerQueue queue;
  private final ExecutorService acknowledging = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closing;

  Answers(TelegramInbound.Means means, InboundTally tally) {
    this.means = means;
    this.tally = tally;
    this.queue = new AnswerQueue(means.posting(), means.clock());
  }

  /** A button that opens an address. */
  record Link(String label, URI target) {}

  /**
   * Says it, after all that it had to have effect on, and ends the handling when it is out or
   * certainly will not go out.
   */
  void say(Asked asked, Handled handled, Message message) {
    say(asked, handled, message, null);
  }

  /** The same with a button that opens an address. */
  void say(Asked asked, Handled handled, Message message, @Nullable Link link) {
    handled.effective();
    Outgoing outgoing = outgoing(asked, message, link);
    String press = asked.press();
    if (press == null) {
      send(asked, handled, outgoing);
    } else if (fitsAlert(asked, message, link)) {
      aside(() -> {
        if (acknowledge(press, message.plain())) {
          finish(asked, handled);
        } else {
          send(asked, handled, outgoing);
        }
      });
    } else {
      aside(() -> acknowledge(press, null));
      send(asked, handled, outgoing);
    }
  }

  /** Leaves them without an answer. Nothing is noted: whoever writes too much costs no more. */
  void saySilently(Asked asked, Handled handled) {
    String press = asked.press();
    if (press != null) {
      aside(() -> acknowledge(press, null));
    }
    handled.finished();
  }

  private Outgoing outgoing(Asked asked, Message message, @Nullable Link link) {
    long chat = asked.target().chat();
    boolean theirs =
        message.audience() == Audience.ASKER_ONLY
            && !asked.isPrivate()
            && asked.sender() instanceof Sender.Person;
    CallbackData.Signing signing =
        theirs
            ? means.callbacks().forPerson(chat, asked.sender().id(), asked.at())
            : means.callbacks().forAnyone(chat, asked.at());
    Outgoing outgoing = means.messages().answer(message, signing);
    return link == null ? outgoing : linked(outgoing, link);
  }

  private static Outgoing linked(Outgoing outgoing, Link link) {
    List<Part> parts = new ArrayList<>(outgoing.parts());
    Part last = parts.removeLast();
    InlineKeyboardButton button =
        InlineKeyboardButton.builder().text(link.label()).url(link.target().toString()).build();
    parts.add(
        new Part(
            last.text(),
            last.entities(),
            new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button)))));
    return new Outgoing(parts, outgoing.files());
  }

  private static boolean fitsAlert(Asked asked, Message message, @Nullable Link link) {
    return message.audience() == Audience.ASKER_ONLY
        && !asked.isPrivate()
        && link == null
        && message.buttons().isEmpty()
        && message.attachments().isEmpty()
        && message.plain().length() <= ALERT_MAX;
  }

  private void send(Asked asked, Handled handled, Outgoing outgoing) {
    var answer = new AnswerQueue.Addressed(asked.target(), outgoing, asked.repliedTo());
    queue.give(
        answer,
        receipt -> {
          if (receipt instanceof Receipt.Rejected) {
            sayBroken(asked, handled);
          } else {
            end(asked, handled, receipt);
          }
        });
  }

  /** Instead of an answer that Telegram does not take as it is. */
  private void sayBroken(Asked asked, Handled handled) {
    Outgoing broken = outgoing(asked, new Notices(asked.language()).say("in.broken"), null);
    queue.give(
        new AnswerQueue.Addressed(asked.target(), broken, asked.repliedTo()),
        receipt -> end(asked, handled, receipt));
  }

  private void end(Asked asked, Handled handled, Receipt receipt) {
    if (closing && receipt instanceof Receipt.NotSent) {
      // The next start finds it unanswered.
      handled.refuse();
    } else {
      count(receipt);
      finish(asked, handled);
    }
  }

  private void count(Receipt receipt) {
    switch (receipt) {
      case Receipt.Delivered _ -> {}
      case Receipt.Unknown _ -> tally.countUnsure();
      case Receipt.NotSent _, Receipt.Rejected _, Receipt.Unreachable _, Receipt.Migrated _ ->
          tally.countLost();
    }
  }

  /** Notes that nothing remains to be done, so that the update is dropped should it come again. */
  private void finish(Asked asked, Handled handled) {
    try {
      means.inbox().answered(TelegramPlatform.NAME, asked.update(), means.clock().instant());
    } catch (RuntimeException e) {
      tally.countUnnoted();
      LOG.error("An answer that is out could not be noted: {}", e.getClass().getName());
    } finally {
      handled.finished();
    }
  }

  /** Ends a person's waiting after they have pressed a button; whether Telegram took it. */
  private boolean acknowledge(String press, @Nullable String alert) {
    AnswerCallbackQuery answer =
        AnswerCallbackQuery.builder()
            .callbackQueryId(press)
            .text(alert)
            .showAlert(alert == null ? null : Boolean.TRUE)
            .build();
    return means.calls().call(answer) instanceof Outcome.Done;
  }

  /** Nobody who waits for an answer in the chat waits for this. */
  private void aside(Runnable work) {
    try {
      acknowledging.execute(work);
    } catch (RejectedExecutionException _) {
      tally.countLost();
    }
  }

  /** Takes nothing more, and gives what it has taken some time to go out. */
  void finish(Duration patience) {
    closing = true;
    acknowledging.shutdown();
    queue.finish(patience);
    acknowledging.shutdownNow();
  }
}
