package org.clarion.telegram;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the bot hears what people do in Telegram, by what became of its polls. */
final class Hearing {
  /** A poll that has nothing to say ends long before. */
  static final Duration DEAF_AFTER = Duration.ofSeconds(60);

  /** When two programs poll, each of them gets through now and then. */
  static final Duration ALONE_AFTER = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

  private @Nullable Self self;
  private @Nullable TelegramState trouble;
  private Instant answered = Instant.MIN;
  private Instant lastConflict = Instant.MIN;
  private String said = "";

  /**
   * Who the bot is.
   *
   * @throws IllegalStateException before Telegram has said so
   */
  synchronized Self self() {
    if (self == null) {
      throw new IllegalStateException("Expected Telegram to have answered but it never has");
    }
    return self;
  }

  /** How the bot stands with Telegram. */
  synchronized TelegramState state(Instant now) {
    if (trouble != null) {
      return trouble;
    }
    if (self == null) {
      return new TelegramState.Connecting();
    }
    return now.isAfter(answered.plus(DEAF_AFTER))
        ? new TelegramState.Deaf(answered)
        : new TelegramState.Connected(self.name());
  }

  /** Telegram has said who the bot is. */
  synchronized void admitted(Self bot, Instant now) {
    self = bot;
    answered(now);
  }

  /** A poll was answered. */
  synchronized void answered(Instant now) {
    answered = now;
    boolean shared =
        trouble instanceof TelegramState.OtherPoller
            && now.isBefore(lastConflict.plus(ALONE_AFTER));
    if (!isOver() && !shared) {
      trouble = null;
      say("", () -> LOG.info("Telegram answers"));
    }
  }

  /** Telegram did not answer, or with an error; the reason holds no token and names nobody. */
  synchronized void failed(String reason) {
    if (self != null) {
      trouble(new TelegramState.NoAnswer(answered, reason));
    }
    say(reason, () -> LOG.warn("Telegram does not answer ({}); trying again", reason));
  }

  /** A poll was left without an answer for longer than Telegram ever takes. */
  synchronized void unanswered() {
    trouble(new TelegramState.Deaf(answered));
    say("deaf", () -> LOG.warn("Telegram leaves the bot without an answer; asking anew"));
  }

  /** Telegram ended a poll because of another program's. */
  synchronized void conflicted(Instant now) {
    answered = now;
    lastConflict = now;
    if (!(trouble instanceof TelegramState.OtherPoller)) {
      trouble(new TelegramState.OtherPoller(now));
    }
    say(
        "conflict",
        () ->
            LOG.error(
                "Another program fetches what people write to this bot, with the same token, so"
                    + " that each of the two gets only a part of it. Stop the other one, or give it"
                    + " a bot of its own"));
  }

  /** Telegram does not know the token. */
  synchronized void refused() {
    trouble(new TelegramState.WrongToken());
    say("token", () -> LOG.error("Telegram does not know the token; not trying again"));
  }

  /** The bot was told to stop. */
  synchronized void closed() {
    trouble = new TelegramState.Closed();
  }

  private void trouble(TelegramState next) {
    if (!isOver()) {
      trouble = next;
    }
  }

  private boolean isOver() {
    return trouble instanceof TelegramState.WrongToken || trouble instanceof TelegramState.Closed;
  }

  /** Says each thing once, until it has changed. */
  private void say(String what, Runnable line) {
    if (!said.equals(what)) {
      said = what;
      line.run();
    }
  }
}
