package org.clarion.discord;

import java.util.function.Consumer;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.restaction.interactions.InteractionCallbackAction.ResponseType;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Tells Discord that a question has arrived and that its answer will follow.
 *
 * <p>JDA acknowledges a question once and does not repeat it after a cut connection or an error
 * 500. But a repeat does no harm: Discord refuses it when the first did arrive. So this one is
 * repeated for as long as Discord waits.
 */
final class Acknowledgement {
  private static final int TRIES_MAX = 4;
  private static final long PAUSE_MILLIS = 150;
  private static final int EPHEMERAL = 64;

  private final RestAction<Void> request;
  private final Consumer<Boolean> then;

  private Acknowledgement(RestAction<Void> request, Consumer<Boolean> then) {
    this.request = request;
    this.then = then;
  }

  /**
   * Promises an answer, which everybody or the asker alone will see.
   *
   * @param then told whether it can follow, also in the place of what an earlier try has brought
   */
  static void defer(Interaction asked, boolean alone, Consumer<Boolean> then) {
    var route = Route.Interactions.CALLBACK.compile(asked.getId(), asked.getToken());
    DataObject body =
        DataObject.empty().put("type", ResponseType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE.getRaw());
    if (alone) {
      body.put("data", DataObject.empty().put("flags", EPHEMERAL));
    }
    new Acknowledgement(new RestActionImpl<>(asked.getJDA(), route, body), then).attempt(1);
  }

  private void attempt(int number) {
    Requests.send(request, number, PAUSE_MILLIS, _ -> then.accept(true), it -> failed(number, it));
  }

  private void failed(int number, Throwable failure) {
    switch (Trouble.of(failure)) {
      case ALREADY -> then.accept(true);
      case GONE, REFUSED -> then.accept(false);
      case UNSURE -> {
        if (number < TRIES_MAX) {
          attempt(number + 1);
        } else {
          then.accept(false);
        }
      }
    }
  }
}
