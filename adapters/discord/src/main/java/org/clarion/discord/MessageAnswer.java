package org.clarion.discord;

import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.clarion.core.reply.Language;

/** The answer to a message in which somebody spoke to the bot: a reply that notifies nobody. */
final class MessageAnswer implements Answering {
  private static final int TRIES_MAX = 4;
  private static final long PAUSE_MILLIS = 500;

  private final Message asked;
  private final DiscordMessages messages;
  private final Tally tally;

  MessageAnswer(Message asked, DiscordMessages messages, Tally tally) {
    this.asked = asked;
    this.messages = messages;
    this.tally = tally;
  }

  /** Only then: whoever is answered at once need not be told that somebody is typing. */
  @Override
  public void late() {
    Requests.send(asked.getChannel().sendTyping());
  }

  /** Nobody is told who only wrote something: each such answer would be one more post. */
  @Override
  public void turnAway(Turns.Taken why) {}

  @Override
  public void drop() {}

  @Override
  public void broken() {
    say(Notices.say(Language.ENGLISH, "broken"));
  }

  /** Answers, below what was written. */
  void say(org.clarion.core.message.Message message) {
    send(messages.create(message), 0, 1);
  }

  private void send(List<MessageCreateData> parts, int part, int attempt) {
    if (part == parts.size()) {
      return;
    }
    try {
      Requests.send(
          action(parts.get(part), part),
          attempt,
          PAUSE_MILLIS,
          _ -> send(parts, part + 1, 1),
          failure -> failed(failure, parts, part, attempt));
    } catch (InsufficientPermissionException _) {
      tally.countLost();
    }
  }

  private MessageCreateAction action(MessageCreateData part, int number) {
    MessageCreateAction action =
        number == 0
            ? asked.reply(part).failOnInvalidReply(false)
            : asked.getChannel().sendMessage(part);
    // The same for each try, so that Discord drops what it has already.
    return action
        .mentionRepliedUser(false)
        .setNonce(Long.toString(asked.getIdLong(), Character.MAX_RADIX) + "p" + number);
  }

  private void failed(Throwable failure, List<MessageCreateData> parts, int part, int attempt) {
    if (Trouble.of(failure) == Trouble.UNSURE && attempt < TRIES_MAX) {
      send(parts, part, attempt + 1);
    } else {
      tally.countLost();
    }
  }
}
