package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.Recorded;
import org.clarion.loopback.telegram.botapi.BotApi;
import org.clarion.testkit.loopback.Mishap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class TelegramApplicationTest {
  private final LoopbackTelegram loopback = LoopbackTelegram.start();

  @AfterEach
  void close() {
    var requests = loopback.requests();
    loopback.close();
    assertThat(BotApi.faults(requests)).isEmpty();
  }

  @Test
  void is_known_by_its_token_with_all_that_its_owner_may_have_set() {
    String name = loopback.botName();
    var known = new TelegramApplication.Known(name, true, false, true, false);

    assertThat(look(loopback.token())).isEqualTo(known);
    assertThat(known.link()).isEqualTo(URI.create("https://t.me/" + name));
    assertThat(known.inviteLink())
        .isEqualTo(URI.create("https://t.me/" + name + "?startgroup=hello"));

    loopback.setPrivacyMode(false);
    loopback.setInlineMode(false);
    loopback.setWebhook("https://other.example.org/hook");

    assertThat(look(loopback.token()))
        .isEqualTo(new TelegramApplication.Known(name, true, true, false, true));
    assertThat(loopback.webhook()).isEqualTo("https://other.example.org/hook");
  }

  @Test
  void is_not_known_by_a_wrong_token_or_by_what_cannot_be_one() {
    assertThat(look("1:wrong")).isEqualTo(new TelegramApplication.WrongToken());
    assertThat(look("two words/and more")).isEqualTo(new TelegramApplication.WrongToken());
    assertThat(look("")).isEqualTo(new TelegramApplication.WrongToken());
  }

  @Test
  void is_not_known_while_telegram_does_not_answer_and_the_reason_keeps_the_secret() {
    loopback.behaveOn("getMe", _ -> new Mishap.BrokenBefore());
    assertThat(look(loopback.token())).isEqualTo(new TelegramApplication.NoAnswer("status 500"));
    assertThat(loopback.requests()).extracting(Recorded::method).containsExactly("getMe");

    loopback.behaveOn("getMe", _ -> new Mishap.None());
    loopback.behaveOn("getWebhookInfo", _ -> new Mishap.CutBefore());
    assertThat(look(loopback.token())).isEqualTo(new TelegramApplication.NoAnswer("broken off"));

    loopback.down(true);
    assertThat(look(loopback.token())).isEqualTo(new TelegramApplication.NoAnswer("no connection"));
  }

  @Test
  void is_asked_for_at_an_address_that_is_one() {
    var settings = new Telegram.Settings("1:secret", URI.create("https://host/path"));

    assertThatThrownBy(() -> TelegramApplication.look(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected an address like https://bots.example.org:8081 but was another");
  }

  private TelegramApplication look(String token) {
    return TelegramApplication.look(new Telegram.Settings(token, loopback.api()));
  }
}
