package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

@Isolated
final class HearingTest {
  private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(Hearing.class);
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Self SELF = new Self(42, "clarion_bot", false);

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Hearing hearing = new Hearing();

  @BeforeEach
  void listen() {
    log.start();
    LOGGER.setAdditive(false);
    LOGGER.setLevel(Level.INFO);
    LOGGER.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    LOGGER.detachAppender(log);
    LOGGER.setLevel(null);
    LOGGER.setAdditive(true);
  }

  @Test
  void connects_until_telegram_has_said_who_the_bot_is() {
    assertThat(hearing.state(NOON)).isEqualTo(new TelegramState.Connecting());
    hearing.failed("ConnectException");
    assertThat(hearing.state(NOON.plusSeconds(3_600))).isEqualTo(new TelegramState.Connecting());
    assertThatThrownBy(hearing::self)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected Telegram to have answered but it never has");

    hearing.admitted(SELF, NOON);

    assertThat(hearing.self()).isEqualTo(SELF);
    assertThat(hearing.state(NOON)).isEqualTo(new TelegramState.Connected("clarion_bot"));
  }

  @Test
  void is_deaf_when_nothing_was_answered_for_a_minute_whatever_holds_it_up() {
    hearing.admitted(SELF, NOON);

    assertThat(hearing.state(NOON.plusSeconds(60)))
        .isEqualTo(new TelegramState.Connected("clarion_bot"));
    assertThat(hearing.state(NOON.plusSeconds(61))).isEqualTo(new TelegramState.Deaf(NOON));

    hearing.answered(NOON.plusSeconds(70));
    assertThat(hearing.state(NOON.plusSeconds(71)))
        .isEqualTo(new TelegramState.Connected("clarion_bot"));
  }

  @Test
  void is_deaf_since_the_last_answer_when_a_poll_gets_none() {
    hearing.admitted(SELF, NOON);
    hearing.answered(NOON.plusSeconds(5));

    hearing.unanswered();

    assertThat(hearing.state(NOON.plusSeconds(45)))
        .isEqualTo(new TelegramState.Deaf(NOON.plusSeconds(5)));
    hearing.answered(NOON.plusSeconds(50));
    assertThat(hearing.state(NOON.plusSeconds(50)))
        .isEqualTo(new TelegramState.Connected("clarion_bot"));
  }

  @Test
  void tells_since_when_and_why_there_is_no_answer() {
    hearing.admitted(SELF, NOON);

    hearing.failed("status 502");
    assertThat(hearing.state(NOON.plusSeconds(90)))
        .isEqualTo(new TelegramState.NoAnswer(NOON, "status 502"));

    hearing.answered(NOON.plusSeconds(100));
    assertThat(hearing.state(NOON.plusSeconds(100)))
        .isEqualTo(new TelegramState.Connected("clarion_bot"));
  }

  @Test
  void tells_of_another_poller_until_it_has_been_alone_for_half_a_minute() {
    hearing.admitted(SELF, NOON);

    hearing.conflicted(NOON.plusSeconds(1));
    hearing.answered(NOON.plusSeconds(2));
    hearing.conflicted(NOON.plusSeconds(10));
    hearing.answered(NOON.plusSeconds(39));
    assertThat(hearing.state(NOON.plusSeconds(39)))
        .isEqualTo(new TelegramState.OtherPoller(NOON.plusSeconds(1)));

    hearing.answered(NOON.plusSeconds(40));
    assertThat(hearing.state(NOON.plusSeconds(40)))
        .isEqualTo(new TelegramState.Connected("clarion_bot"));
  }

  @Test
  void stays_with_a_wrong_token_until_it_is_closed() {
    hearing.refused();
    hearing.failed("ConnectException");
    hearing.answered(NOON);
    assertThat(hearing.state(NOON)).isEqualTo(new TelegramState.WrongToken());

    hearing.closed();
    hearing.unanswered();
    hearing.conflicted(NOON);
    hearing.admitted(SELF, NOON);
    assertThat(hearing.state(NOON.plus(Duration.ofDays(1)))).isEqualTo(new TelegramState.Closed());
  }

  @Test
  void says_each_thing_once_and_what_to_do_about_it() {
    hearing.admitted(SELF, NOON);
    hearing.conflicted(NOON);
    hearing.conflicted(NOON.plusSeconds(1));
    hearing.unanswered();
    hearing.unanswered();
    hearing.failed("status 502");
    hearing.failed("status 502");
    hearing.answered(NOON.plusSeconds(60));
    hearing.answered(NOON.plusSeconds(61));
    hearing.refused();

    assertThat(log.list)
        .extracting(it -> it.getLevel() + " " + it.getFormattedMessage())
        .containsExactly(
            "ERROR Another program fetches what people write to this bot, with the same token, so"
                + " that each of the two gets only a part of it. Stop the other one, or give it a"
                + " bot of its own",
            "WARN Telegram leaves the bot without an answer; asking anew",
            "WARN Telegram does not answer (status 502); trying again",
            "INFO Telegram answers",
            "ERROR Telegram does not know the token; not trying again");
  }
}
