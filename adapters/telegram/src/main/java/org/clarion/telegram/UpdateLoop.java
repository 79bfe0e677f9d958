package org.clarion.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.clarion.core.delivery.Pause;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/**
 * Fetches what people do in Telegram, one poll after the other, for as long as the bot runs.
 * Nothing ends it but {@link #close()} and a token that Telegram does not know.
 */
final class UpdateLoop implements AutoCloseable {
  /** No two tries in vain are further apart, unless Telegram asks for it. */
  static final Duration BACK_OFF_MAX = Duration.ofSeconds(30);

  /** Telegram gives one update only when the same offset is asked for twice in half a second. */
  static final Duration STEP = Duration.ofMillis(600);

  /**
   * What it works with.
   *
   * @param inbound begins to handle what somebody asks; may fail without harm
   * @param groups handles what happens to the bot itself; may fail without harm
   * @param admitted run once, when Telegram has said who the bot is
   */
  record Means(
      TelegramCalls calls,
      Function<Update, Handled> inbound,
      Function<Update, Handled> groups,
      Hearing hearing,
      Runnable admitted,
      InstantSource clock) {}

  private static final Logger LOG = LoggerFactory.getLogger(UpdateLoop.class);
  private static final Duration EFFECTS_MAX = Duration.ofSeconds(10);
  private static final Duration STOP_EVERY = Duration.ofMillis(20);
  private static final int DOUBLINGS_MAX = 5;

  private final Means means;
  private final Pause pause;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Unconfirmed unconfirmed = new Unconfirmed();
  private final List<String> kinds = UpdateKinds.needed();
  private final Thread thread = Thread.ofVirtual().name("telegram-updates").unstarted(this::run);
  private boolean known;
  private boolean admitted;
  private boolean refused;
  private int failures;

  UpdateLoop(Means means) {
    this.means = means;
    this.pause = time -> closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** One that passes the time between its tries otherwise. */
  UpdateLoop(Means means, Pause pause) {
    this.means = means;
    this.pause = pause;
  }

  /**
   * Begins; returns at once.
   *
   * @throws IllegalThreadStateException the second time
   */
  void start() {
    thread.start();
  }

  /** Takes nothing more, and is done within milliseconds. The second time nothing happens. */
  @Override
  public void close() {
    closed.countDown();
    unconfirmed.close();
    means.calls().stopPolling();
  }

  /** Waits until it has ended, but not longer than this; false when it has not. */
  boolean awaitEnd(Duration most) throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    boolean ended = thread.getState() == Thread.State.NEW;
    while (!ended && System.nanoTime() < deadline) {
      // A poll may have begun just when the last one was stopped.
      means.calls().stopPolling();
      ended = thread.join(STOP_EVERY);
    }
    return ended;
  }

  private void run() {
    try {
      while (isOpen() && !refused) {
        pause(step());
      }
    } catch (InterruptedException _) {
      LOG.debug("Interrupted");
    }
  }

  /** Does one thing and says how long to wait before the next. */
  private Duration step() throws InterruptedException {
    try {
      return admitted ? poll() : admit();
    } catch (RuntimeException | Error e) {
      // Whatever it is, the bot must not stay deaf for ever because of it.
      return failed(e.getClass().getSimpleName(), Duration.ZERO);
    }
  }

  /** Finds out who the bot is, and that no webhook is in the way. */
  private Duration admit() {
    return switch (means.calls().call(new GetMe())) {
      case Outcome.Failed(Failure failure) -> turnedAway(failure);
      case Outcome.Done(User me) -> {
        Failure kept = removeWebhook();
        if (kept != null) {
          yield failed(kept);
        }
        enter(me);
        yield Duration.ZERO;
      }
    };
  }

  private void enter(User me) {
    boolean readsAll = Boolean.TRUE.equals(me.getCanReadAllGroupMessages());
    means.hearing().admitted(new Self(me.getId(), me.getUserName(), readsAll), now());
    admitted = true;
    failures = 0;
    if (!known) {
      known = true;
      means.admitted().run();
    }
  }

  private Duration turnedAway(Failure failure) {
    if (!failure.isUnknownToken()) {
      return failed(failure);
    }
    refused = true;
    means.hearing().refused();
    return Duration.ZERO;
  }

  /** Polls are refused while Telegram hands updates to a webhook; null when there is none now. */
  private @Nullable Failure removeWebhook() {
    return switch (means.calls().call(new GetWebhookInfo())) {
      case Outcome.Failed(Failure failure) -> failure;
      case Outcome.Done(WebhookInfo hook) when hook.getUrl().isBlank() -> null;
      case Outcome.Done(WebhookInfo _) ->
          switch (means.calls().call(new DeleteWebhook())) {
            case Outcome.Failed(Failure failure) -> failure;
            case Outcome.Done<?> _ -> {
              LOG.warn(
                  "Another program had Telegram bring it what people write to this bot; its"
                      + " webhook was removed");
              yield null;
            }
          };
    };
  }

  private Duration poll() throws InterruptedException {
    int offset = unconfirmed.next(now());
    long began = System.nanoTime();
    Outcome<List<Update>> polled = means.calls().poll(offset, kinds);
    if (!isOpen()) {
      // What came now is not handled, and comes again.
      return Duration.ZERO;
    }
    return switch (polled) {
      case Outcome.Done(List<Update> updates) -> heard(updates, offset, began);
      case Outcome.Failed(Failure failure) -> heardNothing(failure, since(began));
    };
  }

  private Duration heard(List<Update> updates, int offset, long began) throws InterruptedException {
    failures = 0;
    means.hearing().answered(now());
    for (Update update : updates) {
      int id = update.getUpdateId();
      if (id > 0 && !unconfirmed.holds(id)) {
        unconfirmed.add(id, take(update), now());
      }
    }
    unconfirmed.awaitAnswers(STEP);
    Duration early = STEP.minus(since(began));
    return unconfirmed.next(now()) == offset && early.isPositive() ? early : Duration.ZERO;
  }

  private Handled take(Update update) throws InterruptedException {
    try {
      if (TelegramGroups.concerns(update)) {
        // What was said in a group before it moved has to find it as it was.
        unconfirmed.awaitEffects(EFFECTS_MAX);
        return means.groups().apply(update);
      }
      return means.inbound().apply(update);
    } catch (RuntimeException | Error e) {
      LOG.error("An update could not be handled and is skipped ({})", e.getClass().getSimpleName());
      return Handled.nothing();
    }
  }

  private Duration heardNothing(Failure failure, Duration took) {
    if (failure.isUnknownToken()) {
      // It was known before: asked once more, by another question.
      admitted = false;
      return failed(failure);
    }
    if (failure instanceof Failure.Refused refusal && refusal.status() == Failure.CONFLICT) {
      return conflicted(refusal);
    }
    if (failure instanceof Failure.NoAnswer
        && took.compareTo(means.calls().deadlines().poll()) >= 0) {
      means.hearing().unanswered();
      return Duration.ZERO;
    }
    return failed(failure);
  }

  private Duration conflicted(Failure.Refused refusal) {
    if (refusal.description().toLowerCase(Locale.ROOT).contains("webhook")) {
      Failure kept = removeWebhook();
      return kept == null ? backOff() : failed(kept);
    }
    means.hearing().conflicted(now());
    return backOff();
  }

  private Duration failed(Failure failure) {
    Duration asked = failure instanceof Failure.Refused it ? it.retryAfter() : Duration.ZERO;
    return failed(failure.reason(), asked);
  }

  private Duration failed(String reason, Duration least) {
    means.hearing().failed(reason);
    Duration rest = backOff();
    return rest.compareTo(least) < 0 ? least : rest;
  }

  private Duration backOff() {
    Duration rest = Duration.ofSeconds(1L << Math.min(failures++, DOUBLINGS_MAX));
    return rest.compareTo(BACK_OFF_MAX) > 0 ? BACK_OFF_MAX : rest;
  }

  private void pause(Duration time) throws InterruptedException {
    if (!time.isZero()) {
      pause.rest(time);
    }
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  private Instant now() {
    return means.clock().instant();
  }
}
