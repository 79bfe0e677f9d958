package org.clarion.discord;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.requests.RestAction;

/**
 * Makes calls to Discord that together take no longer than was said. JDA alone waits for as long as
 * a rate limit lasts.
 */
final class DiscordCalls {
  private final DiscordTime time;
  private final long end;

  private DiscordCalls(DiscordTime time, long end) {
    this.time = time;
    this.end = end;
  }

  /** All calls of one deed, from now on. */
  static DiscordCalls within(Duration limit, DiscordTime time) {
    return new DiscordCalls(time, System.nanoTime() + limit.toNanos());
  }

  /** Calls and waits; what JDA itself refuses has failed as well. */
  <T> Outcome<T> call(Supplier<RestAction<T>> call) {
    Attempts attempts = new Attempts();
    try {
      // JDA asks this on the thread of each attempt, right before it.
      RestAction<T> action =
          call.get()
              .setCheck(() -> {
                time.watch(attempts);
                return true;
              });
      return await(action.timeout(left(), TimeUnit.MILLISECONDS).submit(), attempts);
    } catch (PermissionException
        | IllegalArgumentException
        | UnsupportedOperationException
        | RejectedExecutionException e) {
      return new Outcome.Failed<>(e, attempts);
    }
  }

  private <T> Outcome<T> await(CompletableFuture<T> answer, Attempts attempts) {
    try {
      return new Outcome.Done<>(answer.get(left(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return new Outcome.Failed<>(e.getCause() == null ? e : e.getCause(), attempts);
    } catch (TimeoutException | CancellationException e) {
      answer.cancel(true);
      return new Outcome.Failed<>(e, attempts);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Outcome.Failed<>(e, attempts);
    }
  }

  private long left() {
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
  }
}
