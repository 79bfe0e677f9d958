package org.clarion.telegram;

import java.util.EnumSet;
import java.util.Set;
import org.clarion.core.message.Ability;
import org.clarion.core.message.PlaceCheck;
import org.clarion.telegram.Outcome.Done;
import org.clarion.telegram.Outcome.Failed;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.ChatPermissions;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberBanned;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberLeft;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/** Finds out what the bot may do in a chat. */
final class TelegramStanding {
  private final TelegramCalls calls;

  TelegramStanding(TelegramCalls calls) {
    this.calls = calls;
  }

  /** Asks Telegram; that a topic is closed or gone shows only when something is posted in it. */
  PlaceCheck in(long chat) {
    return switch (calls.call(GetChat.builder().chatId(chat).build())) {
      case Failed<ChatFullInfo>(Failure failure) -> unknown(failure);
      case Done<ChatFullInfo>(ChatFullInfo info) ->
          chat > 0 ? new PlaceCheck.Known(Set.of()) : asMember(chat, info);
    };
  }

  private PlaceCheck asMember(long chat, ChatFullInfo info) {
    var asked = GetChatMember.builder().chatId(chat).userId(calls.botId()).build();
    return switch (calls.call(asked)) {
      case Failed<ChatMember>(Failure failure) -> unknown(failure);
      case Done<ChatMember>(ChatMember member) -> standing(member, info);
    };
  }

  private static PlaceCheck unknown(Failure failure) {
    return failure instanceof Failure.Refused refused && isAbsence(refused.status())
        ? new PlaceCheck.NotKnown()
        : new PlaceCheck.NoAnswer();
  }

  /** The others are about the bot's token and its pace, not about the chat. */
  private static boolean isAbsence(int status) {
    return status != Failure.UNAUTHORISED
        && status != Failure.ABSENT
        && status != Failure.CONFLICT
        && status != Failure.TOO_MANY;
  }

  private static PlaceCheck standing(ChatMember member, ChatFullInfo info) {
    return switch (member) {
      case ChatMemberLeft _, ChatMemberBanned _ -> new PlaceCheck.NotKnown();
      case ChatMemberAdministrator it ->
          known(!info.isChannelChat() || isYes(it.getCanPostMessages()), true);
      case ChatMemberMember _ -> asOthers(info.getPermissions());
      case ChatMemberRestricted it ->
          isYes(it.getIsMember())
              ? known(
                  isYes(it.getCanSendMessages()),
                  isYes(it.getCanSendDocuments()) && isYes(it.getCanSendPhotos()))
              : new PlaceCheck.NotKnown();
      case ChatMember _ -> known(true, true);
    };
  }

  private static PlaceCheck asOthers(@Nullable ChatPermissions permissions) {
    return permissions == null
        ? known(true, true)
        : known(
            isYes(permissions.getCanSendMessages()),
            isYes(permissions.getCanSendDocuments()) && isYes(permissions.getCanSendPhotos()));
  }

  private static PlaceCheck known(boolean posts, boolean files) {
    Set<Ability> missing = EnumSet.noneOf(Ability.class);
    if (!posts) {
      missing.add(Ability.POST);
    }
    if (!files) {
      missing.add(Ability.ATTACH_FILES);
    }
    return new PlaceCheck.Known(missing);
  }

  private static boolean isYes(@Nullable Boolean said) {
    return Boolean.TRUE.equals(said);
  }
}
