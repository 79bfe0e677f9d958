package org.clarion.loopback.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.loopback.telegram.RealClient.PATIENCE;
import static org.clarion.loopback.telegram.RealClient.message;
import static org.clarion.loopback.telegram.RealClient.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** How long people wait, and that they are answered once. */
class QueriesTest {
  private static final String TOO_OLD =
      "400 Bad Request: query is too old and response timeout expired or query ID is invalid";

  private Instant now = Instant.parse("2027-03-08T09:30:00Z");
  private final LoopbackTelegram telegram = LoopbackTelegram.start(() -> now);
  private final RealClient bot = new RealClient(telegram);
  private final long ann = telegram.addPerson("Ann");
  private Press press = new Press(new World(() -> now), 0);
  private String query = "";

  @BeforeEach
  void press() throws TelegramApiException {
    var message = message(ann, "Which?");
    var button = InlineKeyboardButton.builder().text("This").callbackData("this").build();
    message.setReplyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button))));
    long id = bot.client.execute(message).getMessageId();
    press = telegram.press(ann, ann, id, "this");
    query = bot.one().getCallbackQuery().getId();
  }

  @AfterEach
  void close() {
    bot.close();
    telegram.close();
  }

  private String answer(String text) {
    return refusal(() ->
        bot.client.execute(
            AnswerCallbackQuery.builder().callbackQueryId(query).text(text).build()));
  }

  @Test
  void a_press_is_answered_once() {
    assertThat(answer("Done")).isEqualTo("done");
    assertThat(answer("Done")).isEqualTo(TOO_OLD);
    assertThat(press.answer(PATIENCE).text()).isEqualTo("Done");
  }

  @Test
  void a_quarter_of_a_minute_is_in_time() {
    now = now.plus(Duration.ofSeconds(15));
    assertThat(answer("Done")).isEqualTo("done");
  }

  @Test
  void nobody_waits_longer_than_that() {
    now = now.plus(Duration.ofSeconds(16));
    assertThat(answer("Done")).isEqualTo(TOO_OLD);
  }

  @Test
  void an_alert_has_at_most_200_characters() {
    assertThat(answer("a".repeat(201))).isEqualTo("400 Bad Request: MESSAGE_TOO_LONG");
    assertThat(answer("\uD83D\uDC4B".repeat(200))).isEqualTo("done");
  }
}
