package org.clarion.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.clarion.core.message.Place;
import org.clarion.core.message.Receipt;
import org.clarion.telegram.TelegramMessages.Outgoing;
import org.jspecify.annotations.Nullable;

/**
 * Answers on their way out: in each chat one after the other and as fast as Telegram takes them.
 * None begins later than a minute after it was given; for how long the rest of one may follow, see
 * {@link TelegramPosting#answer}.
 */
final class AnswerQueue {
  /** So many may wait in one chat, which takes not many more in a minute. */
  static final int WAITING_MAX = 50;

  private static final Duration AGE_MAX = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int TRIES_MAX = 5;

  private final TelegramPosting posting;
  private final InstantSource clock;
  private final Lines lines = new Lines(WAITING_MAX);

  AnswerQueue(TelegramPosting posting, InstantSource clock) {
    this.posting = posting;
    this.clock = new SteadyClock(clock);
  }

  /**
   * An answer and where it goes.
   *
   * @param repliedTo the message it stands below; null for none
   */
  record Addressed(Target target, Outgoing outgoing, @Nullable Integer repliedTo) {}

  /**
   * Sends an answer when its turn comes. Returns at once.
   *
   * @param then told what became of it, from another thread or this one; throws nothing
   */
  void give(Addressed answer, Consumer<Receipt> then) {
    Instant latest = clock.instant().plus(AGE_MAX);
    Lines.Taken taken = lines.take(answer.target().chat(), () -> then.accept(send(answer, latest)));
    if (taken != Lines.Taken.TAKEN) {
      then.accept(new Receipt.NotSent(Duration.ZERO, "no room in the queue"));
    }
  }

  private Receipt send(Addressed answer, Instant latest) {
    Receipt receipt = new Receipt.NotSent(Duration.ZERO, "too old");
    Addressed now = answer;
    for (int attempt = 0; attempt < TRIES_MAX && left(latest).isPositive(); attempt++) {
      receipt = posting.answer(now.target(), now.outgoing(), now.repliedTo(), left(latest));
      switch (receipt) {
        case Receipt.NotSent(Duration wait, _) -> {
          // Whoever is told how long it takes waits for that by the chat's turn.
          if (wait.isZero() && !slept()) {
            return receipt;
          }
        }
        case Receipt.Migrated(Place to) -> now = moved(answer, to);
        case Receipt.Delivered _, Receipt.Unknown _, Receipt.Rejected _, Receipt.Unreachable _ -> {
          return receipt;
        }
      }
    }
    return receipt;
  }

  private Duration left(Instant latest) {
    return Duration.between(clock.instant(), latest);
  }

  /** What was asked has another number in the new chat. */
  private static Addressed moved(Addressed answer, Place to) {
    Target target = Target.of(to);
    return target == null ? answer : new Addressed(target, answer.outgoing(), null);
  }

  private static boolean slept() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Takes nothing more, and gives what it has taken some time to go out. */
  void finish(Duration patience) {
    lines.finish(patience);
  }
}
