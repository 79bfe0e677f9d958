package org.clarion.discord;

import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.dv8tion.jda.api.requests.RestAction;

/** Sends requests to Discord without waiting for them. */
final class Requests {
  private Requests() {}

  /**
   * Sends a request, at once the first time and after a pause when it is sent again.
   *
   * @param attempt from 1
   * @param failed hears of every failure, also that the bot is closing
   */
  static <T> void send(
      RestAction<T> request,
      int attempt,
      long pauseMillis,
      Consumer<? super T> done,
      Consumer<? super Throwable> failed) {
    try {
      if (attempt == 1) {
        request.queue(done, failed);
      } else {
        Future<?> _ = request.queueAfter(pauseMillis, TimeUnit.MILLISECONDS, done, failed);
      }
    } catch (RejectedExecutionException e) {
      failed.accept(e);
    }
  }

  /** Sends a request, once. */
  static <T> void send(
      RestAction<T> request, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    send(request, 1, 0, done, failed);
  }

  /** Sends a request whose failure changes nothing, once. */
  static void send(RestAction<?> request) {
    send(request, _ -> {}, _ -> {});
  }
}
