package org.clarion.discord;

import java.time.Duration;
import java.util.Objects;
import okhttp3.Response;

/**
 * What became of the attempts at one call. JDA makes several before it says how the last one went;
 * whether anything was posted depends on all of them.
 */
final class Attempts {
  private static final int TOO_MANY = 429;
  private static final int CLIENT_ERRORS = 4;
  private static final int CLASS = 100;
  private static final String RETRY_AFTER = "Retry-After";

  private int begun;
  private int refused;
  private Duration retryAfter = Duration.ZERO;

  /** Notes that a request goes out on a connection that stands. */
  synchronized void begin() {
    begun++;
  }

  /** Notes an answer; only of a refusal it is sure that nothing was done. */
  synchronized void answered(Response response) {
    if (response.code() / CLASS == CLIENT_ERRORS) {
      refused++;
    }
    retryAfter =
        response.code() == TOO_MANY
            ? seconds(Objects.requireNonNullElse(response.header(RETRY_AFTER), "0"))
            : Duration.ZERO;
  }

  /** Whether an attempt may have had an effect. */
  synchronized boolean mayHaveWorked() {
    return begun > refused;
  }

  /** How long Discord asked to wait at last; zero when it did not. */
  synchronized Duration retryAfter() {
    return retryAfter;
  }

  private static Duration seconds(String text) {
    try {
      return Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1_000));
    } catch (NumberFormatException _) {
      return Duration.ZERO;
    }
  }
}
