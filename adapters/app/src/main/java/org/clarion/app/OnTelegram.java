package org.clarion.app;

import java.util.Optional;
import org.clarion.app.config.Config;
import org.clarion.app.config.Setting;
import org.clarion.app.text.Texts;
import org.clarion.core.message.Platform;
import org.clarion.telegram.Telegram;
import org.clarion.telegram.TelegramState;

/** The connection to Telegram, in words. */
record OnTelegram(Telegram telegram) implements Connection {
  /** How to reach Telegram, or nothing without a token. */
  static Optional<Telegram.Settings> settings(Config config) {
    return config
        .secret(Setting.TELEGRAM_TOKEN)
        .map(it -> new Telegram.Settings(it.value(), config.endpoint(Setting.TELEGRAM_API_URL)));
  }

  @Override
  public Platform platform() {
    return telegram;
  }

  @Override
  public void start() {
    telegram.start();
  }

  @Override
  public Standing standing() {
    return standing(telegram.state());
  }

  static Standing standing(TelegramState state) {
    return switch (state) {
      case TelegramState.Connecting _, TelegramState.NoAnswer _ ->
          standing(Course.PASSING, "connecting");
      case TelegramState.Deaf _ -> standing(Course.PASSING, "deaf");
      case TelegramState.Connected(var name) -> standing(Course.SETTLED, "connected", name);
      case TelegramState.OtherPoller _ -> standing(Course.SETTLED, "otherPoller");
      case TelegramState.WrongToken _ -> standing(Course.OVER, "wrongToken");
      case TelegramState.Closed _ -> standing(Course.OVER, "closed");
    };
  }

  @Override
  public void close() {
    telegram.close();
  }

  private static Standing standing(Course course, String name, Object... values) {
    return new Standing(course, Texts.say("telegram." + name, values));
  }
}
