package org.clarion.telegram;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.Bot;
import org.clarion.core.command.Access;
import org.clarion.core.message.Shortened;
import org.clarion.core.reply.Language;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/** What Telegram offers people to type after a slash, by where and who they are. */
final class CommandMenus {
  /** Telegram's limit for what a command is said to do, in characters. */
  private static final int SUMMARY_MAX = 256;

  private final Bot bot;
  private final TelegramCalls calls;

  CommandMenus(Bot bot, TelegramCalls calls) {
    this.bot = bot;
    this.calls = calls;
  }

  /**
   * Brings the menus up to date, changing only what differs.
   *
   * @return whether they are now as they should be
   */
  boolean keep() {
    Map<BotCommandScope, Set<Access>> scopes = new LinkedHashMap<>();
    scopes.put(new BotCommandScopeDefault(), EnumSet.of(Access.ANYONE));
    scopes.put(
        new BotCommandScopeAllPrivateChats(), EnumSet.of(Access.ANYONE, Access.PLACE_MANAGER));
    scopes.put(new BotCommandScopeAllChatAdministrators(), EnumSet.allOf(Access.class));
    boolean kept = true;
    for (Map.Entry<BotCommandScope, Set<Access>> scope : scopes.entrySet()) {
      for (Language language : Language.values()) {
        kept &= keep(scope.getKey(), language, commands(scope.getValue(), language));
      }
    }
    return kept;
  }

  private boolean keep(BotCommandScope scope, Language language, List<BotCommand> wanted) {
    return switch (calls.call(new GetMyCommands(scope, code(language)))) {
      case Outcome.Failed<ArrayList<BotCommand>> _ -> false;
      case Outcome.Done<ArrayList<BotCommand>>(List<BotCommand> now) ->
          now.equals(wanted)
              || calls.call(new SetMyCommands(wanted, scope, code(language)))
                  instanceof Outcome.Done;
    };
  }

  private List<BotCommand> commands(Set<Access> allowed, Language language) {
    return bot.specs().stream()
        .filter(it -> allowed.contains(it.access()))
        .map(it ->
            new BotCommand(
                it.name(), Shortened.to(SUMMARY_MAX, bot.summary(it.summary(), language))))
        .toList();
  }

  /** Null for the menu of everybody whose language has none of its own. */
  private static @Nullable String code(Language language) {
    return language == Language.ENGLISH ? null : language.code();
  }
}
