package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.testkit.loopback.Mishap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class DiscordApplicationTest {
  private final LoopbackDiscord discord = LoopbackDiscord.start();

  @AfterEach
  void close() {
    Described.close(discord);
  }

  @Test
  void is_known_by_its_token_and_is_invited_with_exactly_what_it_needs() {
    assertThat(look(discord.token()))
        .isInstanceOfSatisfying(
            DiscordApplication.Known.class,
            it -> {
              assertThat(it.id()).isEqualTo(Long.toString(discord.bot()));
              assertThat(it.name()).isNotBlank();
              assertThat(it.inviteLink())
                  .isEqualTo(
                      URI.create(
                          "https://discord.com/oauth2/authorize?client_id="
                              + discord.bot()
                              + "&scope=bot%20applications.commands&permissions=274878008320"));
            });
    assertThat(discord.requests()).hasSize(1);
  }

  @Test
  void is_not_known_by_a_wrong_token_or_by_what_cannot_be_one() {
    assertThat(look("wrong")).isEqualTo(new DiscordApplication.WrongToken());
    assertThat(look("two words")).isEqualTo(new DiscordApplication.WrongToken());
    assertThat(look("")).isEqualTo(new DiscordApplication.WrongToken());
  }

  @Test
  void is_not_known_while_discord_does_not_answer_and_the_reason_keeps_the_secret() {
    discord.behaveOn("GET /applications/@me", _ -> new Mishap.BrokenBefore());
    assertThat(look(discord.token())).isEqualTo(new DiscordApplication.NoAnswer("HTTP 500"));

    discord.refuseConnections(true);
    assertThat(look(discord.token()))
        .isEqualTo(new DiscordApplication.NoAnswer("ConnectException"));
  }

  @Test
  void is_asked_for_by_settings_that_do_not_tell_the_token() {
    assertThat(new Discord.Settings("secret", null, null, true))
        .hasToString("Settings[api=null, gateway=null, mentions=true]");
  }

  private DiscordApplication look(String token) {
    return DiscordApplication.look(
        new Discord.Settings(token, discord.api(), discord.gateway(), false));
  }
}
