package org.clarion.app;

import java.util.ArrayList;
import java.util.List;
import org.clarion.app.config.Config;
import org.clarion.app.config.Setting;
import org.clarion.telegram.Telegram;
import org.clarion.telegram.TelegramApplication;

/** One look at what the bot needs on Telegram. Says nothing that is secret. */
final class TelegramExamination {
  private TelegramExamination() {}

  /** All of it, in the order in which to put things right. */
  static List<Finding> findings(Config config) {
    return OnTelegram.settings(config)
        .map(it -> findings(it, config))
        .orElseGet(() -> List.of(Finding.note("telegram-token", "doctor.telegram.noToken")));
  }

  private static List<Finding> findings(Telegram.Settings settings, Config config) {
    String origin = config.origin(Setting.TELEGRAM_TOKEN);
    List<Finding> all = new ArrayList<>();
    all.add(Finding.ok("telegram-token", "doctor.telegram.token", origin));
    switch (TelegramApplication.look(settings)) {
      case TelegramApplication.Known bot -> all.addAll(findings(bot));
      case TelegramApplication.WrongToken _ ->
          all.add(Finding.missing("telegram", "doctor.telegram.wrongToken"));
      case TelegramApplication.NoAnswer(var reason) ->
          all.add(Finding.missing("telegram", "doctor.telegram.noAnswer", reason));
    }
    return all;
  }

  private static List<Finding> findings(TelegramApplication.Known bot) {
    List<Finding> all = new ArrayList<>();
    all.add(Finding.ok("telegram", "doctor.telegram.known", bot.name()));
    if (bot.webhook()) {
      all.add(Finding.note("telegram-webhook", "doctor.telegram.webhook"));
    }
    all.add(
        bot.joinsGroups()
            ? Finding.ok("telegram-invite", "doctor.telegram.invite", bot.inviteLink())
            : Finding.missing("telegram-invite", "doctor.telegram.noGroups"));
    all.add(
        bot.readsAll()
            ? Finding.note("telegram-privacy", "doctor.telegram.hearsAll")
            : Finding.ok("telegram-privacy", "doctor.telegram.privacy"));
    all.add(
        bot.inline()
            ? Finding.ok("telegram-inline", "doctor.telegram.inline", bot.name())
            : Finding.note("telegram-inline", "doctor.telegram.noInline", bot.name()));
    return all;
  }
}
