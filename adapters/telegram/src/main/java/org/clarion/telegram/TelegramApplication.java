package org.clarion.telegram;

import java.net.URI;
import java.time.Duration;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/** What Telegram says about the bot that a token belongs to. */
public sealed interface TelegramApplication {
  /**
   * The token is right.
   *
   * @param name what the bot is called, without the @
   * @param joinsGroups whether people may add it to groups
   * @param readsAll whether it hears all that is said in groups, because its privacy mode is off
   * @param inline whether it can be asked in any chat by {@code @name question}
   * @param webhook whether Telegram hands everything to another program by a webhook at this moment
   */
  record Known(String name, boolean joinsGroups, boolean readsAll, boolean inline, boolean webhook)
      implements TelegramApplication {
    /** Opens the bot's private chat. */
    public URI link() {
      return URI.create("https://t.me/" + name);
    }

    /** Opens Telegram's question to which group the bot shall be added. */
    public URI inviteLink() {
      return URI.create("https://t.me/" + name + "?startgroup=hello");
    }
  }

  /** Telegram does not know the token. */
  record WrongToken() implements TelegramApplication {}

  /** Telegram could not be asked; the reason holds neither token nor address. */
  record NoAnswer(String reason) implements TelegramApplication {}

  /**
   * Asks Telegram once, for at most ten seconds; changes nothing.
   *
   * @throws IllegalArgumentException when the address of the Bot API is none
   */
  static TelegramApplication look(Telegram.Settings settings) {
    var deadlines =
        new Deadlines(
            Duration.ofSeconds(3), Duration.ofMillis(4_900), Duration.ZERO, Duration.ZERO);
    try (var calls = new TelegramCalls(settings.token(), settings.api(), deadlines)) {
      return switch (calls.call(new GetMe())) {
        case Outcome.Failed(Failure failure) -> refused(failure);
        case Outcome.Done(User me) ->
            switch (calls.call(new GetWebhookInfo())) {
              case Outcome.Failed(Failure failure) -> refused(failure);
              case Outcome.Done(WebhookInfo hook) -> known(me, !hook.getUrl().isBlank());
            };
      };
    }
  }

  private static Known known(User me, boolean webhook) {
    return new Known(
        me.getUserName(),
        Boolean.TRUE.equals(me.getCanJoinGroups()),
        Boolean.TRUE.equals(me.getCanReadAllGroupMessages()),
        Boolean.TRUE.equals(me.getSupportInlineQueries()),
        webhook);
  }

  private static TelegramApplication refused(Failure failure) {
    return failure.isUnknownToken() ? new WrongToken() : new NoAnswer(failure.reason());
  }
}
