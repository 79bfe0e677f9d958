package org.clarion.discord;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What Discord's answers say beside their content: what time it is there, and what became of each
 * attempt to post something. To be a network interceptor: only what has a connection gets so far.
 */
final class DiscordTime implements Interceptor {
  private static final String DATE = "Date";

  // Each connection has its own, and there are few.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Attempts> next = new ThreadLocal<>();

  private volatile @Nullable Instant last;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Attempts attempts = next.get();
    if (attempts != null) {
      attempts.begin();
    }
    Response response = chain.proceed(chain.request());
    last = date(response.header(DATE));
    if (attempts != null) {
      attempts.answered(response);
    }
    return response;
  }

  /** Says that this thread's next requests to Discord are attempts at one call. */
  void watch(Attempts attempts) {
    next.set(attempts);
  }

  /** What time it was by the latest answer; null when it did not say, or there was none. */
  @Nullable Instant last() {
    return last;
  }

  private static @Nullable Instant date(@Nullable String header) {
    try {
      return header == null ? null : Instant.from(RFC_1123_DATE_TIME.parse(header));
    } catch (DateTimeException _) {
      return null;
    }
  }
}
