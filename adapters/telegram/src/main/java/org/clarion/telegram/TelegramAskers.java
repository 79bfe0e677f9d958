package org.clarion.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.clarion.core.command.Access;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberOwner;

/** Says what Telegram lets somebody do in a chat, as it is or was a minute ago at most. */
final class TelegramAskers {
  private static final Duration KNOWN = Duration.ofSeconds(60);

  /** Whoever asks again at once need not wait for a Telegram that does not answer. */
  private static final Duration UNKNOWN = Duration.ofSeconds(5);

  private static final int REMEMBERED_MAX = 10_000;

  private final TelegramCalls calls;
  private final InstantSource clock;
  private final Cache<Member, Remembered> remembered =
      Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(REMEMBERED_MAX).build();

  TelegramAskers(TelegramCalls calls, InstantSource clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * What somebody holds beyond what everybody may do.
   *
   * @param isKnown whether Telegram has said so; else there are none
   */
  record Rights(Set<Access> held, boolean isKnown) {
    static final Rights NONE = new Rights(Set.of(), true);
    static final Rights UNKNOWN = new Rights(Set.of(), false);

    Rights {
      held = Set.copyOf(held);
    }

    boolean may(Access access) {
      return access == Access.ANYONE || held.contains(access);
    }
  }

  /** What somebody may do in a chat. Waits for Telegram when it has to be asked. */
  Rights rights(Sender sender, Target target) {
    return switch (sender) {
      case Sender.Masked _ -> Rights.NONE;
      case Sender.Person(long id) when target.isPrivate() ->
          id == target.chat() ? new Rights(EnumSet.of(Access.PLACE_MANAGER), true) : Rights.NONE;
      case Sender.Person(long id) -> rights(new Member(target.chat(), id));
    };
  }

  /** Asks Telegram anew about everybody in a chat. */
  void forget(long chat) {
    remembered.asMap().keySet().removeIf(it -> it.chat() == chat);
  }

  private Rights rights(Member member) {
    Instant now = clock.instant();
    Remembered earlier = remembered.getIfPresent(member);
    if (earlier != null && now.isBefore(earlier.until())) {
      return earlier.rights();
    }
    Rights rights =
        switch (calls.call(new GetChatMember(Long.toString(member.chat()), member.person()))) {
          case Outcome.Done<ChatMember>(ChatMember it) -> new Rights(held(it), true);
          case Outcome.Failed<ChatMember> _ -> Rights.UNKNOWN;
        };
    remembered.put(member, new Remembered(rights, now.plus(rights.isKnown() ? KNOWN : UNKNOWN)));
    return rights;
  }

  private static Set<Access> held(ChatMember member) {
    return switch (member) {
      case ChatMemberOwner _ -> EnumSet.of(Access.PLACE_MANAGER, Access.ORGANISER);
      case ChatMemberAdministrator it when Boolean.TRUE.equals(it.getCanChangeInfo()) ->
          EnumSet.of(Access.PLACE_MANAGER, Access.ORGANISER);
      case ChatMemberAdministrator _ -> EnumSet.of(Access.PLACE_MANAGER);
      case ChatMember _ -> Set.of();
    };
  }

  private record Member(long chat, long person) {}

  private record Remembered(Rights rights, Instant until) {}
}
