package org.clarion.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Tells whether a message speaks to the bot, who speaks, and what they say. */
final class SpokenTo {
  /** The account in whose name Telegram itself brings a channel's posts to its discussion group. */
  private static final long TELEGRAM = 777_000;

  private static final Pattern COMMAND =
      Pattern.compile("/(?<name>\\w{1,32})(?:@(?<whom>\\w{1,64}))?(?<rest>\\s.*)?", Pattern.DOTALL);

  private SpokenTo() {}

  /** Who speaks; nothing when it is a bot, or Telegram itself. */
  static Optional<Sender> sender(Message message) {
    boolean brought = message.getFrom() != null && message.getFrom().getId() == TELEGRAM;
    if (brought || Boolean.TRUE.equals(message.getIsAutomaticForward())) {
      return Optional.empty();
    }
    if (message.getSenderChat() != null) {
      return Optional.of(new Sender.Masked(message.getSenderChat().getId()));
    }
    if (message.getFrom() == null) {
      return message.getChat().isChannelChat()
          ? Optional.of(new Sender.Masked(message.getChat().getId()))
          : Optional.empty();
    }
    return Optional.of(message.getFrom())
        .filter(it -> !it.getIsBot())
        .map(it -> new Sender.Person(it.getId()));
  }

  /**
   * What is said to the bot, without its name; nothing when it is not spoken to. In a private chat
   * that is every text; elsewhere commands, replies to its own messages, and what names it.
   *
   * @param isCommand whether the bot has a command by this name, in lower case
   */
  static Optional<String> text(Message message, Self self, Predicate<String> isCommand) {
    String text = written(message);
    if (text == null || text.isBlank() || message.getViaBot() != null) {
      return Optional.empty();
    }
    text = text.strip();
    boolean isPrivate = message.getChat().isUserChat();
    Matcher command = COMMAND.matcher(text);
    if (command.matches()) {
      return isPrivate || !isForwarded(message)
          ? command(command, self, it -> isPrivate || !self.readsAll() || isCommand.test(it))
          : Optional.empty();
    }
    if (isPrivate) {
      return Optional.of(text);
    }
    if (isForwarded(message)) {
      return Optional.empty();
    }
    Optional<String> named = named(text, self);
    return named.isEmpty() && answersUs(message, self) ? Optional.of(text) : named;
  }

  /**
   * @param isOurs whether a command that names no bot is meant for this one. Where the bot hears
   *     everything, unknown ones are other bots'.
   */
  private static Optional<String> command(Matcher command, Self self, Predicate<String> isOurs) {
    String whom = command.group("whom");
    String name = command.group("name");
    boolean ours = whom == null ? isOurs.test(name.toLowerCase(Locale.ROOT)) : self.isCalled(whom);
    String rest = command.group("rest");
    return ours ? Optional.of("/" + name + (rest == null ? "" : rest)) : Optional.empty();
  }

  private static @Nullable String written(Message message) {
    return message.getText() == null && message.getDocument() != null
        ? message.getCaption()
        : message.getText();
  }

  /** The rest of a text in which the bot's name stands by itself. */
  private static Optional<String> named(String text, Self self) {
    if (text.indexOf('@') < 0) {
      return Optional.empty();
    }
    Matcher name =
        Pattern.compile(
                "(?<!\\w)@" + Pattern.quote(self.name()) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
            .matcher(text);
    return name.find() ? Optional.of(name.replaceAll(" ").strip()) : Optional.empty();
  }

  private static boolean answersUs(Message message, Self self) {
    Message answered = message.getReplyToMessage();
    return answered != null
        && answered.getFrom() != null
        && answered.getFrom().getId() == self.id();
  }

  /** Whoever passes something on in a group shows it to the others. */
  private static boolean isForwarded(Message message) {
    return message.getForwardOrigin() != null;
  }
}
