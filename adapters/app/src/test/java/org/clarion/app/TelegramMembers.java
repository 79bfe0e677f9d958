package org.clarion.app;

import org.clarion.core.Bot;
import org.clarion.core.message.Place;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.Status;
import org.clarion.telegram.Telegram;
import org.clarion.telegram.TelegramState;
import org.clarion.testkit.TestGroup;

/**
 * A group on a Telegram, its creator, and a bot that listens there.
 *
 * @param anna the creator
 */
record TelegramMembers(LoopbackTelegram telegram, long group, long anna, Telegram bot)
    implements AutoCloseable {
  /** Connects the bot, and returns when people can talk to it. */
  static TelegramMembers join(
      LoopbackTelegram telegram, Bot bot, TestGroup parts, PassingTime time) {
    long group = telegram.addSupergroup("Organisers");
    long anna = telegram.addPerson("Anna");
    telegram.setStatus(group, anna, Status.CREATOR);
    var settings = new Telegram.Settings(telegram.token(), telegram.api());
    var means = new Telegram.Means(bot, parts.subscriptions(), parts.inbox(), time);
    Telegram platform = Telegram.of(settings, means);
    platform.start();
    Patience.until(
        () -> platform.state() instanceof TelegramState.Connected, "a bot that is connected");
    time.passAfter(0);
    return new TelegramMembers(telegram, group, anna, platform);
  }

  Place place() {
    return new Place(Telegram.NAME, Long.toString(group), Long.toString(group));
  }

  @Override
  public void close() {
    bot.close();
  }
}
