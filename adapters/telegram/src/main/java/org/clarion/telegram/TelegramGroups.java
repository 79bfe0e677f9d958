package org.clarion.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import org.clarion.core.reminder.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberBanned;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberLeft;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Follows what happens to the bot itself: it is added to a chat, removed from one or blocked by a
 * person, its rights change, or a group becomes a supergroup and goes by another id.
 */
final class TelegramGroups {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramGroups.class);
  private static final Duration MOVED_MAX = Duration.ofDays(1);
  private static final int MOVED_KEPT_MAX = 10_000;

  private final Subscriptions subscriptions;
  private final TelegramInbound inbound;
  private final InstantSource clock;
  private final Cache<Long, Boolean> moved =
      Caffeine.newBuilder().expireAfterWrite(MOVED_MAX).maximumSize(MOVED_KEPT_MAX).build();

  TelegramGroups(Subscriptions subscriptions, TelegramInbound inbound, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.inbound = inbound;
    this.clock = clock;
  }

  /** Whether an update is about the bot itself, and nobody's question. */
  static boolean concerns(Update update) {
    Message message = update.getMessage();
    return update.getMyChatMember() != null
        || (message != null
            && (message.getMigrateToChatId() != null || message.getMigrateFromChatId() != null));
  }

  /** Notes what has happened; what concerns the store has its effect before this returns. */
  Handled follow(Update update) {
    ChatMemberUpdated change = update.getMyChatMember();
    if (change != null) {
      return follow(update.getUpdateId(), change);
    }
    Message message = update.getMessage();
    long chat = message.getChatId();
    Long to = message.getMigrateToChatId();
    Long from = message.getMigrateFromChatId();
    if (to != null) {
      move(chat, to);
    } else if (from != null) {
      move(from, chat);
    }
    return Handled.nothing();
  }

  private Handled follow(int update, ChatMemberUpdated change) {
    long chat = change.getChat().getId();
    if (change.getNewChatMember() == null) {
      LOG.warn("What the bot is in a chat was not understood");
      return Handled.nothing();
    }
    boolean here = isHere(change.getNewChatMember());
    inbound.forgetRights(chat);
    settle(chat, here);
    boolean isNew = here && !isHere(change.getOldChatMember());
    // A supergroup that was a group has been welcomed as that one; a person says /start.
    return isNew && chat < 0 && moved.getIfPresent(chat) == null
        ? inbound.welcome(update, chat)
        : Handled.nothing();
  }

  private static boolean isHere(@Nullable ChatMember bot) {
    return switch (bot) {
      case null -> true;
      case ChatMemberLeft _, ChatMemberBanned _ -> false;
      case ChatMemberRestricted restricted -> Boolean.TRUE.equals(restricted.getIsMember());
      case ChatMember _ -> true;
    };
  }

  private void settle(long chat, boolean here) {
    String group = Long.toString(chat);
    try {
      if (here) {
        subscriptions.comeBack(TelegramPlatform.NAME, group, clock.instant());
      } else {
        subscriptions.leave(TelegramPlatform.NAME, group, clock.instant());
      }
    } catch (RuntimeException e) {
      // Posts find out by their receipts, only later.
      LOG.warn(
          "The store did not take that the bot was added to a chat or removed ({})",
          e.getClass().getSimpleName());
    }
  }

  private void move(long from, long to) {
    moved.put(to, true);
    inbound.forgetRights(to);
    try {
      subscriptions.moved(
          TelegramPlatform.NAME, Long.toString(from), Long.toString(to), clock.instant());
    } catch (RuntimeException e) {
      // Posts are told of the new id as well, only later.
      LOG.warn("The store did not take that a chat has moved ({})", e.getClass().getSimpleName());
    }
    // The old id may have been given up already.
    settle(to, true);
  }
}
