package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.clarion.core.message.Receipt;
import org.junit.jupiter.api.Test;

class DiscordFailuresTest {
  private static final String SECRET = "what was sent to 42";

  private final Attempts attempts = new Attempts();

  @Test
  void does_not_reach_places_that_are_gone_or_closed() {
    checkAnswer(403, 50001, new Receipt.Unreachable("missing access"));
    checkAnswer(403, 50013, new Receipt.Unreachable("missing permissions"));
    checkAnswer(404, 10003, new Receipt.Unreachable("unknown channel"));
    checkAnswer(404, 10004, new Receipt.Unreachable("unknown guild"));
    checkAnswer(404, 10013, new Receipt.Unreachable("unknown user"));
    checkAnswer(403, 50007, new Receipt.Unreachable("cannot send to user"));
    checkAnswer(400, 50278, new Receipt.Unreachable("no mutual guilds"));
    checkAnswer(400, 50083, new Receipt.Unreachable("illegal operation archived thread"));
    checkAnswer(403, 160005, new Receipt.Unreachable("thread locked"));
    checkAnswer(403, 999_999, new Receipt.Unreachable("status 403"));
    checkAnswer(404, 0, new Receipt.Unreachable("status 404"));
  }

  @Test
  void takes_what_is_wrong_with_the_message_for_final() {
    checkAnswer(400, 50035, new Receipt.Rejected("invalid form body"));
    checkAnswer(400, 50006, new Receipt.Rejected("empty message"));
    checkAnswer(404, 10008, new Receipt.Rejected("unknown message"));
    checkAnswer(413, 999_999, new Receipt.Rejected("status 413"));
    check(new IllegalArgumentException(SECRET), rejected());
    check(new UnsupportedOperationException(SECRET), rejected());
  }

  @Test
  void does_not_blame_the_place_for_a_wrong_token() {
    checkAnswer(401, 0, new Receipt.NotSent(Duration.ZERO, "status 401"));
  }

  @Test
  void does_not_know_what_became_of_it_when_discord_fails() {
    checkAnswer(500, 0, new Receipt.Unknown("status 500"));
    checkAnswer(502, 0, new Receipt.Unknown("status 502"));
    checkAnswer(302, 0, new Receipt.Unknown("status 302"));
  }

  @Test
  void waits_as_long_as_it_is_told() {
    var route = Route.Messages.SEND_MESSAGE.compile("42");
    check(
        new RateLimitedException(route, 1_500),
        new Receipt.NotSent(Duration.ofMillis(1_500), "status 429"));
  }

  @Test
  void knows_that_nothing_was_sent_when_no_attempt_got_so_far_or_all_were_refused() {
    checkUnanswered("no connection", "no turn in time", "broken off", Duration.ZERO);
    attempts.begin();
    attempts.answered(response(429, "{}").newBuilder().header("Retry-After", "2.5").build());
    checkUnanswered("status 429", "status 429", "status 429", Duration.ofMillis(2_500));
    check(
        new RejectedExecutionException(SECRET),
        new Receipt.NotSent(Duration.ZERO, "shutting down"));
  }

  private void checkUnanswered(String network, String time, String interruption, Duration wait) {
    check(unconnected(), new Receipt.NotSent(wait, network));
    check(new TimeoutException(SECRET), new Receipt.NotSent(wait, time));
    check(new CancellationException(SECRET), new Receipt.NotSent(wait, interruption));
    check(new InterruptedException(SECRET), new Receipt.NotSent(wait, interruption));
  }

  @Test
  void does_not_know_what_became_of_it_when_an_attempt_may_have_worked() {
    attempts.begin();
    check(unconnected(), new Receipt.Unknown("no answer"));
    check(new TimeoutException(SECRET), new Receipt.Unknown("no answer in time"));
    check(new CancellationException(SECRET), new Receipt.Unknown("broken off"));

    attempts.begin();
    attempts.answered(response(429, "{}").newBuilder().header("Retry-After", "soon").build());
    check(new TimeoutException(SECRET), new Receipt.Unknown("no answer in time"));
    assertThat(attempts.retryAfter()).isEqualTo(Duration.ZERO);
  }

  private void checkAnswer(int status, int code, Receipt receipt) {
    String body = DataObject.empty().put("code", code).put("message", SECRET).toString();
    check(failure(status, body), receipt);
  }

  private void check(Throwable failure, Receipt receipt) {
    assertThat(DiscordFailures.receipt(new Outcome.Failed<>(failure, attempts))).isEqualTo(receipt);
  }

  private static Receipt rejected() {
    return new Receipt.Rejected("not a message that can be sent");
  }

  private static ErrorResponseException failure(int status, String body) {
    var answer =
        new net.dv8tion.jda.api.requests.Response(response(status, body), status, "", -1, Set.of());
    return ErrorResponseException.create(
        ErrorResponse.fromJSON(answer.optObject().orElse(null)), answer);
  }

  private static ErrorResponseException unconnected() {
    return ErrorResponseException.create(
        ErrorResponse.SERVER_ERROR,
        new net.dv8tion.jda.api.requests.Response(new IOException(SECRET), Set.of()));
  }

  private static Response response(int status, String body) {
    return new Response.Builder()
        .request(new Request.Builder().url("http://localhost/").build())
        .protocol(Protocol.HTTP_1_1)
        .code(status)
        .message("")
        .body(ResponseBody.create(body, MediaType.get("application/json")))
        .build();
  }
}
