package org.clarion.telegram;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * One call on its way over the wire, watched where the library does not look: whether anything has
 * left, and what the answer's head says.
 */
final class Attempt extends EventListener implements Interceptor {
  /** What a hundred updates take is far less. */
  private static final long ANSWER_BYTES_MAX = 8 * 1024 * 1024L;

  private static final int TIMED_OUT = 408;
  private static final int SERVER_ERRORS = 500;
  private static final int DESCRIPTION_MAX = 200;
  private static final int SECONDS_DIGITS_MAX = 8;
  private static final String CUT_OUT = "…";

  private final String token;
  private volatile @Nullable Call call;
  private volatile boolean begun;
  private volatile int status;
  private volatile Duration retryAfter = Duration.ZERO;
  private volatile @Nullable Instant time;

  Attempt(String token) {
    this.token = token;
  }

  /** A client that makes this attempt, on the other's connections. */
  OkHttpClient on(OkHttpClient http, Duration limit) {
    return http.newBuilder()
        .addInterceptor(this)
        .eventListener(this)
        .callTimeout(limit)
        .readTimeout(limit)
        .writeTimeout(limit)
        .build();
  }

  @Override
  public void callStart(Call started) {
    call = started;
  }

  @Override
  public void requestHeadersStart(Call begunCall) {
    begun = true;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    try (Response response = chain.proceed(chain.request())) {
      time = response.headers().getInstant("Date");
      retryAfter = seconds(response.header("Retry-After"));
      Response read = response.newBuilder().body(response.peekBody(ANSWER_BYTES_MAX)).build();
      status = response.code();
      return read;
    }
  }

  private static Duration seconds(@Nullable String text) {
    boolean number = text != null && text.matches("[0-9]{1," + SECONDS_DIGITS_MAX + "}");
    return number ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ZERO;
  }

  /** Gives up waiting for it. */
  void cancel() {
    Call started = call;
    if (started != null) {
      started.cancel();
    }
  }

  /** What time the answer gives; null when there was none, or it does not say. */
  @Nullable Instant time() {
    return time;
  }

  /** What it means that the library has failed so. */
  Failure failure(Throwable failure) {
    if (status == Failure.TOO_MANY) {
      Duration asked = failure instanceof TelegramApiRequestException it ? asked(it) : retryAfter;
      return new Failure.Refused(Failure.TOO_MANY, "", longest(asked, retryAfter), null);
    }
    if (failure instanceof TelegramApiRequestException it && isRefusal(it)) {
      return refused(it, it.getErrorCode());
    }
    if (status > 0) {
      return new Failure.NoAnswer("status " + status);
    }
    if (failure instanceof TelegramApiException && !begun) {
      return new Failure.Malformed("not a request that can be sent");
    }
    return unanswered(
        failure instanceof InterruptedIOException ? "no answer in time" : "broken off");
  }

  /** What it means that there is no answer. */
  Failure unanswered(String reason) {
    return begun ? new Failure.NoAnswer(reason) : new Failure.NotSent("no connection");
  }

  /** Whether Telegram itself has said, in its own form, that nothing was done. */
  private boolean isRefusal(TelegramApiRequestException failure) {
    Integer code = failure.getErrorCode();
    return failure.getApiResponse() != null
        && code != null
        && code > 0
        && code != TIMED_OUT
        && code < SERVER_ERRORS
        && status != TIMED_OUT
        && status < SERVER_ERRORS;
  }

  private Failure refused(TelegramApiRequestException failure, int code) {
    String description = failure.getApiResponse().replace(token, CUT_OUT);
    ResponseParameters parameters = failure.getParameters();
    return new Failure.Refused(
        code,
        description.substring(0, Math.min(description.length(), DESCRIPTION_MAX)),
        longest(asked(failure), retryAfter),
        parameters == null ? null : parameters.getMigrateToChatId());
  }

  private static Duration asked(TelegramApiRequestException failure) {
    ResponseParameters parameters = failure.getParameters();
    Integer seconds = parameters == null ? null : parameters.getRetryAfter();
    return seconds == null ? Duration.ZERO : Duration.ofSeconds(Math.max(0, seconds));
  }

  private static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
