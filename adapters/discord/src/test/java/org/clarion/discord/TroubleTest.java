package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {
  @ParameterizedTest
  @CsvSource({
    "INTERACTION_ALREADY_ACKNOWLEDGED, ALREADY",
    "UNKNOWN_INTERACTION, GONE",
    "UNKNOWN_WEBHOOK, GONE",
    "UNKNOWN_MESSAGE, GONE",
    "UNKNOWN_CHANNEL, GONE",
    "INVALID_WEBHOOK_TOKEN, GONE",
    "SERVER_ERROR, UNSURE"
  })
  void what_discord_says_tells_what_to_do(ErrorResponse said, Trouble trouble) {
    assertThat(Trouble.of(failure(said))).isEqualTo(trouble);
  }

  @Test
  void no_answer_leaves_it_open() {
    assertThat(Trouble.of(new SocketTimeoutException("planned"))).isEqualTo(Trouble.UNSURE);
  }

  @Test
  void what_jda_knows_to_be_answered_is_answered() {
    assertThat(Trouble.of(new IllegalStateException("planned"))).isEqualTo(Trouble.ALREADY);
  }

  @Test
  void nothing_comes_of_what_a_closing_bot_would_send() {
    assertThat(Trouble.of(new CancellationException("planned"))).isEqualTo(Trouble.GONE);
    assertThat(Trouble.of(new RejectedExecutionException("planned"))).isEqualTo(Trouble.GONE);
  }

  private static ErrorResponseException failure(ErrorResponse said) {
    return ErrorResponseException.create(
        said, new Response(new IllegalStateException("planned"), Set.of()));
  }
}
