package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscordTimeTest {
  private final DiscordTime time = new DiscordTime();

  @Test
  void is_what_the_latest_answer_says() throws IOException {
    assertThat(time.last()).isNull();

    answer(200, "Sun, 22 Nov 2026 05:30:00 GMT");
    assertThat(time.last()).isEqualTo(Instant.parse("2026-11-22T05:30:00Z"));
    answer(200, "yesterday");
    assertThat(time.last()).isNull();
    answer(500, "Sun, 22 Nov 2026 05:31:00 GMT");
    assertThat(time.last()).isEqualTo(Instant.parse("2026-11-22T05:31:00Z"));
    answer(200, null);
    assertThat(time.last()).isNull();
  }

  @Test
  void counts_the_attempts_it_was_told_to_watch() throws IOException {
    Attempts watched = new Attempts();
    time.watch(watched);
    answer(404, null);
    answer(429, null);
    assertThat(watched.mayHaveWorked()).isFalse();

    time.watch(new Attempts());
    answer(200, null);
    assertThat(watched.mayHaveWorked()).isFalse();

    time.watch(watched);
    answer(500, null);
    assertThat(watched.mayHaveWorked()).isTrue();
  }

  private void answer(int status, @Nullable String date) throws IOException {
    Interceptor discord =
        chain -> {
          var answer =
              new Response.Builder()
                  .request(chain.request())
                  .protocol(Protocol.HTTP_1_1)
                  .code(status)
                  .message("")
                  .body(ResponseBody.create("", null));
          return (date == null ? answer : answer.header("Date", date)).build();
        };
    var client = new OkHttpClient.Builder().addInterceptor(time).addInterceptor(discord).build();
    client.newCall(new Request.Builder().url("http://localhost/").build()).execute().close();
  }
}
