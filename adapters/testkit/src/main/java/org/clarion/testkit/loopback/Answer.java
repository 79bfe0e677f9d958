package org.clarion.testkit.loopback;

import java.time.Duration;
import java.util.Map;

/** What the platform answers to a request. */
record Answer(int status, String body, Map<String, String> headers) {
  /** What was asked for is done, or is here. */
  static final int OK = 200;

  static final int REFUSED = 400;
  static final int FORBIDDEN = 403;
  static final int ABSENT = 404;
  static final int TOO_MANY = 429;
  static final int BROKEN = 500;

  /** In seconds, as both platforms say it in a header of this name (RFC 9110 section 10.2.3). */
  static final String RETRY_AFTER = "Retry-After";

  /** The place's new id, as a form. */
  static final String MOVED_TO = "Moved-To";

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer of(int status, String body) {
    return new Answer(status, body, Map.of());
  }

  static Answer tooMany(Duration retryAfter) {
    String seconds = Double.toString(retryAfter.toMillis() / 1000.0);
    return new Answer(TOO_MANY, "too many", Map.of(RETRY_AFTER, seconds));
  }
}
