package org.clarion.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.clarion.core.message.Message;
import org.clarion.core.message.Message.Audience;

/**
 * The answer to a command, a button, a menu or a form: given at once, or promised first when it
 * takes its time.
 *
 * <p>Nothing that may have arrived is sent again unless a repeat shows nothing twice.
 */
final class InteractionAnswer implements Answering {
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(15).minusSeconds(5);
  private static final int EDITS_MAX = 4;
  private static final long PAUSE_MILLIS = 500;

  private enum Stage {
    OPEN,
    DEFERRED,
    ANSWERED
  }

  /** What all answers need. */
  record Means(DiscordMessages messages, Tally tally, InstantSource clock) {}

  private final IReplyCallback asked;
  private final boolean alone;
  private final Means means;
  private final InteractionHook hook;
  private final Instant receivedAt;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.OPEN);
  private final CompletableFuture<Boolean> promise = new CompletableFuture<>();

  /**
   * @param alone whether only the asker sees the promise of a late answer
   */
  InteractionAnswer(IReplyCallback asked, boolean alone, Means means) {
    this.asked = asked;
    this.alone = alone;
    this.means = means;
    // JDA's own hook stays shut when Discord says that an earlier try had arrived.
    this.hook = InteractionHook.from(asked.getJDA(), asked.getToken());
    this.receivedAt = means.clock().instant();
  }

  @Override
  public void late() {
    if (stage.compareAndSet(Stage.OPEN, Stage.DEFERRED)) {
      Acknowledgement.defer(asked, alone, promise::complete);
    }
  }

  @Override
  public void turnAway(Turns.Taken why) {
    say(notice(why == Turns.Taken.TOO_BUSY ? "busy" : "tooFast"));
  }

  @Override
  public void broken() {
    say(notice("broken"));
  }

  @Override
  public void drop() {
    if (!stage.compareAndSet(Stage.OPEN, Stage.ANSWERED)
        && stage.compareAndSet(Stage.DEFERRED, Stage.ANSWERED)) {
      afterPromise(_ -> Requests.send(hook.deleteOriginal()));
    }
  }

  /** Answers; only the first answer is sent. */
  void say(Message message) {
    List<MessageCreateData> parts = means.messages().create(message);
    if (stage.compareAndSet(Stage.OPEN, Stage.ANSWERED)) {
      boolean hidden = isForAsker(message);
      Requests.send(
          asked.reply(parts.getFirst()).setEphemeral(hidden),
          _ -> followUp(parts.subList(1, parts.size()), hidden),
          failure -> replyFailed(failure, message));
    } else if (stage.compareAndSet(Stage.DEFERRED, Stage.ANSWERED)) {
      afterPromise(stands -> {
        if (stands) {
          replace(message, alone);
        } else {
          means.tally().countExpired();
        }
      });
    }
  }

  /**
   * Shows a form, if that is still possible.
   *
   * @param otherwise answers without it, when it turns out that Discord did not take it
   * @return whether it is
   */
  boolean ask(Modal form, Runnable otherwise) {
    if (!(asked instanceof IModalCallback able)
        || !stage.compareAndSet(Stage.OPEN, Stage.ANSWERED)) {
      return false;
    }
    Requests.send(
        able.replyModal(form),
        _ -> {},
        failure -> {
          if (isWorthPromising(failure)) {
            stage.set(Stage.OPEN);
            late();
            otherwise.run();
          }
        });
    return true;
  }

  private void replyFailed(Throwable failure, Message message) {
    if (!isWorthPromising(failure)) {
      return;
    }
    Message instead = Trouble.of(failure) == Trouble.REFUSED ? notice("broken") : message;
    boolean hidden = isForAsker(instead);
    // Should the answer have arrived after all, it is put in its own place.
    Acknowledgement.defer(
        asked,
        hidden,
        stands -> {
          if (stands) {
            replace(instead, hidden);
          } else {
            means.tally().countLost();
          }
        });
  }

  private void afterPromise(Consumer<Boolean> then) {
    CompletableFuture<Void> _ = promise.thenAccept(then);
  }

  private boolean isWorthPromising(Throwable failure) {
    return switch (Trouble.of(failure)) {
      case ALREADY, GONE -> {
        means.tally().countExpired();
        yield false;
      }
      case REFUSED, UNSURE -> true;
    };
  }

  /** Puts the answer in the place of the promise. */
  private void replace(Message message, boolean hidden) {
    if (means.clock().instant().isAfter(receivedAt.plus(TOKEN_LIFE))) {
      means.tally().countExpired();
    } else if (isForAsker(message) && !hidden) {
      // Whether only the asker sees an answer was settled by the promise: a new one has to be made.
      List<MessageCreateData> parts = means.messages().create(message);
      Requests.send(hook.deleteOriginal(), _ -> followUp(parts, true), _ -> followUp(parts, true));
    } else {
      edit(message, hidden, 1);
    }
  }

  private void edit(Message message, boolean hidden, int attempt) {
    List<MessageCreateData> parts = means.messages().create(message);
    Requests.send(
        hook.editOriginal(means.messages().edit(message).getFirst()),
        attempt,
        PAUSE_MILLIS,
        _ -> followUp(parts.subList(1, parts.size()), hidden),
        failure -> editFailed(failure, message, hidden, attempt));
  }

  private void editFailed(Throwable failure, Message message, boolean hidden, int attempt) {
    Trouble trouble = Trouble.of(failure);
    if (trouble == Trouble.GONE || trouble == Trouble.ALREADY) {
      means.tally().countExpired();
    } else if (attempt >= EDITS_MAX) {
      means.tally().countLost();
    } else {
      Message instead = trouble == Trouble.REFUSED ? notice("broken") : message;
      edit(instead, hidden, attempt + 1);
    }
  }

  /** One after the other: Discord shows them in the order in which they arrive. */
  private void followUp(List<MessageCreateData> parts, boolean hidden) {
    if (!parts.isEmpty()) {
      Requests.send(
          hook.sendMessage(parts.getFirst()).setEphemeral(hidden),
          _ -> followUp(parts.subList(1, parts.size()), hidden),
          _ -> means.tally().countLost());
    }
  }

  /** A sentence of this adapter's own, in the asker's language. */
  Message notice(String name, Object... values) {
    return Notices.say(DiscordAskers.language(asked), name, values);
  }

  private static boolean isForAsker(Message message) {
    return message.audience() == Audience.ASKER_ONLY;
  }
}
