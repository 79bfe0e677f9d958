package org.clarion.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Traits;
import org.clarion.telegram.Outcome.Done;
import org.clarion.telegram.Outcome.Failed;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;

/** Posts to Telegram's chats and topics, and looks after what it has posted. */
final class TelegramPlatform implements Platform {
  static final PlatformName NAME = new PlatformName("telegram");

  /** Telegram shows every repeat. */
  private static final Traits TRAITS =
      new Traits(Duration.ZERO, Pace.POSTS_PER_SECOND_MAX, Pace.PER_GROUP_AND_MINUTE_MAX);

  private static final Receipt ELSEWHERE = new Receipt.Unreachable("not a place of Telegram's");
  private static final Receipt GONE = new Receipt.Rejected("the message is gone");

  private final TelegramCalls calls;
  private final TelegramMessages messages;
  private final CallbackData callbacks;
  private final InstantSource clock;
  private final TelegramPosting posting;
  private final TelegramEdits edits;
  private final TelegramStanding standing;

  TelegramPlatform(
      TelegramCalls calls,
      Pace pace,
      TelegramMessages messages,
      CallbackData callbacks,
      InstantSource clock) {
    this.calls = calls;
    this.messages = messages;
    this.callbacks = callbacks;
    this.clock = clock;
    this.posting = new TelegramPosting(calls, pace);
    this.edits = new TelegramEdits(calls, pace);
    this.standing = new TelegramStanding(calls);
  }

  @Override
  public PlatformName name() {
    return NAME;
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Receipt send(Place place, Message message, DeliveryKey delivery) {
    return post(place, message, null);
  }

  @Override
  public Receipt answer(Place place, String earlier, Message message, DeliveryKey delivery) {
    List<Integer> ids = MessageIds.split(earlier);
    return post(place, message, ids.isEmpty() ? null : ids.getFirst());
  }

  private Receipt post(Place place, Message message, @Nullable Integer earlier) {
    Target target = Target.of(place);
    return target == null
        ? ELSEWHERE
        : posting.post(target, messages.post(message, signing(target)), earlier);
  }

  @Override
  public Receipt edit(Place place, String earlier, Message message) {
    Target target = Target.of(place);
    List<Integer> ids = MessageIds.split(earlier);
    if (target == null) {
      return ELSEWHERE;
    }
    return ids.isEmpty()
        ? GONE
        : edits.edit(target, ids, it -> messages.parts(message, it, signing(target)));
  }

  private CallbackData.Signing signing(Target target) {
    return callbacks.forAnyone(target.chat(), clock.instant());
  }

  @Override
  public boolean canPin() {
    return true;
  }

  @Override
  public Receipt pin(Place place, String message) {
    Target target = Target.of(place);
    List<Integer> ids = MessageIds.split(message);
    if (target == null) {
      return ELSEWHERE;
    }
    if (ids.isEmpty()) {
      return GONE;
    }
    var pinning =
        PinChatMessage.builder()
            .chatId(target.chat())
            .messageId(ids.getFirst())
            .disableNotification(true)
            .build();
    return switch (calls.call(pinning)) {
      case Done<Boolean> _ -> new Receipt.Delivered(message);
      case Failed<Boolean>(Failure failure) when TelegramFailures.isNotModified(failure) ->
          new Receipt.Delivered(message);
      case Failed<Boolean>(Failure failure) -> TelegramFailures.pinReceipt(failure);
    };
  }

  @Override
  public PlaceCheck check(Place place) {
    Target target = Target.of(place);
    return target == null ? new PlaceCheck.NotKnown() : standing.in(target.chat());
  }

  @Override
  public Pulse pulse() {
    return switch (calls.call(new GetMe())) {
      case Done<?> _ -> new Pulse.Alive(calls.time());
      // Whoever refuses is alive.
      case Failed<?>(Failure.Refused _) -> new Pulse.Alive(calls.time());
      case Failed<?>(Failure.NotSent(_, String reason)) -> new Pulse.Silent(reason);
      case Failed<?>(Failure.NoAnswer(String reason)) -> new Pulse.Silent(reason);
      case Failed<?>(Failure.Malformed(String reason)) -> new Pulse.Silent(reason);
    };
  }
}
