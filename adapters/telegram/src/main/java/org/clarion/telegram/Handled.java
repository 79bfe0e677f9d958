package org.clarion.telegram;

import java.util.concurrent.CompletableFuture;

/**
 * How far the handling of one update has come. Neither ever fails; both are cancelled for an update
 * that the bot does not get to any more because it closes: it has to come again.
 *
 * @param effect ends when the update has had its effect on the store, or will never have any, or
 *     after {@link TelegramInbound#EFFECT_MAX}: Telegram may then hear that it arrived
 * @param finish ends when the answer is out as well, or certainly will not go out; not before the
 *     effect
 */
record Handled(CompletableFuture<Void> effect, CompletableFuture<Void> finish) {
  /** An update that is under way. */
  static Handled begun() {
    return new Handled(new CompletableFuture<>(), new CompletableFuture<>());
  }

  /** An update that asks for nothing. */
  static Handled nothing() {
    Handled nothing = begun();
    nothing.finished();
    return nothing;
  }

  /** It has had its effect. */
  void effective() {
    effect.complete(null);
  }

  /** Nothing remains to be done. */
  void finished() {
    effect.complete(null);
    finish.complete(null);
  }

  /** It is not taken, as far as it has not been handled: it has to come again. */
  void refuse() {
    effect.cancel(false);
    finish.cancel(false);
  }
}
